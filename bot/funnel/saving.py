"""Makes of a turn what is saved of it. Writes nothing."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from bot.store import Loaded, Saving
from bot.store.ledger.codes import UseCode
from bot.store.office.queue import QUEUED
from dialogs import Turn
from dialogs.ledger import hashed
from dialogs.state import Event, to_dict
from dialogs.wording.sentences import Rendered

WRITTEN = QUEUED | {"correct"}
"""The effects of a turn that the store writes."""


def saving_of(
    loaded: Loaded,
    turn: Turn,
    event: Event,
    replies: Sequence[Rendered],
    now: datetime,
    code: str,
) -> Saving:
    """Give what is saved of a turn: nothing of it holds the code that only the reply tells."""
    told = [_told(reply) for reply in replies]
    effects = {effect.kind: effect.args for effect in turn.effects}
    made = effects.get("use_code")
    return Saving(
        loaded=loaded,
        state=to_dict(turn.state),
        entries=turn.entries,
        event=_stored(event),
        replies=told,
        trace=turn.trace,
        at=now,
        erase="erase" in effects,
        booklet=turn.booklet,
        redeems=effects["redeem"]["code"] if "redeem" in effects else None,
        wrong_code="wrong_code" in effects,
        use_code=None
        if made is None
        else UseCode(hashed(code), made["reservation"], made["provider"], int(made["checks"])),
        effects=tuple(effect for effect in turn.effects if effect.kind in WRITTEN),
    )


def _stored(event: Event) -> dict[str, Any]:
    """Give an event as it is kept: of a masked number not even the year."""
    names = [field.name for field in fields(event) if field.name != "birth_year"]
    plain = {name: getattr(event, name) for name in names}
    return {"kind": type(event).__name__.lower(), **plain}


def _told(reply: Rendered) -> dict[str, Any]:
    return {
        "text": reply.text,
        "choices": reply.choices,
        "asks": reply.asks,
        "listing": reply.listing,
    }
