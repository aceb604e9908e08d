"""What a finished page shows: its keyed numbers, and every other digit a reader sees.

Invariant: digits are looked at wherever a reader meets them, in text, in drawings and in the
words of attributes that are read aloud; none is left out because of where it stands.
"""

import datetime
import re
from dataclasses import dataclass
from html.parser import HTMLParser

# A text ends where one of these begins or ends; other elements are inside of a sentence.
INLINE = {"a", "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "em", "i", "kbd", "s",
          "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
# What is no text for a reader, or is digits of another kind: dates with their machine form.
SKIPPED = {"script", "style", "code", "pre", "time", "kbd"}
SPOKEN = ("aria-label", "alt", "title", "aria-description")
HOLE = "\ufffc"  # stands for a keyed number in the text around it


@dataclass
class Shown:
    """A keyed number of a page, or the words in its place."""

    tag: str
    value: str
    key: str
    text: str
    classes: str
    state: str
    line: int
    at: int = 0  # where it stands in the text of the page


@dataclass
class Block:
    """A run of text, its keyed numbers taken out."""

    text: str
    where: str
    line: int
    caption: str = ""  # of the table it stands in


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.shown, self.blocks, self.faults, self.times = [], [], [], []
        self.skipped = []
        self.region = []
        self.in_svg = 0
        self.caption, self.in_caption = "", False
        self.words = self.stream = ""
        self.open = None
        self.feed(text)
        self.close()
        self.flush()

    def flush(self):
        text = re.sub(r"[ \t\r\n]+", " ", self.words).strip()
        if text:
            where = self.region[-1] if self.region else ("svg" if self.in_svg else "body")
            self.blocks.append(Block(text, where, self.getpos()[0], self.caption))
        if self.in_caption:
            self.caption = (self.caption + " " + text).strip()
        self.words = ""

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag not in INLINE:
            self.flush()
        if tag in ("header", "footer", "nav") and self.site_wide(tag, found):
            self.region.append(tag)
        elif tag in ("header", "footer", "nav"):
            self.region.append("body")
        if tag == "svg":
            self.in_svg += 1
        if tag == "table":
            self.caption = ""
        if tag == "ol" and "mini" in (found.get("class") or "").split():
            self.caption = OF_A_YEAR
        self.in_caption = self.in_caption or tag == "caption"
        if tag in SKIPPED:
            self.skipped.append(tag)
        if tag == "time":
            self.times.append([found.get("datetime"), ""])
        for name in SPOKEN:
            if found.get(name):
                self.spoken(found[name], f"{tag} {name}")
        if tag == "meta" and found.get("name") == "description":
            self.spoken(found.get("content") or "", "meta description")
        if tag == "data" or "data-key" in found:
            if self.open:
                self.faults.append((self.getpos()[0], "a keyed number inside another"))
            self.open = Shown(tag, found.get("value"), found.get("data-key"), "",
                              found.get("class") or "", found.get("data-state"), self.getpos()[0])
            self.depth = 0
        elif self.open and tag == self.open.tag:
            self.depth += 1

    def site_wide(self, tag, found):
        return "site-" in (found.get("class") or "")

    def spoken(self, text, where):
        self.blocks.append(Block(re.sub(r"[ \t\r\n]+", " ", text).strip(), where,
                                 self.getpos()[0]))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if self.open and tag == self.open.tag:
            if self.depth:
                self.depth -= 1
            else:
                self.open.at = len(self.stream)
                self.open.text = re.sub(r"[ \t\r\n]+", " ", self.open.text).strip()
                self.shown.append(self.open)
                self.open = None
                self.words += HOLE
        if tag not in INLINE:
            self.flush()
        if tag in ("header", "footer", "nav") and self.region:
            self.region.pop()
        if tag == "svg":
            self.in_svg -= 1
        if tag == "table" or (tag == "ol" and self.caption == OF_A_YEAR):
            self.caption = ""
        self.in_caption = self.in_caption and tag != "caption"
        if self.skipped and self.skipped[-1] == tag:
            self.skipped.pop()

    def around(self, shown):
        """What a reader sees near a keyed number."""
        return self.stream[max(0, shown.at - 160):shown.at + 160]

    def handle_data(self, text):
        self.stream += text
        if self.open:
            self.open.text += text
        elif self.skipped:
            self.words += HOLE if self.skipped[-1] == "time" else " "
        else:
            self.words += text
        if "time" in self.skipped:
            self.times[-1][1] += text


# Digits that are no number of the program. Each rule says what it lets pass.
MONTHS = ("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
          "|décembre|janv\\.|févr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.")
SPACE = "[ \u00a0\u202f]"
ALLOWED = [
    ("a version of the data", r"(?<![\d.])1\.\d+\.\d+(?![\d.])"),  # recount/downloads.py has it
    ("the version of a licence", r"\bLicence Ouverte 2\.0(?![\d.])"),
    ("an address", r"https?://\S+"),
    ("the id of an entry", r"\b\d{4}-\d\d[\w-]*/\d+\b"),
    ("days of one month",
     rf"\bd[ue]{SPACE}\d{{1,2}}(?:ᵉʳ)?{SPACE}(?=(?:au|à){SPACE}\d{{1,2}}{SPACE}(?:{MONTHS}))"),
    ("a day in a calendar", r"(?<![\d/])\d\d/\d\d(?![\d/])"),
    ("a day and a month", rf"(?<!\d)\d{{1,2}}(?:ᵉʳ|er)?{SPACE}(?:{MONTHS})(?:{SPACE}\d{{4}})?"),
    ("a month and a year", rf"(?:{MONTHS}){SPACE}\d{{4}}"),
    ("a week", rf"(?:[Ss]emaines?|sem\.){SPACE}\d{{1,2}}(?:{SPACE}de{SPACE}\d{{4}})?|\bS\d{{1,2}}\b"),
    ("an ISO date", r"\b\d{4}-(?:\d\d(?:-\d\d)?|W\d\d)\b"),
    ("a year", r"(?<![\d\u202f,])(?:19|20)\d\d(?![\d\u202f%]|,\d)"),
    ("a time of day", rf"(?<!\d)\d{{1,2}}{SPACE}?(?:h|:){SPACE}?\d\d(?!\d)|(?<!\d)\d{{1,2}}{SPACE}h\b"),
    ("a duration in minutes", rf"(?<!\d)\d{{1,3}}{SPACE}min\b"),
    ("the number of a day or group", rf"(?:[Jj]ours?|[Gg]roupe|[Nn]ote){SPACE}\d{{1,2}}(?:{SPACE}(?:à|et|–){SPACE}\d{{1,2}})?"),
    ("the part of a list", r"\(\d{1,3} sur \d{1,3}\)|\bPartie \d{1,3}(?!\d)"),  # recompute.py has it
    ("letters and digits", r"(?<![\w])[^\W\d][\w-]*\d[\w-]*"),
    ("a goal of sustainable development", rf"\bObjectif{SPACE}\d{{1,2}}(?={SPACE}:)"),
    ("targets of sustainable development",
     r"(?:\bcibles? |\bODD |[Cc]ontribue à\W{1,3})(?:\d{1,2}\.[\da-d]{1,2}(?:, | et |\)|\b))+"),
]
MONTH = re.compile(rf"(?:{MONTHS}){SPACE}\d{{4}}", re.IGNORECASE)
OF_A_YEAR = "small month of a year"
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
DIGITS = re.compile(r"\d[\d\u202f]*(?:[,.]\d+)?")


MONTH_NAMES = [it for it in MONTHS.split("|") if not it.endswith(".")]


def time_fault(machine, text):
    """Whether the words of a date are those of its machine form."""
    if not machine:
        return f"« {text} » is a time without its machine form"
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(T.*)?", machine)
    if not found:
        return None  # a duration
    weekday = datetime.date(*(int(found[it]) for it in (1, 2, 3))).weekday()
    if text == f"{WEEKDAYS[weekday]} {int(found[3])}":
        return None  # a day in the grid of a month
    day, month = int(found[3]), MONTH_NAMES[int(found[2]) - 1]
    said = re.search(rf"(?<!\d){day}(?:ᵉʳ)?{SPACE}{month}(?:{SPACE}(\d{{4}}))?", text)
    if not said or said[1] not in (None, found[1]):
        return f"« {text} » is not {machine}"
    return None


def day_of_month(block):
    """Whether a text is the number of a day in the grid of a month."""
    of_a_month = block.caption == OF_A_YEAR or MONTH.fullmatch(block.caption)
    return of_a_month and re.fullmatch(r"[12]?\d|3[01]", block.text)


def loose_numbers(text, written):
    """Numbers from ten on that no rule lets pass.

    `written(text, start, end)` says whether the words around are an editor's own.
    """
    free = text
    for _, pattern in ALLOWED:
        free = re.sub(pattern, lambda it: "·" * len(it[0]), free)
    for found in DIGITS.finditer(free):
        digits = re.sub(r"[^\d]", "", found[0].partition(",")[0])
        if digits and int(digits) >= 10 and not written(text, found.start(), found.end()):
            yield found[0]
