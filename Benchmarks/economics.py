#!/usr/bin/env python3
"""How long economics of 100,000 tenants take from the kept month figures.

The screen drawn without a terminal (`render`) and the sums by tier as JSON, each the median of
several starts of the program, start included. Fails where they are outside thresholds.json.

usage: Benchmarks/economics.py [PROGRAM [TENANTS]]
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOW = "2026-11-22T12:00:00Z"
RUNS = 7


def measure(argv, env):
    """Median milliseconds, and the largest resident memory in MB."""
    times, peak = [], 0
    for _ in range(RUNS):
        began = time.monotonic()
        process = subprocess.Popen(argv, env=env, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append((time.monotonic() - began) * 1000)
        if status:
            sys.exit("%s ended with %d" % (argv, status))
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(times), peak


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
    count = sys.argv[2] if len(sys.argv) > 2 else "100000"
    limits = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["economics"]
    with tempfile.TemporaryDirectory() as folder:
        env = {"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        store = folder + "/large.db"
        subprocess.run(
            [program, "seed", "--tenants", count, "--as-of", NOW, "--store", store],
            env=env, check=True, stdout=subprocess.DEVNULL)
        common = ["--store", store, "--now", NOW]
        figures = {
            "screen_ms": measure(
                [program, "render", "--screen", "economics", "--size", "120x40", "--format",
                 "text"] + common, env),
            "by_tier_ms": measure([program, "economics", "--json"] + common, env),
        }
    faults = 0
    for name, (milliseconds, memory) in figures.items():
        is_fine = milliseconds <= limits[name] and memory <= limits["memory_mb"]
        faults += not is_fine
        print("%-12s %7.0f ms of %d, %4.0f MB of %d%s" % (
            name, milliseconds, limits[name], memory, limits["memory_mb"],
            "" if is_fine else "  TOO MUCH"))
    sys.exit(1 if faults else 0)


main()
