"""The other files of /donnees/: targets, log, sources, the tables for a spreadsheet, those of
one indicator, and the package that describes them (§8)."""

import csv
import hashlib
import io
import json
import re
from decimal import Decimal

from . import dates, keys, tables
from .catalog import evidence_grade, quantities
from .claims import Unknown
from .reading import several
from .records import known_by_day, standing, status

TARGET_COLUMNS = (
    "id of value qualifier unit kind state scope start due set_on source replaced_by actual "
    "actual_qualifier attainment_percent progress_percent time_percent obs_status").split()
JOURNAL_COLUMNS = (
    "id date precision challenge action territory unit value stage basis evidence_grade "
    "obs_status corrects").split()
SOURCE_COLUMNS = (
    "id title publisher kind published date_certainty updated accessed url reliability").split()

KINDS = ["world", "country", "region", "department", "metropolis", "commune", "district",
         "neighbourhood", "establishment"]
GUARDED = {"person": "k_people", "participation": "k_people", "organisation": "k_organisations"}


def check(folder, catalog, indicators, claims):
    """What is wrong with these files: pairs of a file and what is said of it."""
    simple = {"objectifs": targets(catalog, claims), "journal": journal(catalog),
              "sources": sources(catalog)}
    columns = {"objectifs": TARGET_COLUMNS, "journal": JOURNAL_COLUMNS,
               "sources": SOURCE_COLUMNS}
    for name, wanted in simple.items():
        yield from ((f"{name}.csv", it) for it in compare(folder / f"{name}.csv",
                                                          columns[name], list(wanted)))
    for path in sorted(folder.glob("*.csv")) + sorted(folder.glob("indicateurs/*.csv")):
        if path.stem.endswith("-excel"):
            yield from ((path.name, it) for it in spreadsheet(path))
    yield from (("indicateurs/", it) for it in of_indicators(folder, catalog))
    yield from (("datapackage.json", it) for it in package(folder, catalog))
    yield from (("indicateurs.json", it) for it in as_json(folder, catalog))
    for path in sorted(folder.parent.glob("impact/indicateurs/*/index.html")):
        if path.parent.name.isdigit():
            continue  # a part of the list of indicators
        yield from ((path.parent.name, it) for it in linked(path, folder, catalog, indicators))
    yield from (("index.html", it) for it in told_versions(folder, catalog))


def compare(path, columns, wanted):
    """Row by row; numbers are compared as numbers."""
    shown, text = tables.rows(path)
    yield from (": ".join(it) for it in tables.form_faults(text, columns))
    if len(shown) != len(wanted):
        yield f"{len(shown)} rows, {len(wanted)} recomputed"
    for one, other in zip(shown, wanted):
        for column in columns:
            value = other.get(column, "")
            same = (tables.same(one[column], value) if isinstance(value, Decimal)
                    else one[column] == value)
            if not same:
                yield f"{one['id']}: {column}: shown {one[column]!r}, recomputed {value}"


# ---------------------------------------------------------------------- targets
def targets(catalog, claims):
    for name in sorted(catalog.targets):
        it = catalog.targets[name]
        actual, qualifier = claims.actual(it)
        row = {
            "id": name, "of": it["of"], "value": Decimal(it["value"]),
            "qualifier": it.get("qualifier", "exact"),
            "unit": it.get("unit", claims.unit_of(it["of"])), "kind": it.get("kind", "target"),
            "state": it.get("state", "active"), "scope": scope(it["scope"]),
            "obs_status": "M" if actual is None else "E" if claims.is_rough(it) else "A",
        }
        row |= {key: it[key] for key in ("start", "due", "set_on", "source", "replaced_by")
                if key in it}
        if actual is not None:
            row |= {"actual": actual, "actual_qualifier": qualifier}
            if it.get("kind") != "ambition":
                row["attainment_percent"] = 100 * actual / Decimal(it["value"])
        try:
            row["time_percent"] = 100 * claims.elapsed(it).value
        except Unknown:
            pass
        yield row


def scope(written):
    return ",".join(f"{kind}:{it}" for kind in tables.FIGURE_SCOPES
                    for it in several(written.get(kind)))


# ---------------------------------------------------------------------- the log
def journal(catalog):
    rows = [row for key, entry in standing(catalog) if counts(entry, catalog)
            for row in lines(key, entry, catalog)]
    hidden = {row["unit"] for row in rows if row["obs_status"] == "C"}
    for row in rows:
        if row.get("unit") in hidden:
            row |= {"value": "", "obs_status": "C"}
    return rows


def counts(entry, catalog):
    cohort = catalog.cohorts.get(entry.get("cohort"))
    program = cohort["program"] if cohort else entry["program"]
    return (status(entry, catalog) in catalog.policies["counted"]
            and "duplicate_of" not in entry
            and dates.read(entry["date"]).last >= catalog.program_start(program))


def lines(key, entry, catalog):
    cohort = catalog.cohorts.get(entry.get("cohort"), {})
    challenge = cohort.get("challenge", entry.get("challenge"))
    basis = entry.get("basis", "declared")
    row = {
        "id": key, "date": entry["date"], "precision": precision(entry["date"]),
        "challenge": challenge, "action": entry["action"], "basis": basis,
        "evidence_grade": str(evidence_grade(entry)), "corrects": entry.get("corrects", ""),
    }
    place = entry.get("territory", cohort.get("territory"))
    found = list(quantities(entry, catalog))
    if not found:
        yield row | {"territory": public(place, "thing", catalog), "obs_status": "M"}
    for unit, stage, value, qualifier in found:
        counted = catalog.units[unit].get("counts", "thing")
        rough = basis in ("estimated", "modelled") or qualifier != "exact"
        own = {"unit": unit, "stage": stage or "", "value": value,
               "obs_status": "E" if rough else "A", "territory": public(place, counted, catalog)}
        if small(value, counted, challenge, catalog):
            own |= {"value": "", "obs_status": "C"}
        yield row | own


def small(value, counted, challenge, catalog):
    if counted not in GUARDED:
        return False
    least = int(catalog.policies[GUARDED[counted]])
    sensitive = catalog.challenges[challenge].get("sensitive") == "true"
    if sensitive and counted != "organisation":
        least = max(least, int(catalog.policies["k_sensitive"]))
    return value < least and (value != 0 or catalog.policies["zero_sensitive"] == "true")


def precision(text):
    if "/" in text:
        return "interval"
    return {10: "day", 8: "week", 7: "month", 4: "year"}[len(text)]


def public(place, counted, catalog):
    """The finest territory that may be named (§3.8)."""
    lineage = []
    while place is not None:
        lineage.insert(0, catalog.territories[place])
        place = catalog.territories[place].get("parent")
    limit = "commune" if counted in ("person", "participation") else "neighbourhood"
    named = ""
    for it in lineage:
        limit = it.get("min_publication", limit)
        if KINDS.index(it["kind"]) > KINDS.index(limit):
            break
        named = it["id"]
    return named


# ---------------------------------------------------------------------- sources
def sources(catalog):
    for name in sorted(catalog.sources):
        it = catalog.sources[name]
        row = {"date_certainty": "explicit"} | {key: it[key] for key in SOURCE_COLUMNS if key in it}
        if row["published"] == "unknown":
            row["published"] = ""
        yield row


# ---------------------------------------------------------------------- other forms
def spreadsheet(path):
    """The same cells as in the other file, as a French spreadsheet wants them."""
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        yield "no byte order mark"
    if "\n" in text.replace("\r\n", "") or not text.endswith("\r\n"):
        yield "lines do not end in CRLF"
    theirs = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    plain = path.with_name(path.name.replace("-excel.csv", ".csv")).read_text(encoding="utf-8")
    ours = list(csv.reader(io.StringIO(plain, newline="")))
    if len(theirs) != len(ours):
        yield f"{len(theirs)} lines, {len(ours)} in the other file"
    for one, other in zip(theirs[1:], ours[1:]):
        for cell, wanted in zip(one, other):
            if cell not in (wanted, wanted.replace(".", ","), "'" + wanted):
                yield f"shown {cell!r}, {wanted!r} in the other file"
            if re.match(r"[=+@\t\r]|-(?![\d,]+$)", cell):
                yield f"{cell!r} would be run as a formula"


def of_indicators(folder, catalog):
    """The file of each indicator holds its rows of the whole, and each row is in one file."""
    whole, _ = tables.rows(folder / "indicateurs.csv")
    found = []
    for path in sorted((folder / "indicateurs").glob("*.csv")):
        if not path.stem.endswith("-excel"):
            rows, _ = tables.rows(path)
            if len({it["indicator"] for it in rows}) > 1:
                yield f"{path.name}: rows of several indicators"
            found.extend(rows)
    key = lambda row: sorted(row.items())
    if sorted(found, key=key) != sorted(whole, key=key):
        yield "their rows are not those of indicateurs.csv"


def package(folder, catalog):
    found = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    if found["version"] != version(catalog):
        yield f"version: shown {found['version']}, recomputed {version(catalog)}"
    if found["created"] != f"{catalog.today}T00:00:00Z":
        yield f"created: shown {found['created']}"
    names = {it["path"] for it in found["resources"]}
    files = {it.name for it in folder.glob("*.csv") if not it.stem.endswith("-excel")}
    if names != files:
        yield f"resources: {sorted(names ^ files)} on one side only"
    for it in found["resources"]:
        content = (folder / it["path"]).read_bytes()
        if it["hash"] != "sha256:" + hashlib.sha256(content).hexdigest():
            yield f"{it['path']}: the digest is not that of the file"
        if it["bytes"] != len(content):
            yield f"{it['path']}: shown {it['bytes']} bytes, it has {len(content)}"
        header = content.decode("utf-8").split("\n", 1)[0].split(",")
        if [field["name"] for field in it["schema"]["fields"]] != header:
            yield f"{it['path']}: the fields are not the columns"
        if not all(field.get("title") for field in it["schema"]["fields"]):
            yield f"{it['path']}: a field without a title"


def as_json(folder, catalog):
    """The values of indicateurs.json are the cells of indicateurs.csv."""
    found = json.loads((folder / "indicateurs.json").read_text(encoding="utf-8"),
                       parse_float=Decimal, parse_int=Decimal)
    if found["version"] != version(catalog) or found["vintage"] != str(catalog.today):
        yield f"version {found['version']}, vintage {found['vintage']}"
    rows, _ = tables.rows(folder / "indicateurs.csv")
    values = [{"indicator": it["id"], **value} for it in found["indicators"]
              for value in it["values"]]
    as_cells = [{key: cell(it) for key, it in value.items()} for value in values]
    if as_cells != rows:
        yield "its values are not the rows of indicateurs.csv"
    for it in found["indicators"]:
        written = catalog.indicators[it["id"]]
        for key in ("title", "definition", "not_counted", "level", "method"):
            if it[key] != written.get(key):
                yield f"{it['id']}: {key}: shown {it[key]!r}"


def cell(value):
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def linked(path, folder, catalog, indicators):
    """The JSON-LD of an indicator says the value of its page, in the words of the content."""
    page = path.read_text(encoding="utf-8")
    scripts = re.findall(r'<script type="?application/ld\+json"?>(.*?)</script>', page, re.DOTALL)
    found = (json.loads(it, parse_float=Decimal, parse_int=Decimal) for it in scripts)
    data = next((it for it in found if "variableMeasured" in it), None)
    if data is None:
        yield "no JSON-LD"
        return
    name, it = next((key, it) for key, it in catalog.indicators.items()
                    if it["title"] == data["name"] and it["definition"] == data["description"])
    key = keys.read(f"{name}@1|all|to:{catalog.today}")
    answer = indicators.answer(key)
    wanted = answer.value if answer.state == "value" else None
    if wanted is not None and answer.unit == "percent" and answer.denominator:
        wanted *= 100
    shown = data["variableMeasured"].get("value")
    if (shown is None) != (wanted is None) or (shown is not None
                                               and not tables.same(str(shown), wanted)):
        yield f"JSON-LD: shown {shown}, recomputed {wanted}"
    if data["version"] != version(catalog) or data["dateModified"] != str(catalog.today):
        yield "JSON-LD: another version or date"
    file = data["distribution"][0]["contentUrl"].rpartition("/donnees/")[2]
    if not (folder / file).is_file():
        yield f"JSON-LD: {file} is not there"


def told_versions(folder, catalog):
    """The page says the version of today, then that of the end of each month."""
    page = (folder / "index.html").read_text(encoding="utf-8")
    page = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    shown = re.findall(r"(?<![\d.])1\.\d+\.\d+(?![\d.])", page)
    by_month = {f"{day:%Y-%m}": it for day, it in versions(catalog)}
    wanted = [version(catalog), *reversed(by_month.values())]
    if shown != wanted:
        yield f"versions: shown {shown}, recomputed {wanted}"


def versions(catalog):
    """1, the days on which entries became known, the corrections since the last of them."""
    minor, patch = 0, 0
    for day, (added, corrected) in sorted(known_by_day(catalog).items()):
        minor, patch = (minor + 1, corrected) if added else (minor, patch + corrected)
        yield day, f"1.{minor}.{patch}"


def version(catalog):
    return ([it for _, it in versions(catalog)] or ["1.0.0"])[-1]
