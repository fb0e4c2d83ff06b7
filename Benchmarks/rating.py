#!/usr/bin/env python3
"""How long bills, answers and decisions take: the month of 100,000 tenants, one `limits` as a
process, one decision of the embedded policies.

Prints one JSON object with the figures, and fails where they are outside thresholds.json.

usage: Benchmarks/rating.py [PROGRAM [TENANTS]]
"""
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
TENANTS = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
PERIOD, NOW = "2026-02", "2026-02-28T23:00:00Z"
ANSWERS, DECISIONS = 40, 20_000


class Trial:
    def __init__(self, folder):
        self.store = f"{folder}/bench.db"
        self.env = dict(
            os.environ, HOME=folder, XDG_DATA_HOME=f"{folder}/data",
            XDG_CONFIG_HOME=f"{folder}/config", XDG_STATE_HOME=f"{folder}/state")

    def run(self, *arguments):
        began = time.monotonic()
        done = subprocess.run(
            [PROGRAM, *arguments, "--store", self.store], env=self.env, capture_output=True,
            text=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode not in (0, 3):
            sys.exit(f"{' '.join(arguments)}: {done.stderr.strip()[-300:]}")
        return time.monotonic() - began, done.stdout


def rated(trial):
    """Seconds for the whole month, and that every tenant is there with its total."""
    seconds, out = trial.run("rate", "--period", PERIOD, "--json")
    bills = json.loads(out)
    faults = [bill for bill in bills if "error" in bill]
    if len(bills) != TENANTS or faults:
        sys.exit(f"{len(bills)} of {TENANTS} tenants rated, {len(faults)} with errors")
    return seconds, [bill["tenant_id"] for bill in bills]


def answered(trial, tenants):
    """The median milliseconds of a process that asks whether a service may go on."""
    asked = random.Random(7).sample(tenants, min(ANSWERS, len(tenants)))
    times = [
        trial.run("limits", "--tenant", tenant, "--metric", "ingest_unit", "--now", NOW)[0]
        for tenant in asked
    ]
    return statistics.median(times) * 1000


def decided(trial, folder):
    """Microseconds a decision, the process aside: many decisions less a few."""
    question = json.dumps({
        "action": "change_plan", "plan": "pro@3",
        "operator": {"id": "ana", "roles": ["partner_admin"], "scope": "northwind"},
        "tenant": {"id": "t", "partner": "northwind", "status": "active"},
    })
    times = []
    for count in (100, DECISIONS):
        path = pathlib.Path(folder, f"{count}.ndjson")
        path.write_text(f"{question}\n" * count, encoding="utf-8")
        times.append(min(trial.run("policy", "eval", "--inputs", str(path))[0] for _ in range(3)))
    return (times[1] - times[0]) / (DECISIONS - 100) * 1e6


def main():
    with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as folder:
        trial = Trial(folder)
        trial.run(
            "seed", "--tenants", str(TENANTS), "--days", "60", "--as-of", NOW, "--seed", "42")
        seconds, tenants = rated(trial)
        figures = {
            "month_seconds": round(seconds, 2),
            "limits_ms": round(answered(trial, tenants), 1),
            "decision_us": round(decided(trial, folder), 1),
            "tenants": TENANTS,
        }
    print(json.dumps(figures))
    wanted = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["rating"]
    short = [
        f"{name}: {figures[name]}, at most {limit} was wanted"
        for name, limit in wanted.items() if figures[name] > limit]
    print("\n".join(short) if short else "rating: all thresholds hold")
    return len(short)


sys.exit(1 if main() else 0)
