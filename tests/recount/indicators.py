"""The value of an indicator for a scope and a period, from the content model §6."""

from collections import namedtuple
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal

from . import dates, records
from .kinds import TURNED, Kinds, together
from .quality import Quality
from .reading import several

CLASSES = {"exact": "=", "more-than": ">", "at-least": ">", "up-to": "<", "less-than": "<",
           "around": "~"}
LONGER = {"week": ("month", "year"), "month": ("year",), "year": ()}
RESULT = {"=": "exact", ">": "at-least", "<": "up-to", "~": "around"}


@dataclass
class Answer:
    """A value, or why there is none."""

    value: Decimal = None
    qualifier: str = "exact"
    unit: str = None
    state: str = "value"  # value, masked, missing, none (not aggregable, denominator 0)
    numerator: Decimal = None
    denominator: Decimal = None
    n_records: int = 0
    estimated: Decimal = None  # shares of the value, between 0 and 1
    verified: Decimal = None
    entries: list = field(default_factory=list)
    base: str = None  # of a survey share: a number, or unknown

    def find_shares(self):
        """What part of a sum is estimated, and what part has evidence (N41, N63)."""
        if not self.value or not all(hasattr(it, "grade") for it in self.entries):
            return
        share = lambda them: sum((it.value for it in them), Decimal(0)) / self.value
        if self.entries:
            self.estimated = share(it for it in self.entries if it.basis == "estimated")
            self.verified = share(it for it in self.entries if it.grade >= 2)


def add_class(one, other):
    if one == "=":
        return other
    if other == "=" or one == other:
        return one
    return "~"


class Indicators(Kinds, Quality):
    def __init__(self, catalog):
        self.catalog = catalog
        self.records = records.counted(catalog)
        self.only = None  # what stands in a row that no question asks
        self.other = None  # a second sponsor in whose scope it must be too
        self.beside = None  # headcounts that a cohort must all have to count

    def unit(self, indicator):
        calc = indicator["calc"]
        if "unit" in indicator:
            return indicator["unit"]
        if calc["type"] in ("sum", "last", "mean"):
            return calc["unit"]
        if calc["type"] in ("peak", "distinct"):
            return {"peak": "cohort", "distinct": "person"}[calc["type"]]
        if calc["type"] == "formula":
            return self.unit_of_formula(calc)
        if calc["type"] == "count":
            return {"cohorts": "cohort", "partners": "organisation", "actions": "action",
                    "entries": None, "stories": None}[calc["of"]]
        if calc["type"] == "headcount":
            return {"present": "participation", "enrolled": "participation",
                    "active": "participation"}[calc["field"]]
        if calc["type"] == "survey":
            return "percent"
        if calc["type"] == "figure":
            return self.catalog.concepts[calc["concept"]]["unit"]
        return None

    # ------------------------------------------------------------------ what is in a scope
    def in_scope(self, thing, key, with_action=True):
        """AND between types, OR within a type; a sponsor is the filter of its scope (N51)."""
        if self.only and not self.is_apart(thing):
            return False
        if self.other and not self.in_sponsor(thing, self.other, key):
            return False
        for kind, ids in key.scope:
            if kind == "territory":
                if not self.catalog.within(thing.territory, ids):
                    return False
            elif kind == "sponsor":
                if not any(self.in_sponsor(thing, name, key) for name in ids):
                    return False
            elif kind == "shared-with":  # what another sponsor supports, too
                if not all(self.in_sponsor(thing, name, key) for name in ids):
                    return False
            elif getattr(thing, kind) not in ids:
                return False
        return True

    def in_sponsor(self, thing, name, key):
        scope = self.catalog.sponsors[name]["scope"]
        pairs = [("programs", thing.program), ("challenges", thing.challenge)]
        if any(kind in scope and of not in several(scope[kind]) for kind, of in pairs):
            return False
        if "territories" in scope and not self.catalog.within(
                thing.territory, several(scope["territories"])):
            return False
        return "period" not in scope or dates.falls_in(
            thing.when, dates.read(scope["period"]), self.attribution(key))

    def attribution(self, key):
        return self.catalog.indicators[key.indicator].get("attribution", "end")

    def in_time(self, thing, key):
        way = self.attribution(key)
        if key.period:
            return dates.falls_in(thing.when, key.period, way)
        editions = key.ids("edition")
        if editions:
            start = min(dates.read(self.catalog.edition(it)["period"]).first for it in editions)
            if thing.when.last < start:
                return False
        return dates.reached(thing.when, key.to.last, way)

    def among(self, things, key):
        return [it for it in things if self.in_scope(it, key) and self.in_time(it, key)]

    def spread(self, things, key):
        """What lasted, by the days of it that are asked for: then it is an estimate (N24)."""
        found = []
        for it in things:
            if it.when.kind != "interval":
                found += self.among([it], key)
            elif self.in_scope(it, key):
                days = [it.when.first + timedelta(days=n)
                        for n in range((it.when.last - it.when.first).days + 1)]
                asked = sum(self.is_asked(day, key) for day in days)
                if asked == len(days):
                    found.append(it)
                elif asked:
                    found.append(replace(it, value=it.value * asked / len(days),
                                         qualifier="around", basis="estimated"))
        return found

    def start(self, key):
        """From when a cumulative value counts (N26)."""
        editions = key.ids("edition")
        if editions:
            return min(dates.read(self.catalog.edition(it)["period"]).first for it in editions)
        programs = key.ids("program") or self.catalog.programs
        return min(self.catalog.program_start(it) for it in programs)

    # ------------------------------------------------------------------ values
    def answer(self, key):
        indicator = self.catalog.indicators[key.indicator]
        answer = getattr(self, indicator["calc"]["type"])(indicator, indicator["calc"], key)
        answer.unit = self.unit(indicator)
        if indicator.get("assumptions") and answer.state == "value":
            answer.is_modelled = True  # N42: all of it
            if answer.numerator is None and answer.n_records:
                answer.estimated = Decimal(1)
        return self.mask(answer, indicator, key)

    def sum(self, indicator, calc, key):
        where = calc.get("where", {})
        spread = self.attribution(key) == "spread"
        found = [it for it in (self.spread if spread else self.among)(self.records, key)
                 if it.unit == calc["unit"] and self.passes(it, where)]
        if indicator.get("joint") == "share":  # N21: what partners count is not ours
            found = [it for it in found if "counted_by" not in it.entry]
        if not found and indicator.get("missing") == "zero":
            return Answer(Decimal(0))
        if not found:
            return Answer(state="none" if indicator.get("missing") == "refuse" else "missing")
        total = sum((it.value for it in found), Decimal(0))
        kind = "="
        for it in found:
            kind = add_class(kind, CLASSES[it.qualifier])
        qualifier = found[0].qualifier if len(found) == 1 else RESULT[kind]
        answer = Answer(total, qualifier, n_records=len(found), entries=found)
        answer.find_shares()
        return answer

    def part(self, things, answer):
        """The value of some of the records or cohorts behind an answer."""
        found = Answer(n_records=len(things), entries=things, unit=answer.unit)
        if all(hasattr(it, "value") for it in things):
            values = [it.value for it in things]
        else:
            values = [Decimal(it.of["present"]) if answer.unit == "participation"
                      else Decimal(1) for it in things]
        found.value = sum(values, Decimal(0))
        return found

    def imprecise(self, answer, granularity):
        """What fits in no week, month or year (N25)."""
        return self.part([it for it in answer.entries if it.when.kind in LONGER[granularity]], answer)

    def apart(self, what, kind, key):
        """What stands in a row that no question asks: `unknown` says nothing of a dimension
        (for places, is recorded for all of them), `rest` is in no part that is listed (N44)."""
        indicator = self.catalog.indicators[key.indicator]
        asked = {it for of, ids in key.scope if of == "territory" for it in ids}
        self.only = (what, kind, self.listed(indicator, kind), asked)
        try:
            return getattr(self, indicator["calc"]["type"])(indicator, indicator["calc"], key)
        finally:
            self.only = None

    def listed(self, indicator, kind):
        dimensions = several(indicator.get("dimensions"))
        return [name for it in dimensions if it["id"] == kind for name in several(it.get("values"))]

    def is_apart(self, thing):
        """Whether a thing is what `apart` looks for."""
        what, kind, listed, asked = self.only
        if what == "imprecise":
            return thing.when.kind in LONGER[kind]
        value = getattr(thing, kind)
        if value is None:
            return what == "unknown"
        if kind != "territory":
            return what == "rest" and value not in listed
        if not listed:
            # What is recorded for all of a place that was asked for is in none of its parts.
            wide = self.catalog.territories[value]["kind"] in ("world", "country")
            return what == "unknown" and (wide or value in asked)
        if self.catalog.within(value, listed):
            return False
        holds = any(self.catalog.within(it, [value]) for it in listed)
        return holds == (what == "unknown")

    def loose(self, answer, part, key):
        """A row that no question asks: `imprecise:week`, `unknown:territory`, `rest:challenge`,
        `stage:sent`, `shared-with:<sponsor>`."""
        what, _, which = part.partition(":")
        calc = self.catalog.indicators[key.indicator]["calc"]["type"]
        if what == "imprecise" and calc in ("last", "formula", "ratio"):
            found = self.apart(what, which, key)
            found.unit = answer.unit
            return found
        if what == "imprecise":
            return self.imprecise(answer, which)
        if what == "shared-with":
            self.other = which
            try:
                return self.answer(key)
            finally:
                self.other = None
        if what == "stage":
            return self.part([it for it in answer.entries if it.stage == which], answer)
        if what not in ("unknown", "rest"):
            raise ValueError(f"no row of a table is named {part!r}")
        found = self.apart(what, which, key)
        found.unit = answer.unit
        return found

    def passes(self, record, where):
        for name, wanted in where.items():
            wanted = several(wanted)
            if name == "territory":
                if not self.catalog.within(record.territory, wanted):
                    return False
            elif name == "mode":
                if self.catalog.actions[record.action]["mode"] not in wanted:
                    return False
            elif getattr(record, name) not in wanted:
                return False
        return True

    def cohorts(self, key):
        """Cohorts count at their start; planned and cancelled ones never do."""
        things = []
        for it in self.catalog.cohorts.values():
            if self.catalog.state(it) in ("planned", "cancelled"):
                continue
            things.append(Thing(
                it["program"], self.catalog.edition_of_cohort(it), it["challenge"],
                None, it.get("territory"), it["id"], dates.read(it["start"]), it))
        return self.among(things, key)

    def count(self, indicator, calc, key):
        if calc["of"] == "cohorts":
            found = self.cohorts(key)
            if "where" in calc:
                found = [it for it in found if self.passes(it, calc["where"])]
        elif calc["of"] == "entries":
            found = {it.id: replace(it, value=Decimal(1)) for it in self.among(self.records, key)
                     if self.passes(it, calc.get("where", {}))}.values()
        else:
            return self.listed_things(calc["of"], key)
        n = Decimal(len(found))
        return Answer(n, n_records=len(found), entries=list(found))

    def listed_things(self, what, key):
        """Actions at the day they were added, partners in the period of their roles; without a
        date, in cumulative values only. They have no place and no group."""
        if {kind for kind, _ in key.scope} & {"territory", "cohort", "sponsor", "action"}:
            return Answer(state="none")
        found = set()
        for name, it in getattr(self.catalog, what).items():
            for role in it["roles"] if what == "partners" else [it]:
                written = role.get("period" if what == "partners" else "added")
                if self.is_of(role, key) and self.was_there(written, key):
                    found.add(name)
        return Answer(Decimal(len(found)), n_records=len(found))

    def is_of(self, thing, key):
        """Whether a role or an action is of a challenge or a program."""
        own, challenges = {*several(thing.get("challenge"))}, key.ids("challenge")
        runs = {(program, f"{program}/{it['id']}") for program, head in self.catalog.programs.items()
                for it in head["editions"] if own & {*several(it["challenges"])}}
        programs, editions = key.ids("program"), key.ids("edition")
        return ((not challenges or bool(own & {*challenges}))
                and (not programs or any(it in programs for it, _ in runs))
                and (not editions or any(it in editions for _, it in runs)))

    def was_there(self, written, key):
        if written is None:
            return key.period is None
        when = dates.read(written)
        return when.overlaps(key.period) if key.period else when.first <= key.to.last

    def headcount(self, indicator, calc, key):
        cohorts = self.cohorts(key)
        fields = self.beside or {calc["field"]}
        found = [it for it in cohorts if fields <= set(it.of)]
        answer = Answer(n_records=len(found), entries=found)
        answer.expected = len(cohorts)
        if not found:
            answer.state = "missing"
        else:
            answer.value = sum((Decimal(it.of[calc["field"]]) for it in found), Decimal(0))
        return answer

    def ratio(self, indicator, calc, key):
        names = [calc["numerator"], calc["denominator"]]
        above, below = self.answers_beside(names, key)
        if "masked" in (above.state, below.state):
            return Answer(state="masked")
        if above.value is None or not below.value:
            return Answer(state="none")
        kind = together(CLASSES[above.qualifier], TURNED[CLASSES[below.qualifier]])
        answer = Answer(above.value / below.value, RESULT[kind], numerator=above.value,
                        denominator=below.value, n_records=above.n_records)
        answer.has_estimates = self.mixed(above, below)
        return answer

    def mixed(self, *parts):
        """Whether a part of a quotient is estimated, or its own parts are."""
        return any(it.estimated or getattr(it, "has_estimates", False) for it in parts)

    def survey(self, indicator, calc, key):
        survey = self.catalog.surveys[calc["survey"]]
        question = next(it for it in survey["questions"] if it["id"] == calc["question"])
        answer = next(it for it in question["answers"] if it["id"] == calc["answer"])
        if "count" in answer:
            count, base = self.counts(survey, question, answer)
            k = self.catalog.policies["k_people"]
            if 0 < count < int(k):
                return Answer(state="masked")
            return Answer(count / base, numerator=count, denominator=base)
        return Answer(Decimal(answer["share"]), base=survey.get("respondents", "unknown"))

    def counts(self, survey, question, answer):
        """How many gave an answer, out of those who answered."""
        base = survey.get("respondents", "unknown")
        if base == "unknown":
            base = sum(int(it["count"]) for it in question["answers"] if "count" in it)
        return Decimal(answer["count"]), Decimal(base)

    def figure(self, indicator, calc, key):
        scope = {kind: ids[0] for kind, ids in key.scope} or self.organisation()
        figure = preferred(self.catalog, calc["concept"], scope)
        if figure is None or figure["value"] == "unquantified":
            return Answer(state="none")
        return Answer(Decimal(figure["value"]), figure.get("qualifier", "exact"))

    def organisation(self):
        """The scope of what is said of the whole site."""
        own = self.catalog.site["organisation"]
        return {"organisation": own.get("id", own["name"].lower())}

    # ------------------------------------------------------------------ small counts
    def threshold(self, indicator, key):
        """Below which a value is not shown (N46); 0 when it always is."""
        counts = self.catalog.units[self.unit(indicator)]["counts"] if self.unit(
            indicator) in self.catalog.units and "counts" in self.catalog.units[
            self.unit(indicator)] else "thing"
        policies = self.catalog.policies
        if counts in ("person", "participation"):
            if indicator.get("people") == "helped" and self.sensitive(key):
                return int(policies["k_sensitive"])
            return int(policies["k_people"])
        if counts == "organisation" and indicator["calc"].get("of") != "partners":
            return int(policies["k_organisations"])
        return 0

    def guarded(self, indicator, key):
        """Whether it is a number of people or organisations, or made of such numbers."""
        calc = indicator["calc"]
        sides = [calc[it] for it in ("numerator", "denominator")] if calc["type"] == "ratio" else []
        return bool(self.threshold(indicator, key)) or calc["type"] == "survey" or any(
            self.threshold(self.catalog.indicators[it], key) for it in sides)

    def sensitive(self, key):
        challenges = key.ids("challenge") or self.catalog.challenges
        return any(self.catalog.challenges[it].get("sensitive") == "true" for it in challenges)

    def mask(self, answer, indicator, key):
        threshold = self.threshold(indicator, key)
        if answer.state == "value" and threshold and indicator["calc"]["type"] != "survey":
            hides_zero = self.catalog.policies["zero_sensitive"] == "true"
            if 0 < answer.value < threshold or (answer.value == 0 and hides_zero):
                answer.state = "masked"
        return answer


Thing = namedtuple("Thing", "program edition challenge action territory cohort when of")


def key_of(indicator, key):
    return type(key)(indicator, 1, key.scope, key.period, key.to)


def preferred(catalog, concept, scope):
    """The figure of a concept and scope that is shown first (N5)."""
    same = [it for it in catalog.figures.values()
            if it["concept"] == concept and it["scope"] == scope]
    chosen = [it for it in same if "preferred" in it]
    if len(chosen) == 1:
        return chosen[0]
    return same[0] if len(same) == 1 else None
