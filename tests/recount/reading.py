"""Files of the content as plain text values: no scalar is typed, no key is written twice."""

import csv
import io
from pathlib import Path

import yaml


class AsWritten(yaml.BaseLoader):
    """Every scalar is the text that was written."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} is written twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def tidy(value):
    """An empty value is the same as no key."""
    if isinstance(value, dict):
        return {key: tidy(it) for key, it in value.items() if it not in ("", None)}
    if isinstance(value, list):
        return [tidy(it) for it in value]
    return value


def load(text):
    return tidy(yaml.load(text, Loader=AsWritten))


def yaml_file(path):
    return load(path.read_text(encoding="utf-8"))


def items(path):
    """The entries of a list file, its defaults merged in."""
    if path.suffix == ".csv":
        return csv_items(path)
    read = yaml_file(path)
    if read is None:
        return []
    if isinstance(read, dict):
        defaults = read.get("defaults", {})
        return [{**defaults, **item} for item in read["items"]]
    return read


def csv_items(path):
    text = path.read_text(encoding="utf-8")
    head = text.split("\n", 1)[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    found = []
    for row in csv.DictReader(io.StringIO(text), delimiter=delimiter):
        item = {}
        for key, cell in row.items():
            if cell == "":
                continue
            *parents, last = key.split(".")
            place = item
            for parent in parents:
                place = place.setdefault(parent, {})
            place[last] = cell
        found.append(item)
    return found


def markdown(path):
    """The front matter and the body."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return load(head) or {}, body


def several(value):
    """A single value is accepted where a list is expected."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
