#!/usr/bin/env python3
"""How fast the audit log is verified: a store whose log is grown to a million genuine entries.

The entries are made here, with the hashes of RFC 6962 and the chain as Docs/evidence.md tells them, so
that a second program has written what the first one checks. Prints one JSON object with the figures, and
fails where they are outside thresholds.json.

usage: Benchmarks/audit.py [PROGRAM [ENTRIES]]
"""
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
ENTRIES = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
START = "2026-01-01T00:00:00Z"
START_MICROSECONDS = 1_767_225_600_000_000


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


class Log:
    """The end of a log as the store keeps it: how long it is, its last link, the peaks of its tree."""

    def __init__(self, size, link, peaks):
        self.size, self.link = size, link
        self.peaks = [peaks[at:at + 32] for at in range(0, len(peaks), 32)]

    def row(self):
        """The next entry, as something that was refused would be logged."""
        moment = START_MICROSECONDS + self.size * 1_000_000
        seconds = moment // 1_000_000
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
        body = (
            f'{{"seq":{self.size},"ts":"{stamp}","actor":"ana","kind":"refused","partner_id":null,'
            f'"tenant_id":null,"detail":{{"action":"suspend","cause":"policy",'
            f'"reasons":["not for a tenant that is suspended"]}}}}')
        leaf, former = sha256(b"\0", body.encode()), self.link
        row = (self.size, moment, "ana", "refused", None, None, body, former, leaf)
        self.link = sha256(b"\2", former, leaf)
        carried, bits = leaf, self.size
        while bits & 1:
            carried, bits = sha256(b"\1", self.peaks.pop(), carried), bits >> 1
        self.peaks.append(carried)
        self.size += 1
        return row


def grow(store, entries):
    """Past the triggers, which allow one entry at a time; they are put back as they were."""
    base = sqlite3.connect(store, isolation_level=None)
    guards = base.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"
    ).fetchall()
    log = Log(*base.execute("SELECT size, link, peaks FROM audit_head").fetchone())
    base.execute("BEGIN IMMEDIATE")
    for name, _ in guards:
        base.execute(f"DROP TRIGGER {name}")
    base.executemany(
        "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (log.row() for _ in range(entries - log.size)))
    base.execute(
        "UPDATE audit_head SET size = ?, link = ?, peaks = ?",
        (log.size, log.link, b"".join(log.peaks)))
    for _, sql in guards:
        base.execute(sql)
    base.execute("COMMIT")
    base.close()


def run(folder, *arguments):
    environment = dict(
        os.environ, HOME=folder, XDG_DATA_HOME=f"{folder}/data", XDG_CONFIG_HOME=f"{folder}/config",
        XDG_STATE_HOME=f"{folder}/state")
    with open(f"{folder}/output", "w+", encoding="utf-8") as output:
        began = time.monotonic()
        process = subprocess.Popen(
            [PROGRAM, *arguments, "--store", f"{folder}/bench.db"], env=environment,
            stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        # Of this process alone: `init` before it took 128 MB for a passphrase.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        output.seek(0)
        text = output.read()
    if status:
        sys.exit(f"{' '.join(arguments)}: {text.strip()[-500:]}")
    return seconds, text, usage.ru_maxrss / 1024


def main():
    with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as folder:
        for name in ("ana", "bo"):
            pathlib.Path(folder, name).write_text(f"the passphrase of {name}\n", encoding="utf-8")
        run(
            folder, "init", "--test-clock", "--now", START, "--operator", "ana",
            "--passphrase-file", f"{folder}/ana", "--operator", "bo", "--passphrase-file",
            f"{folder}/bo")
        small = min(run(folder, "audit", "verify", "--json")[0] for _ in range(3))
        grow(f"{folder}/bench.db", ENTRIES)
        times = [run(folder, "audit", "verify", "--json") for _ in range(3)]
        report = json.loads(times[0][1])
        if report["entries"] != ENTRIES:
            sys.exit(f"{report['entries']} of {ENTRIES} entries were verified")
    seconds = min(time for time, _, _ in times)
    figures = {
        "leaves_per_second": round(ENTRIES / max(seconds - small, 1e-9)),
        "verify_seconds": round(seconds, 2),
        "memory_mb": round(max(memory for _, _, memory in times)),
        "entries": ENTRIES,
    }
    print(json.dumps(figures))
    wanted = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["audit"]
    short = [f"{name}: {figures[name]}, at least {limit} was wanted"
             for name, limit in wanted.items()
             if name == "leaves_per_second" and figures[name] < limit]
    short += [f"{name}: {figures[name]}, at most {limit} was wanted"
              for name, limit in wanted.items()
              if name != "leaves_per_second" and figures[name] > limit]
    print("\n".join(short) if short else "audit: all thresholds hold")
    return len(short)


sys.exit(1 if main() else 0)
