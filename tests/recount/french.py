"""Numbers in French words: what a text says, and whether a value may be said so (N34–N40)."""

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

NARROW = "\u202f"
NBSP = "\u00a0"
NUMBER = re.compile(r"\d{1,3}(?:\u202f\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?")
PREFIXES = {
    "": "as-is", "plus de": "more-than", "plus d’": "more-than", "au moins": "at-least",
    "environ": "around", "jusqu’à": "up-to", "jusqu'à": "up-to", "au plus": "up-to",
    "moins de": "less-than", "près de": "close-to", "×": "as-is",
}
WORDS = {
    "une dizaine": 10, "une douzaine": 12, "une vingtaine": 20, "une trentaine": 30,
    "une quarantaine": 40, "une cinquantaine": 50, "une soixantaine": 60, "une centaine": 100,
}
MASKED = re.compile(r"<\u00a0?\u202f? ?\d+|s|moins de \d+")
SHOWN_QUALIFIER = {"more-than": "plus de", "at-least": "au moins", "around": "environ",
                   "up-to": "jusqu’à", "less-than": "moins de", "exact": ""}


@dataclass
class Said:
    """A text taken apart: words before, the number, words after."""

    before: str
    number: Decimal
    decimals: int
    after: str
    way: str


def number(text):
    """The value of one French number."""
    return Decimal(text.replace(NARROW, "").replace(",", "."))


def written(value):
    """A value as French writes it, unrounded."""
    text = format(abs(value).normalize(), "f")
    whole, _, rest = text.partition(".")
    groups = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    groups.insert(0, whole)
    sign = "−" if value < 0 else ""
    return sign + NARROW.join(groups) + ("," + rest if rest else "")


def take_apart(text):
    """The first number of a text and what stands around it; None when there is none."""
    found = NUMBER.search(text)
    if not found:
        return None
    if written(number(found[0])) != found[0] and "," not in found[0]:
        raise ValueError(f"« {found[0]} » is not how French writes {number(found[0])}")
    before = text[:found.start()].strip(" \u00a0\u202f")
    before = before[:1].lower() + before[1:]
    if before.endswith(("−", "-")):
        raise ValueError("negative")
    decimals = len(found[0].partition(",")[2])
    return Said(before, number(found[0]), decimals, text[found.end():], PREFIXES.get(before))


def own_step(value):
    """The step of a rounded number: the power of ten that its last digit stands for."""
    return Decimal(1).scaleb(value.normalize().as_tuple().exponent)


def may_say(said, value, qualifier, decimals=0):
    """Whether a number with its words is a form that the value may take.

    `decimals` is how many a value may be rounded to: 0 for counts, more for shares.
    """
    if said.way is None:
        return f"« {said.before} » is no qualifier"
    if said.way == "as-is":
        if qualifier != "exact":
            return f"the qualifier {qualifier} is left out"
        return same(said, value, decimals)
    if said.way in ("at-least", "up-to", "less-than") or said.way == qualifier:
        if said.way != qualifier:
            return f"« {said.before} » where the qualifier is {qualifier}"
        if said.number == value:
            return None
        rounding = ROUND_DOWN if said.way in ("at-least", "more-than") else ROUND_UP
        if decimals and said.number == value.quantize(Decimal(1), rounding):
            return None
        if decimals == 2 and said.number == value.quantize(Decimal("0.01"), rounding):
            return None  # a plain ratio, to its safe side
        if said.way not in ("more-than", "around"):
            return f"{said.number} is not {value}"
    if said.way == "more-than":
        if qualifier not in ("exact", "more-than", "at-least"):
            return f"« plus de » where the qualifier is {qualifier}"
        step = own_step(said.number)
        largest = (value / step).to_integral_value(ROUND_DOWN) * step
        if largest == value and qualifier == "exact":
            return f"{value} is a multiple of {step}: it prints exact"
        return None if said.number == largest else f"« plus de {said.number} » for {value}"
    if said.way == "around":
        if qualifier not in ("exact", "around"):
            return f"« environ » where the qualifier is {qualifier}"
        step = own_step(said.number)
        nearest = (value / step).to_integral_value(ROUND_HALF_UP) * step
        return None if said.number == nearest else f"« environ {said.number} » for {value}"
    if said.way == "close-to":
        near = value < said.number and (said.number - value) * 20 <= said.number
        return None if qualifier == "exact" and near else f"« près de {said.number} » for {value}"
    return f"« {said.before} » for {value}"


def same(said, value, decimals):
    """A value as it is, or rounded half away from zero when it may be."""
    if said.number == value:
        return None
    if decimals and said.decimals <= decimals:
        step = Decimal(1).scaleb(-said.decimals)
        if said.number == value.quantize(step, ROUND_HALF_UP):
            return None
    return f"the text says {said.number}, not {value}"


def unit_words(unit, value):
    """The word of a unit: plural from 2."""
    return unit["many"] if abs(value) >= 2 else unit["one"]


def typographic(text):
    """Text of the content as pages print it: apostrophes, and no difference between spaces."""
    return re.sub(r"\s+", " ", text.replace("'", "’")).strip()
