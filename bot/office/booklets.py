"""What staff see and correct in somebody's booklet; that they do is recorded, however it goes."""

from datetime import datetime

from bot.funnel.conversation import Funnel
from bot.office.attending import Attended, attend
from bot.store import Staff, Store
from bot.store.office.audit import Audit, record
from dialogs.ledger import Booklet, BookletError
from dialogs.state import Corrected


async def look(
    store: Store, number: int | None, who: str, reason: str, now: datetime
) -> Booklet | None:
    """Give a person's booklet; who looks, and why, is recorded before. None where nobody is."""
    async with Audit(store.database).act(who, number, reason, now, "booklet") as act:
        loaded = None if number is None else await store.find_number(number)
        act.failed = loaded is None
        return None if loaded is None else loaded.booklet


async def correct(
    funnel: Funnel, number: int, event: Corrected, by: Staff
) -> tuple[Attended, bool] | None:
    """Correct an entry by a new one; the person is told. None where nobody has that number.

    Gives also whether anything was changed: what stands already is no turn.
    What the booklet refuses is recorded as well, and raised as the BookletError that says why.
    Raises AttendingError where there is no conversation, TurnTaken where the person never stops.
    """
    found = await funnel.store.find_number(number)
    if found is None:
        return None
    try:
        attended = await attend(funnel, number, event, by)
    except BookletError:
        now, its = funnel.clock(), found.booklet.id
        await funnel.store.database.write(
            lambda c: record(c, by.who, "correct", "failed", now, booklets=[its])
        )
        raise
    return attended, attended.turn != found.turn
