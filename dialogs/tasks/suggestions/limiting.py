"""Notes limits on what is shown, tells them and lifts them. Chooses no listing."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from catalog.finding.limits import untold
from catalog.finding.suggestions import Suggestion, Wish, suggest
from catalog.matching.query import Query
from catalog.model import Limit, with_limits
from dialogs.state import Choice, Line, State, line
from dialogs.tasks.suggestions.limit_lines import limit_lines, limit_what
from dialogs.turn import Draft, View
from dialogs.understanding.bounds.limits import Told, limits_in
from dialogs.vocabulary.phrases import plain

SLOT_OF = {"form": "mode", "language": "language"}
"""The slot that says the same as a kind of limit; the newer of the two holds."""


UNSURE = frozenset({"topic", "place"})
"""Kinds that are only noted where a text is for setting a limit: “inte bli programmerare” and “nu
bor jag i Lund, inte i Malmö” sound like one."""


ALIKE = {"price": "own_money", "own_money": "price", "time": "weekday", "weekday": "time"}
"""What is lifted where the kind that is named is not set."""


def in_force(state: State) -> tuple[Limit, ...]:
    """Give the limits that hold: not those of a kind whose slot was answered in a later turn."""
    return tuple(
        each
        for each in state.limits
        if (slot := state.slots.get(SLOT_OF.get(each.kind, ""))) is None or slot.turn <= each.turn
    )


def heard(view: View, text: str, *, meant: bool) -> list[Limit]:
    """Give the limits that a text sets.

    `meant`: the text is for setting one, so that what it only names is one too.
    """
    told = limits_in(text, view.phrases, view.catalog, view.today)
    return [each.limit for each in told if each.cued or (meant and _names_only(each))]


def _names_only(told: Told) -> bool:
    return told.limit.kind != "topic"


def names_one(view: View, text: str) -> bool:
    """Whether a whole text is the name of a limit and of nothing else: “här uppe”."""
    return view.phrases.limits.get(plain(text), ("",))[0] == "place"


def keep(draft: Draft, text: str, *, meant: bool) -> bool:
    """Note the limits that a text sets and tell them in one line; False where it sets none.

    `meant`: the text is for setting one; of others only what is surely a limit is taken.
    """
    told = heard(draft, text, meant=meant)
    turn = draft.world.turn
    found = [replace(each, turn=turn) for each in told if meant or each.kind not in UNSURE]
    if not found:
        return False
    known = draft.state.limits
    draft.change(replace(draft.state, limits=with_limits(known, tuple(found))))
    draft.note("limit " + " ".join(map(coded, found)))
    parts = limit_lines(draft.catalog, found)
    draft.say(line("limits-noted", parts=parts), *_remarks(draft, found))
    return True


def coded(limit: Limit) -> str:
    """Give a limit in one word, for the trace and for what suggestions were chosen by."""
    firm = "" if limit.firm else "~"
    return f"{'' if limit.wanted else '-'}{firm}{limit.kind}={limit.value}"


def decoded(word: str) -> Limit:
    """Read what `coded` wrote."""
    kind, _, value = word.lstrip("-~").partition("=")
    return Limit(kind, value, wanted=not word.startswith("-"), firm="~" not in word[:2])


def _remarks(view: View, found: Sequence[Limit]) -> list[Line]:
    """Say what the catalogue cannot tell, and what goes before an earlier answer."""
    names = list[str]()
    home = view.state.value("place")
    for each in found:
        if each.value in ("cheap", "short"):
            continue
        if untold(view.catalog, each, view.today, home):
            name = each.kind if each.kind in ("weekday", "time", "place") else "other"
            names.append(f"limits-untold-{name}")
        slot = SLOT_OF.get(each.kind)
        before = view.state.value(slot) if slot else None
        if before is not None and (before in each.values) != each.wanted:
            names.append("limits-over-slot")
    return [line(name) for name in dict.fromkeys(names)]


FIELDS = {
    "form": "mode", "time": "schedule", "place": "place", "level": "level",
    "language": "language", "purpose": "purpose", "dates": "months", "price": "max_price",
}  # fmt: skip
"""The field of a search sentence that says the same as a kind of limit."""


def narrowed(view: View, query: Query) -> tuple[Query, list[Limit]]:
    """Give a search without what the person does not want, and the limits that hold for it.

    What a search asks for itself goes before a limit that was set earlier.
    """
    held = in_force(view.state)
    unwanted = {FIELDS[e.kind] for e in held
                if not e.wanted and e.turn == view.world.turn and e.kind in FIELDS}  # fmt: skip
    empty = Query()
    asked = replace(query, **{name: getattr(empty, name) for name in unwanted})
    named = {name for name in FIELDS.values() if getattr(asked, name) != getattr(empty, name)}
    return asked, [
        each for each in held if each.turn == view.world.turn or FIELDS.get(each.kind) not in named
    ]


def relaxed(view: View, wished: Wish, most: int) -> tuple[Limit, list[Suggestion]] | None:
    """Give the one limit without which there is something to suggest, and what that is."""
    for out in sorted((e for e in wished.limits if e.firm), key=lambda each: -each.turn):
        left = [each for each in wished.limits if each != out]
        found = suggest(view.catalog, replace(wished, limits=left), most)
        if found:
            return out, found
    return None


def far(view: View, found: Collection[Suggestion]) -> list[Line]:
    """Say that nothing is on site where the person wants it, where all that was found is remote."""
    where = [e for e in in_force(view.state) if e.kind == "place" and e.wanted]
    if not where or not found or any(each.listing.mode != "remote" for each in found):
        return []
    return [line("limits-far", where=limit_what(view.catalog, where[0]))]


def tell(draft: Draft) -> bool:
    """Tell the limits that hold."""
    held = in_force(draft.state)
    if not held:
        draft.say(line("limits-none"))
        return True
    parts = limit_lines(draft.catalog, held)
    draft.say(line("limits-list", parts=parts), choices=_choices(held))
    return True


def _choices(held: Sequence[Limit]) -> list[Choice]:
    """Offer to lift each kind of limit, and all."""
    kinds = dict.fromkeys(each.kind for each in held)
    each_kind = [Choice(f"unlimit:{kind}", line(f"offer-unlimit-{kind.replace('_', '-')}"))
                 for kind in kinds]  # fmt: skip
    return [*each_kind, *([Choice("unlimit:all", line("offer-unlimit-all"))] if held[1:] else [])]


def lift(draft: Draft, text: str) -> bool:
    """Lift the limits that a text names, or the only one; ask where it names none of several."""
    held = draft.state.limits
    if not held:
        draft.say(line("limits-none"))
        return True
    gone = _named(draft, text)
    if not gone:
        draft.say(line("limits-lift-which"), choices=_choices(held))
        return False
    _drop(draft, gone)
    return True


def lift_kind(draft: Draft, kind: str) -> bool:
    """Lift the limits of a kind, or with `all` every one."""
    gone = [each for each in draft.state.limits if kind in ("all", each.kind)]
    if not gone:
        draft.say(line("limits-none"))
    else:
        _drop(draft, gone)
    return True


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


def _drop(draft: Draft, gone: Sequence[Limit], message: str = "limits-lifted") -> None:
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
    _drop(draft, [e for e in draft.state.limits if e.turn == turn], "limits-undone")
