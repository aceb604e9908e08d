"""Keys of computed values (§5.3): indicator, version, scope and period, and what they mean."""

import re
from dataclasses import dataclass
from datetime import date

from . import dates

SCOPE_TYPES = ["program", "edition", "challenge", "action", "territory", "cohort", "sponsor", "shared-with"]
# In a file: rows of tables that no question asks. `_U` is unknown, or too imprecise; `_O` is
# in none of the parts that are listed.
LOOSE = re.compile(r"(?:,|^)((?:week|month|year):_U|stage:[a-z-]+"
                   r"|(?:stage|territory|challenge|edition|cohort):_[UO])$")


@dataclass(frozen=True)
class Key:
    indicator: str
    version: int
    scope: tuple  # pairs of type and tuple of ids, in canonical order
    period: dates.Range  # None when cumulative
    to: dates.Range  # None when inside a period

    def ids(self, kind):
        return dict(self.scope).get(kind)


class BadKey(ValueError):
    """A key that is not in canonical form."""


def loose(scope):
    """The scope of a row of a file, and the part that no question asks; empty for none."""
    found = LOOSE.search(scope)
    if not found:
        return scope, ""
    kind, _, name = found[1].partition(":")
    if name == "_O":
        part = "rest:" + kind
    elif name != "_U":
        part = found[1]
    else:
        part = ("imprecise:" if kind in ("week", "month", "year") else "unknown:") + kind
    return scope[:found.start()] or "all", part


def read(text):
    parts = text.split("|")
    if len(parts) != 3:
        raise BadKey(f"{text!r}: three parts expected")
    head, scope, period = parts
    found = re.fullmatch(r"([a-z0-9-]+)@(\d+)", head)
    if not found:
        raise BadKey(f"{text!r}: no indicator and version")
    way, _, when = period.partition(":")
    if way not in ("in", "to") or not when:
        raise BadKey(f"{text!r}: neither in: nor to:")
    when = dates.read(when)
    return Key(found[1], int(found[2]), read_scope(scope, text),
               when if way == "in" else None, when if way == "to" else None)


def read_scope(text, key):
    if text == "all":
        return ()
    found = {}
    order = []
    for part in text.split(","):
        kind, _, name = part.partition(":")
        if kind not in SCOPE_TYPES or not name:
            raise BadKey(f"{key!r}: {part!r} is no scope")
        found.setdefault(kind, []).append(name)
        order.append((SCOPE_TYPES.index(kind), name))
    if order != sorted(order) or len(set(order)) != len(order):
        raise BadKey(f"{key!r}: the scope is not in canonical order")
    return tuple((kind, tuple(names)) for kind, names in found.items())
