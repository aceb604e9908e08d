"""Counts every number of a built site a second time, straight from the content.

    python3 tests/recompute.py SITE CONTENT --date YYYY-MM-DD

Prints a line for each difference (file, key, shown, recomputed) and leaves with 1 if there
is one. Written from the content model, without the sources of the generator (tests/recount).
Needs PyYAML, in the version of tests/requirements.txt.
"""

import argparse
import html
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from recount import downloads, keys, tables
from recount.catalog import Catalog
from recount.claims import Claims, Unknown, text_fault, value_fault
from recount.indicators import Indicators
from recount.pages import Page, Shown, day_of_month, loose_numbers, time_fault
from recount.words import Words


class Recount:
    def __init__(self, site, content, build_date):
        self.site = Path(site)
        self.catalog = Catalog(content, build_date)
        self.indicators = Indicators(self.catalog)
        self.claims = Claims(self.catalog, self.indicators)
        self.claims.site = self.site
        self.words = Words(self.catalog)
        self.faults, self.kinds = [], Counter()
        self.said = set()  # all that the keyed numbers of the site say

    def fault(self, file, key, what):
        self.faults.append(f"{file}: {key}: {what}")

    def check(self):
        pages = sorted(self.site.rglob("*.html"))
        if not pages:
            self.fault(self.site, "-", "there is no page")
        for path in pages:
            self.check_page(path.relative_to(self.site).as_posix(), path)
        for key, what in self.claims.published.faults():
            self.fault("content/published", key, what)
        for path in sorted(self.site.rglob("*.txt")):
            self.check_plain(path.relative_to(self.site).as_posix(), path)
        for name, check in (("indicateurs", tables.indicators), ("chiffres", tables.figures)):
            path = self.site / "donnees" / f"{name}.csv"
            if not path.exists():
                self.fault(path.relative_to(self.site), "-", "it is missing")
                continue
            for key, what in check(path, self.catalog, self.indicators):
                self.fault(path.relative_to(self.site), key, what)
        folder = self.site / "donnees"
        for file, what in downloads.check(folder, self.catalog, self.indicators, self.claims):
            self.fault(f"donnees/{file}", "-", what)
        for path in sorted(folder.rglob("*.csv")):
            self.kinds["rows"] += tables.n_rows(path)

    # ------------------------------------------------------------------ pages
    def check_page(self, file, path):
        page = Page(path.read_text(encoding="utf-8"))
        for line, what in page.faults:
            self.fault(f"{file}:{line}", "-", what)
        # Pages in English show the same values; their words are not counted again.
        if file.startswith("en/"):
            for it in page.shown:
                self.check_value(f"{file}:{it.line}", it)
            return
        for it in page.shown:
            self.check_shown(f"{file}:{it.line}", it, page.around(it))
        for machine, text in page.times:
            if what := time_fault(machine, text.strip()):
                self.fault(file, "date", what)
        self.check_part(file, page)
        texts = {it.text for it in page.shown}
        self.said |= texts
        if path.parent.name == "badges":
            texts |= self.check_badges(path.parent)
        for block in page.blocks:
            self.check_block(file, block, texts)

    def check_badges(self, folder):
        """Each badge says its key and its value, which are counted again; what they say."""
        said = set()
        for path in sorted(folder.glob("*.svg")):
            drawn = path.read_text(encoding="utf-8")
            key, value = (html.unescape(re.search(f'data-{name}="([^"]*)"', drawn)[1])
                          for name in ("key", "value"))
            title = html.unescape(re.search("<title>(.*?)</title>", drawn)[1])
            shown = Shown("data", value, key, title, "", "", 1)
            self.kinds["badge"] += 1
            self.check_value(f"{folder.name}/{path.name}", shown)
            said.add(title.split("\u00a0:")[0])
        return said

    def check_value(self, place, shown):
        try:
            if shown.tag != "data":
                return
            what = value_fault(self.claims.of(shown.key), shown.value)
        except (Unknown, KeyError, StopIteration, ValueError) as error:
            what = f"shown {shown.text!r}: {error}"
        if what:
            self.fault(place, shown.key, what)

    def check_shown(self, place, shown, around):
        if not shown.key:
            self.fault(place, "-", f"« {shown.text} » has no key")
            return
        self.kinds["indicator" if "@" in shown.key else shown.key.partition(":")[0]] += 1
        try:
            if shown.tag != "data":
                self.check_hidden(shown)
                return
            claim = self.claims.of(shown.key)
        except (Unknown, KeyError, StopIteration, ValueError) as error:
            self.fault(place, shown.key, f"shown {shown.text!r}: {error}")
            return
        for what in (value_fault(claim, shown.value),
                     text_fault(claim, shown.text, self.catalog)):
            if what:
                self.fault(place, shown.key, what)
        if claim.near and claim.near not in around.lower():
            self.fault(place, shown.key, f"« {shown.text} » without the word « {claim.near} »")

    def check_part(self, file, page):
        """« (2 sur 5) » is said where there is a part 2 and no part 6."""
        for block in page.blocks:
            for part, count in re.findall(r"\((\d+) sur (\d+)\)", block.text):
                folder = Path(file).parent
                own = folder.parent if folder.name == part else folder
                found = {it.name for it in (self.site / own).iterdir() if it.name.isdigit()}
                if block.where != "header" and (int(part) > int(count) or (
                        folder.name == part and found != {str(it) for it in range(2, int(count) + 1)})):
                    self.fault(file, "part", f"« {block.text[:80]} », and there are {sorted(found)}")

    def check_hidden(self, shown):
        """A number that is not shown must be one that may not be, or that is not known."""
        if shown.value is not None:
            raise Unknown("a value for machines where there is none for people")
        masked = shown.state in ("masked", "withheld")
        if masked != ("masked" in shown.classes.split()):
            raise Unknown(f"the state {shown.state!r} is not what it looks like")
        if shown.state == "withheld":
            return self.check_withheld(shown)
        if "@" in shown.key and "#" not in shown.key:
            answer = self.indicators.answer(keys.read(shown.key))
            if masked != (answer.state == "masked") or answer.state == "value":
                raise Unknown(f"it is {answer.state} ({answer.value})")
        else:
            self.check_hidden_part(shown, masked)
        if any(it.isdigit() for it in shown.text) and not masked:
            raise Unknown("digits in words for what is not known")

    def check_withheld(self, shown):
        """« s » stands for a number of people, and says nothing of its size (N47)."""
        if "@" in shown.key:
            key = keys.read(shown.key.split("#")[0])
            indicator = self.indicators.catalog.indicators[key.indicator]
            guarded = self.indicators.guarded(indicator, key)
        else:
            guarded = shown.key.startswith(("field:cohort:", "survey:", "target:"))
        if not guarded or any(it.isdigit() for it in shown.text):
            raise Unknown(f"« {shown.text} » is not a number of people that is kept secret")

    def check_hidden_part(self, shown, masked):
        """Something said of a number, a target, a cohort: there is none, or it is too small."""
        try:
            claim = self.claims.of(shown.key)
        except Unknown:
            if masked:
                raise
            return
        small = claim.threshold is not None and 0 < claim.value < claim.threshold
        if not (masked and small):
            raise Unknown(f"it is {claim.value}")

    def check_block(self, file, block, texts):
        if block.where in ("header", "footer", "nav") or day_of_month(block):
            return
        if block.where == "svg":
            return self.check_drawn(file, block, texts)
        text = block.text
        if file == "impact/methode/index.html":
            text = self.words.without_examples(text)
        for number in loose_numbers(text, self.words.written):
            if number in self.words.spoken_numbers(texts) and " " in block.where:
                continue  # an attribute that reads a keyed number of the same page aloud
            self.fault(f"{file}:{block.line}", "no key",
                       f"« {number} » in « {block.text[:120]} » ({block.where})")

    def check_drawn(self, file, block, texts):
        """A drawing says the numbers of its table, and round ones on its axis."""
        for number in loose_numbers(block.text, self.words.written):
            if number in self.words.spoken_numbers(texts) or self.words.is_grid(number):
                continue
            self.fault(f"{file}:{block.line}", "no key", f"« {number} » in a drawing")

    # ------------------------------------------------------------------ plain texts
    def check_plain(self, file, path):
        """A mail or message says numbers of the page of its day, and no others."""
        if path.name not in ("mail.txt", "whatsapp.txt"):
            return
        allowed = self.words.spoken_numbers(self.said)
        for line in path.read_text(encoding="utf-8").splitlines():
            for number in loose_numbers(self.words.without_addresses(line), self.words.written):
                if number not in allowed:
                    self.fault(file, "no key", f"« {number} » in « {line[:100]} »")


def main(arguments):
    parser = argparse.ArgumentParser(prog="recompute.py")
    parser.add_argument("site")
    parser.add_argument("content")
    parser.add_argument("--date", required=True, type=date.fromisoformat)
    options = parser.parse_args(arguments)
    recount = Recount(options.site, options.content, options.date)
    recount.check()
    print("\n".join(recount.faults))
    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(recount.kinds.items()))
    print(f"{sum(recount.kinds.values())} numbers ({kinds}), {len(recount.faults)} faults")
    return 1 if recount.faults or not recount.kinds else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
