"""What the log says at the build date: corrections applied, doubles and unread entries out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from . import dates
from .catalog import evidence_grade, quantities

NOT_INHERITED = {"id", "corrects", "correction", "reason", "explanation", "recorded",
                 "public_note", "private_note"}


@dataclass(frozen=True)
class Record:
    """One quantity of one entry that counts."""

    id: str
    entry: dict
    program: str
    edition: str
    challenge: str
    action: str
    territory: str
    cohort: str
    when: dates.Range
    unit: str
    stage: str
    value: Decimal
    qualifier: str
    basis: str
    grade: int


def recorded(entry):
    """The last day of when it became known (second clock)."""
    if "recorded" in entry:
        return dates.read(entry["recorded"]).last
    return dates.read(entry["date"]).last


def status(entry, catalog):
    return entry.get("status", catalog.policies["default_entry_status"])


def whole(entry, entries):
    """A correction with what it takes from the entry it corrects (N57)."""
    if "corrects" not in entry:
        return entry
    former = whole(entries[entry["corrects"]], entries)
    taken = {key: it for key, it in former.items() if key not in NOT_INHERITED}
    if "quantity" in entry or "quantities" in entry:
        taken.pop("quantity", None)
        measured = list(taken.pop("quantities", {}))
        if measured and "quantity" in entry and "action" not in entry:
            entry = {**entry, "quantities": {measured[0]: entry["quantity"]}}  # its unit is kept
    return {**taken, **entry}


def standing(catalog):
    """The entries that stand at the build date (N55–N57), whatever their status."""
    known = {key: it for key, it in catalog.entries.items() if recorded(it) <= catalog.today}
    superseded = {
        it["corrects"] for it in known.values()
        if "corrects" in it and status(it, catalog) in catalog.policies["counted"]
    }
    for key, entry in known.items():
        if key in superseded or entry.get("correction") == "voids":
            continue
        yield key, whole(entry, catalog.entries)


def counted(catalog):
    """The records that count: their status does (N2), and they are nobody's double (N19)."""
    found = []
    for key, entry in standing(catalog):
        if status(entry, catalog) not in catalog.policies["counted"] or "duplicate_of" in entry:
            continue
        found.extend(records(key, entry, catalog))
    return found


def records(key, entry, catalog):
    cohort = catalog.cohorts.get(entry.get("cohort"))
    when = dates.read(entry["date"])
    program = cohort["program"] if cohort else entry["program"]
    if when.last < catalog.program_start(program):
        return  # N26: wholly before the start
    edition = (catalog.edition_of_cohort(cohort) if cohort
               else catalog.edition_of(program, when))
    for unit, stage, value, qualifier in quantities(entry, catalog):
        yield Record(
            id=key, entry=entry, program=program, edition=edition,
            challenge=cohort["challenge"] if cohort else entry["challenge"],
            action=entry["action"],
            territory=entry.get("territory", cohort.get("territory") if cohort else None),
            cohort=cohort["id"] if cohort else None,
            when=when, unit=unit, stage=stage, value=value, qualifier=qualifier,
            basis=entry.get("basis", "declared"), grade=evidence_grade(entry),
        )


def known_by_day(catalog):
    """How many entries and how many corrections became known on each day."""
    found = {}
    for entry in catalog.entries.values():
        day = recorded(entry)
        inherited = whole_status(entry, catalog)
        if day > catalog.today or inherited not in catalog.policies["counted"]:
            continue
        if "duplicate_of" in entry:
            continue
        added, corrected = found.get(day, (0, 0))
        found[day] = (added, corrected + 1) if "corrects" in entry else (added + 1, corrected)
    return found


def whole_status(entry, catalog):
    while "status" not in entry and "corrects" in entry:
        entry = catalog.entries[entry["corrects"]]
    return status(entry, catalog)
