"""A second, deliberately simple reckoning of a proposal's costs, to hold the program's own against.

How to run it: `python3 -B tests/oracle/oracle.py` reads one proposal a line (JSON, the `data` of a
.fleetproposal file) and writes one line of JSON for each: `today.flat`, `today.doNothing` and
`options[i]` in the form of `crawlerway compare --detail --json`, as far as money, months and pages go.

How it reckons: exactly (`Fraction`), month by month and device by device, with no stretches, no
spreads and nothing kept from one month to the next. It was written from the rules of calculation
alone and shares no code and no author's glance with shared/domain; only the standard library is used.

    figures.py        rounding, days, months        contracts.py      when contracts run, who is under them
    volumes.py        pages a month of today        charges.py        what they bill
    world.py          what is there in a month      own_prices.py     prices outside contracts, paper, energy
    pages.py          who prints which pages        once_and_soft.py  one-off and soft costs
    hardware.py       leases, rents, owned          invoices.py       invoices as the base
    lines.py          one cost in one month         tables.py         rounding at the leaf, totals, payback
"""

import json
import sys

from charges import contract_lines
from contracts import Contracts
from figures import PLACES, rounded
from hardware import hardware_lines
from invoices import adjusted
from once_and_soft import one_off_lines, soft_lines
from own_prices import own_price_lines
from pages import Flow
from tables import Tables, payback, saving
from volumes import METERS
from world import World


def modelled_lines(world, flows):
    contracts = Contracts(world)
    return [
        *hardware_lines(world, contracts),
        *contract_lines(world, contracts, flows),
        *own_price_lines(world, contracts, flows),
        *one_off_lines(world),
        *soft_lines(world),
    ]


def state(proposal, flat_lines=None, **which):
    """(tables, modelled lines, page flow by month) of a state of the proposal."""
    world = World(proposal, **which)
    flows = {month: Flow(world, month) for month in world.months()}
    lines = modelled_lines(world, flows)
    based = adjusted(world, lines, lines if flat_lines is None else flat_lines, {one["id"] for one in world.new})
    settings = proposal["settings"]
    return Tables(settings, PLACES.get(settings["currency"], 2), based), lines, flows


def page_balance(world_flows, today_volumes):
    last = world_flows[max(world_flows)]

    def printed(meter):
        return sum(counts[meter].pages for counts in last.printed.values())

    parts = {
        "today": {meter: today_volumes(meter) for meter in METERS},
        "option": {meter: printed(meter) for meter in METERS},
        "removed": last.removed,
        "unassigned": last.unassigned,
    }
    return {
        name: {meter: float(rounded(pages[meter], 9)) for meter in METERS}
        for name, pages in parts.items()
    }


def compared(proposal):
    flat, flat_lines, flows = state(proposal, is_flat=True)
    do_nothing, _, _ = state(proposal, flat_lines)
    options = []

    def known_today(meter):
        return sum(counts[meter].pages for counts in flows[1].printed.values())

    for option in proposal["options"]:
        tables, _, option_flows = state(proposal, flat_lines, option=option)
        options.append(
            {
                **tables.report(),
                "saving": {"flat": saving(flat, tables), "doNothing": saving(do_nothing, tables)},
                "oneOff": tables.money(tables.once()),
                "paybackMonths": payback(do_nothing, tables),
                "pageBalance": page_balance(option_flows, known_today),
            }
        )
    return {"today": {"flat": flat.report(), "doNothing": do_nothing.report()}, "options": options}


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(compared(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
