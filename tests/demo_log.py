"""Writes the action log of the demo site: seeded, so that every run gives the same bytes.

Usage: python3 tests/demo_log.py [OUTPUT]      (OUTPUT defaults to content/log)

Files are named after the month in which an entry was recorded, as the content model asks.
The totals stay below what the sources declare; the run stops if they do not.
Everything here is invented for the demo, except the correction of 20 April 2020 (golden case G7).
"""

import sys
from datetime import date, timedelta
from pathlib import Path

NOTE = "inventé pour la démonstration"
LAST_DAY = date(2020, 5, 10)
CSV_NAME = "2020-04-collection-points.csv"
CSV_COHORTS = {
    "2020-w15-homeless-02", "2020-w15-homeless-03", "2020-w16-homeless-05",
    "2020-w16-homeless-06", "2020-w16-homeless-07", "2020-w16-homeless-08",
}
# Cohorts that name no place finer than France: some of their entries do.
WITHOUT_PLACE = {
    "2020-w13-elders-01", "2020-w15-homeless-03", "2020-w16-homeless-07",
    "2020-w16-carers-03", "2020-w16-carers-07", "2020-w16-elders-03", "2020-w16-elders-06",
    "2020-w16-farmers-03", "2020-w16-farmers-05",
}
# Most groups did not follow what became of their kits; these did.
FOLLOWS_HAND_OUT = {
    "2020-w13-homeless-01", "2020-w15-homeless-01", "2020-w15-homeless-03",
    "2020-w16-homeless-02", "2020-w16-homeless-04", "2020-w16-homeless-07",
}
LAUNCHES = [
    ("w13", date(2020, 3, 23), {"homeless": 1, "carers": 1, "elders": 1, "farmers": 0}),
    ("w15", date(2020, 4, 6), {"homeless": 3, "carers": 2, "elders": 2, "farmers": 2}),
    ("w16", date(2020, 4, 13), {"homeless": 8, "carers": 8, "elders": 8, "farmers": 6}),
]
# Upper limits: what the sources declare. Calls and mails share theirs.
CEILINGS = {
    "kit/assembled": 1000, "visor/delivered": 700, "call+mail": 8000,
    "care-home/contacted": 900, "producer": 100, "equipment-item/found": 6000,
}
STAGES = {"collect-kits": "assembled", "hand-out-kits": "handed-out"}
UNIT_STAGES = {
    "collection-point": "partnered", "care-home": "contacted", "visor": "delivered",
    "equipment-item": "found",
}
FIRST_UNIT = {
    "collect-kits": "kit", "hand-out-kits": "kit", "share-protective-gestures": "person-informed",
    "recruit-collection-points": "collection-point", "everyday-help-carers": "service",
    "supply-hospitals": "equipment-item", "call-elders": "call", "shop-for-elders": "shopping-trip",
    "find-care-homes": "care-home", "promote-producers": "producer",
    "local-distribution-network": "producer", "help-harvest": "hour",
}
# For each challenge: action, days after the launch, what is counted and between which bounds.
RHYTHM = {
    "homeless": [
        ("share-protective-gestures", [0, 1, 3, 5, 9, 15], {"person-informed": (3, 9)}),
        ("recruit-collection-points", [1, 2, 4, 9], {"collection-point": (0, 1), "shop-visit": (3, 8)}),
        ("collect-kits", [2, 3, 5, 10, 17], {"kit": (8, 17)}),
        ("hand-out-kits", [6, 12, 20], {"kit": (5, 14)}),
    ],
    "carers": [
        ("everyday-help-carers", [0, 2, 4, 6, 9, 13, 19, 24], {"service": (2, 8)}),
        ("supply-hospitals", [1, 3, 5, 8, 14], {"equipment-item": (20, 110)}),
        ("supply-hospitals", [4, 10], {"visor": (8, 28)}),
    ],
    "elders": [
        ("call-elders", [0, 1, 2, 3, 4, 6, 8, 11, 15, 18, 22, 26], {"call": (18, 48), "mail": (2, 9)}),
        ("find-care-homes", [1, 2, 3, 5, 8], {"care-home": (5, 14)}),
        ("shop-for-elders", [2, 3, 5, 7, 10, 16, 21], {"shopping-trip": (2, 9)}),
    ],
    "farmers": [
        ("promote-producers", [0, 2, 4, 8], {"producer": (1, 2)}),
        ("local-distribution-network", [1, 4, 6], {"producer": (1, 1)}),
        ("help-harvest", [3, 4, 5, 6, 10, 12, 18, 25], {"hour": (12, 40)}),
    ],
}
EVIDENCE = {
    "collect-kits": [("photo", 2), ("photo", 2), ("receipt", 2), None],
    "hand-out-kits": [("receipt", 2), ("attestation", 3), None],
    "call-elders": [("list", 2), ("list", 2), None],
    "supply-hospitals": [("receipt", 2), ("photo", 2), None],
    "find-care-homes": [("list", 2), None],
    "recruit-collection-points": [("photo", 2), None],
    "help-harvest": [("attestation", 3), ("list", 2), None],
}
PUBLIC_NOTES = {
    "share-protective-gestures": ["Des dessins ont aidé quand la langue manquait."],
    "recruit-collection-points": ["Accueil aimable, peu d'accords.", "Visites à une heure creuse."],
    "collect-kits": ["Ramassage devant les portes.", "Échantillons donnés par des pharmacies."],
    "hand-out-kits": ["Remise par une association, reçu daté."],
    "everyday-help-carers": ["Surtout des courses.", "Gardes d'enfants le matin."],
    "supply-hospitals": ["Dépôt prévu à l'accueil.", "Accord écrit du donateur."],
    "call-elders": ["Appels l'après-midi.", "Des courriels lus à voix haute."],
    "find-care-homes": ["Plusieurs rappels prévus."],
    "shop-for-elders": ["Sacs déposés devant les portes."],
    "promote-producers": ["Présentation dans l'immeuble."],
    "local-distribution-network": ["Retrait en plein air."],
    "help-harvest": ["Fraises et asperges.", "Matinée écourtée par la pluie."],
}
PRIVATE_NOTES = [
    "relu avec la coordination le soir même",
    "photo classée dans le dossier du groupe",
    "quantité vérifiée par un second comptage",
]
PLACES = {
    "homeless": ["fr-75", "mel", "amiens"],
    "carers": ["fr-75", "fr-idf", "fr-75"],
    "elders": ["fr-14", "fr-61", "amiens"],
    "farmers": ["fr-42", "fr-65", "fr-48"],
}


class Dice:
    """A small linear congruential generator: the same numbers on every Python."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (self.state >> 33) % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def pick(self, items):
        return items[self.between(0, len(items) - 1)]


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def last_day(when):
    """The last day of a date as the content model writes it."""
    when = when.split("/")[-1]
    if "W" in when:
        year, week = when.split("-W")
        return date.fromisocalendar(int(year), int(week), 7)
    if len(when) == 7:
        year, month = map(int, when.split("-"))
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date.fromisoformat(when)


def recorded_on(entry):
    return date.fromisoformat(entry["recorded"]) if "recorded" in entry else last_day(entry["date"])


def amounts(entry):
    """(unit, stage, quantity) of an entry."""
    counted = entry.get("quantities") or {FIRST_UNIT[entry["action"]]: entry.get("quantity")}
    for unit, quantity in counted.items():
        stage = entry.get("stage") or STAGES.get(entry["action"]) or UNIT_STAGES.get(unit)
        yield unit, stage, quantity


def keys(entry):
    """What two entries may not share (rule N19)."""
    group = entry.get("cohort") or (entry["program"], entry["challenge"])
    return {(entry["action"], group, entry["date"], unit, stage) for unit, stage, _ in amounts(entry)}


def special_entries():
    """One of each kind of entry that the generator must know how to read."""
    kits = {"cohort": "2020-w15-homeless-01", "action": "collect-kits", "territory": "fr-75"}
    photo = [("photo", 2)]
    return [
        # Golden case G7: 80, then 70 corrected to 50.
        {"date": "2020-04-06", **kits, "quantity": 80},
        {"id": "kits-0407", "date": "2020-04-07", **kits, "quantity": 70, "evidence": photo},
        {"corrects": "kits-0407", "correction": "replaces", "reason": "duplicate",
         "recorded": "2020-04-20", "quantity": 50, "explanation": "20 kits saisis deux fois"},
        # A void.
        {"id": "calls-0415", "date": "2020-04-15", "cohort": "2020-w16-elders-03",
         "action": "call-elders", "quantities": {"call": 210}},
        {"corrects": "calls-0415", "correction": "voids", "reason": "entry-error",
         "recorded": "2020-04-22", "explanation": "Ligne saisie pour un autre programme"},
        # A reclassification: handed out, not assembled.
        {"id": "kits-0426", "date": "2020-04-26", "cohort": "2020-w16-homeless-02",
         "action": "collect-kits", "quantity": 12},
        {"corrects": "kits-0426", "correction": "reclassifies", "reason": "reclassified",
         "recorded": "2020-05-04", "action": "hand-out-kits", "stage": "handed-out",
         "explanation": "Kits remis, et non constitués"},
        # The duplicate guard, both ways out of it.
        {"date": "2020-04-18", "cohort": "2020-w16-homeless-03", "action": "collect-kits",
         "quantity": 11, "evidence": photo},
        {"date": "2020-04-18", "cohort": "2020-w16-homeless-03", "action": "collect-kits",
         "quantity": 9, "distinct": True, "public_note": "Deuxième immeuble, le même jour."},
        {"id": "homes-0416", "date": "2020-04-16", "cohort": "2020-w16-elders-07",
         "action": "find-care-homes", "quantity": 9},
        {"date": "2020-04-16", "cohort": "2020-w16-elders-07", "action": "find-care-homes",
         "quantity": 9, "recorded": "2020-04-18", "duplicate_of": "homes-0416"},
        # Dates: an interval, an ISO week, a month.
        {"date": "2020-04-09/2020-04-18", "program": "re-action", "challenge": "carers",
         "action": "supply-hospitals", "quantities": {"visor": 40}, "stage": "delivered",
         "territory": "fr-75"},
        {"date": "2020-W16", "cohort": "2020-w16-elders-01", "action": "find-care-homes",
         "quantity": 12, "public_note": "Jour exact non noté."},
        {"date": "2020-04", "program": "re-action", "challenge": "farmers", "action": "help-harvest",
         "quantity": 46, "territory": "fr-42", "recorded": "2020-05-02",
         "public_note": "Heures données au cours du mois, sans feuille de présence."},
        # An estimate, recorded for the whole country.
        {"date": "2020-04", "program": "re-action", "challenge": "elders", "action": "call-elders",
         "quantity": 380, "territory": "fr", "recorded": "2020-05-02", "basis": "estimated",
         "estimate": ("moyenne de dix personnes × effectif", 300, 460)},
        # « Non localisé » : counted in France, and nowhere below.
        {"date": "2020-04-20", "cohort": "2020-w16-elders-02", "action": "call-elders",
         "quantities": {"call": 33}, "territory": "fr"},
        # What does not count: submitted, rejected, qualitative.
        {"date": "2020-05-06", "cohort": "2020-w16-elders-04", "action": "call-elders",
         "quantities": {"call": 41}, "status": "submitted"},
        {"date": "2020-05-04", "cohort": "2020-w16-carers-06", "action": "supply-hospitals",
         "quantity": 300, "status": "rejected", "private_note": f"{NOTE} : promesse jamais confirmée par écrit"},
        {"date": "2020-04-17", "cohort": "2020-w16-homeless-01", "action": "share-protective-gestures",
         "qualitative": True,
         "public_note": "De longues conversations, que nous n'avons pas cherché à compter."},
    ]


def regular_entries(dice, taken):
    """The everyday life of the groups, from their launch to the end of the edition."""
    for week, start, groups in LAUNCHES:
        for challenge, how_many in groups.items():
            for n in range(1, how_many + 1):
                cohort = f"2020-{week}-{challenge}-{n:02d}"
                for action, offsets, counted in RHYTHM[challenge]:
                    if cohort == "2020-w15-homeless-01" and action == "collect-kits":
                        continue  # only the entries of G7
                    if action == "hand-out-kits" and cohort not in FOLLOWS_HAND_OUT:
                        continue
                    for offset in offsets:
                        entry = draw(dice, cohort, challenge, start, action, offset, counted)
                        if entry and not (keys(entry) & taken):
                            taken |= keys(entry)
                            yield entry


def in_csv(cohort, action):
    return action == "recruit-collection-points" and cohort in CSV_COHORTS


def draw(dice, cohort, challenge, start, action, offset, counted):
    """One entry, or nothing: a day without a line is an ordinary day."""
    day = start + timedelta(days=offset)
    quantities = {unit: dice.between(*bounds) for unit, bounds in counted.items()}
    skipped = dice.chance(6)
    late_by = dice.between(2, 6) if dice.chance(8) else 0
    proof = dice.pick(EVIDENCE.get(action, [("photo", 2), None, None]))
    if in_csv(cohort, action):
        proof = None  # the table has no column for it
    entry = {"date": day.isoformat(), "cohort": cohort, "action": action}
    if list(quantities) == [FIRST_UNIT[action]]:
        entry["quantity"] = quantities[FIRST_UNIT[action]]
    else:
        entry["quantities"] = quantities
        if list(quantities) == ["visor"]:
            entry["stage"] = "delivered"
    if dice.chance(60) and cohort in WITHOUT_PLACE:
        entry["territory"] = dice.pick(PLACES[challenge])
    if dice.chance(45):
        entry["participants"] = dice.between(2, 12)
    if proof:
        entry["evidence"] = [proof]
        if proof == ("photo", 2) and dice.chance(25):
            entry["basis"] = "measured"
    if late_by:
        entry["recorded"] = (day + timedelta(days=late_by)).isoformat()
    if dice.chance(12):
        entry["public_note"] = dice.pick(PUBLIC_NOTES[action])
    if dice.chance(2):
        entry["private_note"] = f"{NOTE} : {dice.pick(PRIVATE_NOTES)}"
    return None if skipped or day > LAST_DAY else entry


def totals(entries):
    """What counts once corrections are applied, by unit and stage."""
    by_id = {entry["id"]: entry for entry in entries if "id" in entry}
    superseded = {entry["corrects"] for entry in entries if "corrects" in entry}
    sums = {}
    for entry in entries:
        if entry.get("correction") == "voids" or entry.get("id") in superseded:
            continue
        if "corrects" in entry:
            entry = {**by_id[entry["corrects"]], **entry}
        if entry.get("status", "verified") != "verified" or "duplicate_of" in entry:
            continue
        if entry.get("qualitative"):
            continue
        for unit, stage, quantity in amounts(entry):
            key = f"{unit}/{stage}" if stage else unit
            sums[key] = sums.get(key, 0) + quantity
    return sums


def check(sums):
    sums = {**sums, "call+mail": sums["call"] + sums["mail"]}
    for key, ceiling in CEILINGS.items():
        assert sums[key] <= ceiling, f"{key}: {sums[key]} is above the declared {ceiling}"
    assert sums["kit/handed-out"] <= sums["kit/assembled"]


def yaml_value(key, value):
    if key == "evidence":
        return "[" + ", ".join(f"{{kind: {kind}, level: {level}}}" for kind, level in value) + "]"
    if key == "estimate":
        method, low, high = value
        return f"{{method: {quoted(method)}, interval: [{low}, {high}], by: follow-up}}"
    if key == "quantities":
        return "{" + ", ".join(f"{unit}: {quantity}" for unit, quantity in value.items()) + "}"
    if key in ("public_note", "private_note", "explanation"):
        return quoted(value)
    return "true" if value is True else str(value)


def yaml_file(entries):
    lines = ["# Journal de la démonstration, écrit par tests/demo_log.py. On y ajoute, on n'y corrige rien."]
    lines += ["defaults:", f"  private_note: {quoted(NOTE)}", "items:"]
    for entry in entries:
        pairs = ", ".join(f"{key}: {yaml_value(key, value)}" for key, value in entry.items())
        lines.append(f"  - {{{pairs}}}")
    return "\n".join(lines) + "\n"


def csv_file(entries):
    units = ["collection-point", "shop-visit"]
    head = ["date", "cohort", "action"] + [f"quantities.{unit}" for unit in units]
    rest = ["territory", "participants", "recorded", "public_note"]
    lines = [",".join(head + rest + ["private_note"])]
    for entry in entries:
        cells = [entry["date"], entry["cohort"], entry["action"]]
        cells += [str(entry["quantities"][unit]) for unit in units]
        cells += [str(entry.get(key, "")) for key in rest]
        lines.append(",".join(quoted(cell) if "," in cell else cell for cell in cells + [NOTE]))
    return "\n".join(lines) + "\n"


def main(output):
    special = special_entries()
    taken = set()
    for entry in special:
        if "corrects" not in entry and not entry.get("qualitative"):
            taken |= keys(entry)
    entries = special + list(regular_entries(Dice(20200323), taken))
    check(totals(entries))
    entries.sort(key=recorded_on)

    def goes_to_csv(entry):
        listed = in_csv(entry.get("cohort"), entry.get("action"))
        return listed and recorded_on(entry).month == 4 and "private_note" not in entry

    folder = Path(output) / "2020"
    folder.mkdir(parents=True, exist_ok=True)
    in_yaml = [entry for entry in entries if not goes_to_csv(entry)]
    for month in (3, 4, 5):
        rows = [entry for entry in in_yaml if recorded_on(entry).month == month]
        (folder / f"2020-{month:02d}.yaml").write_bytes(yaml_file(rows).encode())
    rows = [entry for entry in entries if goes_to_csv(entry)]
    (folder / CSV_NAME).write_bytes(csv_file(rows).encode())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "content/log")
