#!/usr/bin/env python3
"""How the console feels at 100,000 tenants, beside fzf and lnav on as many rows, in one run.

Start to first frame, key to settled frame, filter keystroke to rows, resident memory, idle CPU.
"Settled" is the last byte before 60 ms of quiet, as in a reader's eye. Every program runs on a
PTY of 120x40. Prints the figures, and fails where ours are outside thresholds.json.

usage: Benchmarks/console.py [PROGRAM [TENANTS]]
"""
import fcntl
import json
import os
import pathlib
import pty
import random
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
QUIET = 0.06
KEYS = 80
STARTS = 7


class Session:
    """A program on a PTY that answers what terminals answer."""

    def __init__(self, argv, env):
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], argv, env)
        size = struct.pack("HHHH", 40, 120, 0, 0)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, size)

    def _take(self):
        try:
            chunk = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        if b"\x1b[6n" in chunk:
            os.write(self.fd, b"\x1b[1;1R")
        if b"\x1b[c" in chunk or b"\x1b[0c" in chunk:
            os.write(self.fd, b"\x1b[?62;22c")
        return chunk

    def settled(self, limit=3.0):
        """When the last byte before the quiet came; None if nothing did."""
        last, end = None, time.monotonic() + limit
        while time.monotonic() < end:
            wait = QUIET if last else limit
            if not select.select([self.fd], [], [], wait)[0] or not self._take():
                break
            last = time.monotonic()
        return last

    def until(self, needle, limit=30.0):
        """Milliseconds from the start until the text has come."""
        seen, end = b"", time.monotonic() + limit
        while time.monotonic() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                seen += self._take()
                if needle in seen:
                    return (time.monotonic() - self.start) * 1000
        sys.exit(f"{needle!r} did not appear within {limit} s")

    def keys(self, keys):
        """Milliseconds from each key to its settled frame."""
        figures = []
        for key in keys:
            began = time.monotonic()
            os.write(self.fd, key)
            last = self.settled()
            if last:
                figures.append((last - began) * 1000)
            self.settled(limit=0.12)
        return figures

    def memory(self):
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def seconds_used(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def idle(self, seconds=10):
        """Percent of one processor while nothing happens."""
        before, end = self.seconds_used(), time.monotonic() + seconds
        while time.monotonic() < end:
            self.settled(limit=0.5)
        return 100 * (self.seconds_used() - before) / seconds

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def percentile(figures, part):
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else float("nan")


def measure(argv, env, needle, down, typed):
    firsts = []
    for _ in range(STARTS):
        session = Session(argv, env)
        firsts.append(session.until(needle))
        session.end()
    session = Session(argv, env)
    session.until(needle)
    session.settled(limit=2)
    keys = session.keys([down] * KEYS)
    filters = session.keys(typed)
    figures = {
        "first_frame_ms": percentile(firsts, 0.5),
        "key_p50_ms": percentile(keys, 0.5),
        "key_p99_ms": percentile(keys, 0.99),
        "filter_p50_ms": percentile(filters, 0.5),
        "filter_p95_ms": percentile(filters, 0.95),
        "memory_mb": session.memory(),
        "idle_percent": session.idle(),
        "keys": len(keys),
    }
    session.end()
    return figures


def rows_file(folder, count):
    rng = random.Random(3)
    path = folder / "rows.txt"
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            who = f"{rng.choice(['acme', 'contoso', 'umbrella'])}-{rng.choice(['retail', 'health'])}"
            out.write(f"tn_{number:06d} {who}-{number} {rng.choice(['pro', 'enterprise'])} active\n")
    return path


def split(text):
    return [letter.encode() for letter in text]


def show(name, figures):
    print(
        f"{name:12} first {figures['first_frame_ms']:6.1f} ms   "
        f"key p50 {figures['key_p50_ms']:5.1f} p99 {figures['key_p99_ms']:5.1f} ms   "
        f"filter p50 {figures['filter_p50_ms']:5.1f} p95 {figures['filter_p95_ms']:5.1f} ms   "
        f"{figures['memory_mb']:5.0f} MB   idle {figures['idle_percent']:4.2f} %")


def peers(folder, env, count):
    rows = rows_file(folder, count)
    if shutil.which("fzf"):
        show("fzf", measure(
            ["sh", "-c", f"exec fzf < {rows}"], env, b"acme", b"\x10", split("health")))
    if shutil.which("lnav"):
        show("lnav", measure(
            ["lnav", str(rows)], env, b"acme", b"k", split("/health") + [b"\r"]))


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    folder = pathlib.Path(tempfile.mkdtemp(prefix="switchboard-bench-"))
    env = dict(
        os.environ, HOME=str(folder), XDG_DATA_HOME=f"{folder}/data",
        XDG_CONFIG_HOME=f"{folder}/config", XDG_STATE_HOME=f"{folder}/state",
        TERM="xterm-256color", LC_ALL="C.UTF-8")
    try:
        store = f"{folder}/store.db"
        subprocess.run(
            [program, "seed", "--store", store, "--tenants", str(count), "--days", "3"], env=env,
            check=True, stdout=subprocess.DEVNULL)
        ours = measure(
            [program, "console", "--store", store], env, b"Catalog", b"j", split("/health"))
        show("switchboard", ours)
        peers(folder, env, count)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    limits = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["console"]
    short = [f"{name} {ours[name]:.2f} > {limit}"
             for name, limit in limits.items() if not ours[name] <= limit]
    if ours["keys"] < KEYS * 3 // 4:
        short.append(f"only {ours['keys']} of {KEYS} keys moved the screen")
    print("outside the thresholds: " + ", ".join(short) if short else "within the thresholds")
    sys.exit(1 if short else 0)


if __name__ == "__main__":
    main()
