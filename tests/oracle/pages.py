"""Which device prints which pages in a month (rules 4)."""

from fractions import Fraction

from figures import value
from volumes import METERS, prints_colour


class Count:
    """Known pages of a meter, and whether they are all of them."""

    def __init__(self):
        self.pages = Fraction(0)
        self.is_complete = True

    def add(self, pages):
        if pages is None:
            self.is_complete = False
        else:
            self.pages += pages


class Flow:
    """The pages of a month: by device and meter, what was removed, what has no device."""

    def __init__(self, world, month):
        self.world = world
        self.month = month
        self.devices = world.present(month)
        self.ids = {device["id"] for device in self.devices}
        self.printed = {id: {meter: Count() for meter in METERS} for id in self.ids}
        self.unassigned = {meter: Fraction(0) for meter in METERS}
        self.removed = {meter: Fraction(0) for meter in METERS}
        self.duplex = {}
        for device in world.today:
            for meter in METERS:
                self.share_out(device, meter)
        if world.option:
            self.apply_policies()

    def is_in_force(self, thing):
        return self.world.month_of(thing) <= self.month

    def arrive(self, device_id, meter, pages):
        if device_id in self.ids:
            self.printed[device_id][meter].add(pages)
        elif pages is not None:
            self.unassigned[meter] += pages

    def share_out(self, device, meter):
        left = self.world.volumes[device["id"]][meter]
        for transfer in self.world.listed("transfers"):
            if transfer["from"] == device["id"] and self.is_in_force(transfer):
                given = Fraction(transfer[meter])
                self.arrive(transfer["to"], meter, given)
                left = None if left is None else left - given
        fate = self.world.fate(device["id"], self.month)
        if fate is None or fate["type"] == "takeOver":
            self.arrive(device["id"], meter, left)
        elif fate["type"] == "replace":
            self.arrive(fate["by"], meter, left)
        elif isinstance(fate["pagesTo"], dict):
            self.by_rule(device, meter, left)
        else:
            self.arrive(fate["pagesTo"], meter, left)

    def by_rule(self, device, meter, left):
        rule = self.world.fate(device["id"], self.month)["pagesTo"]
        takers = self.takers(device, meter, rule["over"])
        if not takers:
            self.arrive(None, meter, left)
            return
        weights = [Fraction(1) for _ in takers]
        if rule["share"] == "byRecommended":
            recommended = [value(taker.get("recommendedMonthly")) for taker in takers]
            if None not in recommended and sum(recommended) > 0:
                weights = recommended
        for taker, weight in zip(takers, weights):
            part = None if left is None else left * weight / sum(weights)
            self.arrive(taker["id"], meter, part)

    def takers(self, device, meter, over):
        able = [
            one
            for one in self.devices
            if one is not device and (meter == "mono" or prints_colour(one))
        ]
        if over != "place":
            return [one for one in able if one["id"] in over]
        for place in self.world.places_around(device.get("placeId")):
            within = [one for one in able if place in self.around(one)]
            if within:
                return within
        return []

    def around(self, device):
        return self.world.places_around(self.world.place_of(device, self.month))

    def apply_policies(self):
        arrived = {
            id: {meter: counts[meter].pages for meter in METERS}
            for id, counts in self.printed.items()
        }
        for policy in self.world.listed("policies"):
            if not self.is_in_force(policy):
                continue
            at = [one for one in self.devices if policy["at"] == "all" or one["id"] in policy["at"]]
            removes = policy["removes"]
            for device in at:
                own = arrived[device["id"]]
                if removes["type"] == "pages":
                    for meter in METERS:
                        among = sum(arrived[one["id"]][meter] for one in at)
                        part = own[meter] / among if among > 0 else Fraction(0)
                        part = Fraction(1) if len(at) == 1 else part
                        self.remove(device, meter, Fraction(removes[meter]) * part)
                elif removes["type"] == "share":
                    for meter in METERS:
                        self.remove(device, meter, Fraction(removes[meter]) * own[meter])
                elif removes["type"] == "colourToMono":
                    moved = Fraction(removes["share"]) * own["colour"]
                    self.remove(device, "colour", moved)
                    self.remove(device, "mono", -moved)
                else:
                    before = self.duplex_share(device)
                    share = Fraction(removes["share"])
                    self.duplex[device["id"]] = share if before is None else max(before, share)

    def remove(self, device, meter, pages):
        self.printed[device["id"]][meter].pages -= pages
        self.removed[meter] += pages

    def duplex_share(self, device):
        """Share of a device's impressions on two-sided sheets; None: unknown."""
        if device["id"] in self.duplex:
            return self.duplex[device["id"]]
        own = device.get("duplexShare", self.world.settings.get("duplexShare"))
        return value(own)
