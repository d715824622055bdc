"""Cost tables: rounded once at the leaf, totals of leaves (rules 10 and 11)."""

from fractions import Fraction

from figures import rounded, text, value

HARD = [
    "lease", "rental", "depreciation", "purchase", "base", "pages", "minimum", "extras", "supplies",
    "wearParts", "service", "energy", "buyout", "oneOff", "endOfLease",
]
SOFT = ["tickets", "itTime", "downtime", "otherSoft"]
ONCE = ["buyout", "oneOff"]
RECURRING = [
    "lease", "rental", "depreciation", "base", "pages", "minimum", "extras", "supplies", "wearParts",
    "service", "paper", "energy", *SOFT, "reserve",
]


class Tables:
    """All tables of one state, made of its lines."""

    def __init__(self, settings, currency_places, lines):
        self.settings = settings
        self.places = currency_places
        self.term = settings["termMonths"]
        self.years = [list(range(first, min(first + 12, self.term + 1))) for first in range(1, self.term + 1, 12)]
        self.exact = {}
        for line in lines:
            by_month = self.exact.setdefault(line.category, [Fraction(0)] * (self.term + 1))
            by_month[line.month] += line.amount
        self.cost, self.apart = self.counted("purchase")
        self.cash = self.counted("depreciation")[0]
        self.cost_leaves = self.leaves(self.cost)
        self.cash_leaves = self.leaves(self.cash)

    def counted(self, left_out):
        """The categories that stand in the totals of a view, and those apart."""
        counts = self.settings.get("counts", {})
        inside = [category for category in HARD if category != left_out]
        apart = []
        (inside if counts.get("paper") else apart).append("paper")
        taxed = [one for one in inside if one not in self.settings.get("tax", {}).get("exempt", [])]
        (inside if counts.get("soft") else apart).extend(SOFT)
        (inside if counts.get("reserve") else apart).append("reserve")
        exact = {category: months for category, months in self.exact.items() if category in inside}
        beside = {category: months for category, months in self.exact.items() if category in apart}
        if "tax" in self.settings:
            share = value(self.settings["tax"]["share"])
            tax = [
                share * sum(months[month] for category, months in exact.items() if category in taxed)
                for month in range(self.term + 1)
            ]
            (exact if counts.get("tax") else beside)["tax"] = tax
        return exact, beside

    def leaves(self, exact):
        return {
            category: [rounded(sum(months[month] for month in year), self.places) for year in self.years]
            for category, months in exact.items()
        }

    def money(self, amount):
        return text(amount, self.places)

    def rows(self, leaves):
        return [
            {"category": category, "annual": [self.money(one) for one in years], "term": self.money(sum(years))}
            for category, years in leaves.items()
        ]

    def totals(self, leaves):
        return [sum((years[at] for years in leaves.values()), Fraction(0)) for at in range(len(self.years))]

    def annual(self):
        return self.totals(self.cost_leaves)

    def table(self, leaves):
        annual = self.totals(leaves)
        return {
            "annual": [self.money(one) for one in annual],
            "term": self.money(sum(annual)),
            "categories": self.rows(leaves),
        }

    def report(self):
        months = [
            sum((rounded(by_month[month], self.places) for by_month in self.cost.values()), Fraction(0))
            for month in range(1, self.term + 1)
        ]
        return {
            **self.table(self.cost_leaves),
            "monthly": self.money(rounded(sum(self.annual()) / self.term, self.places)),
            "apart": self.rows(self.leaves(self.apart)),
            "cash": self.table(self.cash_leaves),
            "months": [self.money(one) for one in months],
            "presentValue": self.present_value(self.totals(self.cash_leaves)),
        }

    def present_value(self, annual):
        if "discountRate" not in self.settings:
            return None
        growth = 1 + value(self.settings["discountRate"])
        years = [rounded(total / growth**year, self.places) for year, total in enumerate(annual, 1)]
        return {"annual": [self.money(one) for one in years], "total": self.money(sum(years))}

    def recurring(self):
        """What comes back in each month of the term, exact and before tax."""
        counted = [months for category, months in self.cost.items() if category in RECURRING]
        return [sum((months[month] for months in counted), Fraction(0)) for month in range(1, self.term + 1)]

    def once(self):
        return sum((sum(years) for category, years in self.cost_leaves.items() if category in ONCE), Fraction(0))


def payback(today, option):
    """The first month up to which the savings cover the one-offs; None: never, or nothing is saved nor lost."""
    savings = [before - after for before, after in zip(today.recurring(), option.recurring())]
    once = option.once()
    for month in range(1, len(savings) + 1):
        saved = sum(savings[:month])
        if any(savings[:month]) and saved >= max(once, 0):
            return month
    return None


def saving(today, option):
    years = [before - after for before, after in zip(today.annual(), option.annual())]
    return {"annual": [option.money(one) for one in years], "term": option.money(sum(years))}
