"""The words that editors wrote, to tell their numbers from those of the generator.

Numbers in an editor's own words are the business of the check `language.typed-number`; here
they are known by the words around them, which must be in the content as they are on the page.
"""

import re

from .pages import DIGITS, HOLE

CLAUSE = re.compile(rf"[,;:.)](?=\s|$)|[(—–·«»{HOLE}]")
# Examples of the page on method, which are those of the rules N30 and N40.
EXAMPLES = ["« 7 sur 15 »", "« plus de 5 000 » sur 15 000 donne « au moins 33 % »"]
AROUND = 18  # characters on each side that must be the editor's own


class Words:
    def __init__(self, catalog):
        texts = []
        for path in sorted(catalog.content.rglob("*")):
            if path.suffix in (".md", ".yaml") and "log" not in path.parts:
                texts.append(path.read_text(encoding="utf-8"))
        for entry in catalog.entries.values():
            texts.append(entry.get("public_note", ""))
        self.corpus = plain("\n".join(texts))
        self.memo = {}

    def written(self, text, start, end):
        """Whether a number stands among words of the content."""
        before = CLAUSE.split(text[max(0, start - AROUND):start])[-1]
        after = CLAUSE.split(text[end:end + AROUND])[0]
        wide = text[max(0, start - AROUND):end + AROUND]
        return any(self.in_content(plain(it)) for it in (before + text[start:end] + after, wide))

    def in_content(self, window):
        if not re.search(r"[^\W\d]{3}", window):
            return False
        if window not in self.memo:
            self.memo[window] = window in self.corpus
        return self.memo[window]

    def spoken_numbers(self, texts):
        key = frozenset(texts)
        if key not in self.memo:
            self.memo[key] = {it[0] for text in texts for it in DIGITS.finditer(text)}
        return self.memo[key]

    def without_examples(self, text):
        text = re.sub("[\u00a0\u202f]", " ", text)
        for it in EXAMPLES:
            text = text.replace(it, "…")
        return text

    def is_grid(self, number):
        """A line of a grid stands at a round number: one digit and zeros, or a multiple of 25."""
        digits = re.sub(r"[^\d]", "", number)
        return bool(re.fullmatch(r"(\d|12|125|[1-9]5)0*", digits))

    def without_addresses(self, line):
        return re.sub(r"\S+://\S+|\[\d+\]|^\s*\d+/\d+\s*$", " ", line)


def plain(text):
    """Text without marks of Markdown and YAML, and with one kind of space and apostrophe."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"[*_`\"«»“”]", "", text.replace("'", "’").replace("…", "..."))
    text = re.sub(r"(\d)\s+%", r"\1%", text)
    return re.sub(r"\s+", " ", text).strip()
