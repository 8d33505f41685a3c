"""Counts what happens while people are served, and says it in the log now and then.

Names are held to count them, until the next line, and told nowhere.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

log = logging.getLogger("techcheck.tally")


EVERY = 300.0
"""Seconds between two lines while something happens."""


QUIET = 12
"""How many times in a row nothing is said where nothing happens: one line an hour."""


@dataclass
class Tally:
    """What has happened since the last line."""

    turns: int = 0
    sent: int = 0
    failed: int = 0
    aside: int = 0
    people: set[str] = field(default_factory=set, repr=False)

    def took(self, names: Iterable[str]) -> None:
        """Count turns, each by the name of whoever took it."""
        taken = [*names]
        self.turns += len(taken)
        self.people.update(taken)

    def __bool__(self) -> bool:
        return any((self.turns, self.sent, self.failed, self.aside))

    def told(self, updates: int, messages: int) -> str:
        """Say what has happened, with how many updates and messages wait; begin anew."""
        done = f"{self.turns} turns of {len(self.people)} people, {self.sent} messages sent"
        bad = f"{self.failed} failed, {self.aside} updates put aside"
        self.turns = self.sent = self.failed = self.aside = 0
        self.people.clear()
        return f"{done}, {bad}; {updates} updates and {messages} messages wait"


async def tell(
    tally: Tally,
    waiting: Callable[[], Awaitable[tuple[int, int]]],
    rest: Callable[[float], Awaitable[bool]],
) -> None:
    """Say what happens until there is no more rest; `rest` waits, and says whether to go on."""
    quiet, going = 0, True
    while going:
        going = await rest(EVERY)
        quiet = 0 if tally else quiet + 1
        if tally or quiet >= QUIET:
            quiet = 0
            try:
                log.info("%s", tally.told(*await waiting()))
            except Exception as error:
                log.error("what waits cannot be counted (%s)", type(error).__name__)
