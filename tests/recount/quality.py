"""How good the records behind a value are: who reported, how late, what stands out (N65)."""

from datetime import timedelta
from decimal import Decimal
from math import ceil
from statistics import median

from .reading import several
from .records import recorded


class Quality:
    """What `Indicators` says of the records of a value."""

    def reporting(self, indicator, key, answer):
        told = {it.cohort for it in answer.entries}
        return Decimal(len(told & self.expected(indicator, key)))

    def expected(self, indicator, key):
        """Cohorts that ran in the period and whose challenge has an action that makes it."""
        calc, found = indicator["calc"], set()
        where = calc.get("where", {})
        for it in self.catalog.cohorts.values():
            thing = self.thing_of(it)
            length = int(self.catalog.edition(thing.edition)["length"])
            days = [thing.when.first + timedelta(days=n) for n in range(length)]
            placed = {name: where[name] for name in ("challenge", "territory") if name in where}
            if (self.catalog.state(it) not in ("planned", "cancelled")
                    and self.in_scope(thing, key) and self.passes(thing, placed)
                    and any(self.is_asked(day, key) for day in days)
                    and any(self.makes(action, it["challenge"], calc)
                            for action in self.catalog.actions.items())):
                found.add(it["id"])
        return found

    def makes(self, action, challenge, calc):
        name, action = action
        named = several(calc.get("where", {}).get("action"))
        return ((not named or name in named) and challenge in several(action["challenge"])
                and any(it["unit"] == calc["unit"] for it in several(action.get("produces"))))

    def delay(self, indicator, key, answer):
        days = {it.id: (recorded(it.entry) - it.when.last).days for it in answer.entries}
        return median(Decimal(it) for it in days.values())

    def outliers(self, indicator, key, answer):
        return Decimal(sum(it.value > limit for it in answer.entries
                           if (limit := self.limit(it.action, it.unit)) is not None))

    def limit(self, action, unit):
        """The third quartile and three times what lies between the first and the third."""
        values = sorted(it.value for it in self.records if (it.action, it.unit) == (action, unit))
        if len(values) < 8:
            return None
        first, third = (values[ceil(len(values) * it / 4) - 1] for it in (1, 3))
        return third + 3 * (third - first) if third > first else None
