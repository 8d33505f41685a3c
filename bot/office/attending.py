"""What staff do in somebody's conversation: take it on, answer, hand back, correct.

A turn of the person's that comes first is never lost, and neither is staff's: it is taken anew.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.channels import terminal
from bot.channels.telegram import arriving
from bot.channels.telegram import channel as telegram_channel
from bot.funnel.conversation import Funnel
from bot.settings import ZONE
from bot.store import Loaded, Staff, TurnTaken
from bot.store.office.audit import Audit
from bot.store.office.claims import Waiting
from dialogs.state import Answered, Claimed, Corrected, HandedBack, is_claimed, is_with_staff
from dialogs.tasks.reservations.correct import newest_of

Act: TypeAlias = Answered | Claimed | HandedBack | Corrected


_TRIES = 20


_PACKS = {arriving.CHANNEL: telegram_channel.pack, terminal.CHANNEL: terminal.keep}


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

    @property
    def how(self) -> str:
        """Say how what staff did comes to the person."""
        if self.channel != arriving.CHANNEL:
            return "it is told with their next turn"
        if self.unreachable is None:
            return "it is sent"
        since = self.unreachable.astimezone(ZONE)
        return f"it is sent, but nothing has reached them since {since:%Y-%m-%d %H:%M}"


async def attend_recorded(
    funnel: Funnel, whose: int, event: Act, staff: Staff, what: str, reason: str
) -> Attended:
    """Attend, as `attend` does; who does what, and why, is recorded before it is done."""
    log, now = Audit(funnel.store.database), funnel.clock()
    async with log.act(staff.who, whose, reason, now, what):
        return await attend(funnel, whose, event, staff)


async def attend(funnel: Funnel, whose: int, event: Act, staff: Staff) -> Attended:
    """Take staff's turn in a conversation; its messages are sent, or kept until the person comes.

    A correction that stands already is no turn. Raises AttendingError where there is no such
    conversation, staff do not have it or another of staff has taken it on, BookletError where the
    booklet refuses a correction, TurnTaken where the person never stops.
    """
    for _ in range(_TRIES):
        loaded = await funnel.store.find_number(whose)
        if loaded is None or loaded.state is None:
            raise AttendingError("no such conversation; see techcheck conversations list")
        if isinstance(event, HandedBack) and not is_with_staff(loaded.state):
            raise AttendingError("the assistant has the conversation already; nothing was done")
        if isinstance(event, Claimed):
            await _assert_free(funnel, loaded, staff)
        if isinstance(event, Corrected) and _stands(loaded, event):
            return Attended(whose, loaded.turn, loaded.channel, loaded.unreachable)
        try:
            await funnel.attend(loaded, event, staff, _PACKS.get(loaded.channel, terminal.keep))
        except TurnTaken:
            continue
        return Attended(whose, loaded.turn + 1, loaded.channel, loaded.unreachable)
    raise TurnTaken(f"{whose}: too many turns at once")


async def _assert_free(funnel: Funnel, loaded: Loaded, staff: Staff) -> None:
    """Raise AttendingError where nobody waits, or somebody of staff came first."""
    if not is_with_staff(loaded.state):
        raise AttendingError("nobody asks for a person there; nothing was done")
    if not is_claimed(loaded.state):
        return
    held = await Waiting(funnel.store.database).holder(loaded.person)
    who, since = held or ("somebody", loaded.updated)
    when = f" since {since.astimezone(funnel.clock().tzinfo):%Y-%m-%d %H:%M}" if since else ""
    whose = "you have" if who == staff.who else f"{who} has"
    raise AttendingError(f"{whose} taken the conversation on{when}; nothing was done")


def _stands(loaded: Loaded, event: Corrected) -> bool:
    newest = newest_of(loaded.booklet, event.entry)
    return newest is not None and newest.checks == event.checks
