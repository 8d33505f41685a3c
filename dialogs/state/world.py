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
    """The world of one turn.

    `now` is aware, in the time zone of the people served; `turn` is the number of this turn in
    the person's conversation, given by the store and never used twice for a booklet.
    `issued` is what the code leads to that the turn or the flow in progress is about.
    `answer_by` works out when staff owe an answer to what reaches them now; None for no promise.
    `operator` holds who answers for the data (`controller`, `contact`, `retention_days`, and where
    told `legal_basis` and `telegram`).
    """

    catalog: Catalog
    booklet: Booklet
    now: datetime
    turn: int
    operator: Mapping[str, str] = field(default_factory=dict)
    issued: Issued | None = None
    answer_by: Callable[[], datetime] | None = None

    @property
    def today(self) -> date:
        """The calendar day of the turn."""
        return self.now.date()

    @property
    def scheme(self) -> Scheme:
        """The rules in force."""
        return self.catalog.scheme
