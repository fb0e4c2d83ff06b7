#!/usr/bin/env python3
"""Reckons the bills of a store's month a second time, in Python's fractions.

    Scripts/export-oracle.py STORE YYYY-MM        one line a tenant: `ID MINOR-UNITS`

Reads plans, assignments, usage, late usage and deletions with SQL and shares nothing with the
program: written from Docs/billing.md, slow and plain. `Scripts/export-trial` compares it with what
`rate` and the exports say.
"""
import importlib.util
import pathlib
import sqlite3
import sys
from datetime import date

HERE = pathlib.Path(__file__).resolve().parent
EPOCH = date(1970, 1, 1).toordinal()
METERS = ["ingest_unit", "storage_gb_month", "query_credit", "seat"]


def load(name):
    """Another oracle's functions; without a command line it does nothing more."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}-oracle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


economics = load("economics")
rating = economics.rating()


def month_of(day):
    return date.fromordinal(EPOCH + day).strftime("%Y-%m")


def following(month):
    year, number = map(int, month.split("-"))
    return "%d-%02d" % (year + number // 12, number % 12 + 1)


def bounds(month):
    def first(name):
        return date.fromisoformat(name + "-01").toordinal() - EPOCH
    return first(month), first(following(month))


class Tenant:
    """One tenant's history, as rows tell it."""

    def __init__(self, db, plans, number, name):
        self.plans = plans
        self.gaps = economics.absences(db, name)
        self.assigned = [(d, (p, v)) for d, p, v in db.execute(
            "SELECT from_day, plan, version FROM plan_assignment WHERE tenant_id = ? "
            "ORDER BY from_day", (name,))]
        self.usage = [row for row in db.execute(
            "SELECT day, metric, quantity FROM usage_day WHERE tenant = ?", (number,))
            if self.is_there(row[0])]
        self.late = [row for row in db.execute(
            "SELECT period, day, metric, quantity FROM usage_adjustment WHERE tenant = ?",
            (number,)) if self.is_there(row[1])]

    def is_there(self, day):
        return not any(a <= day < b for a, b in self.gaps)

    def case(self, month, usage, owed):
        first, end = bounds(month)
        segments = economics.segments(self.assigned, first, end - first, self.plans)
        return {"days": end - first, "digits": 2, "owed": owed,
                "segments": economics.present(segments, first, self.gaps),
                "usage": [(d - first, m, q) for d, m, q in usage if first <= d < end]}

    def bill(self, month, carried):
        """The bill of a month and what it leaves over, with what came late for closed months."""
        owed, total = dict(carried.get(month, {})), 0
        for closed in sorted({month_of(d) for p, d, _, _ in self.late if p == month}):
            known = self.usage + [(d, m, q) for p, d, m, q in self.late if p < month]
            late = [(d, m, q) for p, d, m, q in self.late if p == month and month_of(d) == closed]
            before = rating.rate(self.case(closed, known, carried.get(closed, {})))
            after = rating.rate(self.case(closed, known + late, carried.get(closed, {})))
            total += int(after["total"]) - int(before["total"])
            for meter in METERS:
                left = int(after["carried"].get(meter, 0)) - int(before["carried"].get(meter, 0))
                owed[meter] = owed.get(meter, 0) + left
        own = rating.rate(self.case(month, self.usage, owed))
        return total + int(own["total"]), {m: int(q) for m, q in own["carried"].items()}

    def total(self, period):
        days = [d for d, _, _ in self.usage] + [d for _, d, _, _ in self.late]
        month, carried = min([month_of(d) for d in days] + [period]), {}
        while month < period:
            carried[following(month)] = self.bill(month, carried)[1]
            month = following(month)
        return self.bill(period, carried)[0]


def bills(store, period):
    """Minor units by tenant; purged tenants have no bill."""
    db = sqlite3.connect("file:%s?mode=ro" % store, uri=True)
    plans = {(p, v): economics.yaml(text) for p, v, text in
             db.execute("SELECT plan, version, document FROM plan_version")}
    rows = db.execute("SELECT number, tenant_id FROM tenant WHERE tenant_id NOT IN "
                      "(SELECT tenant_id FROM purged_tenant)").fetchall()
    return {name: Tenant(db, plans, number, name).total(period) for number, name in rows}


if __name__ == "__main__":
    for name, minor in sorted(bills(sys.argv[1], sys.argv[2]).items()):
        print(name, minor)
