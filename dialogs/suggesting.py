"""Suggests listings in a conversation: when there is enough to go on, and again when it changed."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from catalog.bands import BANDS
from catalog.filters import Query
from catalog.recommend import Suggestion, Wish
from catalog.recommend import suggest as recommend
from catalog.search import Hit
from dialogs.cards import found_card, letters, suggestion_card
from dialogs.draft import Draft
from dialogs.messages import line
from dialogs.state import State

HOW_MANY = 3
"""How many suggestions are told at once."""

PATIENCE = 4
"""After so many messages suggestions come even if nothing is known yet."""

_WISH = ("occupation", "goal", "place", "mode", "pace", "language")


def wish(draft: Draft, purposes: Collection[str] = (), seen: Collection[str] = ()) -> Wish:
    """Give what is known of what the person wants."""
    state = draft.state
    occupation = draft.catalog.occupation.get(state.value("occupation") or "")
    goal = state.slots.get("goal")
    texts = {}
    if goal is not None and goal.raw:
        found = draft.catalog.find_listing.search(goal.raw, 20)
        texts = {m.id: m.score for m in found if m.score >= BANDS["listing"].offer}
    granted = draft.booklet.expires is not None
    return Wish(
        today=draft.world.today,
        isco=occupation.isco if occupation else None,
        goal=goal.value if goal else None,
        texts=texts,
        place=state.value("place"),
        mode=state.value("mode"),
        pace=state.value("pace"),
        language=state.value("language"),
        work_situation=state.value("work_situation"),
        checks=draft.booklet.balance(draft.world.today).available if granted else None,
        purposes=purposes,
        seen=seen,
    )


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
    if any(why.startswith("confirmed") for why in draft.trace):
        draft.change(replace(draft.state, told_for=told))
        return
    found = recommend(draft.catalog, wish(draft), HOW_MANY)
    again = state.told_for is not None
    draft.change(replace(draft.state, told_for=told))
    if again and [s.listing.id for s in found] == list(state.shown[: len(found)]):
        draft.say(line("suggestions-same"))
        return
    if not known:
        draft.say(line("suggestions-general"))
    tell(draft, found, "suggestions-again" if again else "suggestions", seen=())


def tell_more(draft: Draft, purposes: Collection[str] = ()) -> None:
    """Tell suggestions that were not told yet; of some purposes only, where they are given."""
    seen = () if purposes else draft.state.seen
    found = recommend(draft.catalog, wish(draft, purposes, seen), HOW_MANY)
    found = [each for each in found if each.points > 0] or found
    if not found:
        draft.say(line("suggestions-none-of-kind" if purposes else "suggestions-no-more"))
        return
    tell(draft, found, "suggestions-more", seen=draft.state.seen)


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
    found = recommend(draft.catalog, wish(draft, others, draft.state.seen), HOW_MANY)
    if not found:
        draft.say(line("suggestions-no-more"))
        return
    tell(draft, found, "suggestions-other", seen=draft.state.seen)


def tell_found(draft: Draft, text: str, query: Query, hits: Sequence[Hit]) -> None:
    """Tell what a search sentence found, the best first."""
    draft.note(f"search {query}")
    if not hits:
        draft.say(line("found-none", words=text[:80]))
        return
    shown = tuple(hit.listing.id for hit in hits)
    examples = any(hit.listing.provider.example for hit in hits) and not draft.state.told_for
    draft.say(
        line("found", words=text[:80], count=len(hits)),
        *([line("suggestions-examples")] if examples else []),
    )
    for hit, letter in zip(hits, letters(shown).values(), strict=True):
        draft.replies.append(found_card(draft.catalog, hit, letter, draft.world.today))
        draft.note(f"found {hit.listing.id} {hit.score}")
    told = signature(draft.state)
    draft.change(replace(draft.state, shown=shown, seen=shown, looked=None, told_for=told))


def signature(state: State) -> str:
    """Give what suggestions depend on, to know whether it has changed."""
    return "|".join(
        f"{slot.value}:{slot.raw if name == 'goal' else ''}" if slot else ""
        for name in _WISH
        for slot in [state.slots.get(name)]
    )


def show_again(draft: Draft) -> None:
    """Tell the suggestions on the screen once more."""
    draft.change(replace(draft.state, told_for=None, shown=(), seen=()))
    if not (draft.state.value("occupation") or draft.state.value("goal")):
        draft.say(line("suggestions-general"))
        tell(draft, recommend(draft.catalog, wish(draft), HOW_MANY), "suggestions", seen=())
    else:
        suggest(draft)


def tell(draft: Draft, found: Collection[Suggestion], heading: str, seen: Collection[str]) -> None:
    """Show suggestions, a reply each, under a heading that says what they are."""
    if not found:
        draft.say(line("suggestions-none"))
        return
    shown = tuple(each.listing.id for each in found)
    examples = heading == "suggestions" and any(each.listing.provider.example for each in found)
    draft.say(
        line(heading, count=len(found)), *([line("suggestions-examples")] if examples else [])
    )
    for each, letter in zip(found, letters(shown).values(), strict=True):
        draft.replies.append(
            suggestion_card(draft.catalog, each, letter, draft.state, draft.world.today)
        )
        draft.note(f"suggest {each.listing.id} {each.points} {'+'.join(each.reasons)}")
    all_seen = tuple(dict.fromkeys((*seen, *shown)))
    draft.change(replace(draft.state, shown=shown, seen=all_seen, looked=None))
