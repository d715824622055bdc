"""One-off costs and soft costs (rules 3 and 8)."""

from fractions import Fraction

from figures import value
from lines import Line

SOFT_CATEGORY = {"tickets": "tickets", "itTime": "itTime", "downtime": "downtime", "other": "otherSoft"}


def one_off_lines(world):
    lines = []
    for cost in world.listed("oneOffs"):
        month = world.month_of(cost) + cost["month"] - 1
        if month <= world.term:
            kind = cost["kind"] if cost["kind"] in ("buyout", "endOfLease") else "oneOff"
            amount = value(cost["amount"]) * cost.get("count", 1)
            lines.append(Line(month, kind, amount, cost.get("deviceId")))
    return lines


def soft_lines(world):
    lines = []
    for soft in world.proposal.get("softCosts", []):
        people = value(soft["people"]) if "people" in soft else Fraction(1)
        for month in world.months():
            amount = quantity(world, soft, month) * value(soft["cost"]) * people
            lines.append(Line(month, SOFT_CATEGORY[soft["kind"]], amount))
    return lines


def quantity(world, soft, month):
    """What a promise makes of it, once the promise holds."""
    for change in world.listed("softChanges"):
        if change["softCostId"] == soft["id"] and world.month_of(change) <= month:
            return value(change["quantity"])
    return value(soft["quantity"])
