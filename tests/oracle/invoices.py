"""What the client was invoiced takes the place of what the model says (rules 9)."""

from fractions import Fraction

from contracts import Run
from figures import value
from lines import Line
from tables import RECURRING

# What contracts charge, and by which of its prices each rises.
CHARGED = ("base", "pages", "minimum", "extras")
COVER = {"base": "base", "pages": "rates", "minimum": "rates", "extras": "extras", "lease": "lease"}


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
    for at, (invoice, model) in enumerate(zip(invoices, modelled)):
        if model == 0 and not follows_another(invoices, at, flat_lines):
            found += unmodelled(world, invoice)
    return found


def follows_another(invoices, at, flat_lines):
    """All that it is for is taken by an earlier one, or it repeats an earlier one for what has no modelled cost."""
    invoice = invoices[at]
    if any(line.month == 1 and line.amount != 0 and fits(invoice, line) for line in flat_lines):
        return True
    scope = [set(invoice["categories"]), as_set(invoice["devices"]), invoice.get("contractId")]
    return any(
        scope == [set(one["categories"]), as_set(one["devices"]), one.get("contractId")] for one in invoices[:at]
    )


def as_set(devices):
    return devices if devices == "all" else set(devices)


def a_month(invoice):
    return value(invoice["amount"]) / Fraction(invoice["months"])


def is_of_the_future(line, own_devices):
    return line.is_of_option_contract or (line.device is not None and line.device in own_devices)


def first_fit(invoices, line):
    return next((invoice for invoice in invoices if fits(invoice, line)), None)


def fits(invoice, line):
    if line.category not in RECURRING or line.category not in invoice["categories"]:
        return False
    if invoice["devices"] != "all" and line.device not in invoice["devices"]:
        return False
    contract = invoice.get("contractId")
    if contract is None or line.contract == contract:
        return True
    return line.contract is None and line.category not in CHARGED


def unmodelled(world, invoice):
    """An invoice for what has no modelled cost, for the devices that are still there."""
    ids = [device["id"] for device in world.today]
    if invoice["devices"] != "all":
        ids = [id for id in ids if id in invoice["devices"]]
    category = next((one for one in invoice["categories"] if one in RECURRING), None)
    if category is None:
        return []
    run = own_run(world, invoice)
    lines = []
    for month in world.months():
        if run is not None and not run.is_running(month):
            continue
        there = [one["id"] for one in world.present(month) if one["id"] in ids]
        amount = a_month(invoice) * len(there) / len(ids)
        if run is not None and category in COVER:
            amount *= run.factor(COVER[category], month) / run.factor(COVER[category], 1)
        lines.append(Line(month, category, amount))
    return lines


def own_run(world, invoice):
    """When the contract of today runs that an invoice names."""
    for contract in world.proposal["contracts"]:
        if contract["id"] == invoice.get("contractId"):
            return Run(world, contract, False)
    return None
