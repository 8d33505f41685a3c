"""What a conversation remembers between turns: a frozen value with a stable form for storing.

Stored by name and with a version. What the present version does not know is not guessed at:
`from_dict` raises `UnknownState`, and the conversation restarts kindly; the booklet is elsewhere.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any

VERSION = 1


class UnknownState(Exception):
    """A stored state that this version cannot read."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One answer: its value, the person's own words for it, and the turn that gave it."""

    value: str
    raw: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A flow in progress with its arguments.

    `since` among them is the turn in which it was begun, `then` what waits for its turn in it.
    """

    flow: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asking:
    """What the last turn asked: the slot, how often in a row, and the choices it gave.

    `told` is a mark of what was said before a yes; the yes is to that and to nothing else.
    """

    slot: str | None = None
    times: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """What the person said of the plan that is being made, and the plans on their screen.

    `spare` checks are kept, `own_money` is the most SEK of their own, `pace` the highest per cent
    of full time. Left out are `without`, places and `purpose:` or `provider:` with an id, and
    `replaced`, listings. `mode` and `schedule` are the only ones wanted, `starts` the first day,
    as in 2027-03-01, on which something may start. `runs` are the ids of the dated runs of each
    plan on the screen.
    """

    spare: int = 0
    own_money: int | None = None
    pace: int | None = None
    without: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    mode: str | None = None
    schedule: str | None = None
    starts: str | None = None
    runs: tuple[tuple[str, ...], ...] = ()

    def listings(self, number: int) -> list[str]:
        """Give the listings of a plan on the screen, by its number."""
        return [each.partition("@")[0] for each in self.runs[number - 1]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a text may say: the slot in question and (slot, value) pairs, likeliest first.

    `turn` is the turn in which it was said.
    """

    slot: str
    raw: str
    options: tuple[tuple[str, str], ...]
    turn: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """A conversation between two turns.

    `shown` are the listings on the person's screen in order (A, B, C …), `seen` all that were
    told so far for the present wish, `told_for` that wish's signature. `skipped` are slots the
    person chose not to answer, `looked` the listing last looked at. `misses` are those in a row.
    `silenced` are the kinds of reminders that are switched off. `told` is what the listings on the
    screen were chosen by, `doubts` what was said and is still to be asked about. `with_staff` is
    None while nobody of staff is asked for; while somebody is, the day on which the person was
    last told so, empty for never. `claimed` is None until one of staff has answered or taken the
    conversation on, and the assistant is quiet from then on: it holds the moment by which staff
    owe an answer, empty while they owe none. `unsure` holds the words of a
    question whose answer was not known for sure, and its turn; `answered` the id of the question
    that was answered last, and its turn.
    """

    language: str = "sv"
    slots: Mapping[str, Slot] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    asking: Asking = field(default_factory=Asking)
    choices: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    told_for: str | None = None
    skipped: tuple[str, ...] = ()
    looked: str | None = None
    misses: int = 0
    messages: int = 0
    outline: Outline | None = None
    silenced: tuple[str, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    with_staff: str | None = None
    claimed: str | None = None
    unsure: Slot | None = None
    answered: Slot | None = None

    def value(self, slot: str) -> str | None:
        """Give a slot's value, or None."""
        found = self.slots.get(slot)
        return None if found is None else found.value

    def with_slot(self, name: str, slot: Slot) -> "State":
        """Give the state with one slot filled, and no longer skipped."""
        skipped = tuple(each for each in self.skipped if each != name)
        return replace(self, slots={**self.slots, name: slot}, skipped=skipped)

    def without_slots(self, *names: str) -> "State":
        """Give the state with some slots emptied."""
        return replace(self, slots={k: v for k, v in self.slots.items() if k not in names})


def wordless(state: State) -> State:
    """Give a state without the person's own words; the answers they were understood as stay."""
    slots = {name: replace(slot, raw="") for name, slot in state.slots.items()}
    return replace(state, slots=slots, told_for=None, told={}, doubts=(), unsure=None)


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


def _name(stored: Any) -> str | None:
    if stored is not None and not isinstance(stored, str):
        raise TypeError(f"{stored!r} is no name")
    return stored


def _doubt(stored: Any) -> Doubt:
    options = _pairs(stored["options"])
    return Doubt(str(stored["slot"]), str(stored["raw"]), options, int(stored["turn"]))


def _pairs(stored: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(one), str(other)) for one, other in stored)
