"""What contracts bill, month by month (rules 6)."""

from collections import defaultdict
from fractions import Fraction

from figures import MONTHS_OF, value
from lines import Line


def contract_lines(world, contracts, flows):
    lines = []
    for run in contracts.all:
        lines += Charges(world, contracts, flows, run).lines()
    return lines


class Charges:
    """The bill of one contract over the term."""

    def __init__(self, world, contracts, flows, run):
        self.world = world
        self.contracts = contracts
        self.flows = flows
        self.run = run
        self.contract = run.contract
        self.is_pooled = run.contract["inclusion"] == "pooled"
        self.is_billed = run.contract.get("shortfall", "billed") == "billed"
        counted = ("included", "minimum", "bands")
        counts = any(name in meter for meter in run.contract["meters"] for name in counted)
        # Where nothing is counted over a period, pages cost when they are printed.
        self.per = run.contract.get("includedPer", "month") if counts else "month"

    def lines(self):
        found = self.base() + self.extras() + self.end_cost()
        metered = self.only_own_rates()
        for meter in self.contract["meters"]:
            for period in self.periods(self.per):
                metered += self.pool(meter, period) if self.is_pooled else self.each(meter, period)
        return found + metered + self.least_amounts(metered)

    def line(self, month, category, amount, device=None):
        return Line(month, category, amount, device, self.contract["id"], self.run.is_of_option)

    def under(self, month):
        return self.contracts.under(self.run, month)

    def base(self):
        """The base charge, in equal parts of the devices under the contract."""
        base = self.contract.get("base")
        if base is None:
            return []
        found = []
        for month in self.run.months():
            amount = value(base["amount"]) / MONTHS_OF[base["per"]] * self.run.factor("base", month)
            ids = [device["id"] for device, _ in self.under(month)] or [None]
            found += [self.line(month, "base", amount / len(ids), id) for id in ids]
        return found

    def extras(self):
        found = []
        for extra in self.contract.get("extras", []):
            a_month = value(extra["amount"]) / MONTHS_OF[extra["per"]]
            for month in self.run.months():
                amount = a_month * self.run.factor("extras", month)
                if not extra.get("isPerDevice", False):
                    found.append(self.line(month, "extras", amount))
                    continue
                for device, _ in self.under(month):
                    found.append(self.line(month, "extras", amount, device["id"]))
        return found

    def end_cost(self):
        month = self.run.end_cost_month
        if month is None or "endCost" not in self.contract:
            return []
        return [self.line(month, "endOfLease", value(self.contract["endCost"]))]

    def only_own_rates(self):
        """Pages of counters that only devices have a rate for: as printed."""
        found = []
        billed = [meter["meter"] for meter in self.contract["meters"]]
        for month in self.run.months():
            for device, rates in self.under(month):
                for counter, rate in rates.items():
                    if counter not in billed:
                        pages = self.flows[month].printed[device["id"]][counter].pages
                        found.append(self.line(month, "pages", pages * self.run.rate(rate, month), device["id"]))
        return found

    def periods(self, per):
        return sorted({self.run.period(month, per) for month in self.run.months()})

    def clicks(self, device, meter, month):
        """Known clicks of a device in a month: a minimum is owed whatever else it prints."""
        count = self.flows[month].printed[device["id"]][meter["meter"]]
        return count.pages * value(meter.get("share", {"value": "1"})) * value(meter.get("clicks", {"value": "1"}))

    def use_by_device(self, meter, months):
        """{device id: [months under, clicks, own rate]}, for one counting period."""
        found = {}
        for month in months:
            for device, rates in self.under(month):
                entry = found.setdefault(device["id"], [[], Fraction(0), rates.get(meter["meter"])])
                entry[0].append(month)
                entry[1] += self.clicks(device, meter, month)
        return found

    def scaled(self, decimal, months):
        """Pages of a counting period, for the part of it that is in the term."""
        return Fraction(decimal) * len(months) / MONTHS_OF[self.per]

    def charged(self, meter, use, months):
        """(clicks above the included ones, clicks that are billed)."""
        included = self.scaled(meter.get("included", "0"), months)
        over = max(Fraction(0), use - included)
        least = self.scaled(meter.get("minimum", "0"), months) - included
        return over, max(over, least) if self.is_billed else over

    def price(self, meter, clicks, month, months, own=None):
        """What so many clicks of a period cost at the prices of a month."""
        if own is not None:
            return clicks * self.run.rate(own, month)
        own_rate = self.run.rate(meter["rate"], month)
        bands = [
            (self.scaled(band["above"], months), self.run.rate(band["rate"], month))
            for band in meter.get("bands", [])
        ]
        if meter.get("bandsHoldFor", "band") == "all":
            reached = [rate for above, rate in bands if above < clicks]
            return clicks * (reached[-1] if reached else own_rate)
        total = Fraction(0)
        edges = [(Fraction(0), own_rate), *bands]
        for at, (above, rate) in enumerate(edges):
            upto = edges[at + 1][0] if at + 1 < len(edges) else clicks
            total += max(Fraction(0), min(clicks, upto) - above) * rate
        return total

    def each(self, meter, period):
        found = []
        in_period = self.run.months_of_period(period, self.per)
        for device_id, (months, use, own) in self.use_by_device(meter, in_period).items():
            over, billed = self.charged(meter, use, months)
            for month in months:
                pages = self.price(meter, over, month, months, own)
                least = self.price(meter, billed, month, months, own) - pages
                found.append(self.line(month, "pages", pages / len(months), device_id))
                found.append(self.line(month, "minimum", least / len(months), device_id))
        return found

    def pool(self, meter, period):
        months = self.run.months_of_period(period, self.per)
        devices = self.use_by_device(meter, months)
        use = sum((entry[1] for entry in devices.values()), Fraction(0))
        over, billed = self.charged(meter, use, months)
        found = []
        for month in months:
            pooled = self.price(meter, over, month, months)
            for device_id, (_, own_use, own) in devices.items():
                part = own_use / use if use > 0 else Fraction(0)
                pages = pooled * part if own is None else self.price(meter, over * part, month, months, own)
                found.append(self.line(month, "pages", pages / len(months), device_id))
            least = self.price(meter, billed, month, months) - pooled
            found.append(self.line(month, "minimum", least / len(months)))
        return found

    def least_amounts(self, metered):
        """What a minimum amount adds to the meters' charges."""
        minimum = self.contract.get("minimum")
        if minimum is None or not self.is_billed:
            return []
        found = []
        for period in self.periods(minimum["per"]):
            in_period = self.run.months_of_period(period, minimum["per"])
            if minimum["counted"] == "pooled":
                units = {None: in_period}
            else:
                units = defaultdict(list)
                for month in in_period:
                    for device, _ in self.under(month):
                        units[device["id"]].append(month)
            for device_id, months in units.items():
                found += self.shortfall(minimum, metered, device_id, months)
        return found

    def shortfall(self, minimum, metered, device_id, months):
        a_month = value(minimum["amount"]) / MONTHS_OF[minimum["per"]]
        least = sum(a_month * self.run.factor("rates", month) for month in months)
        charges = sum(
            line.amount
            for line in metered
            if line.month in months and (device_id is None or line.device == device_id)
        )
        missing = max(Fraction(0), least - charges) / len(months)
        return [self.line(month, "minimum", missing, device_id) for month in months]
