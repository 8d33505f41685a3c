"""What staff's commands have in common: who, why, in which database. Masks what staff write."""

import getpass
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer

from bot.cli.exits import fail
from bot.settings import ZONE
from bot.store import Store
from dialogs.masking.masking import LONGEST, masked

Person = Annotated[int, typer.Argument(metavar="ID", help="the number in the list")]


Whose = Annotated[
    int | None, typer.Option("--conversation", help="whose booklet, by the number in the list")
]


WhosePerson = Annotated[
    str | None, typer.Option("--person", help="whose booklet, by name; “me” if left out")
]


Channel = Annotated[str, typer.Option(help="where the person talks")]


Reason = Annotated[str, typer.Option(help="why you do it; it is recorded")]


Who = Annotated[str | None, typer.Option("--staff", help="who does it; your user name if left out")]


Database = Annotated[str | None, typer.Option(help="sqlite:///file.db")]


AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of lines")]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person whom staff name, by the number of the conversation or by name in a channel."""

    conversation: int | None
    name: str
    channel: str

    async def number(self, store: Store) -> int | None:
        """Give the person's number; None where nobody of that name has talked there."""
        if self.conversation is not None:
            return in_range(self.conversation)
        return await store.number_of(self.channel, self.name)

    @property
    def nobody(self) -> str:
        """Say that there is no such person, and what to do."""
        if self.conversation is not None:
            return f"{self.conversation}: no such conversation; see techcheck conversations list"
        return f"{self.name}: nobody of that name talks in {self.channel}; check --person"


def somebody(person: str | None, conversation: int | None, channel: str) -> Somebody:
    """Give whom staff name, or end where they name two."""
    if person is not None and conversation is not None:
        fail("--conversation: names somebody already; leave --person out", 2)
    return Somebody(conversation, person or "me", channel)


def who_does_it(staff: str | None) -> str:
    """Give the name that is recorded of whoever does something."""
    return (staff or getpass.getuser())[:120]


def why(reason: str) -> str:
    """Give the reason as it is recorded, or end where it says nothing."""
    told = one_line(reason)
    if len(told) < 3:
        fail("--reason: say in a few words why you do it", 2)
    return told[:500]


def one_line(text: str) -> str:
    """Give a text of staff's in one line, without identity numbers."""
    return " ".join(without_numbers(text).split())


def without_numbers(text: str, longest: int = LONGEST) -> str:
    """Give a text of staff's without identity numbers, cut to the longest there is."""
    return masked(text, datetime.now(ZONE).date(), longest).text


def in_range(person: int) -> int:
    """Give a number that a database can look for; 0, which nobody has, for all others."""
    return person if 0 < person < 2**63 else 0
