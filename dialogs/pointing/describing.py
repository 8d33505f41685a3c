"""Which of some listings a word describes: by place, provider, form, month, price or subject."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from catalog import Catalog
from catalog.finding.extremes import measure
from catalog.model import Listing
from catalog.rules.dates import next_occasion
from dialogs.pointing.words import KIND_ENDINGS, MODES, MONTHS, SCHEDULES, STOP, SUPERLATIVES
from dialogs.understanding.references import Scene
from dialogs.vocabulary.phrases import plain

STRONG, FAIR, WEAK = 3, 2, 1
"""What a word counts of the title, or for place or provider; of the skills; of the subjects."""


_LEAST, _STEM = 3, 4
"""A word of a subject has so many letters, and words with so many in common may be one word."""


def described(
    scene: Scene, listings: Sequence[Listing], word: str, following: str
) -> tuple[str, dict[str, int]]:
    """Give what kind of description a word is, and how well it describes each listing.

    `following` is the word after it, for places of two words. Nothing where it describes none.
    """
    for kind, says in _KINDS.items():
        found = says(scene, listings, word, following)
        if found:
            return kind, found
    return "", {}


def _flat(listings: Iterable[Listing]) -> dict[str, int]:
    return {each.id: STRONG for each in listings}


def _place(scene: Scene, listings: Sequence[Listing], word: str, after: str) -> dict[str, int]:
    names = scene.catalog.place_names
    place = names.get(f"{word} {after}") or names.get(word) or names.get(word.removesuffix("s"))
    if place is None or len(word) < _LEAST:
        return {}
    county = scene.catalog.county(place)
    whole = place == county
    return _flat(
        each
        for each in listings
        if any(p == place or (whole and scene.catalog.county(p) == county) for p in each.places)
    )


def _provider(_: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    if len(word) <= _STEM:
        return {}
    names = {each.id: plain(each.provider.name).split() for each in listings}
    genitive = word.removesuffix("s")
    return _flat(e for e in listings if word in names[e.id] or genitive in names[e.id])


def _mode(_: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    mode = MODES.get(word)
    return _flat(each for each in listings if mode is not None and each.mode == mode)


def _schedule(_: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    schedule = SCHEDULES.get(word)
    return _flat(each for each in listings if schedule is not None and each.schedule == schedule)


def _month(scene: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    month = MONTHS.get(word)
    found = [(each, next_occasion(each, scene.today)) for each in listings]
    return _flat(e for e, when in found if when and when.starts and when.starts.month == month)


def _purpose(scene: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    """“Praktiken” is whatever is an internship; “kursen” may be anything."""
    values = scene.phrases.values.items()
    named = {
        purpose
        for phrase, (slot, purpose) in values
        if slot == "purposes" and word.startswith(phrase) and len(word) <= len(phrase) + _LEAST
    }
    return _flat(each for each in listings if each.purpose in named)


def _extreme(scene: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    """“Den billigaste”: those that have most or least of it; a tie is kept as one."""
    name = next((name for name, words in SUPERLATIVES.items() if word in words), None)
    if name is None:
        return {}
    if name == "free":
        return _flat(each for each in listings if each.price == 0)
    home = scene.state.value("place")
    measured = {e.id: measure(scene.catalog, e, name, scene.today, home) for e in listings}
    known = [value for value in measured.values() if value is not None]
    return {i: STRONG for i, value in measured.items() if known and value == min(known)}


def _subject(scene: Scene, listings: Sequence[Listing], word: str, __: str) -> dict[str, int]:
    """Give how well a word names what listings are about: their title most of all."""
    head = next((word.removesuffix(e) for e in KIND_ENDINGS if word.endswith(e)), word)
    head = head.rstrip("-")
    if head in STOP or len(head) < 2 or (len(head) < _LEAST and head == word):
        return {}
    found = {}
    for each in listings:
        worth = zip((STRONG, FAIR, WEAK), _words_of(scene.catalog, each), strict=True)
        score = next((n for n, words in worth if any(_alike(head, w) for w in words)), 0)
        if score:
            found[each.id] = score
    return found


def _words_of(catalog: Catalog, listing: Listing) -> tuple[frozenset[str], ...]:
    """Give the words of a listing's title, of its skills and of its subjects."""
    subjects = (catalog.subject[field].words.values() for field in listing.fields)
    names = tuple(name for texts in subjects for words in texts for name in words)
    return _words(tuple(listing.title.values())), _words(listing.skills), _words(names)


@lru_cache(maxsize=512)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    words = {word for text in texts for word in plain(text).replace("-", " ").split()}
    return frozenset(word for word in words if word not in STOP and len(word) > 1)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, but for their endings."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short)


_KINDS: Mapping[str, Callable[[Scene, Sequence[Listing], str, str], dict[str, int]]] = {
    "price": _extreme,
    "month": _month,
    "mode": _mode,
    "schedule": _schedule,
    "provider": _provider,
    "place": _place,
    "purpose": _purpose,
    "subject": _subject,
}
"""Kinds of description, the surest first."""
