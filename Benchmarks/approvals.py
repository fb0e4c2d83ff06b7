#!/usr/bin/env python3
"""How soon a console shows that a request has come from another process.

A console stands on a PTY; another process files requests with the command line. Time runs from the
moment at which that process's transaction is in the store, watched from outside, to the bytes of the
badge on the terminal. The watcher reads the file in a loop, so that the figure includes its own delay
and not less. Prints one JSON object with the figures, and fails where they are outside thresholds.json.

usage: Benchmarks/approvals.py [PROGRAM [REQUESTS]]
"""
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
REQUESTS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
TENANTS = "id,partner_id,name,region,status,plan,plan_from,risk,created_at\n" + "".join(
    f"tn-{number},northwind,Tenant {number},eu-west-1,active,pro,2026-01-01,1,2026-01-01T00:00:00Z\n"
    for number in range(REQUESTS))


def environment(folder):
    return dict(
        os.environ, HOME=folder, XDG_DATA_HOME=f"{folder}/data", XDG_CONFIG_HOME=f"{folder}/config",
        XDG_STATE_HOME=f"{folder}/state", TERM="xterm-256color", LC_ALL="C.UTF-8")


def run(folder, *arguments):
    ended = subprocess.run(
        [PROGRAM, *arguments, "--store", f"{folder}/bench.db"], env=environment(folder),
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(arguments)}: {ended.stderr.strip()}")
    return ended.stdout


class Console:
    """A console on a PTY, with all that it has written and when."""

    def __init__(self, folder):
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.execvpe(PROGRAM, [PROGRAM, "console", "--store", f"{folder}/bench.db"],
                       environment(folder))
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.text = b""

    def until(self, pattern, limit=20.0):
        """The moment at which the pattern had come."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if not select.select([self.descriptor], [], [], 0.5)[0]:
                continue
            chunk = os.read(self.descriptor, 1 << 16)
            now = time.monotonic()
            if b"\x1b[6n" in chunk:
                os.write(self.descriptor, b"\x1b[1;1R")
            self.text += chunk
            if re.search(pattern, self.text):
                self.text = b""
                return now
        sys.exit(f"{pattern!r} did not appear within {limit} s; the last was {self.text[-400:]!r}")

    def settle(self):
        while select.select([self.descriptor], [], [], 0.5)[0]:
            os.read(self.descriptor, 1 << 16)
        self.text = b""

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


class Watcher(threading.Thread):
    """Notes when the store has so many requests."""

    def __init__(self, store, count):
        super().__init__(daemon=True)
        self.store, self.count, self.moment = store, count, None
        self.start()

    def run(self):
        base = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        while base.execute("SELECT count(*) FROM request").fetchone()[0] < self.count:
            time.sleep(0.001)
        self.moment = time.monotonic()
        base.close()


def main():
    figures = []
    with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as folder:
        for name in ("ana", "bo"):
            pathlib.Path(folder, name).write_text(f"the passphrase of {name}\n", encoding="utf-8")
        pathlib.Path(folder, "tenants.csv").write_text(TENANTS, encoding="utf-8")
        run(folder, "init", "--operator", "ana", "--passphrase-file", f"{folder}/ana",
            "--operator", "bo", "--passphrase-file", f"{folder}/bo")
        run(folder, "tenant", "import", f"{folder}/tenants.csv", "--as", "ana",
            "--passphrase-file", f"{folder}/ana")
        console = Console(folder)
        console.until(b"Catalog")
        console.settle()
        for number in range(REQUESTS):
            watcher = Watcher(f"{folder}/bench.db", number + 1)
            filing = subprocess.Popen(
                [PROGRAM, "request", "new", "suspend", "--tenant", f"tn-{number}", "--reason", "bench",
                 "--as", "bo", "--passphrase-file", f"{folder}/bo", "--store", f"{folder}/bench.db"],
                env=environment(folder), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            # The header is drawn where it changes: the word once, then the digit alone.
            seen = console.until(b"approvals" if number == 0 else str(number + 1).encode())
            if filing.wait() or watcher.join(5) or watcher.moment is None:
                sys.exit("the request was not filed")
            figures.append(1000 * (seen - watcher.moment))
            console.settle()
        console.end()
    figures = [max(0.0, figure) for figure in figures]
    result = {
        "badge_ms": round(max(figures), 1), "badge_p50_ms": round(sorted(figures)[len(figures) // 2], 1),
        "requests": REQUESTS,
    }
    print(json.dumps(result))
    wanted = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["approvals"]
    short = [f"{name}: {result[name]}, at most {limit} was wanted"
             for name, limit in wanted.items() if result[name] > limit]
    print("\n".join(short) if short else "approvals: all thresholds hold")
    return len(short)


sys.exit(1 if main() else 0)
