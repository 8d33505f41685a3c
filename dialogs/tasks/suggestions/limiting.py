"""Notes limits on what is shown, and tells them. Chooses no listing."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from catalog.finding.limits import untold
from catalog.finding.suggestions import Suggestion, Wish, suggest
from catalog.matching.query import Query
from catalog.model import Limit, with_limits
from dialogs.state import Line, State, line
from dialogs.tasks.suggestions.limit_lines import coded, limit_lines, limit_what
from dialogs.tasks.suggestions.unlimiting import (
    drop,
    lift_choices,
    lifted,
    lifts_what_is_not_set,
    surely_lifted,
)
from dialogs.turn import Draft, View
from dialogs.understanding.bounds.limits import Told, limits_in
from dialogs.vocabulary.phrases import plain

SLOT_OF = {"form": "mode", "language": "language"}
"""The slot that says the same as a kind of limit; the newer of the two holds."""


UNSURE = frozenset({"topic", "place"})
"""Kinds that are only noted where a text is for setting a limit: “inte bli programmerare” and “nu
bor jag i Lund, inte i Malmö” sound like one."""


NAMED = frozenset({"place", "time", "weekday", "price"})
"""Kinds that are noted where a text only names them, and does not ask."""


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


def is_one(view: View, text: str) -> bool:
    """Whether a text is for limits, whatever it is taken for: “här uppe”, or one surely lifted."""
    named = view.phrases.limits.get(plain(text), ("",))[0] in NAMED and "?" not in text
    return named or bool(surely_lifted(view, text))


def keep(draft: Draft, text: str, *, meant: bool) -> bool:
    """Note the limits that a text sets, lift those that it surely lifts; False where it does none.

    `meant`: the text is for setting one; of others only what is surely a limit is taken.
    """
    gone = surely_lifted(draft, text)
    told = heard(draft, text, meant=meant)
    found = [each for each in told if meant or each.kind not in UNSURE]
    if gone:
        drop(draft, gone)
    if found:
        _note(draft, found)
    return bool(gone or found)


def _note(draft: Draft, new: Sequence[Limit]) -> None:
    """Note limits and tell them in one line."""
    found = [replace(each, turn=draft.world.turn) for each in new]
    known = draft.state.limits
    draft.change(replace(draft.state, limits=with_limits(known, tuple(found))))
    draft.note("limit " + " ".join(map(coded, found)))
    draft.say(*_noted(draft, found), *_remarks(draft, found))


def _noted(view: View, found: Sequence[Limit]) -> list[Line]:
    """Say what is shown from now on, and what is only noted as the catalogue cannot tell it."""
    unknown = [each for each in found if cannot_tell(view, each)]
    known = [each for each in found if each not in unknown]
    told = [("limits-noted", known), ("limits-untold", unknown)]
    return [line(name, parts=limit_lines(view.catalog, some)) for name, some in told if some]


def cannot_tell(view: View, limit: Limit) -> bool:
    """Whether the catalogue says of nothing whether it keeps a limit."""
    if limit.value in ("cheap", "short"):
        return False
    return untold(view.catalog, limit, view.today, view.state.value("place"))


def _remarks(view: View, found: Sequence[Limit]) -> list[Line]:
    """Say what the catalogue cannot tell, and what goes before an earlier answer."""
    names = list[str]()
    for each in found:
        slot = SLOT_OF.get(each.kind)
        before = view.state.value(slot) if slot else None
        if before is not None and (before in each.values) != each.wanted:
            names.append("limits-over-slot")
    return [*what_is_untold(view, found), *map(line, dict.fromkeys(names))]


def what_is_untold(view: View, limits: Sequence[Limit]) -> list[Line]:
    """Say what the catalogue cannot tell of limits."""
    unknown = [each.kind for each in limits if cannot_tell(view, each)]
    names = (kind if kind in ("weekday", "time", "place") else "other" for kind in unknown)
    return [line(f"limits-untold-{name}") for name in dict.fromkeys(names)]


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
    told = [line("limits-list", parts=parts), *what_is_untold(draft, held)]
    draft.say(*told, choices=lift_choices(held))
    return True


def lift(draft: Draft, text: str) -> bool:
    """Lift the limits that a text names, or the only one, and note what it sets beside.

    Asks where it names none of several.
    """
    held = draft.state.limits
    gone = lifted(draft, text)
    kinds = {each.kind for each in gone}
    new = [each for each in heard(draft, text, meant=False) if each.kind not in kinds]
    none_such = lifts_what_is_not_set(draft, text)
    if held and not (gone or none_such):
        draft.say(line("limits-lift-which"), choices=lift_choices(held))
        return False
    if gone:
        drop(draft, gone)
    if new:
        _note(draft, new)
    if not gone and not new:
        draft.say(line("limits-none-such" if held else "limits-none"))
    return True
