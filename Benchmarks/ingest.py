#!/usr/bin/env python3
"""Cold ingest of one file, beside what a user would run instead: DuckDB on the same file, same run.

DuckDB deduplicates and buckets twice: without keeping anything, and into a durable primary key.
Prints one JSON object with the figures, and fails where ours are outside thresholds.json. The
`speed_of_duckdb_…` are ratios within one run, which say more than seconds on a shared machine.
`--known 50000000` also fills a store step by step, so that little disk is needed, and measures what
it does to one more million, compared with the second million of the same store, and to ten thousand
new events.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/switchboard"
UNITS = ["ingest_unit", "query_credit", "storage_gb_month", "seat"]


def write_events(path, count, tenants, duplicates, seed, first=0):
    """About 224 bytes a line, a month of timestamps, some lines twice; keys count from `first`."""
    rng = random.Random(seed)
    recent = []
    with open(path, "w", encoding="ascii", buffering=1 << 20) as out:
        for number in range(first, first + count):
            if recent and rng.random() < duplicates:
                out.write(rng.choice(recent))
                continue
            second = rng.randrange(28 * 86400)
            day, rest = divmod(second, 86400)
            unit = UNITS[rng.randrange(3)]
            line = (
                f'{{"schema_version":1,"tenant_id":"tenant-{rng.randrange(tenants):05d}",'
                f'"unit":"{unit}","quantity":"{rng.randrange(1, 500)}.{rng.randrange(10)}",'
                f'"source_service":"ingest-gateway","idempotency_key":"{number:010d}-{rng.getrandbits(64):016x}",'
                f'"timestamp":"2026-10-{day + 1:02d}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}Z"}}\n')
            out.write(line)
            if len(recent) < 1000:
                recent.append(line)
            else:
                recent[number % 1000] = line


def run(arguments, environment):
    done = subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"switchboard {' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def make_store(folder, environment, tenants):
    for name in ("ana", "bo"):
        (folder / f"{name}.pw").write_text("correct horse battery staple\n")
    run(["init", "--test-clock", "--operator", "ana", "--passphrase-file", str(folder / "ana.pw"),
         "--operator", "bo", "--passphrase-file", str(folder / "bo.pw")], environment)
    rows = folder / "tenants.jsonl"
    with open(rows, "w", encoding="ascii") as out:
        for number in range(tenants):
            out.write(json.dumps({
                "id": f"tenant-{number:05d}", "partner_id": "northwind", "plan": "pro",
                "plan_from": "2026-01-01", "created_at": "2026-01-01T00:00:00Z"}) + "\n")
    run(["tenant", "import", str(rows)], environment)


def ingest(path, environment):
    return json.loads(run(
        ["ingest", "--once", str(path), "--now", "2026-10-31T00:00:00Z", "--json"], environment))


def environment_in(folder):
    name = str(folder)
    return dict(os.environ, HOME=name, XDG_DATA_HOME=name, XDG_CONFIG_HOME=name,
                XDG_STATE_HOME=name, SWITCHBOARD_STORE=f"{name}/store.db")


def known_figures(known, tenants, folder):
    """How a store that has seen `known` events compares with a new one."""
    environment = environment_in(folder)
    make_store(folder, environment, tenants)
    path, seen, step_number = folder / "step.ndjson", 0, 0

    def step(count):
        nonlocal seen, step_number
        write_events(path, count, tenants, 0.01, 100 + step_number, seen)
        report = ingest(path, environment)
        path.unlink()
        seen, step_number = seen + count, step_number + 1
        print(f"ingest: {seen} events seen, the last {count} in {report['seconds']} s", file=sys.stderr)
        return float(report["seconds"])

    step(1_000_000)
    first = step(1_000_000)
    while seen < known:
        step(min(5_000_000, known - seen))
    last, few = step(1_000_000), step(10_000)
    accepted = seen * 0.99
    return {
        "known_events": seen, "known_speed_ratio": round(first / last, 2),
        "known_10000_ms": round(few * 1000),
        "known_store_bytes_per_event": round(os.path.getsize(folder / "store.db") / accepted, 1),
    }


def duckdb_figures(path, folder):
    try:
        import duckdb
    except ImportError:
        return {}
    source = (f"read_json('{path}', format='newline_delimited', columns={{tenant_id:'VARCHAR',"
              "unit:'VARCHAR',quantity:'DECIMAL(18,6)',source_service:'VARCHAR',"
              "idempotency_key:'VARCHAR',timestamp:'TIMESTAMP'})")
    figures = {}
    database = duckdb.connect(str(folder / "stateless.duckdb"), config={"threads": 2})
    start = time.monotonic()
    database.execute(
        "CREATE TABLE usage AS SELECT tenant_id, unit, date_trunc('hour', timestamp) AS hour,"
        " sum(quantity) AS quantity, count(*) AS events FROM (SELECT DISTINCT ON"
        f" (tenant_id, source_service, idempotency_key) * FROM {source}) GROUP BY ALL")
    figures["duckdb_stateless_seconds"] = round(time.monotonic() - start, 2)
    database.close()
    database = duckdb.connect(str(folder / "durable.duckdb"), config={"threads": 2})
    start = time.monotonic()
    database.execute("CREATE TABLE keys (tenant_id VARCHAR, source_service VARCHAR,"
                     " idempotency_key VARCHAR, PRIMARY KEY (tenant_id, source_service, idempotency_key))")
    database.execute("INSERT OR IGNORE INTO keys SELECT tenant_id, source_service, idempotency_key"
                     f" FROM {source}")
    figures["duckdb_durable_seconds"] = round(time.monotonic() - start, 2)
    database.close()
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--tenants", type=int, default=1000)
    parser.add_argument("--known", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as name:
        folder = pathlib.Path(name)
        environment = environment_in(folder)
        path = folder / "usage.ndjson"
        write_events(path, options.events, options.tenants, 0.01, 7)
        make_store(folder, environment, options.tenants)
        report = ingest(path, environment)
        seconds = float(report["seconds"])
        figures = {
            "events": report["lines"], "accepted": report["accepted"],
            "duplicates": report["duplicates"], "seconds": seconds,
            "events_per_second": round(report["lines"] / max(seconds, 0.001)),
            "store_bytes_per_event": round(
                os.path.getsize(f"{name}/store.db") / max(1, report["accepted"]), 1),
        }
        figures.update(duckdb_figures(path, folder))
        for rival in ("stateless", "durable"):
            if f"duckdb_{rival}_seconds" in figures:
                figures[f"speed_of_duckdb_{rival}"] = round(
                    figures[f"duckdb_{rival}_seconds"] / max(seconds, 0.001), 2)
        if options.known:
            path.unlink()
            (folder / "known").mkdir()
            figures.update(known_figures(options.known, options.tenants, folder / "known"))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        figures["memory_mb"] = round(memory, 1)
        print(json.dumps(figures))
        return outside(figures)


def outside(figures):
    """Says which figures do not hold, and how many."""
    wanted = json.loads((ROOT / "Benchmarks/thresholds.json").read_text())["ingest"]
    short = [
        f"{name}: {figures[name]}, {limit} was wanted" for name, limit in wanted.items()
        if name in figures
        and (figures[name] < limit if "speed" in name or "second" in name else figures[name] > limit)]
    print("\n".join(short) if short else "ingest: all thresholds hold")
    return len(short)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
