"""When contracts run, which devices stand under them, at which prices (rules 6, without charges)."""

from fractions import Fraction

from figures import MONTHS_OF, months_between, rounded, value

# More months than any term has: a price that rises once only.
NEVER = 10**6


class Run:
    """A contract in a state of the proposal."""

    def __init__(self, world, contract, is_of_option):
        self.world = world
        self.contract = contract
        self.is_of_option = is_of_option
        self.first = world.month_of(contract) if is_of_option else 1
        self.offset = 1 - self.first
        if "startsOn" in contract:
            self.offset = months_between(contract["startsOn"], world.starts_on)
        self.lend = None
        if "endsOn" in contract:
            self.lend = months_between(world.starts_on, contract["endsOn"]) + 1
        self.find_end()

    def find_end(self):
        """The last month in which it bills, and the month of its end cost."""
        renewal = self.contract.get("renewal", {"after": "goesOn"})
        ends = []
        if not self.world.is_flat:
            if renewal["after"] == "ends" and self.lend is not None:
                ends.append((self.lend, self.lend))
            if not self.is_of_option and self.contract["id"] in self.world.listed("endedContracts"):
                last = self.ended_from() - 1
                # What begins after the term never ends it.
                if last < self.world.term:
                    ends.append((last, max(1, last)))
        last, cost_month = min(ends, default=(self.world.term, None))
        self.last = min(self.world.term, last)
        is_paid = cost_month is not None and 1 <= cost_month <= self.world.term
        if self.is_of_option:
            is_paid = is_paid and cost_month >= self.first
        self.end_cost_month = cost_month if is_paid else None

    def ended_from(self):
        """The first month without it, of a contract that the option ends."""
        return max((self.leaves_in(one["deviceId"]) for one in self.contract["devices"]), default=1)

    def leaves_in(self, device_id):
        entry = self.world.fate_entry(device_id)
        if entry:
            return self.world.month_of(entry)
        joins = [
            self.world.month_of(contract)
            for contract in self.world.listed("contracts")
            if any(one["deviceId"] == device_id for one in contract["devices"])
        ]
        return min(joins, default=1)

    def months(self):
        return range(self.first, self.last + 1)

    def is_running(self, month):
        return self.first <= month <= self.last

    def escalated(self, cover, month):
        """The escalator's part of a price factor."""
        escalator = self.contract.get("escalator")
        if escalator is None or cover not in escalator["covers"]:
            return Fraction(1)
        month = 1 if self.world.is_flat else month
        year = max(1, (self.offset + month - 1) // 12 + 1)
        return (1 + value(escalator["share"])) ** max(0, year - escalator.get("ratesOfYear", 1))

    def renewed(self, month):
        """The renewals' part of a price factor, for base and rates."""
        renewal = self.contract.get("renewal")
        if renewal is None or renewal["after"] != "goesOn" or "increase" not in renewal:
            return Fraction(1)
        if self.lend is None:
            return Fraction(1)
        month = 1 if self.world.is_flat else month
        begins = [
            begin
            for begin in range(1, month + 1)
            if begin > self.lend and (begin - self.lend - 1) % renewal.get("months", NEVER) == 0
        ]
        return (1 + value(renewal["increase"])) ** len(begins)

    def factor(self, cover, month):
        part = self.renewed(month) if cover in ("base", "rates") else 1
        return self.escalated(cover, month) * part

    def rate(self, figure, month):
        """A page rate in a month, rounded where the contract rounds."""
        factor = self.factor("rates", month)
        escalator = self.contract.get("escalator", {})
        if "rateDecimals" in escalator and "rates" in escalator["covers"] and factor != 1:
            return rounded(value(figure) * factor, escalator["rateDecimals"])
        return value(figure) * factor

    def period(self, month, per):
        return (self.offset + month - 1) // MONTHS_OF[per]

    def months_of_period(self, number, per):
        return [month for month in self.months() if self.period(month, per) == number]


class Contracts:
    """All contracts of a state, the option's before today's."""

    def __init__(self, world):
        self.world = world
        own = [Run(world, contract, True) for contract in world.listed("contracts")]
        self.own = own
        self.all = own + [Run(world, contract, False) for contract in world.proposal["contracts"]]
        self.cache = {}

    def under(self, run, month):
        """The devices under a contract in a month: [(device, own rates)]."""
        key = (id(run), month)
        if key not in self.cache:
            self.cache[key] = self.find_under(run, month)
        return self.cache[key]

    def find_under(self, run, month):
        if not run.is_running(month):
            return []
        entries = {one["deviceId"]: one.get("rates", {}) for one in run.contract["devices"]}
        found = []
        for device in self.world.present(month):
            fate = None if self.world.is_new(device) else self.world.fate(device["id"], month)
            is_taken = (
                run.is_of_option
                and fate is not None
                and fate["type"] == "takeOver"
                and fate["contractId"] == run.contract["id"]
            )
            if device["id"] not in entries and not is_taken:
                continue
            if run.is_of_option:
                is_under = self.is_ready(device, month)
            else:
                is_under = not any(self.stands_under(device, other, month) for other in self.own)
            if is_under:
                found.append((device, entries.get(device["id"], {})))
        return found

    def is_ready(self, device, month):
        """Whether a device has come to its future: new, never given a fate, or its fate holds."""
        if self.world.is_new(device) or self.world.fate_entry(device["id"]) is None:
            return True
        return self.world.fate(device["id"], month) is not None

    def stands_under(self, device, run, month):
        return any(one is device for one, _ in self.under(run, month))

    def of(self, device, month):
        """The contract whose prices and cover hold for a device in a month; None: it has none."""
        own = [run for run in self.own if self.stands_under(device, run, month)]
        if own:
            return own[0]
        todays = [run for run in self.all if not run.is_of_option and self.stands_under(device, run, month)]
        return todays[-1] if todays else None
