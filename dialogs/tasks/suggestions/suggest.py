"""Suggests listings in a conversation: when there is enough to go on, and again when it changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from catalog import Catalog
from catalog.finding.level import level
from catalog.finding.search import Hit
from catalog.finding.suggestions import Suggestion, Wish, broken_limits, weigh
from catalog.finding.suggestions import suggest as recommend
from catalog.matching.query import Query
from catalog.matching.thresholds import BANDS
from catalog.model import split
from dialogs.state import Line, State, letters, line
from dialogs.tasks.suggestions.limit_lines import coded, decoded, limit_lines
from dialogs.tasks.suggestions.limiting import far, in_force, relaxed
from dialogs.tasks.suggestions.offering import left_for, planned, show_hit, show_suggestion
from dialogs.turn import Draft, View
from dialogs.wording.names import title

HOW_MANY = 3
"""How many suggestions are told at once."""


PATIENCE = 4
"""After so many messages suggestions come even if nothing is known yet."""


_WISH = ("occupation", "goal", "place", "mode", "pace", "language")


_MAPPED = ("tools", "confidence", "likes")


def basis(view: View, purposes: Collection[str] = ()) -> dict[str, str]:
    """Give, as plain texts, what suggestions are chosen by now; `wish_of` reads it back."""
    state = view.state
    slots = (*_WISH, *_MAPPED, "work_situation")
    found = {name: slot.value for name in slots if (slot := state.slots.get(name)) is not None}
    if "goal" in state.slots:
        found["words"] = state.slots["goal"].raw
    if view.booklet.expires is not None and left_for(view) is not None:
        found["checks"] = str(view.booklet.balance(view.today).available)
    if purposes:
        found["purposes"] = "+".join(sorted(purposes))
    if held := in_force(state):
        found["limits"] = "\n".join(map(coded, held))
    return {**found, "today": view.today.isoformat()}


def wish_of(catalog: Catalog, basis: Mapping[str, str], seen: Collection[str] = ()) -> Wish:
    """Give the wish that suggestions were chosen by, less what was seen."""
    occupation = catalog.occupation.get(basis.get("occupation", ""))
    texts = {}
    if basis.get("words"):
        found = catalog.find_listing.search(basis["words"], 20)
        texts = {m.id: m.score for m in found if m.score >= BANDS["listing"].offer}
    limits = tuple(decoded(each) for each in basis.get("limits", "").splitlines())
    # One rule for both: what was limited is not weighed by the earlier answer as well.
    limited = {each.kind for each in limits}
    return Wish(
        today=date.fromisoformat(basis["today"]),
        limits=limits,
        isco=occupation.isco if occupation else None,
        goal=basis.get("goal"),
        texts=texts,
        place=basis.get("place"),
        mode=None if "form" in limited else basis.get("mode"),
        pace=basis.get("pace"),
        language=None if "language" in limited else basis.get("language"),
        work_situation=basis.get("work_situation"),
        checks=int(basis["checks"]) if "checks" in basis else None,
        purposes=basis["purposes"].split("+") if "purposes" in basis else (),
        seen=seen,
        level=level(catalog.mapping, basis.get("tools"), basis.get("confidence")),
        tools=split(basis.get("tools")),
        likes=split(basis.get("likes")),
    )


def wish(view: View, purposes: Collection[str] = (), seen: Collection[str] = ()) -> Wish:
    """Give what is known of what the person wants."""
    known = wish_of(view.catalog, basis(view, purposes), seen)
    return replace(known, spoken=view.state.language)


def _unplanned(view: View, purposes: Collection[str] = (), seen: Collection[str] = ()) -> Wish:
    """Give what is wanted, less what is planned; a purpose that is asked for is told in full."""
    return wish(view, purposes, seen if purposes else (*seen, *planned(view)))


def suggest(draft: Draft) -> None:
    """Tell suggestions as soon as occupation or goal is known, and when the answer changed."""
    state = draft.state
    known = state.value("occupation") or state.value("goal")
    tried = "occupation" in state.skipped and "goal" in state.skipped
    if not known and not tried and state.messages < PATIENCE:
        return
    told = signature(state)
    if told == state.told_for:
        return
    if any(why.startswith("confirmed") and why != "confirmed mapping" for why in draft.trace):
        draft.change(replace(draft.state, told_for=told))
        return
    found = recommend(draft.catalog, _unplanned(draft), HOW_MANY)
    again = state.told_for is not None
    draft.change(replace(draft.state, told_for=told))
    if again and found and [s.listing.id for s in found] == list(state.shown[:HOW_MANY]):
        draft.change(replace(draft.state, told=basis(draft)))
        draft.say(*_same(draft, found))
        return
    if not known:
        draft.say(line("suggestions-general"))
    tell(draft, found, "suggestions-again" if again else "suggestions", seen=())


def _same(view: View, found: Sequence[Suggestion]) -> list[Line]:
    """Say that the suggestions on the screen still fit best, or in what they break a limit."""
    wished = wish(view)
    broken = [(each, broken_limits(each, wished)) for each in found]
    if not any(limits for _, limits in broken):
        return [line("suggestions-same")]
    named = zip(broken, letters([each.listing.id for each in found]).values(), strict=True)
    return [
        line("suggestions-same-still"),
        *(
            line(
                "suggestions-same-but",
                letter=letter,
                title=title(each.listing),
                reasons=tuple(line(f"obstacle-{name.replace('_', '-')}") for name in limits),
            )
            for (each, limits), letter in named
            if limits
        ),
    ]


def tell_more(draft: Draft, purposes: Collection[str] = ()) -> None:
    """Tell suggestions that were not told yet; of some purposes only, where they are given."""
    seen = () if purposes else draft.state.seen
    found = recommend(draft.catalog, _unplanned(draft, purposes, seen), HOW_MANY)
    found = [each for each in found if each.points > 0] or found
    if not found:
        draft.say(line("suggestions-none-of-kind" if purposes else "suggestions-no-more"))
        return
    tell(draft, found, "suggestions-more", seen=draft.state.seen, purposes=purposes)


def tell_other(draft: Draft) -> None:
    """Tell suggestions of purposes that are not on the screen."""
    shown = {
        draft.catalog.listing[i].purpose for i in draft.state.shown if i in draft.catalog.listing
    }
    others = {each.purpose for each in draft.catalog.listings} - shown
    if not others:
        draft.say(line("suggestions-one-kind"))
        tell_more(draft)
        return
    found = recommend(
        draft.catalog, wish(draft, others, (*draft.state.seen, *planned(draft))), HOW_MANY
    )
    if not found:
        draft.say(line("suggestions-no-more"))
        return
    tell(draft, found, "suggestions-other", seen=draft.state.seen, purposes=others)


def tell_found(draft: Draft, text: str, query: Query, hits: Sequence[Hit]) -> None:
    """Tell what a search sentence found, the best first."""
    draft.note(f"search {query}")
    if not hits:
        held = limit_lines(draft.catalog, in_force(draft.state))
        none = line("limits-search-nothing", words=text[:80], parts=held)
        draft.say(none if held else line("found-none", words=text[:80]))
        return
    shown = tuple(hit.listing.id for hit in hits)
    examples = any(hit.listing.provider.example for hit in hits) and not draft.state.told_for
    draft.say(
        line("found", words=text[:80], count=len(hits)),
        *([line("suggestions-examples")] if examples else []),
    )
    for hit, letter in zip(hits, letters(shown).values(), strict=True):
        show_hit(draft, hit, letter)
        draft.note(f"found {hit.listing.id} {hit.score}")
    told = {"search": text[:200], "today": draft.today.isoformat()}
    state = replace(draft.state, shown=shown, seen=shown, looked=None, told=told)
    draft.change(replace(state, told_for=signature(state)))


def signature(state: State) -> str:
    """Give what suggestions depend on, to know whether it has changed."""
    names = (*_WISH, *(name for name in _MAPPED if name in state.slots))
    return "|".join(
        f"{slot.value}:{slot.raw if name == 'goal' else ''}" if slot else ""
        for name in names
        for slot in [state.slots.get(name)]
    ) + "".join(f"|{coded(each)}" for each in in_force(state))


def show_again(draft: Draft) -> None:
    """Tell the suggestions on the screen once more."""
    draft.change(replace(draft.state, told_for=None, shown=(), seen=()))
    if not (draft.state.value("occupation") or draft.state.value("goal")):
        draft.say(line("suggestions-general"))
        tell(draft, recommend(draft.catalog, _unplanned(draft), HOW_MANY), "suggestions", seen=())
    else:
        suggest(draft)


def retell(draft: Draft) -> None:
    """Show the listings on the screen once more, as they were weighed."""
    known = draft.catalog.listing
    wished = wish_of(draft.catalog, dict(draft.state.told) or basis(draft))
    for each, letter in letters(draft.state.shown).items():
        if each in known:
            show_suggestion(draft, weigh(draft.catalog, known[each], wished), letter)


def tell(
    draft: Draft,
    found: Collection[Suggestion],
    heading: str,
    seen: Collection[str],
    purposes: Collection[str] = (),
) -> None:
    """Show suggestions, a reply each, under a heading that says what they are."""
    if not found:
        found = _let_go(draft, purposes)
    if not found:
        return
    shown = tuple(each.listing.id for each in found)
    examples = heading == "suggestions" and any(each.listing.provider.example for each in found)
    draft.say(
        line(heading, count=len(found)),
        *([line("suggestions-examples")] if examples else []),
        *far(draft, found),
    )
    for each, letter in zip(found, letters(shown).values(), strict=True):
        show_suggestion(draft, each, letter)
        draft.note(f"suggest {each.listing.id} {each.points} {'+'.join(each.reasons)}")
    all_seen = tuple(dict.fromkeys((*seen, *shown)))
    told = basis(draft, purposes)
    draft.change(replace(draft.state, shown=shown, seen=all_seen, looked=None, told=told))


def _let_go(draft: Draft, purposes: Collection[str]) -> Collection[Suggestion]:
    """Say that nothing keeps to every limit, and give what there is without one of them."""
    wished = wish(draft, purposes)
    if not wished.limits:
        draft.say(line("suggestions-none"))
        return ()
    without = relaxed(draft, wished, HOW_MANY)
    if without is None:
        draft.say(line("limits-nothing", parts=limit_lines(draft.catalog, wished.limits)))
        return ()
    out, found = without
    draft.say(line("limits-relaxed", parts=limit_lines(draft.catalog, [out])))
    draft.note(f"relaxed {coded(out)}")
    return found
