"""Reads every kit of a site as another program would: `python tests/kits.py site`.

Each archive is whole; its names stay inside its folder and its dates are the first that a zip can
tell; it says nothing of the machine. Its text lists each of its files. Pages fetch nothing but
what is beside them, their links lead to files of the site, drawings are XML, pictures are PNG,
mails are dated as the calendar beside them.
"""

import re
import sys
import zipfile
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree

FETCHED = {"img": ["src", "srcset"], "script": ["src"], "source": ["srcset"], "iframe": ["src"],
           "video": ["src"], "audio": ["src"], "object": ["data"], "embed": ["src"]}


class Page(HTMLParser):
    """What a page fetches and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.leads, self.styles = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.fetched += [values[key] for key in FETCHED.get(tag, []) if key in values]
        if tag == "link" and values.get("rel") != "canonical":
            self.styles.append(values.get("href", ""))
        if tag == "a" and "href" in values:
            self.leads.append(values["href"])


def base_url(site):
    """Where the site stands."""
    return re.search(r"Sitemap: (\S+)sitemap\.xml", (site / "robots.txt").read_text()).group(1)


def lost(site, base, link):
    """Whether a link leads to no file of the site."""
    if not link.startswith(base):
        return False
    path = unquote(urldefrag(link[len(base):])[0])
    return not (site / path / "index.html" if path.endswith("/") or not path else site / path).is_file()


def check_page(name, text, names, site, base):
    """What is wrong with a page of a kit."""
    page = Page(text)
    for it in page.fetched:
        if not it.startswith("data:"):
            yield f"{name} fetches {it}"
    for it in page.styles:
        place = PurePosixPath(name).parent / it
        parts = []
        for part in place.parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        if "/".join(parts) not in names:
            yield f"{name} has no {it} beside it"
    for it in page.leads:
        if not it.startswith(("#", "https://", "http://", "mailto:", "webcal:")):
            yield f"{name} leads to {it}"
        if lost(site, base, it):
            yield f"{name}: {it} is lost"


def check_file(name, data, names, site, base):
    """What is wrong with a file of a kit."""
    if name.endswith(".html") and not name.endswith("/mail.html"):
        yield from check_page(name, data.decode(), names, site, base)
    elif name.endswith(".svg"):
        root = ElementTree.fromstring(data)
        if root.find("{http://www.w3.org/2000/svg}title") is None:
            yield f"{name} has no title"
    elif name.endswith(".png") and not data.startswith(b"\x89PNG\r\n\x1a\n"):
        yield f"{name} is no picture"
    elif name.endswith((".txt", ".csv")):
        data.decode()
    elif name.endswith(".eml"):
        mail = message_from_bytes(data, policy=policy.default)
        if mail.defects or not mail["date"]:
            yield f"{name}: {mail.defects}"


def check_dates(archive):
    """Whether each mail is of a day of the calendar beside it."""
    names = archive.namelist()
    if "calendrier.ics" not in names:
        return
    calendar = archive.read("calendrier.ics").decode()
    days = set(re.findall(r"DTSTART[^:]*:(\d{8})", calendar))
    for name in names:
        if name.endswith(".eml"):
            sent = message_from_bytes(archive.read(name), policy=policy.default)["date"].datetime
            if sent.strftime("%Y%m%d") not in days:
                yield f"{name} is of {sent:%Y-%m-%d}, not in {sorted(days)}"


def check(path, site, base):
    """What is wrong with a kit."""
    archive = zipfile.ZipFile(path)
    if archive.testzip():
        yield f"{archive.testzip()} is torn"
    names = archive.namelist()
    if names != sorted(set(names)):
        yield "its files are not in order"
    told = archive.read("LISEZMOI.txt").decode()
    for entry in archive.infolist():
        name = entry.filename
        parts = name.split("/")
        if name.startswith("/") or "\\" in name or ":" in name or {"", ".", ".."} & set(parts):
            yield f"{name} leaves the folder"
        if entry.date_time != (1980, 1, 1, 0, 0, 0) or entry.extra or entry.comment:
            yield f"{name} says when or where it was made"
        if entry.create_system != 3 or entry.external_attr >> 16 != 0o100644:
            yield f"{name} has other rights"
        stars = ["/".join(["*" if at in hidden else part for at, part in enumerate(parts[:-1])]
                          + [last])
                 for hidden in [set(), set(range(1, len(parts)))]
                 for last in (parts[-1], "*." + parts[-1].rsplit(".", 1)[-1])]
        if name != "LISEZMOI.txt" and not any(f"{it}\u00a0:" in told or f"{it}:" in told
                                              for it in [*stars, parts[0] + "/"]):
            yield f"{name} is not told of"
        yield from check_file(name, archive.read(name), names, site, base)
    yield from check_dates(archive)


def main(arguments):
    site = Path(arguments[0])
    base, count, wrong = base_url(site), 0, 0
    for path in sorted(site.rglob("kit.zip")):
        count += 1
        for fault in check(path, site, base):
            wrong += 1
            print(f"{path.relative_to(site)}: {fault}")
    print(f"{count} kits, {wrong} faults")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
