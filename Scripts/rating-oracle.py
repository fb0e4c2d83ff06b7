#!/usr/bin/env python3
"""Rates months a second time, in Python's exact fractions, to check the Swift rating against.

Reads one case a line as JSON from standard input and writes one result a line. Shares nothing
with the program: written from the design's words, slow and plain.

case:   {"days": 28, "digits": 2, "segments": [{"from": 0, "to": 10, "base": "499.00",
         "skus": [{"sku": "s", "meter": "ingest_unit", "included": "5", "pricing": "graduated",
         "tiers": [["100", "0.1"], [null, "0.05"]], "size": "10", "price": "4"}]}],
         "usage": [[0, "ingest_unit", 1000000]],
         "owed": {"ingest_unit": -5}}   what earlier months have left over; may be missing
result: {"lines": [["s", "tier-1", 0, "minor units", "numerator/denominator"]],
         "total": "minor units", "carried": {"ingest_unit": "-5"}}
"""
import json
import math
import sys
from fractions import Fraction as F

METERS = ["ingest_unit", "storage_gb_month", "query_credit", "seat"]


def half_away(value):
    """The nearest whole number, halves away from zero."""
    return int(math.floor(abs(value) + F(1, 2))) * (-1 if value < 0 else 1)


def billed(meter, micro, days):
    if meter == "storage_gb_month":
        return F(micro, 10**6 * 3600 * 24 * days)
    if meter == "seat":
        return F(micro, 10**6 * days)
    return F(micro, 10**6)


def settle(case, meter):
    """Use of each segment with negative ones set against later, then against earlier ones."""
    segments = case["segments"]
    sold = [i for i, s in enumerate(segments) if any(k["meter"] == meter for k in s["skus"])]
    use = {
        i: sum(q for d, m, q in case["usage"]
               if m == meter and segments[i]["from"] <= d < segments[i]["to"])
        for i in sold
    }
    owed = case.get("owed", {}).get(meter, 0)
    for i in sold:
        taken = min(max(use[i], 0), -owed)
        use[i] -= taken
        owed += taken
    for i in sold:
        if use[i] >= 0:
            continue
        for j in [j for j in sold if j > i] + [j for j in reversed(sold) if j < i]:
            taken = min(max(use[j], 0), -use[i])
            use[j] -= taken
            use[i] += taken
    left = owed + sum(min(q, 0) for q in use.values())
    return {i: max(q, 0) for i, q in use.items()}, left


def overage_lines(sku, over, share):
    if sku["pricing"] == "per_unit":
        return [("overage", over * F(sku["price"]))]
    if sku["pricing"] == "package":
        return [("package", math.ceil(over / F(sku["size"])) * F(sku["price"]))]
    ends = [F(t[0]) * share if t[0] is not None else None for t in sku["tiers"]]
    if sku["pricing"] == "volume":
        at = next(i for i, end in enumerate(ends) if end is None or over <= end)
        return [("tier-%d" % (at + 1), over * F(sku["tiers"][at][1]))]
    lines, begin = [], F(0)
    for i, end in enumerate(ends):
        if over <= begin:
            break
        top = over if end is None or over < end else end
        lines.append(("tier-%d" % (i + 1), (top - begin) * F(sku["tiers"][i][1])))
        begin = top
    return lines


def rate(case):
    lines, carried, settled = [], {}, {}
    for meter in METERS:
        settled[meter], left = settle(case, meter)
        if left:
            carried[meter] = str(left)
    for i, segment in enumerate(case["segments"]):
        share = F(segment["to"] - segment["from"], case["days"])
        lines.append(("base", "base", segment["from"], F(segment["base"]) * share))
        for sku in segment["skus"]:
            used = billed(sku["meter"], settled[sku["meter"]][i], case["days"])
            if used <= 0:
                continue
            over = used - F(sku["included"]) * share
            found = overage_lines(sku, over, share) if over > 0 else [("included", F(0))]
            lines += [(sku["sku"], tier, segment["from"], exact) for tier, exact in found]
    rounded = [half_away(line[3] * 10 ** case["digits"]) for line in lines]
    return {
        "lines": [[n, t, d, str(r), "%d/%d" % (e.numerator, e.denominator)]
                  for (n, t, d, e), r in zip(lines, rounded)],
        "total": str(sum(rounded)),
        "carried": carried,
    }


for text in sys.stdin if __name__ == "__main__" else ():
    print(json.dumps(rate(json.loads(text)), sort_keys=True, separators=(",", ":")))
