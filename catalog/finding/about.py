"""Says whether a listing is about a topic that somebody names. Ranks none."""

from functools import lru_cache

from catalog.catalogue import Catalog
from catalog.matching.normalize import STEM, stem, words
from catalog.matching.thresholds import BANDS
from catalog.model import Listing


def topical(catalog: Catalog, listing: Listing, topic: str) -> bool:
    """Whether a listing's title or skills name a topic, or its first subject field is the topic."""
    own = _own_words(listing)
    said = [stem(word) for word in words(topic)]
    named = any(
        word == mine or (len(word) >= STEM and mine.startswith(word))
        for word in said
        for mine in own
    )
    return named or bool(set(listing.fields[:1]) & _fields(catalog, topic))


MAIN_SKILLS = 2
"""So many of the skills that are named first say what a listing is about."""


@lru_cache(maxsize=512)
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(text))


def _own_words(listing: Listing) -> frozenset[str]:
    return _words_of((*listing.title.values(), *listing.skills[:MAIN_SKILLS]))


def _fields(catalog: Catalog, topic: str) -> set[str]:
    """Give the subject fields that a topic is a name of."""
    found = catalog.find_subject.search(topic, 2)
    return {each.id for each in found if each.score >= BANDS["goal"].accept}
