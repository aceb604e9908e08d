"""Follows every link of a built site, and looks at what each page must have.

    python3 tests/links.py SITE

Uses nothing but the standard library: it is a second opinion on the generator's own checks.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

# An attribute that makes a browser fetch something, by element; `link` depends on `rel`.
FETCHED = {
    "audio": ["src"], "embed": ["src"], "iframe": ["src"], "img": ["src", "srcset"],
    "input": ["src"], "object": ["data"], "script": ["src"], "source": ["src", "srcset"],
    "track": ["src"], "video": ["src", "poster"], "image": ["href", "xlink:href"],
    "use": ["href", "xlink:href"],
}
FETCHING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest",
                 "preconnect", "dns-prefetch", "apple-touch-icon"}
FOLLOWED = {"a": ["href"], "area": ["href"], "form": ["action"], "link": ["href"]}
PRIVATE_NOTE = "inventé pour la démonstration"
PRIVATE_KEY = re.compile(r"(?<![\w:-])c:[0-9a-f]{4}\b")
MAILS = {"mail.html"}
FRAGMENT_FREE = {".ics", ".csv", ".txt", ".xml", ".eml", ".svg", ".atom"}


class Page(HTMLParser):
    """Ids, links and the marks that each page must have."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.fetched, self.faults = [], [], [], []
        self.lang = self.canonical = self.title = None
        self.robots = ""
        self.n_h1 = 0
        self.in_title = self.in_style = False
        self.redirects = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if found.get("id") is not None:
            self.ids.append(found["id"])
        if tag == "a" and found.get("name"):
            self.ids.append(found["name"])
        if tag == "html":
            self.lang = found.get("lang")
        self.in_title = tag == "title" and self.title is None
        self.in_style = tag == "style"
        self.n_h1 += tag == "h1"
        if tag == "meta":
            self.meta(found)
        if tag == "link":
            self.link(found)
        else:
            for name in FOLLOWED.get(tag, []):
                if found.get(name) is not None:
                    self.links.append(found[name])
        for name in FETCHED.get(tag, []):
            if found.get(name):
                self.fetched.extend(addresses(found[name], name))
        for name, value in attributes:
            if name.startswith("on"):
                self.faults.append(f"<{tag}> has {name}")
            if value and value.strip().lower().startswith("javascript:"):
                self.faults.append(f"<{tag} {name}> is javascript:")
        if found.get("style"):
            self.fetched.extend(style_addresses(found["style"]))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.in_title = self.in_style = False

    def handle_endtag(self, tag):
        self.in_title = self.in_title and tag != "title"
        self.in_style = self.in_style and tag != "style"

    def handle_data(self, text):
        if self.in_title:
            self.title = (self.title or "") + text
        if self.in_style:
            self.fetched.extend(style_addresses(text))

    def meta(self, found):
        if (found.get("name") or "").lower() == "robots":
            self.robots = found.get("content", "")
        if (found.get("http-equiv") or "").lower() == "refresh":
            self.redirects = True
            self.links.append(found["content"].partition("url=")[2].strip("'\" "))

    def link(self, found):
        rels = set((found.get("rel") or "").lower().split())
        if "canonical" in rels:
            self.canonical = found.get("href")
        elif rels & FETCHING_RELS:
            self.fetched.append(found.get("href", ""))
        elif found.get("href"):
            self.links.append(found["href"])


def addresses(value, name):
    if name != "srcset":
        return [value]
    return [it.split()[0] for it in value.split(",") if it.split()]


def style_addresses(css):
    found = re.findall(r"url\(\s*['\"]?([^'\")]+)", css)
    return found + re.findall(r"@import\s+['\"]([^'\"]+)", css)


class Site:
    def __init__(self, root):
        self.root = Path(root)
        self.files = {
            it.relative_to(self.root).as_posix() for it in self.root.rglob("*") if it.is_file()
        }
        self.pages = {
            it: Page((self.root / it).read_text(encoding="utf-8"))
            for it in sorted(self.files) if it.endswith(".html")
        }
        home = self.pages.get("index.html")
        self.base = home.canonical if home else None
        self.faults = []

    def fault(self, file, what):
        self.faults.append(f"{file}: {what}")

    def file_of(self, path):
        """The file that answers at a path from the root."""
        path = path.lstrip("/")
        if path in ("", ".", "./"):
            return "index.html"
        if path in self.files:
            return path
        path = path.rstrip("/") + "/index.html"
        return path if path in self.files else None

    def resolve(self, file, address):
        """File and anchor of an address inside the site; None when it leads elsewhere."""
        if self.base and address.startswith(self.base):
            address = "/" + address[len(self.base):]
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        base = urlsplit(self.base or "/").path
        path = unquote(parts.path)
        if not path:
            return file, unquote(parts.fragment)
        if path.startswith("/"):
            target = path[len(base):] if path.startswith(base) else path
        else:
            target = normpath(join(dirname(file), path))
            if target.startswith(".."):
                return (None, "")
            target += "/" if path.endswith("/") else ""
        return self.file_of(target), unquote(parts.fragment)

    def check_address(self, file, address):
        found = self.resolve(file, address)
        if found is None:
            scheme = urlsplit(address).scheme
            if scheme not in ("http", "https", "mailto", "webcal"):
                self.fault(file, f"the address {address!r} has the scheme {scheme!r}")
            return
        target, anchor = found
        if target is None:
            self.fault(file, f"nothing answers at {address!r}")
        elif anchor and target in self.pages:
            if anchor not in self.pages[target].ids and anchor != "top":
                self.fault(file, f"{target} has no place named {anchor!r} (link {address!r})")
        elif anchor and Path(target).suffix not in FRAGMENT_FREE | {".html"}:
            self.fault(file, f"{address!r} has an anchor in a file without places")

    def check_fetched(self, file, address):
        if address.startswith("data:") or address.startswith("#"):
            return
        found = self.resolve(file, address)
        if found is None:
            self.fault(file, f"it loads {address!r} from elsewhere")
        elif found[0] is None:
            self.fault(file, f"it loads {address!r}, which is not there")

    def check_page(self, file, page):
        doubles = sorted({it for it in page.ids if page.ids.count(it) > 1})
        for it in doubles:
            self.fault(file, f"the id {it!r} is there twice")
        for it in page.faults:
            self.fault(file, it)
        for it in page.fetched:
            self.check_fetched(file, it)
        for it in page.links:
            self.check_address(file, it)
        if not page.lang:
            self.fault(file, "no language")
        if not (page.title or "").strip():
            self.fault(file, "no title")
        name = file.rsplit("/", 1)[-1]
        if page.redirects:
            return
        if page.n_h1 != 1:
            self.fault(file, f"{page.n_h1} elements h1")
        if name not in MAILS:
            self.check_canonical(file, page)

    def check_canonical(self, file, page):
        if not page.canonical:
            self.fault(file, "no canonical address")
            return
        found = self.resolve(file, page.canonical)
        if found is None or found[0] != file:
            self.fault(file, f"its canonical address {page.canonical!r} is not its own")

    def check_styles(self):
        for file in sorted(it for it in self.files if it.endswith((".css", ".svg"))):
            for it in style_addresses((self.root / file).read_text(encoding="utf-8")):
                self.check_fetched(file, it)

    def check_private(self):
        for file in sorted(self.files):
            content = (self.root / file).read_bytes()
            text = content.decode("utf-8", "replace")
            if file.startswith("guide/"):
                # Its examples of code show what keys look like.
                text = re.sub(r"(?s)<pre.*?</pre>", "", text)
            unfolded = text.replace("\r\n ", "").replace("=\r\n", "")
            for seen in {text, unfolded}:
                if PRIVATE_NOTE.lower() in re.sub(r"\s+", " ", seen).lower():
                    self.fault(file, "it holds a private note")
                if found := PRIVATE_KEY.search(seen):
                    self.fault(file, f"it holds a private key ({found[0]})")

    def check_sitemap(self):
        if "sitemap.xml" not in self.files:
            self.fault("sitemap.xml", "it is missing")
            return
        tree = ElementTree.parse(self.root / "sitemap.xml")
        listed = [it.text.strip() for it in tree.iter() if it.tag.endswith("}loc")]
        if len(listed) != len(set(listed)):
            self.fault("sitemap.xml", "an address is there twice")
        files = set()
        for address in listed:
            if not address.startswith("http"):
                self.fault("sitemap.xml", f"{address!r} is not absolute")
            found = self.resolve("sitemap.xml", address)
            page = self.pages.get(found[0]) if found else None
            if page is None:
                self.fault("sitemap.xml", f"{address!r} is no page")
                continue
            files.add(found[0])
            if "noindex" in page.robots or page.redirects:
                self.fault("sitemap.xml", f"{address!r} is not to be indexed")
            if page.canonical != address:
                self.fault("sitemap.xml", f"{address!r} is not a canonical address")
        for file, page in self.pages.items():
            indexable = "noindex" not in page.robots and not page.redirects
            if indexable and file not in files and file != "404.html":
                self.fault("sitemap.xml", f"{file} is left out")

    def check_robots(self):
        if "robots.txt" not in self.files:
            self.fault("robots.txt", "it is missing")
            return
        text = (self.root / "robots.txt").read_text(encoding="utf-8")
        if f"Sitemap: {self.base}sitemap.xml" not in text:
            self.fault("robots.txt", "it does not name the site map")

    def check_reach(self):
        """Every indexable page is reached from the home page by links."""
        reached, waiting = set(), ["index.html"]
        while waiting:
            file = waiting.pop()
            if file in reached or file not in self.pages:
                continue
            reached.add(file)
            for address in self.pages[file].links:
                found = self.resolve(file, address)
                if found and found[0]:
                    waiting.append(found[0])
        for file, page in self.pages.items():
            if file not in reached and "noindex" not in page.robots and not page.redirects:
                if file != "404.html":
                    self.fault(file, "no link leads here from the home page")

    def check(self):
        if not self.pages:
            self.fault("index.html", "there is no page")
            return
        for file, page in self.pages.items():
            self.check_page(file, page)
        self.check_styles()
        self.check_private()
        self.check_sitemap()
        self.check_robots()
        self.check_reach()


def main(arguments):
    if len(arguments) != 1:
        print("usage: links.py SITE", file=sys.stderr)
        return 2
    site = Site(arguments[0])
    site.check()
    print("\n".join(site.faults))
    n_links = sum(len(it.links) + len(it.fetched) for it in site.pages.values())
    print(f"{len(site.pages)} pages, {n_links} links, {len(site.faults)} faults")
    return 1 if site.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
