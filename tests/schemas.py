#!/usr/bin/env python3
"""The schemas of `fabrique schema`, tried on every file that we have.

They must accept all content of this project and of every example site that is sound,
translations and tables included, and refuse each input whose fault a schema can see. YAML
is read as the tools read it that know the schemas (YAML 1.2, core schema: a date is text),
tables as `frictionless` reads them.

Usage: schemas.py FABRIQUE
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from frictionless import Dialect, Resource, Schema, formats
from jsonschema import Draft7Validator

ROOT = Path(__file__).resolve().parent.parent

# The codes of faults that a schema can see, where they concern keys and values.
SEEN = {
    "schema.unknown-key",
    "schema.missing-key",
    "schema.bad-value",
    "schema.bad-date",
    "schema.bad-number",
}

# Files with no other faults than those that a schema cannot see, each with the reason.
UNSEEN = {
    "end-before-start/content/programs/re-action/index.md": "an order of dates",
    "entry-that-says-two-things/content/log/2020/2020-04.yaml": "two keys, another file",
    "names-and-numbers-that-clash/content/programs/re-action/index.md": "an order of numbers",
    "no-site-file/content/site.yaml": "no file",
    "notice-that-says-too-much/content/platforms/entraide.yaml": "an order of dates",
    "statements-that-are-missing/content/pages/certificat.md": "a key for one layout",
    "statements-that-are-missing/content/territories.yaml": "a number that must be whole",
    "told-once/content/impact/indicators.yaml": "a key for two levels",
    "told-once/content/programs/re-action/index.md": "an order of numbers",
    "translation-with-data/content/territories.en.yaml": "a name of another file",
    "values-that-cannot-be/content/impact/figures.yaml": "a unit of another file",
    "values-that-cannot-be/content/impact/targets.yaml": "a unit of another file",
}


class Core(yaml.SafeLoader):
    """YAML 1.2, core schema."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$",
        list("-+.0123456789"),
    ),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def integer(loader, node):
    return int(loader.construct_scalar(node))


def mapping(loader, node):
    """Keys are names, whatever they look like."""
    return {key.value: loader.construct_object(it, deep=True) for key, it in node.value}


Core.add_constructor("tag:yaml.org,2002:int", integer)
Core.add_constructor("tag:yaml.org,2002:map", mapping)


def value(path):
    """What a tool reads in a file; None for front matter that is not there."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".md":
        parts = re.match(r"---[ \t]*\r?\n(.*?)^---[ \t]*$", text, re.S | re.M)
        if parts is None:
            return None
        text = parts.group(1)
    read = yaml.load(text, Loader=Core)
    return {} if read is None and path.suffix == ".md" else read


class Schemas:
    """The schemas by the files that they describe."""

    def __init__(self, fabrique, project, folder):
        subprocess.run(
            [fabrique, "-C", project, "schema", folder], check=True, capture_output=True
        )
        self.all = []
        for path in sorted(Path(folder).glob("*.schema.json")):
            schema = json.loads(path.read_text())
            Draft7Validator.check_schema(schema)
            for files in described(schema):
                self.all.append((path.stem, files, Draft7Validator(schema)))
        self.tables = []
        for path in sorted(Path(folder).glob("*.table.json")):
            schema = json.loads(path.read_text())
            self.tables += [(files, schema) for files in described(schema)]

    def of(self, name):
        """The schemas of a file: one, or none for what they do not describe."""
        found = [it for it in self.all if fits(it[1], name)]
        abroad = [it for it in found if TRANSLATION.search(it[1])]
        if TRANSLATION.search(name):
            found = abroad
        exact = [it for it in found if "*" not in it[1]]
        return exact or found

    def of_table(self, name):
        return [schema for files, schema in self.tables if fits(files, name)]


TRANSLATION = re.compile(r"\.(en|fr)\.(md|yaml)$")


def described(schema):
    """The files that a schema says it is for."""
    return schema["description"].split("\u00a0: ", 1)[-1].split(", ")


def fits(files, name):
    pattern = re.escape(files).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
    return re.fullmatch(pattern, name) is not None


def sources(project):
    for path in sorted((project / "content").rglob("*")):
        if path.suffix in {".md", ".yaml", ".csv"} and path.is_file():
            yield path, path.relative_to(project).as_posix()


def refusals(schemas, project):
    """Each refused file with what is wrong with it."""
    for path, name in sources(project):
        if path.suffix == ".csv":
            for schema in schemas.of_table(name):
                yield from ((name, problem) for problem in table(path, schema))
            continue
        try:
            read = value(path)
        except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
            yield name, "cannot be read"
            continue
        if read is None:
            yield name, "has no front matter"
            continue
        for word, _, validator in schemas.of(name):
            for error in validator.iter_errors(read):
                deepest = best(error)
                where = "/".join(str(it) for it in deepest.absolute_path)
                yield name, f"{word}: {where}: {deepest.message[:160]}"


def table(path, schema):
    """What is wrong with a table; its columns may stand in any order, and some be missing."""
    text = path.read_text(encoding="utf-8-sig")
    head = text.splitlines()[0] if text else ""
    separator = max(",;\t", key=head.count)
    columns = next(csv.reader([head], delimiter=separator), [])
    known = {it["name"]: it for it in schema["fields"]}
    strange = [it for it in columns if it not in known and not it.startswith("x_")]
    if strange or len(set(columns)) < len(columns):
        yield f"no such column, or twice the same: {strange or columns}"
        return
    fields = [known.get(it, {"name": it, "type": "string"}) for it in columns]
    # Rows without a word in them are nobody's.
    rows = [it for it in text.splitlines()[1:] if it.strip(separator + " ")]
    control = formats.CsvControl(delimiter=separator)
    resource = Resource(
        "\n".join([head, *rows]).encode() + b"\n",
        format="csv",
        dialect=Dialect(controls=[control]),
        schema=Schema.from_descriptor({"fields": fields, "missingValues": [""]}),
    )
    for task in resource.validate().tasks:
        for error in task.errors:
            yield error.message[:160]


def best(error):
    while error.context:
        error = max(error.context, key=lambda it: len(it.absolute_path))
    return error


def told(site):
    """The faults of an example site: code and place."""
    text = (site / "expected" / "diagnostics.txt").read_text()
    return re.findall(r"^(\w+)\[([a-z.-]+)\].*\n\s*┌ (\S+)", text, re.M)


def main(fabrique):
    failures, n_accepted, n_refused, n_unseen = [], 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        schemas = Schemas(fabrique, ROOT, folder)
        for path, name in sources(ROOT):
            known = schemas.of_table(name) if path.suffix == ".csv" else schemas.of(name)
            if not known:
                failures.append(f"{name}: no schema describes it")
            n_accepted += 1
        for name, problem in refusals(schemas, ROOT):
            failures.append(f"{name}: sound, and refused: {problem}")
        for site in sorted((ROOT / "tests" / "sites").iterdir()):
            faults = told(site)
            # Codes of their own: a key that is known only to be refused, one that must be there.
            own = {"log.total", "figure.no-source"}
            wrong = [it for it in faults if it[1].startswith("schema.") or it[1] in own]
            faulty = {place.split(":")[0] for _, _, place in wrong}
            refused = dict(refusals(schemas, site))
            for path, name in sources(site):
                n_accepted += name not in faulty
                if name in refused and name not in faulty:
                    failures.append(f"{site.name}/{name}: sound, and refused: {refused[name]}")
            seen = {p for _, code, p in faults if code in SEEN}
            for name in sorted({place.split(":")[0] for place in seen}):
                if not (schemas.of(name) or schemas.of_table(name)):
                    continue
                if name in refused:
                    n_refused += 1
                    continue
                n_unseen += 1
                if f"{site.name}/{name}" not in UNSEEN:
                    failures.append(f"{site.name}/{name}: faulty, and accepted")
    for failure in failures:
        print(failure)
    print(f"{n_accepted} sound files, {n_refused} refused, {n_unseen} not seen, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
