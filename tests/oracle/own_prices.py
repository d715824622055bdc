"""Pages, supplies, service, paper and energy at a device's own prices (rules 7)."""

from fractions import Fraction

from contracts import Contracts
from figures import value
from hardware import last_month
from lines import Line
from pages import Flow
from volumes import METERS
from world import World


def own_price_lines(world, contracts, flows):
    lines = []
    for device in world.all_devices():
        for month in world.months():
            if world.is_present(device, month):
                lines += month_lines(Month(world, contracts, flows, device, month))
            elif world.arrives_in(device) <= month <= last_month(world, device):
                lines += overlap_lines(world, contracts, flows, device, month)
    return lines


class Month:
    """A device in a month in which it is present."""

    def __init__(self, world, contracts, flows, device, month):
        self.world = world
        self.device = device
        self.month = month
        self.flow = flows[month]
        self.counts = self.flow.printed[device["id"]]
        self.contract = contracts.of(device, month)

    def pages(self, meter):
        return self.counts[meter].pages

    def covers(self, what):
        if self.contract is None:
            return False
        return what in self.contract.contract.get("covers", ["supplies", "service"])

    def line(self, category, amount):
        return Line(self.month, category, amount, self.device["id"])

    def has_monthly_cost(self):
        """Whether its monthly cost stands in for click rates, supplies and service."""
        cost = self.device.get("monthlyCost")
        if self.contract is not None or cost is None:
            return False
        return cost["grade"] == "invoice" or not self.prices_every_meter()

    def prices_every_meter(self):
        """Whether the pages of each meter are known, and have a price of their own where there are any."""
        if self.world.is_new(self.device):
            known = {meter: count.pages if count.is_complete else None for meter, count in self.counts.items()}
        else:
            known = self.world.volumes[self.device["id"]]
        return all(known[meter] == 0 or (known[meter] is not None and self.has_price(meter)) for meter in METERS)

    def has_price(self, meter):
        if meter in self.device.get("pageRates", {}):
            return True
        return supplies_price_pages(self.device, meter)


def supplies_price_pages(device, meter):
    """Whether supplies price the pages of a meter: drums alone price none, black toner alone no color page."""
    supplies = device.get("supplies")
    if supplies is None:
        return False
    if supplies["type"] == "perPage":
        return meter in supplies
    inks = {part["usedBy"] for part in supplies["parts"] if "coverage" in part or "fieldUse" in part}
    if meter == "colour" and device["kind"] not in ("monoPrinter", "monoMfp"):
        return "colour" in inks
    return bool(inks & {meter, "all"})


def supplies_price(device, meter):
    """{category: price of a page} of the supplies; None: there is no price for the meter."""
    supplies = device.get("supplies")
    if supplies is None:
        return None
    if supplies["type"] == "perPage":
        return {"supplies": value(supplies[meter])} if meter in supplies else None
    parts = [part for part in supplies["parts"] if part["usedBy"] in (meter, "all")]
    prices = {}
    for part in parts:
        category = "supplies" if "coverage" in part else "wearParts"
        factor = value(part["coverage"]) / 5 if "coverage" in part else 1
        price = value(part["price"]) / value(part["yield"]) * factor
        prices[category] = prices.get(category, Fraction(0)) + price
    return prices if parts else None


def month_lines(at):
    lines = paper_lines(at) + energy_lines(at.world, at.device, at.month)
    device = at.device
    if at.has_monthly_cost():
        return [*lines, at.line("pages", monthly_cost(at))]
    for meter in METERS:
        pages = at.pages(meter)
        if at.contract is None and meter in device.get("pageRates", {}):
            lines.append(at.line("pages", pages * value(device["pageRates"][meter])))
        if not at.covers("supplies"):
            for category, price in (supplies_price(device, meter) or {}).items():
                lines.append(at.line(category, pages * price))
        if not at.covers("service") and "perPage" in device.get("service", {}):
            lines.append(at.line("service", pages * value(device["service"]["perPage"])))
    return lines + standing_service(at, at.month)


def monthly_cost(at):
    cost = value(at.device["monthlyCost"])
    if at.world.is_new(at.device):
        return cost
    today = [at.world.volumes[at.device["id"]][meter] for meter in METERS]
    if None in today or sum(today) == 0 or not all(at.counts[meter].is_complete for meter in METERS):
        return cost
    return cost * sum(at.pages(meter) for meter in METERS) / sum(today)


def standing_service(at, month):
    """Service that does not depend on pages, as it stands in a month, put into another month."""
    service = at.device.get("service", {})
    if at.covers("service") or at.has_monthly_cost():
        return []
    lines = []
    if "monthly" in service:
        lines.append(Line(month, "service", value(service["monthly"]), at.device["id"]))
    if "calls" in service:
        calls = service["calls"]
        visit = value(calls["labour"]) + (value(calls.get("travel")) or 0)
        a_year = value(calls["aYear"]) * visit + (value(calls.get("partsAYear")) or 0)
        lines.append(Line(month, "service", a_year / 12, at.device["id"]))
    return lines


def overlap_lines(world, contracts, flows, device, month):
    """A device that has left is still powered and serviced as in its last month."""
    before = world.leaves_in(device["id"]) - 1
    if before >= 1:
        at = Month(world, contracts, flows, device, before)
    else:
        today = World(world.proposal)
        at = Month(today, Contracts(today), {1: Flow(today, 1)}, device, 1)
    return standing_service(at, month) + energy_lines(world, device, month)


def paper_lines(at):
    price = value(at.world.settings.get("paperPrice"))
    duplex = at.flow.duplex_share(at.device)
    if price is None or duplex is None:
        return []
    pages = sum(at.pages(meter) for meter in METERS)
    return [at.line("paper", pages * (1 - duplex / 2) * price)]


def energy_lines(world, device, month):
    price = value(world.settings.get("energyPrice"))
    energy = device.get("energy")
    if price is None or energy is None:
        return []
    if energy["type"] == "tec":
        a_week = value(energy["kwhPerWeek"])
    else:
        a_week = sum(value(mode["watts"]) * value(mode["hoursPerWeek"]) for mode in energy["modes"])
        a_week = Fraction(a_week) / 1000
    return [Line(month, "energy", a_week * 52 / 12 * price, device["id"])]
