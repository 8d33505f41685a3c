"""Names by which people call a provider: the whole one, or a first word that is nobody else's."""

from collections import Counter
from collections.abc import Iterable

from catalog.matching.normalize import fold
from catalog.model import Provider

_SHORTEST = 5
"""Letters of a first word that may stand for the whole name."""


def provider_names(providers: Iterable[Provider], taken: Iterable[str]) -> dict[str, str]:
    """Give the id of every provider by its folded names.

    `taken` are words that mean something else alone, such as places and titles.
    """
    known = {provider.id: fold(provider.name) for provider in providers}
    firsts = Counter(name.split()[0] for name in known.values() if name)
    others = set(taken)
    names = {name: identity for identity, name in known.items() if name}
    for identity, name in known.items():
        first = name.split()[0] if name else ""
        if len(first) >= _SHORTEST and firsts[first] == 1 and first not in others:
            names.setdefault(first, identity)
    return names
