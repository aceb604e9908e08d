"""All the content that numbers are made of, read once."""

from decimal import Decimal
from pathlib import Path

from . import dates, reading
from .reading import several

BUILT_IN_UNITS = {
    "person": ("personne", "personnes", "person"),
    "participation": ("participation", "participations", "participation"),
    "cohort": ("promotion", "promotions", "thing"),
    "action": ("action", "actions", "thing"),
    "organisation": ("organisation", "organisations", "organisation"),
    "place": ("lieu", "lieux", "place"),
    "hour": ("heure", "heures", "hour"),
    "day": ("jour", "jours", "thing"),
    "percent": ("pour cent", "pour cent", "thing"),
    "euro": ("euro", "euros", "euro"),
}
POLICIES = {
    "counted": ["verified"], "default_entry_status": "verified", "k_people": "5",
    "k_sensitive": "11", "k_organisations": "3", "zero_sensitive": "false",
}


class Catalog:
    def __init__(self, content, build_date):
        content = Path(content)
        impact = content / "impact"
        self.content = content
        self.today = build_date
        self.site = reading.yaml_file(content / "site.yaml")
        self.policies = {**POLICIES, **self.site.get("policies", {})}
        self.programs = self.folder("programs", "*/index.md", lambda path: path.parent.name)
        self.days = self.folder("programs", "*/days/*.md", day_id)
        self.challenges = self.folder("challenges", "*.md")
        self.actions = self.folder("actions", "*.md")
        self.partners = self.folder("partners", "*.md")
        self.sponsors = self.folder("sponsors", "*.md")
        self.stories = self.folder("stories", "*.md")
        self.projects = self.folder("projects", "*.md")
        self.platforms = {path.stem: reading.yaml_file(path)
                          for path in sorted((content / "platforms").glob("[!_]*.yaml"))}
        self.pages = self.folder("pages", "**/*.md", lambda path: path.relative_to(
            content / "pages").with_suffix("").as_posix())
        self.tiers = self.list_file(content / "tiers.yaml")
        self.territories = self.list_file(content / "territories.yaml")
        self.units = self.read_units(impact / "units.yaml")
        for name in ("sources", "concepts", "figures", "indicators", "targets", "surveys"):
            setattr(self, name, self.list_file(impact / f"{name}.yaml"))
        self.cohorts = {}
        for path in sorted((content / "cohorts").glob("*.yaml")):
            if path.stem.endswith(".en"):
                continue
            self.cohorts |= {it["id"]: it for it in reading.items(path)}
        self.entries = self.read_log()

    def folder(self, name, pattern, key=lambda path: path.stem):
        found = {}
        for path in sorted((self.content / name).glob(pattern)):
            if path.stem.endswith(".en"):
                continue
            head, body = reading.markdown(path)
            if head.get("status", "published") in ("draft", "review"):
                continue
            found[key(path)] = {**head, "body": body}
        return found

    def is_listed(self, head):
        """Whether a page is in lists at the build date: public, published, not expired."""
        if head.get("visibility", "public") != "public":
            return False
        if "published" in head and dates.read(head["published"]).first > self.today:
            return False
        return "expires" not in head or dates.read(head["expires"]).last >= self.today

    def list_file(self, path):
        return {it["id"]: it for it in reading.items(path)} if path.exists() else {}

    def read_units(self, path):
        units = {
            key: {"id": key, "one": one, "many": many, "counts": counts}
            for key, (one, many, counts) in BUILT_IN_UNITS.items()
        }
        units["euro"]["symbol"], units["percent"]["symbol"] = "€", "%"
        return units | self.list_file(path)

    # ------------------------------------------------------------------ cohorts
    def edition_of_cohort(self, cohort):
        if "edition" in cohort:
            return self.full_edition(cohort["program"], cohort["edition"])
        return self.edition_at(cohort["program"], dates.read(cohort["start"]))

    def edition_at(self, program, when):
        """The only edition whose period holds a date, if there is just one."""
        editions = self.programs[program]["editions"]
        held = [it["id"] for it in editions if dates.read(it["period"]).holds(when)]
        return f"{program}/{held[0]}" if len(held) == 1 else None

    def edition_of(self, program, when):
        """The edition of what happened: that of its last day (N24), or else of its first."""
        for day in (when.last, when.first):
            for it in self.programs[program]["editions"]:
                if dates.read(it["period"]).holds(dates.Range(day, day, "day")):
                    return f"{program}/{it['id']}"
        return None

    def full_edition(self, program, edition):
        return edition if "/" in edition else f"{program}/{edition}"

    def edition(self, full):
        program, name = full.split("/")
        return next(it for it in self.programs[program]["editions"] if it["id"] == name)

    def state(self, cohort):
        """Planned, running, finished or cancelled at the build date."""
        if "state" in cohort:
            return cohort["state"]
        start = dates.read(cohort["start"]).first
        if start > self.today:
            return "planned"
        length = int(self.edition(self.edition_of_cohort(cohort))["length"])
        return "running" if (self.today - start).days < length else "finished"

    def program_start(self, program):
        return min(dates.read(it["period"]).first for it in self.programs[program]["editions"])

    # ------------------------------------------------------------------ territories
    def within(self, territory, places):
        """Whether a territory is one of some places, or lies in one of them."""
        while territory is not None:
            if territory in places:
                return True
            territory = self.territories[territory].get("parent")
        return False

    # ------------------------------------------------------------------ the log
    def read_log(self):
        entries = {}
        for path in sorted((self.content / "log").rglob("*")):
            if path.suffix not in (".yaml", ".csv"):
                continue
            for position, item in enumerate(reading.items(path), 1):
                item = {**item, "id": item.get("id", f"{path.stem}/{position}")}
                if item["id"] in entries:
                    raise ValueError(f"{path}: the entry {item['id']} exists already")
                entries[item["id"]] = item
        return entries


def day_id(path):
    return f"{path.parent.parent.name}/{path.stem}"


def quantities(entry, catalog):
    """Unit, stage, value, qualifier of each quantity of an entry."""
    if entry.get("qualitative") == "true":
        return
    products = catalog.actions[entry["action"]]["produces"]
    given = entry.get("quantities")
    if given is None:
        quantity = entry["quantity"]
        unit = quantity.get("unit") if isinstance(quantity, dict) else None
        given = {unit or products[0]["unit"]: quantity}
    for unit, quantity in given.items():
        product = next(it for it in products if it["unit"] == unit)
        stage = entry.get("stage", product.get("stage"))
        if isinstance(quantity, dict):
            yield unit, stage, Decimal(quantity["value"]), quantity.get("qualifier", "exact")
        else:
            yield unit, stage, Decimal(quantity), "exact"


def evidence_grade(entry):
    levels = [int(it["level"]) for it in several(entry.get("evidence"))]
    declared = entry.get("basis", "declared") == "declared"
    return max(levels, default=1 if declared else 0)
