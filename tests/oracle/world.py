"""What is there in each month of a state: devices, fates, places (rules 1 and 3)."""

from figures import months_between
from volumes import volume


class World:
    """One state of a proposal: flat, doing nothing, or an option; asked month by month."""

    def __init__(self, proposal, option=None, is_flat=False):
        self.proposal = proposal
        self.option = option
        self.is_flat = is_flat
        self.settings = proposal["settings"]
        self.term = self.settings["termMonths"]
        self.starts_on = self.settings["startsOn"]
        self.today = proposal["devices"]
        self.new = option["newDevices"] if option else []
        self.volumes = {device["id"]: volume(device) for device in self.today}

    def months(self):
        return range(1, self.term + 1)

    def listed(self, name):
        """A list of the option; empty for today."""
        return self.option.get(name, []) if self.option else []

    def month_of(self, thing):
        """The month in which a thing of the option begins to hold."""
        if "phaseId" not in thing:
            return 1
        phase = next(p for p in self.option["phases"] if p["id"] == thing["phaseId"])
        return max(1, months_between(self.starts_on, phase["startsOn"]) + 1)

    def fate_entry(self, device_id):
        """The entry of a fate other than keep, whenever it begins."""
        for entry in self.listed("fates"):
            if entry["deviceId"] == device_id and entry["fate"]["type"] != "keep":
                return entry
        return None

    def fate(self, device_id, month):
        """The fate other than keep that holds in a month; None: it is kept."""
        entry = self.fate_entry(device_id)
        return entry["fate"] if entry and self.month_of(entry) <= month else None

    def leaves_in(self, device_id):
        """The first month without it; None: it stays to the end of the term."""
        entry = self.fate_entry(device_id)
        if entry is None or entry["fate"]["type"] not in ("replace", "retire"):
            return None
        month = self.month_of(entry)
        return month if month <= self.term else None

    def last_paid_month(self, device_id):
        """The last month in which a leaving device still costs, overlap included."""
        entry = self.fate_entry(device_id)
        phases = self.option.get("phases", [])
        phase = next((p for p in phases if p["id"] == entry.get("phaseId")), {})
        return min(self.term, self.month_of(entry) - 1 + phase.get("overlapMonths", 0))

    def is_new(self, device):
        return any(device is one for one in self.new)

    def arrives_in(self, device):
        return self.month_of(device) if self.is_new(device) else 1

    def all_devices(self):
        return [*self.today, *self.new]

    def is_present(self, device, month):
        leaves = self.leaves_in(device["id"]) if not self.is_new(device) else None
        return self.arrives_in(device) <= month and (leaves is None or month < leaves)

    def present(self, month):
        return [device for device in self.all_devices() if self.is_present(device, month)]

    def place_of(self, device, month):
        """Where a device stands in a month of the option."""
        fate = None if self.is_new(device) else self.fate(device["id"], month)
        if fate and fate["type"] in ("move", "redeploy"):
            return fate["toPlaceId"]
        return device.get("placeId")

    def places_around(self, place_id):
        """A place and what it lies in, from the smallest outwards."""
        found = []
        while place_id is not None:
            found.append(place_id)
            place = next(p for p in self.proposal["places"] if p["id"] == place_id)
            place_id = place.get("parentId")
        return found
