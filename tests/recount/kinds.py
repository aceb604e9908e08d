"""Indicators that are no sums: levels, means, peaks and formulas (N7, N8, N33), day by day."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from . import dates

ADD = {("=", "="): "=", ("=", ">"): ">", ("=", "<"): "<", (">", ">"): ">", ("<", "<"): "<"}
TURNED = {"=": "=", ">": "<", "<": ">", "~": "~"}
KINDS = {"exact": "=", "more-than": ">", "at-least": ">", "up-to": "<", "less-than": "<",
         "around": "~"}
SAID = {"=": "exact", ">": "at-least", "<": "up-to", "~": "around"}


def together(one, other):
    return ADD.get((one, other)) or ADD.get((other, one)) or "~"


def exact(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


class Kinds:
    """What `Indicators` answers beside sums, counts and ratios."""

    # ------------------------------------------------------------------ levels
    def last(self, indicator, calc, key):
        inside = calc.get("in_period") == "true"
        groups = self.groups(calc, key, inside)
        rules = indicator["aggregation"]
        if rules["time"] == "last":
            used = [it for group in groups for it in at(group, end(key))]
            return self.level(used, used)
        days = self.days(groups, key, inside)
        all_read = {it.id: it for group in groups for day in days for it in at(group, day)}
        height = lambda read: sum((it.value for it in read), Decimal(0))
        if rules["space"] == "max":
            sets = [[it for group in groups for it in at(group, day)] for day in days]
            used = max(sets, key=height, default=[])
        else:
            used = []
            for group in groups:
                used += max((at(group, day) for day in days), key=height, default=[])
        return self.level(used, list(all_read.values()))

    def mean(self, indicator, calc, key):
        used = []
        for group in self.groups(calc, key, inside=True):
            days = {it.when.last for it in group}
            for day in days:
                used += [replace(it, value=it.value / len(days)) for it in at(group, day)]
        return self.level(used, used)

    def groups(self, calc, key, inside):
        """The records of each group, action and place."""
        if inside or key.to:
            found = self.among(self.records, key)
        else:
            found = [it for it in self.records if self.in_scope(it, key)
                     and dates.reached(it.when, key.period.last)]
        groups = {}
        for it in found:
            if it.unit == calc["unit"] and self.passes(it, calc.get("where", {})):
                whose = (it.program, it.challenge, it.cohort, it.action, it.territory)
                groups.setdefault(whose, []).append(it)
        return list(groups.values())

    def days(self, groups, key, inside):
        """The days on which a level may change, from the first of the period on."""
        days = {it.when.last for group in groups for it in group}
        if key.period and not inside:
            days = {it for it in days if it >= key.period.first} | {key.period.first}
        return sorted(days)

    def level(self, used, read):
        if not used:
            return self.nothing()
        kind = None
        for it in read:
            kind = together(kind or KINDS[it.qualifier], KINDS[it.qualifier])
        answer = self.nothing("value")
        answer.value = sum((it.value for it in used), Decimal(0))
        answer.qualifier = read[0].qualifier if len(read) == 1 else SAID[kind]
        answer.n_records, answer.entries = len({it.id for it in used}), used
        answer.find_shares()
        return answer

    def nothing(self, state="missing"):
        from .indicators import Answer
        return Answer(state=state)

    # ------------------------------------------------------------------ peaks
    def peak(self, indicator, calc, key):
        groups = {}
        rules = indicator.get("aggregation", {"time": "max", "space": "max"})
        for it in self.catalog.cohorts.values():
            thing = self.thing_of(it)
            if self.catalog.state(it) in ("planned", "cancelled"):
                continue
            if not self.in_scope(thing, key) or not self.passes(thing, calc.get("where", {})):
                continue
            place = None if rules["space"] == "max" else (it["challenge"], it.get("territory"))
            length = int(self.catalog.edition(thing.edition)["length"])
            days = {thing.when.first + timedelta(days=n) for n in range(length)}
            groups.setdefault(place, []).append({it for it in days if self.is_asked(it, key)})
        peaks = [max((sum(day in days for days in runs) for day in set().union(*runs)), default=0)
                 for runs in groups.values()]
        answer = self.nothing("value")
        answer.value = Decimal(sum(peaks))
        answer.n_records = sum(peaks)
        return answer

    def is_asked(self, day, key):
        if key.period:
            return key.period.first <= day <= key.period.last
        return self.start(key) <= day <= key.to.last

    def thing_of(self, it):
        from .indicators import Thing
        return Thing(it["program"], self.catalog.edition_of_cohort(it), it["challenge"], None,
                     it.get("territory"), it["id"], dates.read(it["start"]), it)

    # ------------------------------------------------------------------ persons
    def distinct(self, indicator, calc, key):
        found = {it.id: it for it in self.among(self.records, key)
                 if self.passes(it, calc.get("where", {}))}.values()
        keyed = [it for it in found if person(it)]
        if not keyed:
            return self.nothing()
        best = {}
        for it in sorted(keyed, key=lambda it: it.grade):
            best[person(it)] = it
        answer = self.nothing("value")
        answer.value = Decimal(len(best))
        answer.entries = [replace(it, value=Decimal(it in best.values())) for it in keyed]
        answer.n_records = answer.known = len(keyed)
        answer.expected = len(found)
        answer.find_shares()
        return answer

    def newcomers(self, key):
        """Persons of a period whose key stands in no earlier record, wherever it is."""
        indicator = self.catalog.indicators[key.indicator]
        passes = lambda it: self.passes(it, indicator["calc"].get("where", {}))
        there = {person(it) for it in self.among(self.records, key) if passes(it)}
        earlier = {person(it) for it in self.records
                   if passes(it) and it.when.last < key.period.first}
        return Decimal(len(there - earlier - {None}))

    def persons(self, indicator, key):
        """The least and the most people a headcount stands for (N12)."""
        weeks = {}
        for it in self.cohorts(key):
            if count := it.of.get(indicator["calc"]["field"]):
                week = (it.program, *it.when.first.isocalendar()[:2])
                weeks[week] = weeks.get(week, Decimal(0)) + Decimal(count)
        return max(weeks.values()), sum(weeks.values())

    # ------------------------------------------------------------------ formulas
    def formula(self, indicator, calc, key):
        names = cited(calc["expression"])
        answers = dict(zip(names, self.answers_beside(names, key)))
        for state in ("masked", "none", "missing"):
            if any(it.state == state for it in answers.values()):
                return self.nothing(state)
        try:
            worked = work(calc["expression"], {
                name: Worked.of(it) for name, it in answers.items()})
        except ZeroDivisionError:
            return self.nothing("none")
        answer = self.nothing("value")
        answer.value = exact(worked.value)
        answer.qualifier = worked.said or SAID[worked.kind]
        records = {it.id for found in answers.values() for it in found.entries
                   if hasattr(it, "grade")}
        answer.n_records, answer.parts_are_free = len(records), True
        answer.has_estimates = self.mixed(*answers.values())
        for it in answers.values():
            if hasattr(it, "expected"):
                answer.known, answer.expected = it.n_records, it.expected
        if answer.value and records and "/" not in calc["expression"].replace("÷", "/"):
            answer.estimated = exact(worked.estimated) / answer.value
            answer.verified = exact(worked.verified) / answer.value
        return answer

    def answers_beside(self, names, key):
        """The answers of indicators that stand in one number: a cohort of which one
        headcount is unknown counts in none of them (N4)."""
        from .indicators import key_of
        fields = {self.catalog.indicators[it]["calc"].get("field") for it in self.leaves(names)}
        fields.discard(None)
        before, self.beside = self.beside, self.beside or (fields if len(fields) > 1 else None)
        found = [self.answer(key_of(it, key)) for it in names]
        self.beside = before
        return found

    def leaves(self, names):
        for name in names:
            calc = self.catalog.indicators[name]["calc"]
            if calc["type"] == "formula":
                yield from self.leaves(cited(calc["expression"]))
            else:
                yield name

    def unit_of_formula(self, calc):
        units = {self.unit(self.catalog.indicators[it]) for it in cited(calc["expression"])}
        divides = re.search(r"[/÷]\s*\(*\s*[a-z]", calc["expression"])
        return "percent" if divides else units.pop()


def at(group, day):
    """The records that say the level of a group on a day: those of the latest date."""
    known = [it for it in group if it.when.last <= day]
    if not known:
        return []
    latest = max((it.when.last, it.when.first) for it in known)
    return [it for it in known if (it.when.last, it.when.first) == latest]


def person(record):
    """The key of a person, where the log has one and no role."""
    by = record.entry.get("by", "")
    return by if by.startswith("p:") else None


def end(key):
    return key.period.last if key.period else key.to.last


def pieces(expression):
    return re.findall(r"[a-z0-9]+(?:[-:.][a-z0-9]+)*|\S", expression)


def cited(expression):
    words = [it.removeprefix("indicator:") for it in pieces(expression)]
    return list(dict.fromkeys(it for it in words if re.search("[a-z]", it)))


def work(expression, values):
    """Python does the arithmetic; ids and signs are put in its own terms."""
    terms = []
    for it in pieces(expression):
        name = it.removeprefix("indicator:")
        if name in values:
            terms.append(f"values[{name!r}]")
        elif re.fullmatch(r"[\d.]+", it):
            terms.append(f"Worked(Fraction({it!r}), is_number=True)")
        else:
            terms.append({"×": "*", "÷": "/", "−": "-", "–": "-"}.get(it, it))
    return eval(" ".join(terms), {"values": values, "Worked": Worked, "Fraction": Fraction})


@dataclass
class Worked:
    """A value in a formula, with its class and the parts of it that have a basis or proof."""

    value: Fraction
    kind: str = "="
    said: str = None
    estimated: Fraction = Fraction(0)
    verified: Fraction = Fraction(0)
    is_number: bool = False

    @classmethod
    def of(cls, answer):
        if answer.numerator is not None:
            value = Fraction(answer.numerator) / Fraction(answer.denominator)
        else:
            value = Fraction(answer.value) / (100 if answer.unit == "percent" else 1)
        part = lambda share: Fraction(share or 0) * value
        return cls(value, KINDS[answer.qualifier], answer.qualifier,
                   part(answer.estimated), part(answer.verified))

    def __add__(self, other):
        return Worked(self.value + other.value, together(self.kind, other.kind), None,
                      self.estimated + other.estimated, self.verified + other.verified)

    def __sub__(self, other):
        return Worked(self.value - other.value, together(self.kind, TURNED[other.kind]))

    def __mul__(self, other):
        kind = self.bounded(other, together(self.kind, other.kind))
        if self.is_number:
            self, other = other, self
        return Worked(self.value * other.value, kind, None, *self.scaled(other, other.value))

    def __truediv__(self, other):
        kind = self.bounded(other, together(self.kind, TURNED[other.kind]))
        return Worked(self.value / other.value, kind, None, *self.scaled(other, 1 / other.value))

    def scaled(self, other, factor):
        return (self.estimated * factor, self.verified * factor) if other.is_number else ()

    def bounded(self, other, kind):
        """Bounds of products and quotients hold for what is not negative."""
        negative = self.value < 0 or other.value < 0
        return "~" if negative and kind != "=" else kind
