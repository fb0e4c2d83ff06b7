#!/usr/bin/env python3
"""Meters files a second time, in Python's exact fractions, to check the worker against.

Usage: metering-oracle.py --tenants A,B --now TIMESTAMP [--carried-through DAY] FILE...

Reads NDJSON files in the order given and prints the rows of `tenant_usage` without the cost, as
`tenant|period|metric|quantity`, then what became of the lines as `#word=count`. Shares nothing
with the program: written from the design's words, slow and plain. Knows our own JSON form only;
`metering-trial`, which uses it as a module, writes the other forms of the same events.
"""
import argparse
import datetime
import json
import re
from fractions import Fraction as F

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
METERS = ["ingest_unit", "storage_gb_month", "query_credit", "seat"]
NAME = re.compile(r"[A-Za-z0-9._:-]{1,128}\Z")
QUANTITY = re.compile(r"-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?\Z")
TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)\Z")
DAY = 86400


class Refused(Exception):
    pass


def instant(text):
    """Microseconds since 1970."""
    match = TIME.match(text) if isinstance(text, str) else None
    if not match:
        raise Refused("INVALID_FIELD")
    year, month, day, hour, minute, second = (int(match.group(n)) for n in range(1, 7))
    try:
        moment = datetime.datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        raise Refused("INVALID_FIELD")
    if not 2000 <= year <= 2100:
        raise Refused("INVALID_FIELD")
    zone = match.group(8)
    if zone != "Z":
        sign = -1 if zone[0] == "+" else 1
        moment += sign * datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    whole = (moment - EPOCH) // datetime.timedelta(seconds=1)
    return whole * 10**6 + int((match.group(7) or "0").ljust(9, "0")[:6])


def month_of(micro):
    moment = EPOCH + datetime.timedelta(microseconds=micro)
    return (moment.year, moment.month)


def month_end(month):
    """Seconds since 1970 at which the month is over."""
    year, number = month
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    return int((datetime.datetime(*following, 1, tzinfo=UTC) - EPOCH).total_seconds())


def month_hours(month):
    start = datetime.datetime(*month, 1, tzinfo=UTC)
    return (month_end(month) - int((start - EPOCH).total_seconds())) // 3600


def unique(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise Refused("MALFORMED")
    return dict(pairs)


def parse(line):
    """The fields of a line that count, checked."""
    try:
        fields = json.loads(line.decode("utf-8"), object_pairs_hook=unique, parse_float=str,
                            parse_int=str)
    except (ValueError, UnicodeDecodeError):
        raise Refused("MALFORMED")
    if not isinstance(fields, dict):
        raise Refused("MALFORMED")
    if not NAME.match(str(fields.get("tenant_id", ""))):
        raise Refused("INVALID_FIELD")
    if "unit" not in fields:
        raise Refused("INVALID_FIELD")
    if fields["unit"] not in METERS:
        raise Refused("UNKNOWN_UNIT")
    text = str(fields.get("quantity", ""))
    if not QUANTITY.match(text) or abs(F(text)) > 10**12:
        raise Refused("INVALID_FIELD")
    if not NAME.match(str(fields.get("source_service", ""))) or not fields.get("idempotency_key"):
        raise Refused("INVALID_FIELD")
    kind = fields.get("kind", "usage")
    needs = kind in ("correction", "void")
    if kind not in ("usage", "gauge", "correction", "void") or needs != ("corrects" in fields):
        raise Refused("INVALID_FIELD")
    event = {
        "tenant": fields["tenant_id"], "meter": fields["unit"], "quantity": F(text), "kind": kind,
        "key": (fields["tenant_id"], fields["source_service"], fields["idempotency_key"]),
        "at": instant(fields.get("timestamp")), "basis": fields.get("basis", "gb_month"),
        "corrects": fields.get("corrects"), "source": fields["source_service"],
    }
    if event["quantity"] < 0 and kind != "correction":
        raise Refused("INVALID_FIELD")
    if kind == "gauge" and event["meter"] not in ("seat", "storage_gb_month"):
        raise Refused("INVALID_FIELD")
    return event


def payload(event):
    names = ["meter", "quantity", "at", "kind", "basis", "corrects"]
    return tuple(event[name] for name in names)


class Meter:
    def __init__(self, tenants, now):
        self.tenants, self.now = set(tenants), now
        self.known, self.voided, self.counts = {}, set(), {}
        self.sums, self.events, self.steps = {}, {}, {}
        # Of each day: what its own period bills, and what came after that was closed.
        self.own, self.late = {}, {}
        # (month that bills it, tenant, meter, day) -> what came late.
        self.adjustments = {}
        # Lines that were refused and may be tried again, with the code.
        self.letters = []

    def begin(self, now):
        """A later moment. Levels that were known have held on each day since, and belong to it,
        whether or not a worker was there."""
        self.now = now
        if self.counts:
            self.settle(lambda month: False)

    def line(self, line):
        word = self.judge(line)
        if word not in ("accepted", "duplicates"):
            self.letters.append(line)
        self.counts[word] = self.counts.get(word, 0) + 1

    def retry(self):
        """All refused lines again, in the order in which they came."""
        letters, self.letters = self.letters, []
        for word in [word for word in self.counts if word not in ("accepted", "duplicates")]:
            del self.counts[word]
        for line in letters:
            self.line(line)

    def judge(self, line):
        try:
            return self.admit(parse(line))
        except Refused as refusal:
            return str(refusal)

    def is_closed(self, month):
        return self.now >= (month_end(month) + 72 * 3600) * 10**6

    def settle(self, is_closed=None, through=None):
        """Puts what the days come to by now where it is billed."""
        is_closed = is_closed or self.is_closed
        days = self.days(self.now // (DAY * 10**6) if through is None else through)
        for key in set(days) | set(self.own) | set(self.late):
            change = days.get(key, F(0)) - self.own.get(key, F(0)) - self.late.get(key, F(0))
            month = month_of(key[2] * DAY * 10**6)
            if change == 0:
                continue
            if not is_closed(month):
                self.own[key] = self.own.get(key, F(0)) + change
                continue
            self.late[key] = self.late.get(key, F(0)) + change
            while is_closed(month):
                month = (month[0] + 1, 1) if month[1] == 12 else (month[0], month[1] + 1)
            billed = (month,) + key
            self.adjustments[billed] = self.adjustments.get(billed, F(0)) + change

    def admit(self, event):
        earlier = self.known.get(event["key"])
        if earlier is not None:
            if payload(earlier) == payload(event):
                return "duplicates"
            raise Refused("CONFLICT")
        if event["at"] > self.now + 300 * 10**6:
            raise Refused("FUTURE")
        if self.now >= (month_end(month_of(event["at"])) + 35 * DAY) * 10**6:
            raise Refused("TOO_LATE")
        if event["tenant"] not in self.tenants:
            raise Refused("UNKNOWN_TENANT")
        target = self.target(event) if event["corrects"] is not None else None
        self.add(event, target)
        self.known[event["key"]] = event
        return "accepted"

    def target(self, event):
        key = (event["tenant"], event["source"], event["corrects"])
        target = self.known.get(key)
        if target is None:
            raise Refused("UNKNOWN_CORRECTION")
        if event["kind"] == "correction":
            if event["meter"] == "seat":
                raise Refused("INVALID_FIELD")
            return target
        same = all(event[name] == target[name] for name in ["meter", "quantity", "at", "basis"])
        if not same or target["kind"] not in ("usage", "gauge") or key in self.voided:
            raise Refused("CONFLICT")
        self.voided.add(key)
        return target

    def add(self, event, target):
        is_void = event["kind"] == "void"
        kind = target["kind"] if is_void else event["kind"]
        series = (event["tenant"], event["meter"])
        day = event["at"] // (DAY * 10**6)
        sign = -1 if is_void else 1
        self.events[series + (day,)] = self.events.get(series + (day,), 0) + sign
        if event["meter"] == "seat" or kind == "gauge":
            step = (event["at"], event["quantity"])
            steps = self.steps.setdefault(series, [])
            steps.remove(step) if is_void else steps.append(step)
            return
        amount = event["quantity"]
        if event["meter"] == "storage_gb_month" and event["basis"] == "gb_month":
            amount *= month_hours(month_of(event["at"]))
        self.sums[series + (day,)] = self.sums.get(series + (day,), F(0)) + sign * amount

    def days(self, through):
        """(tenant, meter, day) -> quantity in the unit of the bucket."""
        days = dict(self.sums)
        for series, steps in self.steps.items():
            # Equal moments stay in the order of arrival: Python's sort is stable.
            steps = sorted(steps, key=lambda step: step[0])
            if not steps:
                continue
            first = steps[0][0] // (DAY * 10**6)
            last = max(steps[-1][0] // (DAY * 10**6), through)
            for day in range(first, last + 1):
                key = series + (day,)
                days[key] = days.get(key, F(0)) + self.level(series[1], steps, day)
        return days

    @staticmethod
    def level(meter, steps, day):
        """The peak of a day, or its level summed over seconds, in GB-hours."""
        start, end = day * DAY, (day + 1) * DAY
        before = [level for at, level in steps if at < start * 10**6]
        within = [(at // 10**6, level) for at, level in steps
                  if start * 10**6 <= at < end * 10**6]
        held = before[-1] if before else F(0)
        if meter == "seat":
            return max([held] + [level for _, level in within])
        area, second = F(0), start
        for at, level in within:
            area += held * (at - second)
            held, second = level, at
        return (area + held * (end - second)) / 3600

    def rows(self):
        for key in sorted(set(self.own) | set(self.events), key=lambda k: (k[0], k[2], k[1])):
            tenant, meter, day = key
            date = EPOCH.date() + datetime.timedelta(days=day)
            quantity = self.own.get(key, F(0))
            if quantity != 0 or self.events.get(key, 0) != 0:
                yield f"{tenant}|{date}|{meter}|{decimal(quantity)}"


def decimal(value):
    """At most six places, halves away from zero, without padding."""
    micro = int(abs(value) * 10**6 + F(1, 2))
    text = f"{micro // 10**6}.{micro % 10**6:06d}".rstrip("0").rstrip(".")
    return "-" + text if value < 0 and micro else text


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tenants", required=True)
    arguments.add_argument("--now", required=True)
    arguments.add_argument("--carried-through", default="1970-01-01")
    arguments.add_argument("files", nargs="+")
    chosen = arguments.parse_args()
    meter = Meter(chosen.tenants.split(","), instant(chosen.now))
    for path in chosen.files:
        with open(path, "rb") as file:
            for line in file.read().split(b"\n")[:-1]:
                meter.line(line)
    through = datetime.date.fromisoformat(chosen.carried_through) - EPOCH.date()
    meter.settle(through=through.days)
    for row in meter.rows():
        print(row)
    for word, count in sorted(meter.counts.items()):
        print(f"#{word}={count}")


if __name__ == "__main__":
    main()
