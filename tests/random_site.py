"""Writes a random site whose log has 5,000 entries, the same one for the same seed.

    python3 tests/random_site.py FOLDER [ENTRIES]

It has every kind of date, of correction and of qualifier, and indicators that add, count, hold
and compare, so that two counts of its numbers (the generator, tests/recount) have much to
disagree about. Spread intervals, quotients of different units, counts of entries and of keys
are left to smaller sites: the second count does not know all that is said of them.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from demo_log import Dice
from recount import dates

SEED = 20200413
DATE = "2021-05-31"
N_ENTRIES = 5000
EDITIONS = {
    "re-action/spring": (date(2020, 3, 23), date(2020, 5, 31), "homeless carers elders farmers"),
    "re-action/autumn": (date(2020, 9, 14), date(2020, 12, 20), "homeless carers elders farmers"),
    "re-action/next": (date(2021, 3, 1), date(2021, 5, 30), "homeless elders farmers"),
    "veille/first": (date(2020, 4, 6), date(2020, 7, 31), "elders carers"),
    "veille/second": (date(2020, 12, 28), date(2021, 4, 30), "elders carers"),
}
CHALLENGES = {"homeless": "sans-abri", "carers": "soignants", "elders": "aînés",
              "farmers": "producteurs"}
# Action: challenge, mode, and unit, stage, least and most of each product.
ACTIONS = {
    "collect-kits": ("homeless", "on-site", [("kit", "assembled", 8, 60), ("hour", None, 1, 9)]),
    "hand-out-kits": ("homeless", "on-site", [("kit", "handed-out", 1, 9), ("person", None, 1, 40)]),
    "open-places": ("homeless", "mixed", [("place", None, 0, 12)]),
    "order-visors": ("carers", "remote", [("visor", "ordered", 60, 200)]),
    "supply-hospitals": ("carers", "mixed", [("visor", "delivered", 2, 40), ("person", None, 5, 90)]),
    "call-elders": ("elders", "remote", [("call", None, 0, 48), ("mail", None, 0, 9)]),
    "shop-for-elders": ("elders", "on-site", [("euro", None, 4, 90), ("hour", None, 1, 5)]),
    "help-harvest": ("farmers", "on-site", [("hour", None, 2, 40), ("organisation", None, 1, 6)]),
}
# Place: title, kind, parent.
PLACES = {
    "fr": ("France", "country", None),
    "fr-idf": ("Île-de-France", "region", "fr"), "fr-hdf": ("Hauts-de-France", "region", "fr"),
    "fr-75": ("Paris", "department", "fr-idf"), "fr-93": ("Seine-Saint-Denis", "department", "fr-idf"),
    "fr-59": ("Nord", "department", "fr-hdf"), "fr-42": ("Loire", "department", "fr"),
    "lille": ("Lille", "commune", "fr-59"), "roubaix": ("Roubaix", "commune", "fr-59"),
    "montreuil": ("Montreuil", "commune", "fr-93"),
}
DIVISIBLE = {"hour", "euro"}
QUALIFIERS = ["more-than", "at-least", "at-least", "around", "up-to", "less-than"]
REASONS = ["duplicate", "entry-error", "late-data"]

SITE = """title: "Site au hasard"
base_url: https://exemple.org/
organisation: {name: Entraide}
headlines: ["indicator:kits", "indicator:calls"]
policies:
  headline_min_verified: 0
  page_budget_kb: 100000
  keys: {scope: "pour le programme", salt_kept_by: "la coordination", reuse: "aucune", date: 2020-03-01}
"""
UNITS = """- {id: kit, one: "kit", many: "kits"}
- {id: visor, one: "visière", many: "visières"}
- {id: call, one: "appel", many: "appels", counts: contact, elide: true}
- {id: mail, one: "courriel", many: "courriels", counts: contact}
"""
INDICATORS = """defaults: {definition: "Ce qui est compté.", not_counted: "Le reste.", level: output, method: "Le journal."}
items:
  - {id: kits, title: "Kits constitués", calc: {type: sum, unit: kit, where: {stage: assembled}}}
  - {id: kits-handed-out, title: "Kits remis", calc: {type: sum, unit: kit, where: {stage: handed-out}}}
  - {id: kits-nord, title: "Kits du Nord", calc: {type: sum, unit: kit, where: {stage: [assembled], territory: [fr-59]}}}
  - {id: kits-measured, title: "Kits mesurés", calc: {type: sum, unit: kit, where: {stage: assembled, basis: [measured, estimated]}}}
  - {id: visors, title: "Visières", calc: {type: sum, unit: visor, where: {stage: delivered}}, dimensions: [{id: territory, values: [fr-75, fr-59]}]}
  - {id: visors-start, title: "Visières au début", calc: {type: sum, unit: visor, where: {stage: delivered}}, attribution: start}
  - {id: visors-ordered, title: "Visières commandées", calc: {type: sum, unit: visor, where: {stage: ordered}}, joint: share}
  - {id: calls, title: "Appels", calc: {type: sum, unit: call}, missing: zero}
  - {id: mails, title: "Courriels", calc: {type: sum, unit: mail}, missing: refuse}
  - {id: hours, title: "Heures", level: means, calc: {type: sum, unit: hour}}
  - {id: hours-farmers, title: "Heures aux champs", level: means, calc: {type: sum, unit: hour, where: {challenge: farmers, action: help-harvest}}}
  - {id: euros, title: "Euros de courses", calc: {type: sum, unit: euro, where: {mode: on-site}}}
  - {id: helped, title: "Personnes aidées", people: helped, calc: {type: sum, unit: person}}
  - {id: farms, title: "Fermes", calc: {type: sum, unit: organisation}}
  - {id: cohorts, title: "Promotions", level: means, calc: {type: count, of: cohorts}}
  - {id: actions, title: "Actions du répertoire", level: means, calc: {type: count, of: actions}}
  - {id: enrolled, title: "Inscrits", level: means, unit: participation, calc: {type: headcount, field: enrolled}}
  - {id: present, title: "Présents", level: means, unit: participation, calc: {type: headcount, field: present}}
  - {id: active, title: "Actifs", level: means, unit: participation, calc: {type: headcount, field: active}}
  - {id: still-active, title: "Encore actifs", level: means, unit: percent, calc: {type: survey, survey: after, question: q, answer: yes}}
  - {id: declared, title: "Kits déclarés", calc: {type: figure, concept: kits}}
  - {id: places, title: "Lieux ouverts", calc: {type: last, unit: place}, aggregation: {time: last, space: sum}}
  - {id: places-peak, title: "Lieux au plus fort", calc: {type: last, unit: place}, aggregation: {time: max, space: max}}
  - {id: running, title: "Promotions en même temps", level: means, calc: {type: peak, of: cohorts}}
  - {id: kits-left, title: "Kits en attente", calc: {type: formula, expression: "(kits - kits-handed-out) / 2"}, aggregation: {time: sum, space: sum}}
"""
SURVEYS = """- {id: after, title: "Après", population: "p", asked: 400, respondents: 210, source: deck, fieldwork: 2020-09, questions: [{id: q, label: "Q", answers: [{id: yes, label: "oui", count: 129}, {id: no, label: "non", count: 81}]}]}
"""
OTHERS = {
    "impact/sources.yaml": '- {id: deck, title: "Présentation", kind: deck, published: 2021-04}\n',
    "impact/concepts.yaml": '- {id: kits, label: "kits constitués", unit: kit, nature: cumulative}\n',
    "impact/figures.yaml": "- {id: kits-said, concept: kits, value: 9000, qualifier: more-than, "
                           "scope: {organisation: entraide}, source: deck}\n",
    "impact/targets.yaml": '- {id: kits-due, of: "indicator:kits", value: 40000, '
                           "scope: {program: re-action}, start: 2020-04, due: 2021-12, source: deck}\n"
                           '- {id: calls-due, of: "indicator:calls", value: 30000, '
                           "scope: {challenge: elders}, due: 2021-06, source: deck}\n",
    "impact/units.yaml": UNITS, "impact/surveys.yaml": SURVEYS, "impact/indicators.yaml": INDICATORS,
    "site.yaml": SITE,
    "tiers.yaml": '- {id: themed, title: "Thématique", amount: 20000}\n',
    "partners/la-cloche.md": '---\ntitle: "La Cloche"\nnature: association\nroles: ['
    + ", ".join(f"{{role: expert, challenge: {it}}}" for it in CHALLENGES)
    + ", {role: relay, program: re-action, period: 2020-04}]\n---\nUne association.\n",
    "partners/maison.md": '---\ntitle: "La Maison"\nnature: association\nroles: ['
    "{role: relay, program: veille, period: 2020-05/2021-01}]\n---\nUne autre.\n",
}
SPONSORS = {
    "all-homeless": "{challenges: [homeless]}", "paris": "{territories: [fr-75, fr-93]}",
    "summer": "{programs: [re-action], period: 2020-04-09/2020-07-31}",
    "north": "{programs: [veille, re-action], challenges: [elders, carers], territories: [fr-59]}",
}


def editorial():
    """The files that no dice are thrown for."""
    files = dict(OTHERS)
    for program in ("re-action", "veille"):
        editions = "".join(
            f"  - {{id: {name.split('/')[1]}, period: {first}/{last}, length: {3 + at}, "
            f"challenges: [{', '.join(challenges.split())}]}}\n"
            for at, (name, (first, last, challenges)) in enumerate(EDITIONS.items())
            if name.startswith(program + "/"))
        files[f"programs/{program}/index.md"] = (
            f'---\ntitle: "Programme {program}"\nchannels: [mail]\neditions:\n{editions}---\nUne semaine.\n')
    for at, (name, who) in enumerate(CHALLENGES.items()):
        sensitive = "sensitive: true\n" if name == "homeless" else ""
        files[f"challenges/{name}.md"] = (
            f'---\ntitle: "Pour les {who}"\nshort_name: "Aider les {who}"\nhelps: "{who}"\n{sensitive}---\nDes gestes.\n')
    for at, (name, (challenge, mode, products)) in enumerate(ACTIONS.items()):
        made = ", ".join(f"{{unit: {unit}{', stage: ' + stage if stage else ''}, how_to_count: \"un\"}}"
                         for unit, stage, _, _ in products)
        files[f"actions/{name}.md"] = (
            f'---\ntitle: "Action {name}"\nchallenge: {challenge}\nmode: {mode}\nadded: 2020-{4 + at:02d}-01\n'
            f"steps: [a, b, c]\nproduces: [{made}]\nvalidated_by: la-cloche\n---\nOn y va.\n")
    for name, scope in SPONSORS.items():
        files[f"sponsors/{name}.md"] = (
            f'---\ntitle: "Sponsor {name}"\ntier: themed\nvisibility: public\nscope: {scope}\n'
            'indicators: [kits, visors, calls, hours]\ndifficulties: "Aucune notée."\n---\nMerci.\n')
    files["territories.yaml"] = "".join(
        f'- {{id: {name}, title: "{title}", kind: {kind}{", parent: " + parent if parent else ""}}}\n'
        for name, (title, kind, parent) in PLACES.items())
    return files


def cohorts(dice):
    """Groups of every edition: some planned, some cancelled, some of which little is known."""
    found = {}
    for edition, (first, last, challenges) in EDITIONS.items():
        program, name = edition.split("/")
        for n in range(7):
            start = first + timedelta(days=7 * dice.between(0, (last - first).days // 7 - 1))
            challenge = dice.pick(challenges.split())
            group = {"program": program, "edition": name, "challenge": challenge,
                     "start": start.isoformat(), "enrolled": dice.between(9, 29),
                     "coordinator": f'"c:{n}"', "trained": "[animation, theme]"}
            if dice.chance(75):
                group["territory"] = dice.pick(list(PLACES))
            if dice.chance(85):
                group["present"] = dice.between(5, group["enrolled"])
                if dice.chance(80):
                    group["active"] = dice.between(group["present"] // 2, group["present"])
            if dice.chance(6):
                group["state"] = "cancelled"
            found[f"{program}-{name}-{n:02d}"] = group
    return found


# ---------------------------------------------------------------------- the log
def when(dice, first, last):
    """A date between two days: a day, or something less precise around it."""
    day = first + timedelta(days=dice.between(0, (last - first).days))
    kind = dice.between(1, 100)
    if kind <= 80:
        return day.isoformat()
    if kind <= 87:
        return "{}-W{:02d}".format(*day.isocalendar()[:2])
    if kind <= 91:
        return f"{day:%Y-%m}"
    if kind <= 92:
        return f"{day:%Y}"
    return f"{day}/{day + timedelta(days=dice.between(1, 24))}"


def quantity(dice, unit, least, most):
    value = str(dice.between(least, most))
    if unit in DIVISIBLE and dice.chance(25):
        value += f".{dice.pick([25, 5, 75])}"
    if dice.chance(5):
        return f"{{value: {value}, qualifier: {dice.pick(QUALIFIERS)}}}"
    return value


def drawn(dice, groups):
    """What one entry says, before anything is known of the others."""
    if dice.chance(75):
        name = dice.pick([it for it, group in groups.items() if "state" not in group])
        group = groups[name]
        start = date.fromisoformat(group["start"])
        entry = {"date": when(dice, start, start + timedelta(days=40)), "cohort": name}
        challenge = group["challenge"]
    else:
        edition = dice.pick(list(EDITIONS))
        first, last, challenges = EDITIONS[edition]
        challenge = dice.pick(challenges.split())
        # Some before the program, some between two editions.
        entry = {"date": when(dice, first - timedelta(days=9), last + timedelta(days=9)),
                 "program": edition.split("/")[0], "challenge": challenge}
    entry["action"] = dice.pick([it for it, (of, _, _) in ACTIONS.items() if of == challenge])
    products = ACTIONS[entry["action"]][2]
    chosen = [it for it in products if dice.chance(60)] or products[:1]
    if chosen == products[:1]:
        entry["quantity"] = quantity(dice, *[products[0][it] for it in (0, 2, 3)])
    else:
        said = (f"{unit}: {quantity(dice, unit, least, most)}" for unit, _, least, most in chosen)
        entry["quantities"] = "{" + ", ".join(said) + "}"
    decorate(dice, entry)
    return entry


def decorate(dice, entry):
    """Where, how sure, how well proved."""
    if dice.chance(55):
        entry["territory"] = dice.pick(list(PLACES))
    if dice.chance(20):
        entry["participants"] = dice.between(1, 12)
    if dice.chance(20):
        entry["basis"] = "measured"
    elif dice.chance(8) and entry.get("quantity", "{").isdigit():
        low, high = int(entry["quantity"]) // 2, int(entry["quantity"]) * 2
        entry |= {"basis": "estimated", "estimate": f'{{method: "moyenne", interval: [{low}, {high}]}}'}
    if dice.chance(30):
        grades = [("photo", 2), ("list", 2), ("attestation", 3), ("receipt", 4), ("list", 0)]
        kind, level = dice.pick(grades)
        entry["evidence"] = f"[{{kind: {kind}, level: {level}}}]"
    if dice.chance(5):
        entry["status"] = dice.pick(["submitted", "rejected", "draft", "verified"])
    if dice.chance(5):
        entry["counted_by"] = "[la-cloche]"
    if dice.chance(20):
        entry["by"] = f'"p:{dice.between(1, 160)}"'
    if dice.chance(2):
        entry["private_note"] = '"ceci reste entre nous, toujours"'


def correction(dice, entry):
    """A later word on an entry."""
    kind = dice.pick(["replaces", "replaces", "voids", "reclassifies"])
    found = {"corrects": entry["id"], "correction": kind, "reason": dice.pick(REASONS)}
    if kind == "replaces":
        # In the unit of what it corrects, when that says one.
        first = entry.get("quantities", "").strip("{").partition(":")[0]
        unit, _, least, most = next(
            (it for it in ACTIONS[entry["action"]][2] if it[0] == first), ACTIONS[entry["action"]][2][0])
        found["quantity"] = quantity(dice, unit, least, most)
        if dice.chance(20):
            found["territory"] = dice.pick(list(PLACES))
    elif kind == "reclassifies" and entry["action"] == "collect-kits" and "quantity" in entry:
        found |= {"action": "hand-out-kits", "stage": "handed-out"}
    elif kind == "reclassifies":
        found["territory"] = dice.pick(list(PLACES))
    later = recorded(entry) + timedelta(days=dice.between(0, 60))
    found["recorded"] = later.isoformat()
    return found


def last_day(text):
    return dates.read(text).last


def recorded(entry):
    return date.fromisoformat(entry["recorded"]) if "recorded" in entry else last_day(entry["date"])


def entries(dice, groups, how_many):
    """All of the log; two entries that look the same say that they are two, or one."""
    found, seen = [], {}
    while len(found) < how_many:
        entry = drawn(dice, groups)
        if len(entry["date"]) == 4 or dice.chance(10):
            late = last_day(entry["date"]) + timedelta(days=dice.between(0, 25))
            entry["recorded"] = late.isoformat()
        same = (entry["action"], entry.get("cohort"), entry.get("program"), entry["date"])
        if same in seen:
            entry["distinct"] = "true"
            if dice.chance(15) and "id" in seen[same]:
                entry |= {"duplicate_of": seen[same]["id"]}
                del entry["distinct"]
        if dice.chance(12):
            entry["id"] = f"e{len(found)}"
        seen.setdefault(same, entry)
        found.append(entry)
        corrected = entry
        while "id" in corrected and "duplicate_of" not in entry and dice.chance(40):
            later = correction(dice, {**entry, **corrected})
            found.append(later)
            if later["correction"] == "voids" or not dice.chance(40):
                break
            later["id"] = f"c{len(found)}"
            corrected = later
    return found


def in_csv(entry):
    """A table has no room for what has parts of its own."""
    return not ({"estimate", "evidence", "corrects", "counted_by"} & set(entry)) and all(
        "{" not in it for it in map(str, entry.values()))


def log(dice, groups, how_many):
    files = {}
    for entry in entries(dice, groups, how_many):
        month = f"{recorded(entry):%Y-%m}"
        if "date" in entry and f"{last_day(entry['date']):%Y-%m}" != month:
            entry.setdefault("recorded", recorded(entry).isoformat())
        path = f"log/{month[:4]}/{month}"
        if in_csv(entry) and dice.chance(30):
            files.setdefault(path + "-table.csv", []).append(entry)
        else:
            files.setdefault(path + ".yaml", []).append(entry)
    return {path: (table if path.endswith(".csv") else items)(rows) for path, rows in files.items()}


def items(rows):
    said = (", ".join(f"{key}: {it}" for key, it in row.items()) for row in rows)
    return "".join(f"- {{{it}}}\n" for it in said)


def table(rows):
    head = sorted({key for row in rows for key in row})
    cells = lambda row: ",".join(str(row.get(key, "")) for key in head)
    return "\n".join([",".join(head), *map(cells, rows)]) + "\n"


def main(output, how_many=N_ENTRIES):
    dice = Dice(SEED)
    groups = cohorts(dice)
    files = editorial()
    files["cohorts/all.yaml"] = items({"id": name, **it} for name, it in groups.items())
    files |= log(dice, groups, int(how_many))
    for name, text in files.items():
        path = Path(output) / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
