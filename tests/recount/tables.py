"""The downloads /donnees/*.csv, row by row (columns of §8)."""

import csv
import io
import re
from decimal import Decimal, InvalidOperation

from . import dates, keys
from .indicators import preferred
from .reading import several

INDICATOR_COLUMNS = (
    "indicator version scope period_start period_end cumulative value qualifier unit numerator "
    "denominator records estimated_share verified_share obs_status vintage digest").split()
FIGURE_COLUMNS = (
    "id concept value qualifier unit nature as_of period scope stage basis source relation_kind "
    "relation_to preferred").split()

# What stands in a scope in place of an id: no question asks for it.

FIGURE_SCOPES = ["organisation", "program", "edition", "challenge", "territory", "cohort", "group"]


def rows(path):
    content = path.read_bytes()
    text = content.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""))), text


def n_rows(path):
    return len(rows(path)[0])


def form_faults(text, columns):
    if text.split("\n", 1)[0] != ",".join(columns):
        yield "header", f"the columns are not {','.join(columns)}"
    if "\r" in text or not text.endswith("\n"):
        yield "form", "lines do not end in LF"
    if re.search("\ufeff|\\d[\u202f\u00a0]\\d", text):
        yield "form", "a number with separators, or a byte order mark"


def same(shown, wanted):
    """Whether a cell holds a number, rounded in its last place at most when it is no whole one."""
    if wanted is None:
        return shown == ""
    try:
        number = Decimal(shown)
    except InvalidOperation:
        return False
    if number == wanted:
        return True
    places = -number.as_tuple().exponent
    return places >= 3 and abs(number - wanted) * 2 <= Decimal(1).scaleb(-places)


def indicators(path, catalog, counted):
    table, text = rows(path)
    yield from form_faults(text, INDICATOR_COLUMNS)
    seen = set()
    for row in table:
        calc = catalog.indicators[row["indicator"]]["calc"]
        if calc["type"] in ("figure", "survey"):
            yield from declared_faults(row, calc, catalog, counted)
            continue
        when = ("to:" + row["period_end"] if row["cumulative"] == "true"
                else f"in:{row['period_start']}/{row['period_end']}")
        name = f"{row['indicator']}@{row['version']}|{row['scope']}|{when}"
        if name in seen:
            yield name, "the row is there twice"
        seen.add(name)
        try:
            scope, part = keys.loose(row["scope"])
            key = keys.read(f"{row['indicator']}@{row['version']}|{scope}|{when}")
            if key.period:
                key = keys.Key(key.indicator, key.version, key.scope, natural(key.period), None)
            yield from ((name, it) for it in row_faults(row, (key, part), catalog, counted))
        except (ValueError, KeyError) as error:
            yield name, f"it cannot be read: {error!r}"


def declared_faults(row, calc, catalog, counted):
    """What somebody declared has the date of its figure or survey, and no period of ours."""
    scope, _ = keys.loose(row["scope"])
    name = f"{row['indicator']}@{row['version']}|{scope}|to:{catalog.today}"
    key = keys.read(name)
    answer = counted.answer(key)
    if calc["type"] == "survey":
        survey = catalog.surveys[calc["survey"]]
        when = survey.get("fieldwork", catalog.sources[survey["source"]]["published"])
    else:
        figure = preferred(catalog, calc["concept"], {
            kind: ids[0] for kind, ids in key.scope} or counted.organisation())
        when = figure and figure.get("as_of", figure.get(
            "period", catalog.sources[figure["source"]]["published"]))
    known = when not in (None, "unknown") and answer.state == "value"
    wanted = {"period_start": dates.read(when).first.isoformat() if known else "",
              "period_end": dates.read(when).last.isoformat() if known else "",
              "cumulative": "false"}
    for column, value in wanted.items():
        if row[column] != value:
            yield name, f"{column}: shown {row[column]!r}, recomputed {value!r}"
    shown = answer.value if answer.state == "value" else None
    if shown is not None and answer.unit == "percent" and answer.denominator:
        shown *= 100
    if not same(row["value"], shown):
        yield name, f"value: shown {row['value']!r}, recomputed {shown}"


def natural(period):
    """A period by its first and last day as the week, month or year that it is."""
    first, last = period.first, period.last
    for text in (f"{first.year}", f"{first.year}-{first.month:02d}",
                 "{}-W{:02d}".format(*first.isocalendar()[:2]), first.isoformat()):
        found = dates.read(text)
        if (found.first, found.last) == (first, last):
            return found
    return period


def row_faults(row, asked, catalog, counted):
    key, part = asked
    indicator = catalog.indicators[key.indicator]
    answer = counted.answer(key)
    if part:
        answer = counted.mask(counted.loose(answer, part, key), indicator, key)
    if not getattr(answer, "is_modelled", False):
        answer.find_shares()
    guarded = counted.guarded(indicator, key)
    if guarded and answer.state == "value" and row["obs_status"] == "C":
        answer.state = "masked"  # « s »: a small count could be worked out from it (N47)
    shown = answer.state == "value"
    wanted = {
        "value": answer.value if shown else None,
        "numerator": answer.numerator if shown else None,
        "denominator": answer.denominator if shown else None,
    }
    if shown and answer.unit == "percent" and answer.denominator:
        wanted["value"] *= 100
    if shown and answer.unit == "percent" and indicator["calc"]["type"] == "formula":
        wanted["value"] *= 100
    if getattr(answer, "parts_are_free", False):
        if shown and row["denominator"] and not same(row["value"], scaled(row)):
            yield f"{row['numerator']} over {row['denominator']} is not {row['value']}"
        del wanted["numerator"], wanted["denominator"]
    if answer.state != "masked":
        by_entries = is_by_entries(indicator["calc"], catalog)
        wanted["records"] = Decimal(answer.n_records) if by_entries else Decimal(0)
        wanted["estimated_share"] = answer.estimated
        wanted["verified_share"] = answer.verified
    for column, value in wanted.items():
        empty_zero = not value and row[column] in ("", "0")
        # A part of a number of people may be a small count itself.
        left_out = guarded and column.endswith("_share") and row[column] == ""
        if not same(row[column], value) and not empty_zero and not left_out:
            yield f"{column}: shown {row[column]!r}, recomputed {value}"
    if shown and row["qualifier"] != answer.qualifier:
        yield f"qualifier: shown {row['qualifier']!r}, recomputed {answer.qualifier!r}"
    if shown and row["unit"] != answer.unit:
        yield f"unit: shown {row['unit']!r}, recomputed {answer.unit!r}"
    threshold = counted.threshold(indicator, key)
    if row["value"] and threshold and 0 < Decimal(row["value"]) < threshold:
        yield f"value: {row['value']} is below the threshold of {threshold} (N46)"
    letters = {"masked": "C", "missing": "M", "none": "M"}.get(answer.state, "ABEP")
    if row["obs_status"] not in tuple(letters):
        yield f"obs_status: shown {row['obs_status']!r}, one of {letters} expected"
    if shown and row["obs_status"] == "E" and not (
            answer.estimated or getattr(answer, "is_modelled", False)
            or getattr(answer, "has_estimates", False)):
        yield "obs_status: E where nothing is estimated"
    if row["vintage"] != catalog.today.isoformat():
        yield f"vintage: shown {row['vintage']!r}"
    if row["cumulative"] not in ("true", "false"):
        yield f"cumulative: shown {row['cumulative']!r}"
    if row["cumulative"] == "true" and row["period_start"] != counted.start(key).isoformat():
        yield f"period_start: shown {row['period_start']!r}, recomputed {counted.start(key)}"
    hidden = [it for it in key.ids("sponsor") or ()
              if catalog.sponsors[it].get("visibility") != "public"]
    if key.ids("cohort") or hidden:
        yield "the value of an unlisted page in a public file"


def is_by_entries(calc, catalog):
    if calc["type"] == "ratio":
        return is_by_entries(catalog.indicators[calc["numerator"]]["calc"], catalog)
    return calc.get("of") == "entries" or calc["type"] in (
        "sum", "last", "mean", "formula", "distinct")


def scaled(row):
    """The quotient of a row's parts, in percent when its unit is."""
    quotient = Decimal(row["numerator"]) / Decimal(row["denominator"])
    return quotient * 100 if row["unit"] == "percent" else quotient


def figures(path, catalog, _counted):
    table, text = rows(path)
    yield from form_faults(text, FIGURE_COLUMNS)
    shown = [it["id"] for it in table]
    for name in catalog.figures:
        n_wanted = max(1, len(several(catalog.figures[name].get("relations"))))
        if shown.count(name) not in (1, n_wanted):
            yield name, f"{shown.count(name)} rows"
    for row in table:
        figure = catalog.figures.get(row["id"])
        if figure is None:
            yield row["id"], "there is no such figure"
            continue
        yield from ((row["id"], it) for it in figure_faults(row, figure, catalog))


def figure_faults(row, figure, catalog):
    concept = catalog.concepts[figure["concept"]]
    source = catalog.sources[figure["source"]]
    known = figure["value"] != "unquantified"
    when = figure.get("as_of", None if "period" in figure else source["published"])
    wanted = {
        "concept": figure["concept"], "value": figure["value"] if known else "",
        "unit": figure.get("unit", concept["unit"]),
        "nature": figure.get("nature", concept.get("nature", "")),
        "as_of": "" if when in (None, "unknown") else when,
        "period": figure.get("period", ""), "stage": figure.get("stage", ""),
        "basis": figure.get("basis", "declared"), "source": figure["source"],
    }
    wanted["scope"] = ",".join(f"{kind}:{it}" for kind in FIGURE_SCOPES
                               for it in several(figure["scope"].get(kind)))
    if known:
        wanted["qualifier"] = figure.get("qualifier", "exact")
    for column, value in wanted.items():
        if row[column] != value:
            yield f"{column}: shown {row[column]!r}, written {value!r}"
    relations = [(it["kind"], it["to"]) for it in several(figure.get("relations"))]
    kinds, targets = row["relation_kind"], row["relation_to"]
    if relations and (kinds, targets) not in relations:
        joined = [tuple(it) for it in zip(kinds.split(" "), targets.split(" "))]
        if joined != relations:
            yield f"relations: shown {kinds!r} {targets!r}, written {relations}"
    if not relations and (kinds or targets):
        yield f"relations: shown {kinds!r} {targets!r}, none written"
    if bool(row["preferred"]) != ("preferred" in figure) and row["preferred"] not in (
            "true", "false"):
        yield f"preferred: shown {row['preferred']!r}"
    if row["preferred"] in ("true", "false") and (
            row["preferred"] == "true") != ("preferred" in figure):
        yield f"preferred: shown {row['preferred']!r}"
