"""Dates of the content model (§1.4), and when a dated thing falls in a period (N24–N26)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

FAR = date(9999, 12, 31)


@dataclass(frozen=True)
class Range:
    """From the first to the last day; `kind` says how the range was written."""

    first: date
    last: date
    kind: str  # day, week, month, year, interval

    def holds(self, other):
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other):
        return self.first <= other.last and other.first <= self.last


def read(text):
    text = text.strip()
    if "/" in text:
        start, end = text.split("/")
        last = FAR if end == ".." else read(end).last
        return Range(read(start).first, last, "interval")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        day = date.fromisoformat(text)
        return Range(day, day, "day")
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", text):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Range(monday, monday + timedelta(days=6), "week")
    if found := re.fullmatch(r"(\d{4})-(\d\d)", text):
        year, month = int(found[1]), int(found[2])
        return Range(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")
    if re.fullmatch(r"\d{4}", text):
        year = int(text)
        return Range(date(year, 1, 1), date(year, 12, 31), "year")
    raise ValueError(f"not a date: {text!r}")


def falls_in(when, period, attribution="end"):
    """Whether something dated `when` counts in `period`."""
    if when.kind == "interval":
        if attribution == "spread":
            raise NotImplementedError("attribution: spread")
        day = when.first if attribution == "start" else when.last
        return period.first <= day <= period.last
    if when.kind == "week" and period.kind in ("month", "year"):
        thursday = when.first + timedelta(days=3)
        return period.first <= thursday <= period.last
    return period.holds(when)


def reached(when, last_day, attribution="end"):
    """Whether something dated `when` counts in what is cumulative to `last_day`."""
    if when.kind == "interval" and attribution == "start":
        return when.first <= last_day
    return when.last <= last_day
