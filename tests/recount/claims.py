"""What each key stands for, recomputed: its value, and the words it may be said in."""

import re
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal, InvalidOperation

from . import dates, french, keys
from .indicators import preferred
from .kinds import KINDS, TURNED, together
from .published import Published
from .reading import several
from .records import known_by_day, standing, status

PERCENT = "percent"
LISTED = 4  # as many entries a page lists of a number
# Policies that the page on method tells, with their defaults (§2).
DEFAULTS = {"min_base_percent": "30", "one_decimal_base": "200", "significant_figures": "2",
            "provisional_window": "P45D", "stale_after": "P12M"}


class Unknown(ValueError):
    """A key that the content model has no meaning for."""


@dataclass
class Claim:
    """What a keyed number must be."""

    value: Decimal
    qualifier: str = "exact"
    unit: str = None
    decimals: int = 0  # to how many places the text may be rounded
    before: tuple = ("",)
    after: tuple = ("",)
    wording: tuple = ()  # texts without digits that are fine
    threshold: Decimal = None  # a smaller value may not be shown
    fractions: tuple = ()  # « 12 sur 25 »
    free_unit: bool = False
    signed: bool = False  # a difference: said with its sign
    near: str = None  # a word that must be near, when it is not in the text itself


class Claims:
    def __init__(self, catalog, indicators):
        self.catalog = catalog
        self.indicators = indicators
        self.cited = cited_words(catalog)
        self.published = Published(catalog, indicators)

    def of(self, key):
        head, _, part = key.partition("#")
        kind, _, rest = head.partition(":")
        if "@" in head:
            return self.computed(head, part)
        maker = getattr(self, "of_" + kind, None)
        if maker is None:
            raise Unknown(f"the key {key!r} has no known form")
        return maker(rest, part)

    # ------------------------------------------------------------------ computed values
    def computed(self, text, part):
        key = keys.read(text)
        indicator = self.catalog.indicators.get(key.indicator)
        if indicator is None:
            raise Unknown(f"there is no indicator {key.indicator!r}")
        word, _, rest = part.partition(":")
        if word in ("before", "after", "change", "change-percent", "locked"):
            return self.became(text, word, rest, indicator, key)
        indicators = self.indicators
        if word == "as-known":
            day, _, part = rest.partition("#")
            indicators = self.published.as_known(day)
        answer = indicators.answer(key)
        if not part:
            return self.value_of(answer, indicator, key)
        return self.part_of(answer, part, key, indicator)

    def value_of(self, answer, indicator, key):
        if answer.state != "value":
            raise Unknown(f"a value is shown where it is {answer.state}")
        claim = Claim(answer.value, answer.qualifier, answer.unit,
                      wording=self.cited.get("indicator:" + key.indicator, ()),
                      threshold=Decimal(self.indicators.threshold(indicator, key)))
        calc = indicator["calc"]["type"]
        if calc == "survey" and answer.denominator:
            return sampled(answer.numerator, answer.denominator)
        if calc == "survey":
            claim.after = ("", " (base non communiquée)")
        if calc in ("ratio", "mean", "formula"):
            claim.decimals = 2
        return claim

    def became(self, text, word, day, indicator, key):
        """What a published number was, is, and by how much it differs (N60)."""
        if word == "locked":
            return Claim(self.published.locked(day, text), free_unit=True)
        before = self.published.before(text, day)
        after = self.published.after(text, day)
        if word == "change-percent":
            claim = share((after - before) / before)
            claim.signed = True
            return claim
        value = {"before": before, "after": after, "change": after - before}[word]
        unit = self.indicators.unit(indicator)
        claim = Claim(value, unit=unit, signed=word == "change")
        if word != "change":
            claim.threshold = Decimal(self.indicators.threshold(indicator, key))
        return claim

    def part_of(self, answer, part, key, indicator):
        first, _, rest = part.partition("#")
        if first.startswith("shared-with:"):  # what two sponsors support
            both = key.scope + (("shared-with", (first.partition(":")[2],)),)
            key = type(key)(key.indicator, key.version, both, key.period, key.to)
            answer = self.indicators.answer(key)
            if not rest:
                return self.value_of(answer, indicator, key)
            return self.part_of(answer, rest, key, indicator)
        if rest:
            loose = self.loose(answer, first, key)
            loose.find_shares()
            return self.part_of(loose, rest, key, indicator)
        n = Decimal(answer.n_records)
        if part == "shown":
            return Claim(min(n, Decimal(LISTED)), free_unit=True)
        if part in ("records", "things"):
            return Claim(n, free_unit=True)
        if part == "known":
            n = Decimal(getattr(answer, "known", n))
            return Claim(n, free_unit=True,
                         fractions=((n, Decimal(getattr(answer, "expected", n))),))
        if part in ("persons-least", "persons-most"):
            bounds = self.indicators.persons(indicator, key)
            return Claim(bounds[part == "persons-most"], unit="person")
        if part.startswith("growth:"):
            return self.grown(key, dates.read(part.removeprefix("growth:")))
        if part in ("reporting", "delay", "outliers"):
            claim = Claim(getattr(self.indicators, part)(indicator, key, answer), free_unit=True)
            if part == "reporting":
                claim.after = ("", rf" sur {len(self.indicators.expected(indicator, key))}")
            return claim
        if part == "participations":
            return Claim(n, unit="participation")
        if part == "newcomers":
            return Claim(self.indicators.newcomers(key), unit="person")
        if part == "since-start":
            whole = type(key)(key.indicator, key.version, key.scope, None, key.period)
            return Claim(self.indicators.answer(whole).value, unit="person")
        if part == "estimated":
            return share(answer.estimated, "estimés", "estimées", "estimé", "estimée")
        if part == "verified":
            return share(answer.verified, "avec preuve")
        if part == "joint":
            held = sum((it.value for it in answer.entries if "counted_by" in it.entry), Decimal(0))
            return Claim(held, answer.qualifier if held == answer.value else "exact", answer.unit,
                         before=("dont ",), after=(" aussi au compte d’un partenaire",))
        if part == "unverified":
            held = sum((it.value for it in answer.entries if status(it.entry, self.catalog) == "submitted"), Decimal(0))
            return Claim(held, unit=answer.unit, before=("dont ",),
                         after=(" non vérifiés", " non vérifiées", " non vérifié", " non vérifiée"))
        if found := re.fullmatch(r"share:([a-z0-9-]+)", part):
            return self.quota(answer, Decimal(self.catalog.sponsors[found[1]]["share"]))
        if ":" in part:
            loose = self.loose(answer, part, key)
            if loose.state != "value":
                raise Unknown(f"it is {loose.state}")
            return Claim(loose.value, loose.qualifier, answer.unit,
                         threshold=Decimal(self.indicators.threshold(indicator, key)))
        if found := re.fullmatch(r"grade-(\d)", part):
            total = answer.value
            held = sum((it.value for it in answer.entries if it.grade == int(found[1])), Decimal(0))
            return share(held / total)
        raise Unknown(f"no part of a value is named {part!r}")

    def quota(self, answer, share):
        """What falls to one of several sponsors; never of people (N53)."""
        if self.catalog.units[answer.unit].get("counts", "thing") in (
                "person", "participation", "organisation"):
            raise Unknown("people cannot be shared out")
        part = answer.value * share
        whole = part.quantize(Decimal(1), ROUND_HALF_UP)
        return Claim(whole, answer.qualifier if part == whole else "around", answer.unit)

    def loose(self, answer, part, key):
        """A row of a table that no question asks: « date imprécise », « non localisé », a stage."""
        return self.indicators.loose(answer, part, key)

    def grown(self, key, first):
        """The factor by which a value grew each day, week, month or year since another."""
        before = self.indicators.answer(
            type(key)(key.indicator, key.version, key.scope, first, None))
        after = self.indicators.answer(key)
        days = (key.period.first - first.first).days
        months = ((key.period.first.year - first.first.year) * 12
                  + key.period.first.month - first.first.month)
        n, one, many = {"day": (days, "jour", "jours"), "week": (days // 7, "semaine", "semaines"),
                        "month": (months, "mois", "mois"),
                        "year": (months // 12, "an", "ans")}[first.kind]
        claim = factor(before.value, after.value, n, (before.qualifier, after.qualifier))
        claim.after = (f" par {one}, sur {n} {one if n < 2 else many}", "")
        return claim

    def of_concept(self, name, part):
        """How fast dated figures of one concept grew: `concept:x#growth:first/last`."""
        first, last = (self.catalog.figures[it]
                       for it in part.removeprefix("growth:").split("/"))
        series = [it for it in self.catalog.figures.values() if it["concept"] == name and all(
            it.get(key) == first.get(key) for key in ("scope", "unit", "nature", "stage"))]
        replaced = {it["to"] for figure in series for it in several(figure.get("relations"))
                    if it["kind"] == "replaces"}
        days = {self.day_of(it): it for it in series
                if it["id"] not in replaced and self.day_of(it) and it["value"] != "unquantified"}
        if days[min(days)]["value"] != first["value"] or days[max(days)]["value"] != last["value"]:
            raise Unknown("growth goes from the first dated figure to the last")
        said = tuple(it.get("qualifier", "exact") for it in (first, last))
        return factor(Decimal(first["value"]), Decimal(last["value"]), len(days) - 1, said)

    def day_of(self, figure):
        """The last day of the date of a figure, or else of its source (§4.3)."""
        source = self.catalog.sources[figure["source"]]
        when = figure.get("as_of", figure.get("period", source["published"]))
        return None if when == "unknown" else dates.read(when).last

    # ------------------------------------------------------------------ declared values
    def of_figure(self, name, part):
        figure = self.catalog.figures.get(name)
        if figure is None or part:
            raise Unknown(f"there is no figure {name!r}")
        if figure["value"] == "unquantified":
            return Claim(None, wording=(figure["wording"],))
        unit = figure.get("unit", self.catalog.concepts[figure["concept"]]["unit"])
        claim = Claim(Decimal(figure["value"]), figure.get("qualifier", "exact"), unit,
                      wording=self.cited.get("figure:" + name, ()))
        base = figure.get("denominator")
        if isinstance(base, dict):
            word = self.catalog.units[base["unit"]]
            one = Decimal(base["value"]) == 1
            said = f" par {word['one']}" if one else f" pour {base['value']} {word['many']}"
            claim.after = (said, "")
        return claim

    def of_target(self, name, part):
        target = self.catalog.targets.get(name)
        if target is None:
            raise Unknown(f"there is no target {name!r}")
        unit = target.get("unit", self.unit_of(target["of"]))
        value = Decimal(target["value"])
        if not part:
            return Claim(value, target.get("qualifier", "exact"), unit,
                         before=("objectif\u00a0: ", "Objectif\u00a0: ", ""),
                         near="objectif",
                         wording=self.cited.get("target:" + name, ()))
        if part == "time":
            return self.elapsed(target)
        actual, qualifier = self.actual(target)
        if actual is None:
            raise Unknown(f"nothing is known of the target {name!r}, and yet a {part} is shown")
        if part == "attainment":
            claim = share(actual / value)
            claim.qualifier = {"more-than": "at-least", "less-than": "up-to"}.get(
                qualifier, qualifier)
            claim.after = ("", " de l’objectif", " de l'objectif")
            return claim
        if part == "gap":
            return Claim(value - actual, OPPOSITE[qualifier], unit,
                         before=("Il manque ", "il manque "), after=("", "."))
        raise Unknown(f"no part of a target is named {part!r}")

    def unit_of(self, reference):
        kind, _, name = reference.partition(":")
        if kind == "concept":
            return self.catalog.concepts[name]["unit"]
        return self.indicators.unit(self.catalog.indicators[name])

    def actual(self, target):
        """What is reached of a target, and how surely (N32)."""
        kind, _, name = target["of"].partition(":")
        if kind == "concept":
            figure = preferred(self.catalog, name, target["scope"])
            if figure is None or figure["value"] == "unquantified":
                return None, None
            return Decimal(figure["value"]), figure.get("qualifier", "exact")
        answer = self.reached(target)
        return answer.value if answer.state == "value" else None, answer.qualifier

    def is_rough(self, target):
        """Whether some of what is reached of a target is estimated."""
        if target["of"].startswith("concept:"):
            return False
        answer = self.reached(target)
        return answer.state == "value" and bool(answer.estimated)

    def reached(self, target):
        """The indicator of a target in its scope, up to the day of the build."""
        scope = ",".join(f"{key}:{it}" for key in keys.SCOPE_TYPES
                         for it in several(target["scope"].get(key)))
        name = target["of"].partition(":")[2]
        return self.indicators.answer(
            keys.read(f"{name}@1|{scope or 'all'}|to:{self.catalog.today}"))

    def elapsed(self, target):
        """How much of the time to a target is over, from 0 to 1 (N31)."""
        if "start" not in target:
            raise Unknown("the start of this target is not known")
        first, last = dates.read(target["start"]).first, dates.read(target["due"]).last
        days = (last - first).days + 1
        gone = min(max((self.catalog.today - first).days + 1, 0), days)
        claim = share(Decimal(gone) / Decimal(days))
        claim.after = ("", " du temps")
        return claim

    def of_sponsor(self, name, part):
        found = self.catalog.sponsors[name]
        if part == "share":
            return Claim(Decimal(found["share"]), unit=PERCENT, decimals=1)
        if part == "amount" and found["amount"].get("public") == "true":
            return Claim(Decimal(found["amount"]["value"]), unit="euro")
        raise Unknown(f"no part of a sponsor is named {part!r}")

    def of_budget(self, name, part):
        """A line of a budget, or the sum of a side: `budget:x/charges/1#gap`."""
        sponsor, side, nth = name.split("/")
        lines = several(self.catalog.sponsors[sponsor]["budget"][side])
        lines = lines if nth == "total" else [lines[int(nth) - 1]]
        lines = [it if isinstance(it, dict) else {"planned": it} for it in lines]
        planned = sum(Decimal(it["planned"]) for it in lines)
        if part == "planned":
            return Claim(planned, unit="euro")
        if not all("actual" in it for it in lines):
            raise Unknown("nobody knows what it came to")
        actual = sum(Decimal(it["actual"]) for it in lines)
        if part == "gap-percent":
            return share((actual - planned) / planned)
        return Claim({"actual": actual, "gap": actual - planned}[part], unit="euro")

    def of_tier(self, name, part):
        amount = self.catalog.tiers[name]["amount"]
        if amount == "on-quote":
            raise Unknown("an amount where there is none")
        return Claim(Decimal(amount), unit="euro")

    def of_policy(self, name, part):
        """A threshold or a length of time that the site sets: `policy:k_people`."""
        said = str({**DEFAULTS, **self.catalog.policies}[name])
        return Claim(Decimal(re.search(r"\d+", said)[0]), free_unit=True)

    # ------------------------------------------------------------------ fields as written
    def of_field(self, name, part):
        """A number of one thing, as an editor wrote it: `field:edition:re-action/x/length`."""
        kind, _, rest = name.partition(":")
        path = rest.split("/")
        n = 2 if kind in ("edition", "day") else 1
        thing, path = self.thing(kind, "/".join(path[:n])), path[n:]
        if kind == "edition" and path == ["facilitated"]:
            thing = {"facilitated": thing["length"], **thing}
        for step in path:
            thing = (next(it for it in thing if it["id"] == step) if isinstance(thing, list)
                     else thing[step])
        claim = Claim(Decimal(thing), free_unit=True, before=FIELD_WORDS.get(path[-1], ("",)))
        if kind == "cohort":
            claim.threshold = Decimal(self.catalog.policies["k_people"])
            if path != ["present"]:
                raise Unknown("of the headcounts a page may show only those present")
        return claim

    def thing(self, kind, name):
        if kind == "edition":
            return self.catalog.edition(name)
        groups = {"cohort": "cohorts", "program": "programs", "challenge": "challenges",
                  "action": "actions", "story": "stories", "sponsor": "sponsors", "day": "days",
                  "tier": "tiers", "survey": "surveys", "territory": "territories"}
        return getattr(self.catalog, groups[kind])[name]

    def of_count(self, name, part):
        """How many things of a kind there are: `count:cohorts|edition:x,start:2020-04-13`."""
        what, _, scope = name.partition("|")
        asked = dict(it.split(":", 1) for it in scope.split(",")) if scope else {}
        if what == "locked":
            n = len(self.published.locks[asked["lock"]]["values"])
            return Claim(Decimal(n), free_unit=True)
        if what == "signs":
            # WhatsApp counts what UTF-16 counts: an emoji is two signs, or more.
            text = (self.site / asked["file"]).read_text("utf-8").removesuffix("\n")
            message = text.split("\n\n==========\n\n")[int(asked["message"]) - 1]
            return Claim(Decimal(len(message.encode("utf-16-le")) // 2), free_unit=True)
        n = Decimal(count(self.catalog, what, asked))
        claim = Claim(n, free_unit=True, wording=() if n else NONE_OF_THEM)
        if asked.get("from") == "individual":
            claim.threshold = Decimal(self.catalog.policies["k_people"])
        return claim

    def of_notice(self, name, part):
        """How much a notice asks for: `notice:entraide-calvados/masks-001#quantity`."""
        platform, _, notice = name.partition("/")
        found = next(it for it in self.catalog.platforms[platform]["notices"]
                     if it["id"] == notice)["quantity"]
        return Claim(Decimal(found["value"]), found.get("qualifier", "exact"), found["unit"])

    # ------------------------------------------------------------------ entries
    def of_log(self, name, part):
        """A quantity of an entry that stands: `log:2020-04/6/call`."""
        name, _, unit = name.rpartition("/")
        record = next((it for it in self.indicators.records
                       if it.id == name and it.unit == unit), None)
        if record is None:
            raise Unknown("there is no such entry, or it does not count")
        counts = self.catalog.units[unit].get("counts", "thing")
        if counts in ("person", "participation", "organisation"):
            raise Unknown("a quantity of people or organisations in an extract (N46)")
        return Claim(record.value, record.qualifier, unit)

    def of_survey(self, name, part):
        survey, *rest = name.split("/")
        found = self.catalog.surveys.get(survey)
        if found is None:
            raise Unknown(f"there is no survey {survey!r}")
        if not rest:
            if part == "response":
                rate = Decimal(found["respondents"]) / Decimal(found["asked"])
                claim = share(rate)
                claim.after = (f" ({french.written(Decimal(found['respondents']))} sur "
                               f"{french.written(Decimal(found['asked']))})", "")
                return claim
            if part not in ("asked", "respondents"):
                raise Unknown(f"no part of a survey is named {part!r}")
            return Claim(Decimal(found[part]), free_unit=True)
        question = next((it for it in found["questions"] if it["id"] == rest[0]), {"answers": []})
        answer = next((it for it in question["answers"] if it["id"] == rest[1]), None)
        if answer is None:
            raise Unknown(f"there is no answer {name!r}")
        if part == "count":
            return Claim(Decimal(answer["count"]), free_unit=True)
        if "count" in answer:
            count, base = self.indicators.counts(found, question, answer)
            least = int(self.catalog.policies["k_people"])
            if 0 < count < least:
                return Claim(count, threshold=Decimal(least))
            return sampled(count, base)
        claim = Claim(Decimal(answer["share"]), unit=PERCENT)
        if found.get("respondents", "unknown") == "unknown":
            claim.after = (" (base non communiquée)", "")
        return claim


NONE_OF_THEM = ("aucun chiffre", "aucune entrée ajoutée", "aucune corrigée")
FIELD_WORDS = {"min": ("au moins ", ""), "max": ("au plus ", ""),
               "ceiling": ("jamais plus de ", "au plus ", "")}


def count(catalog, what, asked):
    if what in ("cohorts", "cancelled-cohorts"):
        return sum(fits(it, asked, catalog) for it in catalog.cohorts.values()
                   if (catalog.state(it) == "cancelled") == (what == "cancelled-cohorts"))
    if what == "autonomous-days":
        edition = catalog.edition(asked["edition"])
        return int(edition["length"]) - int(edition.get("facilitated", edition["length"]))
    if what == "channels":
        return len(catalog.programs[asked["program"]]["channels"])
    if what.startswith("figures-of-"):
        return sum(it["source"] == what.removeprefix("figures-of-")
                   for it in catalog.figures.values())
    if what in ("added", "corrected"):
        return sum(it[what == "corrected"] for day, it in known_by_day(catalog).items()
                   if f"{day:%Y-%m}" == asked["month"])
    if what == "platforms":
        return len(catalog.platforms)
    if what == "notices":
        return sum(speaks_of(catalog, platform, it, asked) for platform in catalog.platforms
                   for it in catalog.platforms[platform].get("notices", []))
    if what in ("challenges", "actions", "partners", "stories", "programs", "projects"):
        things = getattr(catalog, what).values()
        return sum(catalog.is_listed(it) and holds(it, asked) for it in things)
    raise Unknown(f"nothing is known of a count of {what!r}")


def lineage(catalog, place):
    """A territory and all that it is in."""
    while place:
        yield place
        place = catalog.territories[place].get("parent")


def speaks_of(catalog, platform, notice, asked):
    """Whether a notice is open, and is one of those that are counted."""
    board = catalog.platforms[platform]
    place = notice.get("territory", board["territory"])
    alone = notice.get("from", {}).get("kind") == "individual"
    is_open = (notice.get("state", "open") in ("open", "partial")
               and str(notice["posted"]) <= str(catalog.today) <= str(notice["expires"]))
    return (is_open and alone == (asked.get("from") == "individual")
            and asked.get("platform", platform) == platform
            and asked.get("kind", notice["kind"]) == notice["kind"]
            and asked.get("category", notice["category"]) == notice["category"]
            and asked.get("territory", place) in lineage(catalog, place))


def holds(thing, asked):
    """Whether a partner, an action has what is asked, as its file says."""
    for key, wanted in asked.items():
        if key == "role":
            said = [it["role"] for it in thing["roles"]]
        elif key == "effort":
            said = [effort_class(thing.get("effort", {}).get("time"))]
        else:
            said = several(thing.get(key))
        if wanted not in said:
            return False
    return True


def effort_class(duration):
    """The time an action takes, as the filters of the repertoire class it."""
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", duration or "")
    if not found:
        return "unknown"
    minutes = 60 * int(found[1] or 0) + int(found[2] or 0)
    classes = [(30, "half-hour"), (60, "hour"), (120, "two-hours"), (240, "half-day")]
    return next((name for most, name in classes if minutes <= most), "longer")


def fits(cohort, asked, catalog):
    known = {**cohort, "edition": catalog.edition_of_cohort(cohort)}
    if asked.get("territory") in list(lineage(catalog, cohort.get("territory"))):
        known["territory"] = asked["territory"]
    return all(known.get(key) == wanted for key, wanted in asked.items())


OPPOSITE = {"exact": "exact", "around": "around", "more-than": "up-to", "at-least": "up-to",
            "up-to": "at-least", "less-than": "at-least"}


def share(part, *words):
    """A share of the whole, said in percent with at most one decimal."""
    if part is None:
        raise Unknown("there is no such share")
    after = ("",) + tuple(" " + it for it in words)
    return Claim(part, unit=PERCENT, decimals=1, before=("", "dont "), after=after)


GROWN = {"=": ("×", ROUND_HALF_UP), ">": ("au moins ×", ROUND_DOWN), "<": ("au plus ×", ROUND_UP),
         "~": ("environ ×", ROUND_HALF_UP)}


def factor(first, last, n, qualifiers=("exact", "exact")):
    """The factor of each of n equal steps, to three decimals; told with two (N23, N40)."""
    exact = ((last / first).ln() / n).exp()
    claim = Claim(exact.quantize(Decimal("0.001"), ROUND_HALF_UP), decimals=2, free_unit=True)
    before, after = (KINDS[it] for it in qualifiers)
    words, way = GROWN[together(after, TURNED[before])]
    told = claim.value.quantize(Decimal("0.01"), way)
    claim.wording = (words + french.written(told.normalize()),)
    return claim


def sampled(count, base):
    """A share of those who answered: with its 95 % Wilson interval from 30 answers on (N43)."""
    claim = share(count / base)
    if base < 30:
        claim.fractions = ((count, base),)
        return claim
    least, most = wilson(count, base)
    claim.before = ("",)
    claim.after = (f" (n\u00a0=\u00a0{french.written(base)}, entre {least} et {most}{french.NARROW}%)", "")
    return claim


def wilson(count, base):
    """The bounds that solve (p − share)² = z² p (1 − p) / n, in whole percents."""
    z2 = Decimal("1.959964") ** 2
    share = count / base
    a, b, c = 1 + z2 / base, -(2 * share + z2 / base), share * share
    root = (b * b - 4 * a * c).sqrt()
    return [str((100 * (-b + sign * root) / (2 * a)).quantize(Decimal(1), ROUND_HALF_UP))
            for sign in (-1, 1)]


def cited_words(catalog):
    """The words in which editors cite numbers, by what they cite."""
    found = {}
    for group in (catalog.programs, catalog.days, catalog.challenges, catalog.actions,
                  catalog.partners, catalog.sponsors, catalog.stories, catalog.pages):
        for it in group.values():
            for words, to in re.findall(r"(?<!!)\[([^\]]+)\]\(([a-z]+:[a-z0-9-]+)", it["body"]):
                found.setdefault(to, set()).add(french.typographic(words))
    return found


# ---------------------------------------------------------------------- what is said of it
def value_fault(claim, value):
    """What is wrong with the value for machines."""
    if claim.value is None:
        return None if not value else f"{value} where the source gives no number"
    try:
        shown = Decimal(value)
    except (InvalidOperation, TypeError):
        return f"{value!r} is no number"
    if claim.threshold and 0 < shown < claim.threshold:
        return f"{shown} is below the threshold of {claim.threshold} (N46)"
    wanted = claim.value
    if shown == wanted:
        return None
    if claim.unit == PERCENT and claim.decimals and close(shown, wanted):
        return None
    if claim.decimals and -shown.as_tuple().exponent >= 6 and abs(shown - wanted) * 2 <= Decimal(
            1).scaleb(shown.as_tuple().exponent):
        return None
    return f"shown {shown}, recomputed {wanted}"


def close(shown, share):
    """Whether a share is the same number, for people in percent or rounded in its last place."""
    for wanted in (share, share * 100):
        places = max(-shown.as_tuple().exponent, 1)
        if places >= 1 and abs(shown - wanted) * 2 <= Decimal(1).scaleb(-places):
            return True
    return False


def text_fault(claim, text, catalog):
    """What is wrong with the words for people."""
    if claim.signed:
        sign = "+" if claim.value > 0 else "\u2212" if claim.value < 0 else ""
        if not text.startswith(sign):
            return f"« {text} » without its sign"
        size = replace(claim, value=abs(claim.value), signed=False)
        return text_fault(size, text[len(sign):], catalog)
    faults = []
    for before in sorted(claim.before, key=len, reverse=True):
        for after in sorted(claim.after, key=len, reverse=True):
            if text.startswith(before) and text.endswith(after):
                core = text[len(before):len(text) - len(after) if after else None]
                fault = core_fault(claim, core, catalog)
                if fault is None:
                    return None
                faults.append(fault)
    return faults[0] if faults else f"« {text} » has not the words expected"


def core_fault(claim, text, catalog):
    if claim.value is not None and claim.value < 0 and text.startswith("−"):
        return core_fault(replace(claim, value=-claim.value), text[1:], catalog)
    if french.typographic(text) in {french.typographic(it) for it in claim.wording}:
        return None
    try:
        said = french.take_apart(text)
    except ValueError as error:
        return str(error)
    if said is None:
        return words_fault(claim, text, catalog)
    for part, whole in claim.fractions:
        if re.match(rf"{re.escape(french.written(part))}\s", text) and re.search(
                rf"\ssur\s{re.escape(french.written(whole))}\D*$",
                text):
            return None
    value = claim.value
    if value is None:
        return f"« {text} » where the source gives no number"
    if claim.unit == PERCENT:
        return percent_fault(claim, said, value)
    return (french.may_say(said, value, claim.qualifier, claim.decimals)
            or unit_fault(claim, said, catalog))


def percent_fault(claim, said, value):
    if said.after != french.NARROW + "%":
        return f"« {said.after} » where U+202F and % are expected"
    percent = value * 100 if claim.decimals else value
    return french.may_say(said, percent, claim.qualifier, claim.decimals)


def unit_fault(claim, said, catalog):
    if claim.free_unit:
        return "other digits" if re.search(r"\d", said.after) else None
    if said.after == "" or claim.unit is None:
        return None
    unit = catalog.units[claim.unit]
    shown = french.typographic(said.after)
    wanted = french.typographic(french.unit_words(unit, said.number))
    if not said.after.startswith(french.NBSP):
        return f"no U+00A0 before « {shown} »"
    if shown == wanted:
        return None
    if "symbol" in unit and shown == unit["symbol"]:
        return None
    rest = shown.removeprefix(wanted).strip()
    if shown.startswith(wanted) and re.fullmatch(
            r"(au|en|du|le|de la|depuis)\b.*\d{4}(, .*)?", rest):
        return None
    return f"« {shown} » where « {wanted} » is expected"


def words_fault(claim, text, catalog):
    lowered = text[:1].lower() + text[1:]
    for words, value in french.WORDS.items():
        if lowered.startswith(words):
            step = Decimal(value) / 20
            if claim.value is not None and abs(claim.value - value) <= step:
                return None
            return f"« {text} » for {claim.value}"
    return f"« {text} » says no number"
