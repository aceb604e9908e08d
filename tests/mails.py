"""Reads the mails, messages and sheets of a built site with Python's own `email` and
`html.parser`, and holds what they say against the page of their day.

    python tests/mails.py SITE

* each .eml is a message: CRLF, no line over 998 bytes, ASCII headers, a date, an id that no
  other has, nobody written to; its two parts are mail.txt and mail.html to the letter;
* each number of a mail has, under its key, the words and the value that the page of the day
  has, or else the page where the number is explained; the same words stand in mail.txt;
* each number of the page of the day that is in a part of the text which the message holds
  stands there in the same words;
* nothing of them is in the site map, in the index of the search or in a feed.
"""

import json
import re
import sys
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit


class Numbers(HTMLParser):
    """The numbers of a page by key, with all that it says."""

    def __init__(self, html):
        super().__init__()
        self.found, self.open, self.said, self.links, self.lang = {}, [], [], [], None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "html":
            self.lang = of.get("lang")
        if tag == "data":
            self.open.append((of.get("data-key"), of.get("value"), len(self.said)))
        if tag == "a":
            self.links.append(of.get("href", ""))

    def handle_endtag(self, tag):
        if tag == "data":
            key, value, start = self.open.pop()
            self.found.setdefault(key, set()).add((value, plain("".join(self.said[start:]))))

    def handle_data(self, data):
        self.said.append(data)


def plain(text):
    """A text whatever its spaces: a line of a mail may end anywhere."""
    return re.sub(r"\s+", " ", text).strip()


def bare(text):
    """A message without what WhatsApp makes of it."""
    return plain(re.sub(r"[*_~`\u2060]", "", text))


class Site:
    def __init__(self, root):
        self.root, self.faults, self.pages, self.ids = root, [], {}, set()
        self.n_numbers = self.n_mails = self.n_messages = 0

    def page(self, path):
        if path not in self.pages:
            file = self.root / path
            self.pages[path] = Numbers(file.read_text("utf-8")) if file.is_file() else None
        return self.pages[path]

    def tell(self, file, fault):
        self.faults.append(f"{file.relative_to(self.root)}: {fault}")

    def mail(self, file):
        self.n_mails += 1
        raw = file.read_bytes()
        if raw.count(b"\n") != raw.count(b"\r\n"):
            self.tell(file, "a line does not end in CRLF")
        if max(map(len, raw.split(b"\r\n"))) > 998:
            self.tell(file, "a line of more than 998 bytes")
        if not raw.isascii():
            self.tell(file, "a byte that is not ASCII")
        mail = BytesParser(policy=policy.default).parsebytes(raw)
        for part in mail.walk():
            for defect in part.defects:
                self.tell(file, f"{type(defect).__name__}")
        html = (file.parent / "mail.html").read_text("utf-8")
        text = (file.parent / "mail.txt").read_text("utf-8")
        parts = [it.get_content().replace("\r\n", "\n") for it in mail.iter_parts()]
        kinds = [it.get_content_type() for it in mail.iter_parts()]
        if mail.get_content_type() != "multipart/alternative" or kinds != ["text/plain", "text/html"]:
            self.tell(file, f"its parts are {kinds}")
        for name, come, written in zip(("text", "HTML"), parts, (text, html)):
            if come.rstrip("\n") != written.rstrip("\n"):
                self.tell(file, f"its {name} is not that of the file beside it")
        if mail["to"].addresses or not mail["to"].groups:
            self.tell(file, f"it is written to {mail['to']}")
        if mail["date"].datetime is None or mail["X-Unsent"] != "1":
            self.tell(file, "no date, or no draft")
        if mail["message-id"] in self.ids:
            self.tell(file, "another mail has its id")
        self.ids.add(str(mail["message-id"]))
        page = Numbers(html)
        subject = plain(re.search(r"<title>(.*?)</title>", html, re.S)[1])
        if plain(str(mail["subject"])) != plain(re.sub("&#39;|&#x27;", "'", subject)):
            self.tell(file, f"its subject is {mail['subject']}, not {subject}")
        self.numbers(file, page, text)

    def numbers(self, file, page, text):
        day = self.page((file.parent.parent / "index.html").relative_to(self.root))
        explained = [urlsplit(it).path.lstrip("/") for it in page.links]
        others = [self.page(Path(it) / "index.html") for it in explained]
        lines = plain(re.sub(r" \[\d+\]", "", text))
        for key, said in page.found.items():
            self.n_numbers += len(said)
            known = [it.found[key] for it in [day, *others] if it and key in it.found]
            for value, words in said:
                if words not in lines:
                    self.tell(file, f"{words} is not in its text")
                if known and not any(value in {it for it, _ in one} for one in known):
                    self.tell(file, f"{key} is {value}, and {known} elsewhere")
                on_day = {it for _, it in day.found.get(key, ())} if day else set()
                if on_day and words not in on_day:
                    self.tell(file, f"{key} says {words}, the day {on_day}")
            if not known and "#" not in key:
                self.tell(file, f"no page shows {key}")

    def message(self, file):
        self.n_messages += 1
        text = bare(file.read_text("utf-8"))
        day = self.page((file.parent.parent / "index.html").relative_to(self.root))
        mail = Numbers((file.parent / "mail.html").read_text("utf-8"))
        # A paragraph that both have says the same numbers in both.
        for paragraph in re.findall(r"<p[^>]*>(.*?)</p>", (file.parent / "mail.html").read_text("utf-8"), re.S):
            here = Numbers(paragraph)
            said = bare("".join(here.said))
            if not here.found or said[:40] not in text:
                continue
            for key, pairs in here.found.items():
                for _, words in pairs:
                    self.n_numbers += 1
                    if bare(words) not in text or words not in {it for _, it in day.found.get(key, ())}:
                        self.tell(file, f"{words} ({key}) is not what the mail and the day say")
        for words in re.findall(r"\d[\d\u202f ]* kits d.hygiène", text):
            known = {bare(it) for page in (mail, day) for pairs in page.found.values() for _, it in pairs}
            if plain(words) not in known:
                self.tell(file, f"{words} is said nowhere else")

    def lists(self):
        for file in [self.root / "sitemap.xml", *self.root.rglob("*.atom"), *self.root.rglob("index-*.json")]:
            text = file.read_text("utf-8")
            if file.suffix == ".json":
                json.loads(text)
            for name in ("mail.", "whatsapp.txt", "appel.html", "seance.html"):
                if "/" + name in text:
                    self.tell(file, f"it names {name}")


def main(root):
    site = Site(Path(root))
    for file in sorted(site.root.rglob("mail.eml")):
        site.mail(file)
    for file in sorted(site.root.rglob("whatsapp.txt")):
        site.message(file)
    site.lists()
    if not (site.n_mails and site.n_messages and site.n_numbers):
        site.faults.append("nothing to look at")
    print("\n".join(site.faults[:40]))
    print(f"{site.n_mails} mails, {site.n_messages} messages, {site.n_numbers} numbers, {len(site.faults)} faults")
    return 1 if site.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
