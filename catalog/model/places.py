"""A place as a value. Finds none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality: its code, name, county and the seat's position in degrees (WGS 84)."""

    code: str
    name: str
    county: str
    latitude: float
    longitude: float
    aliases: tuple[str, ...] = ()
