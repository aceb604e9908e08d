"""Builds the demo site and looks at it from outside, with readers of its own.

    python3 tests/check_site.py [FABRIQUE]

FABRIQUE is the program to try: an argument, the variable of that name, or
target/release/fabrique. What the checks need is installed under target/ and
tests/browser/node_modules, in the versions that tests/requirements.txt and
tests/browser/package-lock.json pin. The last line says how many checks passed and failed.
"""

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
BROWSER = TESTS / "browser"
DATE = "2021-03-01"
# Example sites with kinds of indicators and pages of their own, by the day they are built for.
EXAMPLES = {
    "growth": "2020-05-10",
    "levels-peaks-and-formulas": "2020-05-10",
    "parts-that-are-listed": "2020-05-10",
    "persons-by-key": "2020-05-10",
    "share-of-a-sponsor": "2020-05-31",
    "survey-with-counts": "2020-05-10",
}
# Those with pages that the demo does not have, and where: the report of a grant.
SEEN = {"share-of-a-sponsor": "soutiens/"}
EARLIER = ["2020-04-17", "2020-04-20"]
JAR = BROWSER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Properties and a unit that the validator has not heard of: two of drawings, and what fits a
# number into its tile.
UNKNOWN_TO_IT = ".*(vector-effect|paint-order|“container-type”|“--room”: Unknown dimension).*"
# Lines that are printed even when all is well: what is known and what was missed, weights.
TOLD = ("known, ", "MISSED ", "weight ")
PLACES = [
    {"TZ": "Pacific/Kiritimati", "LANG": "fr_FR.UTF-8", "LC_ALL": "C", "umask": 0o022},
    {"TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "tr_TR.UTF-8", "umask": 0o077},
]


# Files of data, what is changed in each of them, and to what.
DOWNLOADS = [
    ("journal.csv", rb",kit,(\d+),", rb",kit,1\1,"),
    ("journal.csv", rb",,(\w*),declared,1,C,", rb",3,\1,declared,1,A,"),
    ("objectifs.csv", rb",33\.333333,", rb",33.433333,"),
    ("sources.csv", rb"\ndeck-2020,", rb"\ndeck-2021,"),
    ("indicateurs-excel.csv", rb";(\d+);exact;", rb";1\1;exact;"),
    ("indicateurs.json", rb'"value": (\d+)', rb'"value": 1\1'),
    ("datapackage.json", rb'"version": "1\.', rb'"version": "1.1'),
]


class Checks:
    """Runs checks, and remembers how they went; may be told of them from several threads."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()

    def check(self, name, fault, output=""):
        """A check has passed when there is no fault to tell."""
        with self.lock:
            self.tell(name, fault, output)

    def tell(self, name, fault, output):
        if fault:
            self.failed += 1
            print(f"FAILED {name}: {fault}")
            if output:
                print("\n".join("  " + it for it in output.splitlines()[-60:]))
        else:
            self.passed += 1
            print(f"ok     {name}" + (f" ({last_line(output)})" if output else ""))
            for it in output.splitlines():
                if it.startswith(TOLD):
                    print(f"       {it}")
        sys.stdout.flush()

    def run(self, name, command, **options):
        done = run(command, **options)
        self.check(name, done.returncode and f"exit code {done.returncode}", done.stdout)


def last_line(text):
    lines = [it for it in text.splitlines() if it.strip()]
    return lines[-1] if lines else ""


def run(command, **options):
    return subprocess.run([str(it) for it in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
                          check=False, **options)


def must(command, **options):
    done = run(command, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}")


# ---------------------------------------------------------------------- what is needed
def with_modules():
    """Goes on in a Python that has the pinned modules."""
    pinned = (TESTS / "requirements.txt").read_text(encoding="utf-8")
    folder = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "python"
    python, mark = folder / "bin" / "python", folder / "installed.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != pinned:
        shutil.rmtree(folder, ignore_errors=True)
        must([sys.executable, "-m", "venv", folder])
        must([python, "-m", "pip", "install", "--quiet", "-r", TESTS / "requirements.txt"])
        mark.write_text(pinned, encoding="utf-8")
    if Path(sys.prefix).resolve() != folder:
        os.execv(python, [str(python), __file__, *sys.argv[1:]])


def node_modules():
    lock = BROWSER / "package-lock.json"
    mark = BROWSER / "node_modules" / "installed.json"
    if not mark.exists() or mark.read_bytes() != lock.read_bytes():
        must(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=BROWSER)
        mark.write_bytes(lock.read_bytes())


def chromium():
    return next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium"])), "chromium")


# ---------------------------------------------------------------------- building
def project(folder):
    """A copy of the demo, as an editor would have it, away from the repository."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "content", folder / "content")
    return folder


def build(program, folder, date, place=PLACES[0]):
    variables = {**os.environ, **{key: it for key, it in place.items() if key != "umask"}}
    done = run([program, "-C", folder, "build", "--date", date, "--out", "site"],
               env=variables, umask=place["umask"], cwd=folder)
    if done.returncode == 0 and not (folder / "site").is_dir():
        done.returncode, done.stdout = -1, "no folder site/"
    return folder / "site", done


def differences(one, other):
    """Files of two folders that are not the same bytes."""
    names = [{it.relative_to(folder) for it in folder.rglob("*")} for folder in (one, other)]
    yield from (f"only once: {it}" for it in sorted(names[0] ^ names[1]))
    for name in sorted(names[0] & names[1]):
        if (one / name).is_file() and not filecmp.cmp(one / name, other / name, shallow=False):
            yield f"different: {name}"


# ---------------------------------------------------------------------- what the checks see
def recompute(site, date, content=ROOT / "content"):
    return [sys.executable, TESTS / "recompute.py", site, content, "--date", date]


def check_mutations(checks, site, folder):
    """A check that cannot fail says nothing: each of these must be found out."""
    value = re.compile(r'(<data\b[^>]*\bvalue=["\']?)(\d)')
    text = re.compile(r"(<data\b[^>]*>[^<]*?)(\d)")
    raised = lambda it: it[1] + str((int(it[2]) + 1) % 10)
    # Each on a page of its own, so that one count finds them all.
    pages = {
        "a value changed by a digit": ("impact/index.html", lambda html: value.sub(raised, html, count=1)),
        "a text changed by a digit": ("index.html", lambda html: text.sub(raised, html, count=1)),
        "a number without a key": ("territoires/index.html", lambda html: html.replace("</main>", "<p>Déjà 4242 kits</main>")),
        "a key of nothing": ("impact/methode/index.html", lambda html: re.sub(r"(data-key=[\"']?)", r"\1no:", html, count=1)),
    }
    copy = folder / "mutated"
    shutil.copytree(site, copy)
    changed = {}
    for name, (page, mutate) in pages.items():
        before = (copy / page).read_text(encoding="utf-8")
        after = mutate(before)
        (copy / page).write_text(after, encoding="utf-8")
        changed[name] = (page, before != after)
    for name, before, after in DOWNLOADS[1:]:
        changed[f"a change of {name}"] = (f"donnees/{name}", mutate_table(site, copy, name, before, after))
    done = run(recompute(copy, DATE))
    for name, (place, is_other) in changed.items():
        found = done.returncode == 1 and is_other and f"\n{place}" in "\n" + done.stdout
        checks.check(f"recompute finds {name}", not found and "it does not", done.stdout)
    # Two changes of one file are looked for apart.
    shutil.rmtree(copy)
    shutil.copytree(site, copy)
    name, before, after = DOWNLOADS[0]
    is_other = mutate_table(site, copy, name, before, after)
    done = run(recompute(copy, DATE))
    found = done.returncode == 1 and is_other and f"donnees/{name}" in done.stdout
    checks.check(f"recompute finds another change of {name}", not found and "it does not", done.stdout)
    copy = folder / "mutated-content"
    shutil.copytree(ROOT / "content", copy)
    log = copy / "log" / "2020" / "2020-04.yaml"
    before = log.read_text(encoding="utf-8")
    after = before.replace("action: collect-kits, territory: fr-75, quantity: 80",
                           "action: collect-kits, territory: fr-75, quantity: 81", 1)
    log.write_text(after, encoding="utf-8")
    done = run(recompute(site, DATE, copy))
    found = done.returncode == 1 and before != after
    checks.check("recompute finds an entry of the log changed", not found and "it does not", done.stdout)


def mutate_table(site, copy, name, before, after):
    """Changes a file of data once; whether it is another now."""
    text = (site / "donnees" / name).read_bytes()
    changed = re.sub(before, after, text, count=1)
    (copy / "donnees" / name).write_bytes(changed)
    return changed != text


def check_html(checks, site, name="the demo"):
    done = run(["java", "-Xss8m", "-jar", JAR, "--errors-only", "--skip-non-html",
                "--also-check-css", "--filterpattern", UNKNOWN_TO_IT, "--format", "gnu", site])
    n_pages = sum(1 for _ in site.rglob("*.html"))
    fault = done.returncode and f"exit code {done.returncode}"
    checks.check(f"valid HTML and CSS, {name}, {n_pages} pages", fault, done.stdout)


def browser(site, n_sheets=1, only=""):
    return ["node", BROWSER / "pages.mjs", site, chromium(), str(n_sheets), only]


def check_log(checks, folder):
    """The log of the demo is what its script writes."""
    output = folder / "log"
    must([sys.executable, TESTS / "demo_log.py", output])
    found = list(differences(output, ROOT / "content" / "log"))
    checks.check("the demo log is as its script writes it", found and "not the same bytes",
                 "\n".join(found))


def check_package(checks, site):
    """The data package is valid, and its check finds a cell that is not."""
    package = site / "donnees" / "datapackage.json"
    command = [Path(sys.executable).parent / "frictionless", "validate", package]
    checks.run("the data package is valid", command)
    with tempfile.TemporaryDirectory(prefix="fabrique-") as folder:
        copy = Path(folder) / "donnees"
        shutil.copytree(package.parent, copy)
        table = copy / "objectifs.csv"
        text = table.read_text(encoding="utf-8")
        table.write_text(text.replace(",target,", ",goal,", 1), encoding="utf-8")
        done = run([*command[:-1], copy / package.name])
        found = done.returncode and "constraint-error" in done.stdout
        checks.check("frictionless finds a cell changed", not found and "it does not", done.stdout)


def check_schema(checks, site):
    """indicateurs.json keeps to the schema beside it, which refuses a number as text."""
    import jsonschema
    folder = site / "donnees"
    schema, found = (json.loads((folder / name).read_text(encoding="utf-8"))
                     for name in ("indicateurs.schema.json", "indicateurs.json"))
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    reader = kind(schema, format_checker=jsonschema.FormatChecker())
    told = [f"{it.json_path}: {it.message}" for it in reader.iter_errors(found)]
    checks.check("indicateurs.json keeps to its schema", told and f"{len(told)} faults",
                 "\n".join(told))
    found["indicators"][0]["values"][0]["value"] = "60"
    checks.check("the schema refuses a number as text", reader.is_valid(found) and "it does not")


def check_builds(checks, program, folder):
    """Two builds in two places, with other clocks, languages and rights."""
    sites = []
    for number, place in enumerate(PLACES):
        site, done = build(program, project(folder / f"place-{number}" / ("x" * number)), DATE, place)
        checks.check(f"the demo builds ({place['TZ']})",
                     done.returncode and f"exit code {done.returncode}", done.stdout)
        sites.append(site)
        if done.returncode:
            return None
    found = list(differences(*sites))
    checks.check("both builds are the same bytes", found and f"{len(found)} differ",
                 "\n".join(found))
    return sites[0]


def check_examples(checks, program, folder):
    """Kinds of indicators that the demo does not have, counted a second time too."""
    for name, date in EXAMPLES.items():
        place = folder / name
        shutil.copytree(TESTS / "sites" / name / "content", place / "content")
        site, done = build(program, place, date)
        checks.check(f"{name} builds", done.returncode and "it does not", done.stdout)
        if not done.returncode:
            checks.run(f"every number, {name}", recompute(site, date, place / "content"))
            check_html(checks, site, name)
            if name in SEEN:
                checks.run(f"a real browser, {name}", browser(site, 0, SEEN[name]))


def check_states(checks, program, folder):
    """Sites with nothing yet and with far too much, narrow and wide."""
    import states_site
    states_site.main(folder / "states")
    sites = []
    for name in states_site.SITES:
        site, done = build(program, folder / "states" / name, states_site.DATE)
        checks.check(f"a site with {name} builds", done.returncode and "it does not", done.stdout)
        sites.append(site)
    checks.run("empty and large sites in a browser",
               ["node", BROWSER / "states.mjs", chromium(), *sites])


def check_random(checks, program, folder):
    """A log of 5,000 entries with corrections, intervals, bounds and estimates."""
    import random_site
    place = folder / "random"
    must([sys.executable, TESTS / "random_site.py", place])
    site, done = build(program, place, random_site.DATE)
    checks.check("the random site builds", done.returncode and "it does not", done.stdout)
    if not done.returncode:
        checks.run("every number, the random site",
                   recompute(site, random_site.DATE, place / "content"))


def check_masks(checks):
    """What tables hide cannot be worked out; the tables are written by `cargo test`."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    masks = target.resolve() / "tmp" / "masks.json"
    command = ["cargo", "test", "--release", "--quiet", "--test", "numbers", "written_down_for_the_attack"]
    checks.run("random tables are written down", command, cwd=ROOT)
    checks.run("linear programming finds nothing that is hidden",
               [sys.executable, TESTS / "attack.py", masks])


def check_schemas(checks, program):
    """The schemas for editors accept what is sound, refuse what they can see."""
    checks.run("schemas of the content", [sys.executable, TESTS / "schemas.py", program])


def check_all(checks, program, folder):
    check_schemas(checks, program)
    check_log(checks, folder)
    check_masks(checks)
    site = check_builds(checks, program, folder)
    if site is None:
        return
    # The longest first; what one core leaves idle the other takes.
    jobs = [
        lambda: checks.run("a real browser", browser(site)),
        lambda: checks.run("mistakes put into templates are noticed",
                           ["node", BROWSER / "defects.mjs", program, chromium()]),
        lambda: check_mutations(checks, site, folder),
        lambda: check_states(checks, program, folder),
        lambda: check_examples(checks, program, folder),
        lambda: check_random(checks, program, folder),
        lambda: check_earlier(checks, program, folder),
        lambda: checks.run(f"every number, {DATE}", recompute(site, DATE)),
        lambda: check_html(checks, site),
        lambda: check_package(checks, site),
        lambda: check_schema(checks, site),
        lambda: checks.run("links and anchors", [sys.executable, TESTS / "links.py", site]),
        lambda: checks.run("calendars, two readers",
                           [sys.executable, TESTS / "ics.py", "--compare", site]),
        lambda: checks.run("mails and messages", [sys.executable, TESTS / "mails.py", site]),
        lambda: checks.run("kits, by another reader", [sys.executable, TESTS / "kits.py", site]),
        lambda: checks.run("mails as programs show them",
                           ["node", BROWSER / "mails.mjs", site]),
        lambda: checks.run("the search, in both languages",
                           ["node", BROWSER / "search.mjs", site, chromium()]),
        lambda: checks.run("copying with buttons and without",
                           ["node", BROWSER / "copy.mjs", site, chromium()]),
        lambda: checks.run("the settings of a web editor, in that editor",
                           ["node", BROWSER / "editor.mjs", program, chromium()]),
        lambda: checks.run("a site that is written while it is looked at",
                           ["node", BROWSER / "serve.mjs", program, chromium()]),
    ]
    with ThreadPoolExecutor(max_workers=2) as pool:
        for done in [pool.submit(it) for it in jobs]:
            done.result()


def check_earlier(checks, program, folder):
    """The same content on days before: other numbers, pages and dates."""
    for date in EARLIER:
        place = project(folder / date)
        shutil.rmtree(place / "content" / "published")  # nothing was published yet
        earlier, done = build(program, place, date)
        checks.check(f"the demo builds, {date}", done.returncode and "it does not", done.stdout)
        if not done.returncode:
            checks.run(f"every number, {date}", recompute(earlier, date, place / "content"))


def main(arguments):
    with_modules()
    node_modules()
    program = (arguments or [os.environ.get("FABRIQUE", ROOT / "target/release/fabrique")])[0]
    program = Path(program).resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build --release makes it")
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="fabrique-") as folder:
        check_all(checks, program, Path(folder))
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed or not checks.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
