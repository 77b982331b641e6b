"""Where every key and value of a vignette stands in its file."""

from dataclasses import dataclass, field

from simulator.scenario.source import START, Span

Location = tuple[str | int, ...]
"""The way to a value: `("sessions", 0, "turns", 2, "id")`."""


@dataclass(frozen=True)
class Marks:
    """Spans by location. `values` has every value, `keys` the names of fields, `first_keys` the first name in each block."""

    values: dict[Location, Span] = field(default_factory=dict)
    keys: dict[Location, Span] = field(default_factory=dict)
    first_keys: dict[Location, Span] = field(default_factory=dict)

    def known(self, location: Location) -> Location:
        """The location itself, or the longest beginning of it that stands in the file."""
        while location and location not in self.values:
            location = location[:-1]
        return location

    def value(self, location: Location) -> Span:
        """Where the value stands; for one that is not in the file, the nearest block around it."""
        return self.values.get(self.known(location), START)

    def key(self, location: Location) -> Span:
        """Where the name of the field stands; for an item of a list, the item."""
        known = self.known(location)
        return self.keys.get(known) or self.values.get(known, START)

    def head(self, location: Location) -> Span:
        """A short place to point at for a block: its `id` where it has one, its first field, or the value itself."""
        known = self.known(location)
        if (*known, "id") in self.values:
            return self.value((*known, "id"))
        return self.first_keys.get(known) or self.values.get(known, START)
