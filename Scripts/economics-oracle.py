#!/usr/bin/env python3
"""Reckons a month of a store a second time, in Python's fractions, and compares.

    switchboard economics --by tenant --json … | Scripts/economics-oracle.py STORE Plans/costs.yaml

Reads plans, assignments and usage with SQL and shares nothing with the program: written from
Docs/cost-model.md, slow and plain. Prints each difference; exit 1 if there is one.
"""
import importlib.util
import json
import pathlib
import sqlite3
import sys
from datetime import date, timedelta
from fractions import Fraction as F

HERE = pathlib.Path(__file__).resolve().parent
METERS = ["ingest_unit", "storage_gb_month", "query_credit", "seat"]


def rating():
    """The functions of rating-oracle.py."""
    spec = importlib.util.spec_from_file_location("rating", HERE / "rating-oracle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scalar(text):
    text = text.strip()
    return text[1:-1] if text[:1] == '"' else text


def flow(text, at=0):
    """A value in braces, brackets or quotes, and where it ends."""
    if text[at] not in "{[":
        end = at
        while end < len(text) and text[end] not in ",}]":
            end += 1
        return scalar(text[at:end]), end
    is_map, result, at = text[at] == "{", [], at + 1
    while True:
        while text[at] in " ,":
            at += 1
        if text[at] in "}]":
            return (dict(result) if is_map else result), at + 1
        key = None
        if is_map:
            colon = text.index(":", at)
            key, at = scalar(text[at:colon]), colon + 1
            while text[at] == " ":
                at += 1
        value, at = flow(text, at)
        result.append((key, value) if is_map else value)


def yaml(text):
    """The little YAML that plans and costs are written in: blocks, lists and flows."""
    lines = []
    for raw in text.split("\n"):
        line = raw.split(" #")[0].rstrip()
        if line and not line.lstrip().startswith("#"):
            lines.append((len(line) - len(line.lstrip()), line.strip()))
    return block(lines, lines[0][0])


def block(lines, indent):
    result = None
    while lines and lines[0][0] == indent:
        _, text = lines.pop(0)
        if text.startswith("- "):
            result = [] if result is None else result
            inner = text[2:].lstrip()
            if inner[0] == "{":
                result.append(flow(inner)[0])
            else:
                lines.insert(0, (indent + 2, inner))
                result.append(block(lines, indent + 2))
            continue
        result = {} if result is None else result
        key, _, rest = text.partition(":")
        rest = rest.strip()
        if rest[:1] in ("{", "["):
            result[key] = flow(rest)[0]
        elif rest:
            result[key] = scalar(rest)
        else:
            result[key] = block(lines, lines[0][0])
    return result


def skus(plan):
    found = []
    for sku in plan.get("skus", []):
        tiers = [[t.get("up_to"), t["unit_price"]] for t in sku.get("tiers", [])]
        found.append({
            "sku": sku["sku"], "meter": sku["metric"], "included": sku.get("included", "0"),
            "pricing": sku["pricing"], "tiers": tiers, "size": sku.get("package_size"),
            "price": sku.get("package_price", sku.get("unit_price"))})
    return found


def segments(assignments, first, days, plans):
    found = []
    for i, (start, plan) in enumerate(assignments):
        end = assignments[i + 1][0] if i + 1 < len(assignments) else first + days
        begin, end = max(start - first, 0), min(end - first, days)
        if begin < end and found and found[-1]["id"] == plan and found[-1]["to"] == begin:
            found[-1]["to"] = end
        elif begin < end:
            found.append({"id": plan, "from": begin, "to": end,
                          "base": plans[plan]["base_fee"], "skus": skus(plans[plan])})
    return found


def absences(db, name):
    """Days without the tenant, as (first, end) pairs: from the day after a deletion on, up to that
    of a restoration. One that came into the store deleted was there until its last event."""
    status, last = db.execute(
        "SELECT status, last_event_at FROM tenant WHERE tenant_id = ?", (name,)).fetchone()
    forever, gone, gaps = 1 << 30, None, []
    for value, moment, outcome in db.execute(
            "SELECT a.value, e.executed_at, e.outcome FROM attestation a JOIN execution e "
            "USING (audit_seq) WHERE a.subject = 'status' AND a.tenant_id = ? "
            "ORDER BY a.audit_seq", (name,)):
        day = moment // 86_400_000_000
        if value == "deleted" and gone is None:
            gone = day + 1
            if outcome == "recorded":
                gone = min(gone, last // 86_400_000_000 + 1) if last > 0 else 0
        elif value != "deleted" and gone is not None:
            gaps, gone = gaps + [(gone, day)], None
    if gone is not None:
        gaps.append((gone, forever))
    return gaps or ([(0, forever)] if status == "deleted" else [])


def present(segments, first, gaps):
    """The segments without the days of the gaps; runs of days that are left."""
    found = []
    for segment in segments:
        days = [d for d in range(segment["from"], segment["to"])
                if not any(a <= first + d < b for a, b in gaps)]
        for day in days:
            if found and found[-1]["id"] == segment["id"] and found[-1]["to"] == day:
                found[-1]["to"] = day + 1
            else:
                found.append(dict(segment, **{"from": day, "to": day + 1}))
    return found


def tenant_month(oracle, case, costs, elapsed):
    days, half = case["days"], oracle.half_away
    lines = oracle.rate(case)["lines"]
    overage = sum(int(line[3]) for line in lines if line[0] != "base")
    base = sum(half(F(s["base"]) * 100 * (min(s["to"], elapsed) - s["from"]) / days)
               for s in case["segments"] if s["from"] < elapsed)
    sums = {m: sum(q for _, meter, q in case["usage"] if meter == m) for m in METERS}
    usage = sum(oracle.billed(m, max(sums[m], 0), days) * F(costs["units"][m]) for m in METERS)
    fixed = half(F(costs["fixed_per_tenant"]) * 100 * case["there"] / days)
    return {"revenue": base + overage, "own": fixed + half(usage * 100),
            "ingest_unit": sums["ingest_unit"], "equal": 1}


def allocate(amount, weights):
    weights = [max(w, 0) for w in weights]
    if not any(weights):
        weights = [1] * len(weights)
    exact = [F(amount * w, sum(weights)) for w in weights]
    parts = [int(e) for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[:amount - sum(parts)]:
        parts[i] += 1
    return parts


def main():
    store, costs = sys.argv[1], yaml(pathlib.Path(sys.argv[2]).read_text())
    report, oracle = json.load(sys.stdin), rating()
    year, month = map(int, report["period"].split("-"))
    begin = date(year, month, 1)
    after = (begin + timedelta(days=31)).replace(day=1)
    first, days = (begin - date(1970, 1, 1)).days, (after - begin).days
    elapsed = report["elapsed_days"]
    db = sqlite3.connect("file:%s?mode=ro" % store, uri=True)
    plans = {(p, v): yaml(text) for p, v, text in
             db.execute("SELECT plan, version, document FROM plan_version")}
    found = {}
    for number, name, created in db.execute(
            "SELECT number, tenant_id, created_at FROM tenant WHERE tenant_id NOT IN "
            "(SELECT tenant_id FROM purged_tenant)"):
        gaps = absences(db, name)
        assigned = [(d, (p, v)) for d, p, v in db.execute(
            "SELECT from_day, plan, version FROM plan_assignment WHERE tenant_id = ? "
            "AND from_day < ? ORDER BY from_day", (name, first + days))]
        there = [d for d in range(days) if not any(a <= first + d < b for a, b in gaps)]
        if not there:
            continue
        usage = [(d - first, m, q) for d, m, q in db.execute(
            "SELECT day, metric, quantity FROM usage_day WHERE tenant = ? AND day >= ? "
            "AND day < ?", (number, first, first + days)) if d - first in there]
        if created >= (first + days) * 86_400_000_000 and not usage and not assigned:
            continue
        case = {"days": days, "digits": 2, "usage": usage,
                "there": sum(d < elapsed for d in there),
                "segments": present(segments(assigned, first, days, plans), first, gaps)}
        found[name] = tenant_month(oracle, case, costs, elapsed)
    names = sorted(found, key=lambda n: n.encode())
    for pool in costs["pools"]:
        cost = oracle.half_away(F(pool["monthly"]) * 100 * elapsed / days)
        weights = [found[n][pool["allocate_by"]] for n in names]
        for name, part in zip(names, allocate(cost, weights)):
            found[name]["own"] += part
    rows = {row["tenant_id"]: row for row in report["rows"]}
    faults = ["%s is in one of the two only" % n for n in set(rows) ^ set(names)]
    for name in names:
        if name not in rows:
            continue
        revenue, cogs = found[name]["revenue"], found[name]["own"]
        margin = oracle.half_away(F(revenue - cogs, revenue) * 10_000) if revenue > 0 else None
        said = [rows[name][key] for key in ("revenue", "cogs", "gross_margin")]
        heard = [int(text.replace(".", "")) if text is not None else None for text in said]
        if heard != [revenue, cogs, margin]:
            faults.append("%s: %s, the oracle says %s" % (name, heard, [revenue, cogs, margin]))
    print("\n".join(faults + ["%d tenants, %d differences" % (len(names), len(faults))]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
