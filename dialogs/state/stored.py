"""A state as it is stored, and back. Mends nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from catalog.model import KINDS_OF_LIMIT, Limit
from dialogs.state.messages import LOCALES
from dialogs.state.state import Asking, Doubt, Frame, Outline, Slot, State

VERSION = 1


def code_in_progress(state: Mapping[str, Any]) -> str | None:
    """Give the hash of the code that a stored state waits for a yes to redeem."""
    frames = state.get("frames")
    last = frames[-1] if isinstance(frames, list) and frames else {}
    args = last.get("args") if isinstance(last, dict) else None
    return args.get("code") if isinstance(args, dict) else None


def spoken_language(state: Mapping[str, Any]) -> str | None:
    """Give the language of a stored state, or None where it says none that there is."""
    language = state.get("language")
    return language if language in LOCALES else None


def is_with_staff(state: Mapping[str, Any] | None) -> bool:
    """Whether staff have the conversation of a stored state, or are to have it."""
    return state is not None and state.get("with_staff") is not None


def is_claimed(state: Mapping[str, Any] | None) -> bool:
    """Whether somebody of staff has taken the conversation of a stored state on."""
    return state is not None and state.get("claimed") is not None


class UnknownState(Exception):
    """A stored state that this version cannot read."""


def resumed(
    stored: Mapping[str, Any] | None,
    language: str | None,
    begin: Callable[[str], State],
    kinds: Sequence[str],
) -> tuple[State, bool]:
    """Give the state to go on from, and whether a stored one had to be given up.

    `begin` gives a new one in a language. Of one that is given up stay the language, whether staff
    have the conversation and by when they owe an answer, and which `kinds` of reminders are off.
    """
    if stored is None:
        return begin(language or next(iter(LOCALES))), False
    try:
        state = from_dict(stored)
    except UnknownState:
        fresh = begin(language or spoken_language(stored) or next(iter(LOCALES)))
        silenced, staff = stored.get("silenced"), stored.get("with_staff")
        kept = tuple(each for each in kinds if isinstance(silenced, list) and each in silenced)
        if isinstance(staff, str):
            fresh = replace(fresh, with_staff=staff, claimed=_claimed(stored))
        return replace(fresh, silenced=kept), True
    return (state if language is None else replace(state, language=language)), False


def _claimed(stored: Mapping[str, Any]) -> str | None:
    """Give by when staff owe an answer; empty where they have it and that cannot be read."""
    try:
        return _moment(_name(stored.get("claimed")))
    except (TypeError, ValueError):
        return ""


def to_dict(state: State) -> dict[str, Any]:
    """Give the stored form: plain JSON values, by name, with the version."""
    return {
        "version": VERSION,
        "language": state.language,
        "slots": {name: _stored(slot) for name, slot in state.slots.items()},
        "frames": [{"flow": frame.flow, "args": dict(frame.args)} for frame in state.frames],
        "asking": {
            "slot": state.asking.slot,
            "times": state.asking.times,
            "choices": [list(choice) for choice in state.asking.choices],
            **({"told": state.asking.told} if state.asking.told else {}),
            **({"again": state.asking.again} if state.asking.again else {}),
        },
        "choices": [list(choice) for choice in state.choices],
        "shown": list(state.shown),
        "seen": list(state.seen),
        "told_for": state.told_for,
        "skipped": list(state.skipped),
        "looked": state.looked,
        "misses": state.misses,
        "messages": state.messages,
        **({"outline": asdict(state.outline)} if state.outline is not None else {}),
        "silenced": list(state.silenced),
        "told": dict(state.told),
        "doubts": [
            {"slot": d.slot, "raw": d.raw, "options": [list(o) for o in d.options], "turn": d.turn}
            for d in state.doubts
        ],
        "with_staff": state.with_staff,
        **({"claimed": state.claimed} if state.claimed is not None else {}),
        "unsure": None if state.unsure is None else _stored(state.unsure),
        **({"answered": _stored(state.answered)} if state.answered is not None else {}),
        **({"attribute": _stored(state.attribute)} if state.attribute is not None else {}),
        **({"limits": [asdict(each) for each in state.limits]} if state.limits else {}),
        **({"manner": state.manner} if state.manner is not None else {}),
    }


def _stored(slot: Slot) -> dict[str, Any]:
    return {"value": slot.value, "raw": slot.raw, "turn": slot.turn}


def from_dict(stored: Mapping[str, Any]) -> State:
    """Read the stored form. Raises UnknownState where it is not one of this version's."""
    if stored.get("version") != VERSION:
        raise UnknownState(f"version {stored.get('version')!r}")
    try:
        return State(
            language=str(stored["language"]),
            slots={str(name): _slot(slot) for name, slot in stored["slots"].items()},
            frames=tuple(
                Frame(str(frame["flow"]), {str(k): str(v) for k, v in frame["args"].items()})
                for frame in stored["frames"]
            ),
            asking=Asking(
                _name(stored["asking"]["slot"]),
                int(stored["asking"]["times"]),
                _pairs(stored["asking"]["choices"]),
                str(stored["asking"].get("told", "")),
                int(stored["asking"].get("again", 0)),
            ),
            choices=_pairs(stored["choices"]),
            shown=tuple(str(each) for each in stored["shown"]),
            seen=tuple(str(each) for each in stored["seen"]),
            told_for=_name(stored["told_for"]),
            skipped=tuple(str(each) for each in stored["skipped"]),
            looked=_name(stored["looked"]),
            misses=int(stored["misses"]),
            messages=int(stored["messages"]),
            outline=_outline(stored.get("outline")),
            # States of before there were reminders have none switched off.
            silenced=tuple(str(each) for each in stored.get("silenced", ())),
            # States stored before suggestions were explained have neither.
            told={str(name): str(value) for name, value in stored.get("told", {}).items()},
            doubts=tuple(_doubt(each) for each in stored.get("doubts", ())),
            # States of before there was somebody to talk to have neither.
            with_staff=_name(stored.get("with_staff")),
            claimed=_moment(stored.get("claimed")),
            unsure=_slot(stored["unsure"]) if stored.get("unsure") is not None else None,
            # States of before sources were told have no such question.
            answered=_slot(stored["answered"]) if stored.get("answered") is not None else None,
            attribute=_slot(stored["attribute"]) if stored.get("attribute") is not None else None,
            # States of before limits were kept have none.
            limits=tuple(
                _limit(each) for each in stored.get("limits", ()) if each["kind"] in KINDS_OF_LIMIT
            ),
            # States of before somebody could ask for short or easy answers want them in full.
            manner=_name(stored.get("manner")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnknownState(str(error)) from error


def _outline(stored: Mapping[str, Any] | None) -> Outline | None:
    if stored is None:
        return None
    money, pace = stored["own_money"], stored["pace"]
    return Outline(
        spare=int(stored["spare"]),
        own_money=None if money is None else int(money),
        pace=None if pace is None else int(pace),
        without=tuple(str(each) for each in stored["without"]),
        replaced=tuple(str(each) for each in stored["replaced"]),
        mode=_name(stored.get("mode")),
        schedule=_name(stored.get("schedule")),
        starts=_day(stored.get("starts")),
        runs=tuple(tuple(str(each) for each in runs) for runs in stored["runs"]),
    )


def _day(stored: Any) -> str | None:
    return None if stored is None else date.fromisoformat(stored).isoformat()


def _moment(stored: Any) -> str | None:
    return stored and datetime.fromisoformat(stored).isoformat()


def _slot(stored: Any) -> Slot:
    return Slot(str(stored["value"]), str(stored["raw"]), int(stored["turn"]))


def _limit(stored: Any) -> Limit:
    return Limit(
        kind=str(stored["kind"]),
        value=str(stored["value"]),
        wanted=bool(stored["wanted"]),
        words=str(stored["words"]),
        firm=bool(stored["firm"]),
        turn=int(stored["turn"]),
    )


def _name(stored: Any) -> str | None:
    if stored is not None and not isinstance(stored, str):
        raise TypeError(f"{stored!r} is no name")
    return stored


def _doubt(stored: Any) -> Doubt:
    options = _pairs(stored["options"])
    return Doubt(str(stored["slot"]), str(stored["raw"]), options, int(stored["turn"]))


def _pairs(stored: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(one), str(other)) for one, other in stored)
