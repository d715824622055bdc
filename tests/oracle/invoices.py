"""What the client was invoiced takes the place of what the model says (rules 9)."""

from fractions import Fraction

from figures import value
from lines import Line
from tables import RECURRING


def adjusted(world, lines, flat_lines, own_devices):
    """The lines of a state with the invoices that are the base; `flat_lines` as modelled."""
    invoices = [one for one in world.proposal.get("invoices", []) if one["isBase"]]
    if not invoices:
        return lines
    modelled = [
        sum(line.amount for line in flat_lines if line.month == 1 and first_fit(invoices, line) is one)
        for one in invoices
    ]
    found = []
    for line in lines:
        invoice = None if is_of_the_future(line, own_devices) else first_fit(invoices, line)
        if invoice is not None:
            model = modelled[invoices.index(invoice)]
            if model > 0:
                line = Line(**{**vars(line), "amount": line.amount * a_month(invoice) / model})
        found.append(line)
    for invoice, model in zip(invoices, modelled):
        if model == 0:
            found += unmodelled(world, invoice)
    return found


def a_month(invoice):
    return value(invoice["amount"]) / Fraction(invoice["months"])


def is_of_the_future(line, own_devices):
    return line.is_of_option_contract or (line.device is not None and line.device in own_devices)


def first_fit(invoices, line):
    for invoice in invoices:
        if line.category not in RECURRING or line.category not in invoice["categories"]:
            continue
        if invoice["devices"] == "all" or line.device in invoice["devices"]:
            return invoice
    return None


def unmodelled(world, invoice):
    """An invoice for what has no modelled cost, for the devices that are still there."""
    ids = [device["id"] for device in world.today]
    if invoice["devices"] != "all":
        ids = [id for id in ids if id in invoice["devices"]]
    lines = []
    for month in world.months():
        there = [one["id"] for one in world.present(month) if one["id"] in ids]
        amount = a_month(invoice) * len(there) / len(ids)
        lines.append(Line(month, invoice["categories"][0], amount))
    return lines
