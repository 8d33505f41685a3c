"""What goes into a turn and what comes out of it: ids, arguments and choices, never markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeAlias, TypeVar

LOCALES = {"sv": "sv-SE", "en": "en-GB"}
"""The languages there are, with the locale that formats their dates and numbers."""


@dataclass(frozen=True, slots=True)
class Sek:
    """An amount of money in whole Swedish kronor."""

    amount: int


@dataclass(frozen=True, slots=True)
class Own:
    """A text of the catalogue's own, by language, such as a listing's title."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One Fluent message with its arguments. A tuple of lines as argument is told as a list."""

    id: str
    args: "Mapping[str, Arg]" = field(default_factory=dict)


Arg: TypeAlias = "str | int | date | Sek | Own | Line | tuple[Line | Own, ...]"


def line(id_: str, **args: Arg) -> Line:
    """Make a line from a message id and its arguments."""
    return Line(id_, args)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press or to name. `id` is the command it stands for, such as `goal:data`."""

    id: str
    label: Line | Own


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the person: its lines, and what it asks or offers.

    `asks` is the slot that the reply asks for; `listing` the id of the listing it shows.
    """

    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    asks: str | None = None
    listing: str | None = None


class Offering(Protocol):
    """A reply, in ids or in words, as far as its choices go."""

    @property
    def choices(self) -> Sequence[object]:
        """What it offers."""

    @property
    def listing(self) -> str | None:
        """The listing it shows."""


R = TypeVar("R", bound=Offering)


def numbered(replies: Sequence[R]) -> R | None:
    """Give the reply whose choices a number picks: the last one, cards in a row left aside."""
    cards = sum(reply.listing is not None for reply in replies)
    return next(
        (r for r in reversed(replies) if r.choices and (r.listing is None or cards == 1)), None
    )


@dataclass(frozen=True, slots=True)
class Started:
    """The person opened the conversation: for the first time, or again."""


@dataclass(frozen=True, slots=True)
class Said:
    """The person wrote a text, already masked.

    `birth_year` is the year of an identity number that was masked in it, if there was one. `code`
    is the hash of a booklet's code that was masked in it, or what was wrong with one
    (`codes.TYPO`, `codes.USE`). `attached`: something came with the text, or instead of it, that
    nobody looked at, such as a picture. `edited`: the person has changed a text of before to this
    one, so that it may not be about what was asked last.
    """

    text: str
    masked: bool = False
    birth_year: int | None = None
    code: str | None = None
    attached: bool = False
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Chose:
    """The person pressed a choice."""

    choice: str


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder has fallen due; `what` is its kind and `key` its key in `reminders.schedule`."""

    what: str
    key: str


@dataclass(frozen=True, slots=True)
class Answered:
    """Staff answered the person. `name` is what the person is told of who it was."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """Somebody of staff has taken the conversation on, and answers from now on."""


@dataclass(frozen=True, slots=True)
class HandedBack:
    """Staff handed the conversation back to the assistant."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Staff corrected an entry, for a `reason` of `entries.CORRECTIONS`.

    `entry` is the key of the entry, or of a correction of it; `checks` what it should have said.
    """

    entry: str
    checks: int
    reason: str


Event: TypeAlias = Started | Said | Chose | Due | Answered | Claimed | HandedBack | Corrected


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder to give at a moment, unless `day` has passed by then."""

    kind: str
    key: str
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Effect:
    """Something for the channel to do beside talking, such as leaving the conversation."""

    kind: str
    args: Mapping[str, str] = field(default_factory=dict)
