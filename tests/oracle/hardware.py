"""Leases, rents, depreciation, purchases, reserves (rules 5)."""

from fractions import Fraction

from figures import value
from lines import Line


def hardware_lines(world, contracts):
    lines = []
    for device in world.all_devices():
        hardware = device.get("hardware", {"type": "unknown"})
        if hardware["type"] == "lease":
            lines += lease_lines(world, contracts, device, hardware)
        elif hardware["type"] == "rental":
            last = last_month(world, device)
            for month in range(world.arrives_in(device), last + 1):
                lines.append(Line(month, "rental", value(hardware["monthly"]), device["id"]))
        elif hardware["type"] == "owned":
            lines += owned_lines(world, device, hardware)
        lines += reserve_lines(world, device)
    return lines


def leaves_in(world, device):
    return None if world.is_new(device) else world.leaves_in(device["id"])


def last_month(world, device):
    """The last month that is paid for a device that may leave."""
    return world.term if leaves_in(world, device) is None else world.last_paid_month(device["id"])


def payment(lease):
    paid = lease["payment"]
    if paid["type"] == "monthly":
        return value(paid["amount"])
    price = value(paid["price"])
    if paid["type"] == "factor":
        return price * value(paid["factor"])
    residual = value(paid.get("residual")) or Fraction(0)
    rate, count = value(paid["yearlyRate"]) / 12, paid["months"]
    if rate == 0:
        return (price - residual) / count
    discount = (1 + rate) ** -count
    return (price - residual * discount) * rate / (1 - discount)


def bought_out_in(world, device):
    """The month in which a buyout ends the lease of a device; None: it does not."""
    months = [
        world.month_of(cost) + cost["month"] - 1
        for cost in world.listed("oneOffs")
        if cost["kind"] == "buyout" and cost.get("deviceId") == device["id"]
    ]
    return min((month for month in months if month <= world.term), default=None)


def lease_lines(world, contracts, device, lease):
    first = world.arrives_in(device)
    left = lease.get("paymentsLeft")
    if left is None and lease["payment"]["type"] == "annuity":
        left = lease["payment"]["months"]
    leaves = leaves_in(world, device)
    goes_on = lease["after"] == "continues"
    last = world.term if goes_on or left is None else first - 1 + left
    buyout = bought_out_in(world, device)
    if buyout is not None:
        last = min(last, buyout - 1, last_month(world, device))
    elif leaves is not None and left is not None:
        last = min(last, max(world.last_paid_month(device["id"]), first - 1 + left))
    lines = []
    for month in range(first, min(last, world.term) + 1):
        amount = payment(lease) * lease_factor(contracts, device, month)
        lines.append(Line(month, "lease", amount, device["id"]))
    end = end_month(world, device, lease, left)
    if "endCost" in lease and end is not None and 1 <= end <= world.term and (buyout is None or end < buyout):
        lines.append(Line(end, "lease", value(lease["endCost"]), device["id"]))
    return lines


def end_month(world, device, lease, left):
    """The month in which the last cost of a lease would fall; None: never."""
    if left is None:
        return None
    last = world.arrives_in(device) - 1 + left
    if lease["after"] != "continues":
        return last if left >= 1 else None
    if leaves_in(world, device) is None:
        return None
    return max(last, world.last_paid_month(device["id"]))


def lease_factor(contracts, device, month):
    run = contracts.of(device, month)
    return Fraction(1) if run is None else run.factor("lease", month)


def owned_lines(world, device, owned):
    first = world.arrives_in(device)
    price = value(owned["price"])
    residual = value(owned.get("residual")) or Fraction(0)
    lines = []
    left = max(0, owned["usefulMonths"] - owned["monthsInUse"])
    for month in range(first, min(world.term, first - 1 + left) + 1):
        a_month = (price - residual) / owned["usefulMonths"]
        lines.append(Line(month, "depreciation", a_month, device["id"]))
    if world.is_new(device) and owned["monthsInUse"] == 0 and first <= world.term:
        lines.append(Line(first, "purchase", price, device["id"]))
    return lines


def reserve_lines(world, device):
    if "replacement" not in device:
        return []
    a_month = value(device["replacement"]["price"]) / device["replacement"]["usefulMonths"]
    return [
        Line(month, "reserve", a_month, device["id"])
        for month in world.months()
        if world.is_present(device, month)
    ]
