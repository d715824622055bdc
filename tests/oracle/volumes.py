"""Pages a month of a device of today (rules 2). None is unknown."""

from fractions import Fraction

from figures import DAYS_PER_MONTH, days_between

MONO_KINDS = ("monoPrinter", "monoMfp")
METERS = ("mono", "colour")
LEAST_METER_DAYS = 28
LEAST_LIFETIME_DAYS = 28


def prints_colour(device):
    return device["kind"] not in MONO_KINDS


def volume(device):
    """{'mono': pages or None, 'colour': pages or None} of a device of today."""
    found = {meter: stated(device, meter) for meter in METERS}
    if found["colour"] is None and not prints_colour(device):
        found["colour"] = Fraction(0)
    return found


def stated(device, meter):
    given = device.get("volume")
    if given is None:
        return None
    basis = given["basis"]
    if basis == "average":
        return pages(given[meter])
    if basis == "usage":
        return a_month(pages(given[meter]), given["days"])
    if basis == "meters":
        start, end = given["start"], given["end"]
        apart = days_between(start["on"], end["on"])
        first, last = pages(start[meter]), pages(end[meter])
        if first is None or last is None or last < first or apart < LEAST_METER_DAYS:
            return None
        return a_month(last - first, apart)
    count = pages(given[meter])
    if count is None and meter == "mono" and not prints_colour(device):
        count = pages(given["total"])
    if "installedOn" not in device or "on" not in given:
        return None
    age = days_between(device["installedOn"], given["on"])
    return None if age < LEAST_LIFETIME_DAYS else a_month(count, age)


def pages(decimal):
    return None if decimal is None else Fraction(decimal)


def a_month(count, days):
    return None if count is None or days <= 0 else count / days * DAYS_PER_MONTH
