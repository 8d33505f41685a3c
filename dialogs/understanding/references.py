"""Finds what a person points at: a choice by number or label, a suggestion, a run in the plan."""

from collections.abc import Mapping

from catalog import Matcher
from catalog.matching.thresholds import BANDS
from dialogs.ledger import Reservation
from dialogs.ledger.commitments import in_order
from dialogs.state import BOUND, letters
from dialogs.turn import Draft
from dialogs.understanding.phrases import plain

_FEW_WORDS, _ENDING = 2, 3
"""Words that name a purpose are few, with at most so many letters as ending: “praktiken”."""


def said_choice(draft: Draft, text: str) -> str | None:
    """Give the choice that a text picks: its number in the last question, or its label.

    A number that is itself an answer (a year of birth) is not a pick.
    """
    spoken, asking = plain(text), draft.state.asking
    number = spoken.rstrip(".")
    if number.isascii() and number.isdigit() and 1 <= int(number) <= len(asking.choices):
        return asking.choices[int(number) - 1][0]
    for identity, label in (*asking.choices, *draft.state.choices):
        if spoken and spoken == plain(label):
            return identity
    return None


def answers_only(draft: Draft, text: str) -> bool:
    """Whether a text says something beside a question only: yes, no, a number or a letter."""
    phrases, spoken = draft.spec.phrases, plain(text)
    if len(spoken.rstrip(".")) < 3 or ordinal(draft, text) is not None:
        return True
    return not BOUND.isdisjoint(
        (said_choice(draft, text), phrases.command(text), phrases.decision(text))
    )


def ordinal(draft: Draft, text: str) -> str | None:
    """Give the suggestion that a letter or an ordinal alone points at."""
    spoken = plain(text)
    if len(spoken) == 1:
        by_letter = {v.lower(): k for k, v in letters(draft.state.shown).items()}
        return by_letter.get(spoken)
    return _at(draft, draft.spec.phrases.ordinals.get(spoken))


def _at(draft: Draft, place: int | None) -> str | None:
    shown = draft.state.shown
    return shown[place - 1] if place is not None and place <= len(shown) else None


def listing_for(draft: Draft, words: str) -> str | None:
    """Give the listing that words point at: a letter, an ordinal, “den”, or its title."""
    spoken = plain(words)
    for prefix in ("forslag ", "alternativ ", "suggestion ", "option ", "kursen ", "the course "):
        spoken = spoken.removeprefix(prefix)
    pointed = ordinal(draft, spoken)
    if pointed is not None:
        return pointed
    if spoken.isascii() and spoken.isdigit():
        return _at(draft, int(spoken))
    if spoken in draft.spec.phrases.it:
        return draft.state.looked or next(iter(draft.state.shown), None)
    catalog = draft.catalog
    shown = [(i, catalog.listing[i].title) for i in draft.state.shown if i in catalog.listing]
    return titled(spoken, dict(shown), BANDS["listing"].offer) or titled(
        spoken, {each.id: each.title for each in catalog.listings}, BANDS["listing"].accept
    )


def pointed(draft: Draft, text: str) -> str | None:
    """Give the words in a text that point at something: a letter, an ordinal or “den”."""
    spoken, phrases = plain(text), draft.spec.phrases
    for phrase in (*sorted(phrases.ordinals, key=len, reverse=True), *sorted(phrases.it)):
        if f" {phrase} " in f" {spoken} ":
            return phrase
    return next(iter(lettered(draft, text)), None)


def lettered(draft: Draft, text: str) -> list[str]:
    """Give the letters of suggestions that stand in a text, in its order."""
    known = {letter.lower() for letter in letters(draft.state.shown).values()}
    words = [word.strip(".,;:!?") for word in text.split()]
    sure = [word for word in words if word.isupper() or word.lower() not in ("a", "i")]
    found = (word.lower() for word in (*sure, *words[-1:]) if word.lower() in known)
    return list(dict.fromkeys(found))


def points(draft: Draft, words: str) -> bool:
    """Whether words only point: at a letter, a place in the list or “den”."""
    spoken, phrases = plain(words), draft.spec.phrases
    bare = spoken.removeprefix("forslag ").removeprefix("suggestion ")
    return len(bare) == 1 or bare.isdigit() or bare in phrases.it or bare in phrases.ordinals


def open_runs(draft: Draft, verb: str) -> list[Reservation]:
    """Give the open runs that something can be done to; all that are open where it suits none."""
    planned = [each for each in draft.booklet.plan() if each.open]
    return [each for each in planned if _suits(draft, verb, each)] or planned


def _suits(draft: Draft, verb: str, each: Reservation) -> bool:
    listing, starts = draft.catalog.listing.get(each.entry.listing or ""), each.entry.starts
    match verb:
        case "applied" | "accepted" | "refused":
            waits = each.progress is None if verb == "applied" else not each.confirmed
            return waits and listing is not None and listing.apply == "application"
        case "missed" | "done":
            return starts is not None and starts <= draft.world.today
        case "pay":
            return bool(each.entry.checks)
    return True


def _of_purpose(draft: Draft, spoken: str, runs: list[Reservation]) -> Reservation | None:
    """Give the only run of the purpose that words name, such as “praktiken” or “my course”."""
    values, words = draft.spec.phrases.values.items(), spoken.split()
    named = {
        purpose
        for phrase, (slot, purpose) in values
        if slot == "purposes" and len(words) <= _FEW_WORDS
        for word in words
        if word.startswith(phrase) and len(word) <= len(phrase) + _ENDING
    }
    catalog = draft.catalog
    listings = [(each, catalog.listing.get(each.entry.listing or "")) for each in runs]
    found = [each for each, listing in listings if listing and listing.purpose in named]
    return found[0] if len(found) == 1 else None


def reservation_for(draft: Draft, words: str, verb: str) -> Reservation | None:
    """Give the open run in the plan that words point at: number, “den”, title or purpose.

    What can be done to it (`verb`) chooses where “den” or a purpose could mean several.
    """
    spoken = plain(words)
    for ending in (" i planen", " ur planen", " i min plan", " in the plan", " in my plan"):
        spoken = spoken.removesuffix(ending)
    shown = in_order(draft.booklet)
    planned = [each for each in shown if each.open]
    numbered = draft.spec.phrases.ordinals.get(spoken)
    if spoken.isascii() and spoken.isdigit():
        numbered = int(spoken)
    if numbered is not None and 1 <= numbered <= len(shown):
        return shown[numbered - 1] if shown[numbered - 1].open else None
    fitting = open_runs(draft, verb)
    if spoken in draft.spec.phrases.it and len(fitting) == 1:
        return fitting[0]
    catalog = draft.catalog
    listing = draft.state.looked if spoken in draft.spec.phrases.it else None
    by_letter = ordinal(draft, spoken)
    listings = [catalog.listing.get(each.entry.listing or "") for each in planned]
    titles = {each.id: each.title for each in listings if each is not None}
    wanted = listing or by_letter or titled(spoken, titles, BANDS["listing"].offer)
    found = next((each for each in planned if each.entry.listing == wanted), None)
    return found or _of_purpose(draft, spoken, fitting) or _of_purpose(draft, spoken, planned)


def titled(spoken: str, titles: Mapping[str, Mapping[str, str]], least: float) -> str | None:
    """Give the listing whose title words are, or are like from a score of `least` on."""
    for identity, texts in titles.items():
        if any(plain(text) == spoken for text in texts.values()):
            return identity
    entries = [(i, text) for i, texts in titles.items() for text in texts.values()]
    found = Matcher(entries).search(spoken, 2) if entries else []
    return found[0].id if found and found[0].score >= least else None
