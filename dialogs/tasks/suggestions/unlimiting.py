"""Lifts limits that a person set, and says which. Notes none and chooses no listing."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.model import Limit
from dialogs.state import Choice, State, line
from dialogs.tasks.suggestions.limit_lines import coded, limit_lines
from dialogs.turn import Draft, View
from dialogs.understanding.bounds.lifting import Lift, lifts_in
from dialogs.understanding.bounds.limits import limits_in
from dialogs.vocabulary.phrases import plain

ALIKE = {"price": "own_money", "own_money": "price", "time": "weekday", "weekday": "time"}
"""What is lifted where the kind that is named is not set."""


def lift_choices(held: Sequence[Limit]) -> list[Choice]:
    """Offer to lift each kind of limit, and all."""
    kinds = dict.fromkeys(each.kind for each in held)
    each_kind = [Choice(f"unlimit:{kind}", line(f"offer-unlimit-{kind.replace('_', '-')}"))
                 for kind in kinds]  # fmt: skip
    return [*each_kind, *([Choice("unlimit:all", line("offer-unlimit-all"))] if held[1:] else [])]


def lift_kind(draft: Draft, kind: str) -> bool:
    """Lift the limits of a kind, or with `all` every one."""
    gone = [each for each in draft.state.limits if kind in ("all", each.kind)]
    if not gone:
        draft.say(line("limits-none"))
    else:
        drop(draft, gone)
    return True


def surely_lifted(view: View, text: str) -> list[Limit]:
    """Give the limits that a text says no longer hold, whatever else it may be for."""
    found = _lifts(view, text) if view.state.limits else []
    return [each for each in view.state.limits if any(lift.frees(each) for lift in found)]


def lifted(view: View, text: str) -> list[Limit]:
    """Give the limits that a text which is there to lift some lifts."""
    return surely_lifted(view, text) if _lifts(view, text) else _named(view, text)


def lifts_what_is_not_set(view: View, text: str) -> bool:
    """Whether a text surely lifts limits, but none that is set."""
    return bool(_lifts(view, text)) and not surely_lifted(view, text)


def _lifts(view: View, text: str) -> list[Lift]:
    return lifts_in(text, view.phrases, view.catalog, view.today)


def _named(view: View, text: str) -> list[Limit]:
    held, cues = view.state.limits, view.phrases.limit_cues
    around = f" {plain(text)} "
    if any(f" {cue} " in around for cue in cues["all"]):
        return list(held)
    told = limits_in(text, view.phrases, view.catalog, view.today)
    kinds = {each.limit.kind for each in told}
    values = {(each.limit.kind, value) for each in told for value in each.limit.values}
    for kind in ALIKE.keys() | {"form", "place", "language", "hours", "length", "dates", "level",
                                "purpose", "provider", "topic"}:  # fmt: skip
        if any(f" {cue}" in around for cue in cues.get(f"kind_{kind}", ())):
            kinds.add(kind)
    exact = [e for e in held if {(e.kind, value) for value in e.values} & values]
    topics = [e for e in held if e.kind in ("topic", "provider")
              and any(f" {word}" in around for word in plain(e.value).split())]  # fmt: skip
    found = exact or topics or [each for each in held if each.kind in kinds]
    found = found or [each for each in held if ALIKE.get(each.kind) in kinds]
    return found or (list(held) if len(held) == 1 and not kinds else [])


def drop(draft: Draft, gone: Sequence[Limit], message: str = "limits-lifted") -> None:
    """Drop limits and tell it; what is suggested is chosen anew."""
    left = tuple(each for each in draft.state.limits if each not in gone)
    draft.change(replace(draft.state, limits=left, told_for=None))
    draft.note("unlimit " + " ".join(map(coded, gone)))
    if message == "limits-lifted" and not left and len(gone) > 1:
        draft.say(line("limits-lifted-all"))
    else:
        draft.say(line(message, parts=limit_lines(draft.catalog, gone)))


def newest(state: State) -> int:
    """Give the turn in which the newest limit was set; -1 where there is none."""
    return max((each.turn for each in state.limits), default=-1)


def take_back(draft: Draft) -> None:
    """Take back what was set last."""
    turn = newest(draft.state)
    drop(draft, [e for e in draft.state.limits if e.turn == turn], "limits-undone")
