"""Finds what a person points at: a choice by number or label, a suggestion, a run in the plan."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from catalog import Catalog, Matcher
from catalog.matching.thresholds import BANDS
from dialogs.ledger import Booklet, Reservation
from dialogs.ledger.commitments import in_order
from dialogs.state import BOUND, State, letters
from dialogs.vocabulary.phrases import Phrases, plain

_FEW_WORDS, _ENDING = 2, 3
"""Words that name a purpose are few, with at most so many letters as ending: “praktiken”."""


_LAST = frozenset(("sista", "last"))
"""Words for the last place in a list, however long it is."""


class Scene(Protocol):
    """What words can point at, and the words that people point with."""

    @property
    def state(self) -> State:
        """What stands on the screen."""

    @property
    def booklet(self) -> Booklet:
        """What is planned."""

    @property
    def catalog(self) -> Catalog:
        """What is offered."""

    @property
    def phrases(self) -> Phrases:
        """The words that people type."""

    @property
    def today(self) -> date:
        """The calendar day."""


def said_choice(scene: Scene, text: str) -> str | None:
    """Give the choice that a text picks: its number in the last question, or its label.

    Of “A. Python” the letter alone is enough.

    A number that is itself an answer (a year of birth) is not a pick.
    """
    spoken, asking = plain(text), scene.state.asking
    number = spoken.rstrip(".")
    if number.isascii() and number.isdigit() and 1 <= int(number) <= len(asking.choices):
        return asking.choices[int(number) - 1][0]
    place = scene.phrases.ordinals.get(spoken, 0)
    asked_which = any(identity.startswith("question:") for identity, _ in asking.choices)
    if asked_which and 1 <= place <= len(asking.choices):
        return asking.choices[place - 1][0]
    for identity, label in asking.choices if len(spoken) == 1 else ():
        if label.lower().startswith(f"{spoken}. "):
            return identity
    for identity, label in (*asking.choices, *scene.state.choices):
        if spoken and spoken == plain(label):
            return identity
    return None


def answers_only(scene: Scene, text: str) -> bool:
    """Whether a text says something beside a question only: yes, no, a number or a letter."""
    phrases, spoken = scene.phrases, plain(text)
    if len(spoken.rstrip(".")) < 3 or ordinal(scene, text) is not None:
        return True
    decided, _ = phrases.decision(text) or ("", "")
    return not BOUND.isdisjoint((said_choice(scene, text), phrases.command(text), decided))


def ordinal(scene: Scene, text: str) -> str | None:
    """Give the suggestion that a letter or an ordinal alone points at."""
    spoken = plain(text)
    if len(spoken) == 1:
        by_letter = {v.lower(): k for k, v in letters(scene.state.shown).items()}
        return by_letter.get(spoken)
    if last(scene, spoken):
        return next(reversed(scene.state.shown), None)
    return _at(scene, scene.phrases.ordinals.get(spoken))


def last(scene: Scene, spoken: str) -> bool:
    """Whether words in plain form are for the last of a list and nothing else: “den sista”."""
    return spoken in scene.phrases.ordinals and not _LAST.isdisjoint(spoken.split())


def _at(scene: Scene, place: int | None) -> str | None:
    shown = scene.state.shown
    return shown[place - 1] if place is not None and place <= len(shown) else None


def listing_for(scene: Scene, words: str) -> str | None:
    """Give the listing that words point at: a letter, an ordinal, “den”, or its title."""
    spoken = plain(words)
    for prefix in ("forslag ", "alternativ ", "suggestion ", "option ", "kursen ", "the course "):
        spoken = spoken.removeprefix(prefix)
    pointed = ordinal(scene, spoken)
    if pointed is not None:
        return pointed
    if spoken.isascii() and spoken.isdigit():
        return _at(scene, int(spoken))
    if spoken in scene.phrases.it:
        return scene.state.looked or next(iter(scene.state.shown), None)
    catalog = scene.catalog
    for some in (scene.state.shown, scene.state.seen):
        titles = {each: catalog.listing[each].title for each in some if each in catalog.listing}
        if (found := titled(spoken, titles, BANDS["listing"].offer)) is not None:
            return found
    everything = {each.id: each.title for each in catalog.listings}
    return titled(spoken, everything, BANDS["listing"].accept)


def pointed(scene: Scene, text: str) -> str | None:
    """Give the words in a text that point at something: a letter, an ordinal or “den”."""
    spoken, phrases = plain(text), scene.phrases
    for phrase in (*sorted(phrases.ordinals, key=len, reverse=True), *sorted(phrases.it)):
        if f" {phrase} " in f" {spoken} ":
            return phrase
    return next(iter(lettered(scene, text)), None)


def lettered(scene: Scene, text: str) -> list[str]:
    """Give the letters of suggestions that stand in a text, in its order."""
    known = {letter.lower() for letter in letters(scene.state.shown).values()}
    words = [word.strip(".,;:!?") for word in text.split()]
    sure = [word for word in words if word.isupper() or word.lower() not in ("a", "i")]
    found = (word.lower() for word in (*sure, *words[-1:]) if word.lower() in known)
    return list(dict.fromkeys(found))


def points(scene: Scene, words: str) -> bool:
    """Whether words only point: at a letter, a place in the list or “den”."""
    spoken, phrases = plain(words), scene.phrases
    bare = spoken.removeprefix("forslag ").removeprefix("suggestion ")
    return len(bare) == 1 or bare.isdigit() or bare in phrases.it or bare in phrases.ordinals


def open_runs(scene: Scene, verb: str) -> list[Reservation]:
    """Give the open runs that something can be done to; all that are open where it suits none."""
    planned = [each for each in scene.booklet.plan() if each.open]
    return [each for each in planned if _suits(scene, verb, each)] or planned


def _suits(scene: Scene, verb: str, each: Reservation) -> bool:
    listing, starts = scene.catalog.listing.get(each.entry.listing or ""), each.entry.starts
    match verb:
        case "applied" | "accepted" | "refused":
            waits = each.progress is None if verb == "applied" else not each.confirmed
            return waits and listing is not None and listing.apply == "application"
        case "missed" | "done":
            return starts is not None and starts <= scene.today
        case "pay":
            return bool(each.entry.checks)
    return True


def _of_purpose(scene: Scene, spoken: str, runs: list[Reservation]) -> Reservation | None:
    """Give the only run of the purpose that words name, such as “praktiken” or “my course”."""
    values, words = scene.phrases.values.items(), spoken.split()
    named = {
        purpose
        for phrase, (slot, purpose) in values
        if slot == "purposes" and len(words) <= _FEW_WORDS
        for word in words
        if word.startswith(phrase) and len(word) <= len(phrase) + _ENDING
    }
    catalog = scene.catalog
    listings = [(each, catalog.listing.get(each.entry.listing or "")) for each in runs]
    found = [each for each, listing in listings if listing and listing.purpose in named]
    return found[0] if len(found) == 1 else None


def reservation_for(scene: Scene, words: str, verb: str) -> Reservation | None:
    """Give the open run in the plan that words point at: number, “den”, title or purpose.

    What can be done to it (`verb`) chooses where “den” or a purpose could mean several.
    """
    spoken = plain(words)
    for ending in (" i planen", " ur planen", " i min plan", " in the plan", " in my plan"):
        spoken = spoken.removesuffix(ending)
    shown = in_order(scene.booklet)
    planned = [each for each in shown if each.open]
    if last(scene, spoken):
        return next(reversed(planned), None)
    numbered = scene.phrases.ordinals.get(spoken)
    if spoken.isascii() and spoken.isdigit():
        numbered = int(spoken)
    if numbered is not None and 1 <= numbered <= len(shown):
        return shown[numbered - 1] if shown[numbered - 1].open else None
    fitting = open_runs(scene, verb)
    if spoken in scene.phrases.it and len(fitting) == 1:
        return fitting[0]
    catalog = scene.catalog
    listing = scene.state.looked if spoken in scene.phrases.it else None
    by_letter = ordinal(scene, spoken)
    listings = [catalog.listing.get(each.entry.listing or "") for each in planned]
    titles = {each.id: each.title for each in listings if each is not None}
    wanted = listing or by_letter or titled(spoken, titles, BANDS["listing"].offer)
    found = next((each for each in planned if each.entry.listing == wanted), None)
    return found or _of_purpose(scene, spoken, fitting) or _of_purpose(scene, spoken, planned)


def titled(spoken: str, titles: Mapping[str, Mapping[str, str]], least: float) -> str | None:
    """Give the listing whose title words are, or are like from a score of `least` on."""
    for identity, texts in titles.items():
        if any(plain(text) == spoken for text in texts.values()):
            return identity
    entries = [(i, text) for i, texts in titles.items() for text in texts.values()]
    found = Matcher(entries).search(spoken, 2) if entries else []
    return found[0].id if found and found[0].score >= least else None
