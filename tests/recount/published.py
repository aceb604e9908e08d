"""What was published and what became of it: locks and restatements (§4.9, N58 to N60)."""

from datetime import date
from decimal import Decimal

from . import keys, reading
from .catalog import Catalog
from .indicators import Indicators


class Published:
    def __init__(self, catalog, indicators):
        self.catalog = catalog
        self.indicators = indicators
        self.known = {}
        folder = catalog.content / "published"
        locks = [(path.name.removesuffix(".lock.yaml"), reading.yaml_file(path))
                 for path in sorted(folder.glob("*.lock.yaml"))]
        self.locks = dict(sorted(locks, key=lambda it: (it[1]["published"], it[0])))
        path = folder / "restatements.yaml"
        told = reading.items(path) if path.exists() else []
        self.restatements = {(it["key"], it["on"]): it for it in told}

    def as_known(self, day):
        """The numbers as they were known on a day (N58)."""
        day = min(date.fromisoformat(day), self.catalog.today)
        if day not in self.known:
            self.known[day] = Indicators(Catalog(self.catalog.content, day))
        return self.known[day]

    def locked(self, name, key):
        """The value of a key in a lock."""
        values = self.locks[name]["values"]
        return Decimal(next(it["value"] for it in values if it["key"] == key))

    def before(self, key, on):
        """What was published before that day."""
        if told := self.restatements.get((key, on)):
            return Decimal(told["before"])
        earlier = [(it["on"], it["after"]) for it in self.restatements.values()
                   if it["key"] == key and it["on"] < on]
        for lock in self.locks.values():
            earlier += [(lock["published"], it["value"]) for it in lock["values"]
                        if it["key"] == key and "value" in it and lock["published"] < on]
        return Decimal(max(earlier)[1])

    def after(self, key, on):
        """What holds from that day on: recounted, unless a later change came of another."""
        told = self.restatements.get((key, on))
        later = any(it["key"] == key and it["on"] > on for it in self.restatements.values())
        if told and later:
            return Decimal(told["after"])
        return self.as_known(on).answer(keys.read(key)).value if told else (
            self.indicators.answer(keys.read(key)).value)

    def faults(self):
        """Locked numbers that are others today without a word about it (N59)."""
        today = self.catalog.today.isoformat()
        latest = {}
        for lock in self.locks.values():
            if lock["published"] <= today:
                latest |= {it["key"]: (lock["published"], it) for it in lock["values"]}
        for text, (day, it) in latest.items():
            key = keys.read(text)
            if "value" not in it or key.indicator not in self.catalog.indicators:
                continue
            is_open = key.period is not None and key.period.last > date.fromisoformat(day)
            numbers = self.as_known(day) if is_open else self.indicators
            answer = numbers.answer(key)
            value = answer.value if answer.state == "value" else Decimal(0)
            if it["state"] == "masked" or answer.state == "masked":
                continue
            expected = self.expected(text, day, Decimal(it["value"]))
            if close(value, expected) or self.is_late(key, day, expected):
                continue
            yield text, f"published {expected}, recomputed {value}, and nothing says so"

    def expected(self, key, day, value):
        """The published value, and what restatements made of it."""
        told = sorted((on, it) for (of, on), it in self.restatements.items()
                      if of == key and on >= day)
        for _, it in told:
            if Decimal(it["before"]) == value:
                value = Decimal(it["after"])
        return value

    def is_late(self, key, day, expected):
        """Whether all that differs became known after that day, and was not corrected."""
        then = self.as_known(day).answer(key)
        gone = {it.id for it in then.entries} - {it.id for it in self.indicators.answer(key).entries}
        return not gone and then.state == "value" and close(then.value, expected)


def close(one, other):
    return abs(one - other) * 2 <= Decimal("0.000001") or (
        abs(one * 100 - other) * 2 <= Decimal("0.0001"))
