"""What staff do in somebody's conversation: answer, and hand it back. Reads and records nothing.

A turn of the person's that comes first is never lost, and neither is staff's: it is taken anew.
"""

from dataclasses import dataclass
from datetime import datetime

from bot import terminal
from bot.conversation import Funnel
from bot.store import Loaded, Staff, TurnTaken
from bot.telegram import arriving, channel
from dialogs.messages import Answered, HandedBack

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


async def attend(
    funnel: Funnel, whose: int, event: Answered | HandedBack, staff: Staff
) -> Attended:
    """Take staff's turn in a conversation; its messages are sent, or kept until the person comes.

    Raises AttendingError where there is no such conversation or staff do not have it, TurnTaken
    where the person never stops.
    """
    for _ in range(_TRIES):
        loaded = await funnel.store.find_number(whose)
        if loaded is None or loaded.state is None:
            raise AttendingError("no such conversation; see techcheck conversations list")
        if isinstance(event, HandedBack) and not _with_staff(loaded):
            raise AttendingError("the assistant has the conversation already; nothing was done")
        try:
            await funnel.attend(loaded, event, staff, _PACKS.get(loaded.channel, terminal.keep))
        except TurnTaken:
            continue
        return Attended(whose, loaded.turn + 1, loaded.channel, loaded.unreachable)
    raise TurnTaken(f"{whose}: too many turns at once")


def _with_staff(loaded: Loaded) -> bool:
    return loaded.state is not None and loaded.state.get("with_staff") is not None
