"""Finds the listings that a text is about: by letter, place in the list, description or “den”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.model import Listing
from dialogs.pointing import words as w
from dialogs.pointing.describing import FAIR, STRONG, described
from dialogs.understanding.references import Scene, lettered
from dialogs.vocabulary.phrases import plain

OWN_KINDS = {
    "place": {"place", "mode"},
    "mode": {"mode", "place"},
    "evenings": {"schedule"},
    "when": {"month"},
    "apply": {"month"},
    "price": {"price"},
    "checks": {"price"},
    "own_money": {"price"},
    "provider": {"provider", "purpose"},
    "length": {"price"},
    "level": {"price"},
    "prior": {"price", "subject"},
    "outcome": {"subject", "purpose"},
    "certificate": {"price", "subject"},
    "other": {"mode", "subject"},
    "choose": {"price", "subject", "mode", "purpose", "place"},
}
"""What a question about an attribute says of it, and does not describe the listing by."""


_SHORT, _LONGEST = 3, 7


_BESIDE = re.compile(r"\b(a( \w+)? [b-e]|[b-e]( \w+)? a)\b")
"""“a and b”, “c or a”: the letter and no article."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The listings that words are for. `unsure`: one of them is meant, and nothing says which."""

    listings: tuple[str, ...]
    unsure: bool = False


def meant_by(scene: Scene, text: str, attribute: str = "") -> Meant | None:
    """Give what a text points at among what was shown, looked at or planned; None for nothing.

    `attribute` is what it asks about, so that “är den i Umeå?” is not taken for “den i Umeå”.
    """
    shown, planned = _shown(scene), _planned(scene)
    by_letter = _letters(scene, text)
    if by_letter:
        return Meant(tuple(by_letter))
    spoken = plain(text).split()
    for pool in (shown, planned):
        found = _in_list(spoken, pool) or _described(scene, spoken, pool, attribute)
        if found is not None:
            return found
    return _pronoun(scene, spoken, shown, planned)


def described_by(scene: Scene, text: str, *, planned: bool = False) -> Meant | None:
    """Give what a description alone is for: “den i Umeå”, “kursen med Excel”, “the cheap one”.

    Among what was shown, or with `planned` in the plan. One that fits all there is says nothing of
    which. None for words that describe nothing, or say something else as well.
    """
    spoken, pool = plain(text).split(), _planned(scene) if planned else _shown(scene)
    if not pool or not _describes(scene, spoken, pool):
        return None
    found = _in_list(spoken, pool) or _described(scene, spoken, pool, "")
    return found or Meant(tuple(each.id for each in pool), unsure=len(pool) > 1)


def several_by(scene: Scene, text: str, *, planned: bool = False) -> tuple[str, ...]:
    """Give the listings that words count together, and nothing else: “de två första”, “båda”."""
    spoken, pool = plain(text).split(), _planned(scene) if planned else _shown(scene)
    found = _in_list(spoken, pool) if set(spoken) <= w.COUNTING else None
    return found.listings if found is not None and len(found.listings) > 1 else ()


def _describes(scene: Scene, spoken: Sequence[str], pool: Sequence[Listing]) -> bool:
    """Whether words are “den …” or “kursen …”, and every one of them belongs to a description."""
    first = spoken[0] if spoken else ""
    begins = first in w.DEMONSTRATIVES or first.endswith(w.DEFINITE)
    if not begins or " ".join(spoken) in scene.phrases.it or len(spoken) > _LONGEST:
        return False
    hits = 0
    for at, word in enumerate(spoken):
        pair = [*spoken[at : at + 2], ""][:2]
        before = spoken[at - 1] if at else ""
        if described(scene, pool, pair[0], pair[1])[1] or described(scene, pool, before, word)[1]:
            hits += 1
        elif word not in w.AROUND:
            return False
    return hits > 0


def antecedent(scene: Scene) -> str | None:
    """Give the listing that is spoken of: being added, looked at last, or the only one shown."""
    known = scene.catalog.listing
    frame = scene.state.frames[-1] if scene.state.frames else None
    being_added = frame.args.get("listing") if frame else None
    key = frame.args.get("reservation") if frame else None
    reserved = {each.entry.key: each.entry.listing for each in scene.booklet.plan()}.get(key or "")
    sole = scene.state.shown[0] if len(scene.state.shown) == 1 else None
    named = (being_added, reserved, scene.state.looked, sole)
    return next((each for each in named if each in known), None)


def _shown(scene: Scene) -> list[Listing]:
    known = scene.catalog.listing
    return [known[each] for each in scene.state.shown if each in known]


def _planned(scene: Scene) -> list[Listing]:
    known = scene.catalog.listing
    open_ = (each.entry.listing or "" for each in scene.booklet.plan() if each.open)
    return [known[each] for each in dict.fromkeys(open_) if each in known]


def _letters(scene: Scene, text: str) -> list[str]:
    """Give the listings whose letters stand in a text; “a” is one in Swedish, or beside another."""
    shown, spoken = scene.state.shown, plain(text)
    found = lettered(scene, text)
    beside = scene.state.language == "sv" or _BESIDE.search(spoken)
    if "a" not in found and beside and " a " in f" {spoken} " and shown:
        found = ["a", *found]
    at = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
    return [shown[at[each]] for each in found if at[each] < len(shown)]


def _in_list(spoken: Sequence[str], pool: Sequence[Listing]) -> Meant | None:
    """Read places in the list: “den andra”, “första och sista”, “de två sista”, “alla tre”."""
    places = _positions(spoken)
    if places and pool:
        number = next((n for word, n in w.NUMBERS.items() if word in spoken), 0)
        if number and len(places) == 1 and places[0] in (1, -1):
            some = pool[:number] if places[0] == 1 else pool[-number:]
            return Meant(tuple(each.id for each in some))
        found = [_at(pool, place) for place in places]
        return Meant(tuple(dict.fromkeys(e.id for e in found if e))) if all(found) else None
    named = w.ALL & set(spoken) or (w.BOTH & set(spoken) and len(pool) == len("ab"))
    described_too = {"pa", "i", "om", "med", "in", "with", "ones"} & set(spoken)
    if len(pool) > 1 and named and not described_too:
        return Meant(tuple(each.id for each in pool))
    return None


def _at(pool: Sequence[Listing], place: int) -> Listing | None:
    if place == 0:
        return pool[len(pool) // 2] if len(pool) % 2 else None
    at = place - 1 if place > 0 else len(pool) - 1
    return pool[at] if 0 <= at < len(pool) else None


def _positions(spoken: Sequence[str]) -> list[int]:
    """Give the places in the list that words name, in their order."""
    around = " " + " ".join(spoken) + " "
    found: dict[int, int] = {}
    doubtful: set[int] = set()
    for place, phrases in w.POSITIONS.items():
        for phrase in phrases:
            at = around.find(f" {phrase} ")
            if at < 0:
                continue
            after = around[at + len(phrase) + 2 :].split()[:1]
            if after and after[0] in w.NO_POSITION:
                continue
            before = around[:at].split()[-1:]
            if phrase == "andra" and not (before and before[0] in w.DETERMINERS - {"de"}):
                doubtful.add(at)
            found[at] = place
    sure = [
        at for at in sorted(found) if at not in doubtful or len(spoken) < _SHORT or len(found) > 1
    ]
    senare = (
        [len(around)] if {"senare", "latter"} & set(spoken) and {"tva", "two"} & set(spoken) else []
    )
    return [*(found[at] for at in sure), *([-1] if senare and not sure else [])]


def _described(
    scene: Scene, spoken: Sequence[str], pool: Sequence[Listing], attribute: str
) -> Meant | None:
    """Read descriptions: “den i Umeå”, “excelkursen”, “the online ones”, “den billigaste”."""
    if len(pool) < 1 or not spoken:
        return None
    scores: dict[str, int] = {}
    for at, word in enumerate(spoken):
        after = spoken[at + 1] if at + 1 < len(spoken) else ""
        kind, found = described(scene, pool, word, after)
        if not found or (len(found) == len(pool) > 1 and set(found.values()) == {STRONG}):
            continue
        strong = _strong(spoken, at)
        if not strong and (scene.state.looked is not None or kind in OWN_KINDS.get(attribute, ())):
            continue
        if not strong and not (w.DETERMINERS & set(spoken) or len(spoken) <= _SHORT):
            continue
        for identity, score in found.items():
            scores[identity] = scores.get(identity, 0) + score
    best = [i for i, score in scores.items() if score == max(scores.values())]
    # What is to be added must be named by more than its subject.
    if not attribute and best and max(scores.values()) < FAIR:
        return None
    if not best or (len(best) == len(pool) and len(pool) > 1):
        return None
    several = set(w.NUMBERS) | w.SEVERAL | w.BOTH | {"de", "dom", "dem", "those", "these"}
    if len(best) > 1 and several & set(spoken):
        return Meant(tuple(each.id for each in pool if each.id in best))
    return Meant(tuple(each.id for each in pool if each.id in best), unsure=len(best) > 1)


def _strong(spoken: Sequence[str], at: int) -> bool:
    """Whether a word stands in “den … word” or “the word one”, and not in what is asked of it."""
    if spoken[at].endswith((*w.DEFINITE, *w.MOST)):
        return True
    before = at
    while before > 0 and spoken[before - 1] in w.LINKS | w.STOP - w.DETERMINERS and at - before < 4:
        before -= 1
        if spoken[before].endswith(w.DEFINITE):
            return True
    if before == 0:
        return spoken[at - 1] in w.LINKS if at else w.ONE.intersection(spoken[1:3]) != set()
    if spoken[before - 1] not in w.DETERMINERS - {"pa", "till"}:
        return False
    asked = before > 1 and spoken[before - 2] in w.COPULAS
    return not asked or spoken[before - 1] == "the"


def _pronoun(
    scene: Scene, spoken: Sequence[str], shown: Sequence[Listing], planned: Sequence[Listing]
) -> Meant | None:
    """Read “den” and “it”: what is spoken of, or one of those on the screen."""
    around = " " + " ".join(spoken) + " "
    single = any(f" {each} " in around for each in w.PRONOUNS)
    if not single and not any(f" {each} " in around for each in w.GENERAL):
        return None
    spoken_of = antecedent(scene)
    if spoken_of is not None:
        return Meant((spoken_of,))
    pool = shown or planned
    if len(pool) == 1:
        return Meant((pool[0].id,))
    if single and pool:
        return Meant(tuple(each.id for each in pool), unsure=True)
    return None
