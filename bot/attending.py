"""What staff do in somebody's conversation: take it on, answer, hand it back. Records nothing.

A turn of the person's that comes first is never lost, and neither is staff's: it is taken anew.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot import terminal
from bot.conversation import Funnel
from bot.store import Loaded, Staff, TurnTaken
from bot.store.claims import Waiting
from bot.telegram import arriving, channel
from dialogs.messages import Answered, Claimed, HandedBack

Act: TypeAlias = Answered | Claimed | HandedBack

_TRIES = 20

_PACKS = {arriving.CHANNEL: channel.pack, terminal.CHANNEL: terminal.keep}


class AttendingError(Exception):
    """Staff cannot do that there; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Attended:
    """What staff did: in whose conversation, which turn it became, and in which channel.

    `unreachable` is since when nothing reaches the person.
    """

    person: int
    turn: int
    channel: str
    unreachable: datetime | None = None


async def attend(funnel: Funnel, whose: int, event: Act, staff: Staff) -> Attended:
    """Take staff's turn in a conversation; its messages are sent, or kept until the person comes.

    Raises AttendingError where there is no such conversation, staff do not have it or another of
    staff has taken it on, TurnTaken where the person never stops.
    """
    for _ in range(_TRIES):
        loaded = await funnel.store.find_number(whose)
        if loaded is None or loaded.state is None:
            raise AttendingError("no such conversation; see techcheck conversations list")
        if isinstance(event, HandedBack) and not _with_staff(loaded):
            raise AttendingError("the assistant has the conversation already; nothing was done")
        if isinstance(event, Claimed):
            await _assert_free(funnel, loaded, staff)
        try:
            await funnel.attend(loaded, event, staff, _PACKS.get(loaded.channel, terminal.keep))
        except TurnTaken:
            continue
        return Attended(whose, loaded.turn + 1, loaded.channel, loaded.unreachable)
    raise TurnTaken(f"{whose}: too many turns at once")


async def _assert_free(funnel: Funnel, loaded: Loaded, staff: Staff) -> None:
    """Raise AttendingError where nobody waits, or somebody of staff came first."""
    if not _with_staff(loaded):
        raise AttendingError("nobody asks for a person there; nothing was done")
    if (loaded.state or {}).get("claimed") is None:
        return
    held = await Waiting(funnel.store).holder(loaded.person)
    who, since = held or ("somebody", loaded.updated)
    when = f" since {since.astimezone(funnel.clock().tzinfo):%Y-%m-%d %H:%M}" if since else ""
    whose = "you have" if who == staff.who else f"{who} has"
    raise AttendingError(f"{whose} taken the conversation on{when}; nothing was done")


def _with_staff(loaded: Loaded) -> bool:
    return loaded.state is not None and loaded.state.get("with_staff") is not None
