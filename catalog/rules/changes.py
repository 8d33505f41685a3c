"""Works out what has become of a run that somebody reserved. Reads no clock and tells nobody."""

from dataclasses import dataclass
from datetime import date

from catalog.model import Listing
from catalog.rules.dates import occasions, runs_on

_FAR = 50


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of a run.

    `cancelled` and `full` say what the provider marked; `moved`: it no longer starts on its day,
    the nearest other one being `to` (None: none is known); `gone`: its listing left the catalogue.
    """

    kind: str
    to: date | None = None

    @property
    def key(self) -> str:
        """A stable name: the same change has the same one."""
        return f"{self.kind}:{self.to}" if self.to else self.kind

    @property
    def by_provider(self) -> bool:
        """Whether the run will not be held as it was reserved."""
        return self.kind != "full"


def change(listing: Listing | None, starts: date | None, today: date) -> Change | None:
    """Give what has become of a run that was to start on a day; None if nothing has.

    `listing` is None where the catalogue has it no more, `starts` where no day was known. Of
    what has begun already only a run that is marked as cancelled counts: files may leave out
    what has been held.
    """
    begun = starts is not None and starts < today
    runs = runs_on(listing, starts) if listing is not None and starts is not None else []
    if begun:
        return Change("cancelled") if runs and all(run.cancelled for run in runs) else None
    if listing is None:
        return Change("gone")
    if starts is None:
        return None
    if any(run.open for run in runs):
        return None
    if runs:
        return Change("cancelled" if all(run.cancelled for run in runs) else "full")
    coming = [each.starts for each in occasions(listing, today, _FAR) if each.starts is not None]
    return Change("moved", min(coming, key=lambda day: (abs(day - starts), day), default=None))
