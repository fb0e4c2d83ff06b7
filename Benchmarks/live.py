#!/usr/bin/env python3
"""How soon an appended line is on the timeline while 20,000 events a second flow in, and what a key
takes meanwhile, beside `tail -F | grep` on the same files.

A marker is a line with an unknown unit, which the timeline of its tenant tells at once, between
thousands of good ones; it is timed from the write to the first byte of a frame that holds it. Every
program runs on a PTY of 120x40. Prints the figures, and fails where ours are outside
thresholds.json.

usage: Benchmarks/live.py [PROGRAM]
"""
import datetime
import importlib.util
import json
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TENANTS = 1000
RATE = 20_000
BURSTS = 20
MARKERS = 60
UNITS = ["ingest_unit", "query_credit", "storage_gb_month"]


def bench_named(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"Benchmarks/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def line(unit, key, tenant):
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'{{"schema_version":1,"tenant_id":"tenant-{tenant:05d}","unit":"{unit}","quantity":"1.5",'
        f'"source_service":"ingest-gateway","idempotency_key":"{key}","timestamp":"{now}"}}\n')


def flow(path, stop, written):
    """Appends the events of each twentieth of a second in one write, until told to stop."""
    rng, number, due = random.Random(5), 0, time.monotonic()
    with open(path, "a", encoding="ascii") as out:
        while not stop.is_set():
            burst = range(number, number + RATE // BURSTS)
            out.write("".join(
                line(UNITS[n % 3], f"{os.getpid()}-{n}", rng.randrange(TENANTS)) for n in burst))
            out.flush()
            number = written.value = burst.stop
            due += 1 / BURSTS
            time.sleep(max(0, due - time.monotonic()))


def markers(session, path, bench):
    """Milliseconds from each marker's write until the screen shows it."""
    figures = []
    for number in range(MARKERS):
        # Only cells that differ are drawn: no letter of a marker may stand in the one before it.
        name = chr(ord("a") + number % 26) * 8
        with open(path, "a", encoding="ascii") as out:
            out.write(line(name, f"{name}-{number}", number % TENANTS))
        session.start = time.monotonic()
        figures.append(session.until(name.encode(), limit=10))
        time.sleep(0.15 + 0.01 * (number % 20))
    return {"p50": bench.percentile(figures, 0.5), "p95": bench.percentile(figures, 0.95)}


def measure(program, folder, env, bench):
    spool = pathlib.Path(env["SWITCHBOARD_STORE"] + ".spool")
    spool.mkdir(exist_ok=True)
    stop, written = multiprocessing.Event(), multiprocessing.Value("q", 0)
    feeder = multiprocessing.Process(
        target=flow, args=(spool / "gateway.ndjson", stop, written), daemon=True)
    began = time.monotonic()
    feeder.start()
    marked = spool / "marked.ndjson"
    marked.touch()
    try:
        screen = bench.Session([program, "console", "--screen", "timeline"], env)
        screen.until(b"Timeline")
        time.sleep(2)
        appended = markers(screen, marked, bench)
        screen.end()
        keyed = bench.Session([program, "console"], env)
        keyed.until(b"Catalog")
        time.sleep(2)
        keys = keyed.keys([b"j"] * bench.KEYS)
        memory = keyed.memory()
        keyed.end()
        rate = written.value / (time.monotonic() - began)
        peer = bench.Session(
            ["sh", "-c", f"exec tail -qF -n0 {spool}/*.ndjson | grep -E --line-buffered '([a-z])\\1{{7}}'"],
            env)
        time.sleep(1)
        followed = markers(peer, marked, bench)
        peer.end()
    finally:
        stop.set()
        feeder.join()
    report = json.loads(subprocess.run(
        [program, "ingest", "--once", "--json"], env=env, capture_output=True).stdout)
    return {
        "events_per_second_written": rate, "append_p50_ms": appended["p50"],
        "append_p95_ms": appended["p95"], "key_p50_ms": bench.percentile(keys, 0.5),
        "key_p99_ms": bench.percentile(keys, 0.99), "keys": len(keys), "memory_mb": memory,
        "tail_p50_ms": followed["p50"], "tail_p95_ms": followed["p95"],
        "left_over": report["lines"],
    }


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/switchboard")
    bench, ingest = bench_named("console"), bench_named("ingest")
    ingest.PROGRAM = program
    with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as name:
        folder = pathlib.Path(name)
        env = dict(
            os.environ, HOME=name, XDG_DATA_HOME=f"{name}/data", XDG_CONFIG_HOME=f"{name}/config",
            XDG_STATE_HOME=f"{name}/state", SWITCHBOARD_STORE=f"{name}/store.db",
            TERM="xterm-256color", LC_ALL="C.UTF-8")
        ingest.make_store(folder, env, TENANTS)
        figures = measure(program, folder, env, bench)
    print(json.dumps({name: round(value, 1) for name, value in figures.items()}))
    limits = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["live"]
    short = [f"{name} {figures[name]:.1f} > {limit}"
             for name, limit in limits.items() if not figures[name] <= limit]
    if figures["events_per_second_written"] < RATE * 0.95:
        short.append(f"only {figures['events_per_second_written']:.0f} events/s were written")
    print("outside the thresholds: " + ", ".join(short) if short else "within the thresholds")
    sys.exit(1 if short else 0)


if __name__ == "__main__":
    main()
