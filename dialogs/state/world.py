"""What a turn may look at beside the state: catalogue, booklet and clock. Changes none of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from catalog import Catalog
from catalog.model import Scheme
from dialogs.ledger import Booklet


@dataclass(frozen=True, slots=True)
class Issued:
    """What a code leads to: `fresh`, with the booklet, or why not (`unknown`, `used`, `locked`)."""

    status: str
    booklet: Booklet | None = None


@dataclass(frozen=True)
class World:
    """The world of one turn."""

    catalog: Catalog
    booklet: Booklet
    now: datetime
    """Aware, in the time zone of the people served."""
    turn: int
    """The number of this turn, given by the store and never used twice for a booklet."""
    operator: Mapping[str, str] = field(default_factory=dict)
    """Who answers for the data: controller, contact, retention_days; legal_basis and telegram."""
    issued: Issued | None = None
    """What the code leads to that the turn or the flow in progress is about."""
    answer_by: Callable[[], datetime] | None = None
    """Works out when staff owe an answer to what reaches them now; None for no promise."""

    @property
    def today(self) -> date:
        """The calendar day of the turn."""
        return self.now.date()

    @property
    def scheme(self) -> Scheme:
        """The rules in force."""
        return self.catalog.scheme
