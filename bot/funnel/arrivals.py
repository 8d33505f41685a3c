"""What comes in from a channel and what it gets back. Takes no turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.store import Handled, Outgoing, Saving, Staff
from dialogs.state import Effect, Event, State
from dialogs.wording.sentences import Rendered


@dataclass(frozen=True)
class Answer:
    """What a channel gets back: the turn's number, the replies in words, and effects."""

    turn: int
    replies: tuple[Rendered, ...]
    language: str
    effects: tuple[Effect, ...] = ()

    @property
    def leaving(self) -> bool:
        """Whether the person said goodbye."""
        return any(effect.kind == "leave" for effect in self.effects)


@dataclass(frozen=True)
class Arrival:
    """What came from somebody, whatever the channel, or was done by staff in their conversation.

    `language` counts for a new conversation only, `wished` for one that is there as well. `about`
    is the question that a pressed button (`pressed`, on the message `on`) was made for. `told`:
    some message may not have reached them. `timer` is the row of the reminder that has fallen due.
    """

    name: str
    events: tuple[Event, ...]
    language: str | None = None
    handled: Handled | None = None
    pressed: str | None = None
    about: str | None = None
    on: tuple[int, str | None] | None = None
    told: bool = False
    timer: int | None = None
    wished: str | None = None
    staff: Staff | None = None


@dataclass(frozen=True)
class Taken:
    """A turn that was taken in memory: what is saved of it, and the answer once that is done."""

    saving: Saving
    answer: Answer


Pack = Callable[[Arrival, State, Sequence[Rendered], Sequence[Effect]], Sequence[Outgoing]]
"""Makes a channel's messages of a turn's replies; the state is that after the turn."""
