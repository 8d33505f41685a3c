"""Phrases that can be typed in a scheme's own words. Tells none."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from catalog.matching.normalize import fold
from dialogs.vocabulary.phrases import Phrases, plain
from dialogs.wording.scheme_words import SchemeWords


def in_own_words(phrases: Phrases, terms: SchemeWords) -> Phrases:
    """Give phrases that can also be typed in the scheme's own words; ours go first."""

    ways = ways_to_say(terms)

    def each_way(known: Mapping[str, str]) -> dict[str, str]:
        said = {way: means for each, means in known.items() for way in ways(each)}
        return {**said, **known}

    targets = [(verb, way) for verb, pattern in phrases.targets for way in ways(pattern)]
    pointing = [(way, verb) for each, verb in phrases.pointing for way in ways(each)]
    return replace(
        phrases,
        commands=each_way(phrases.commands),
        likewise=each_way(phrases.likewise),
        targets=tuple(targets),
        pointing=tuple(pointing),
    )


def ways_to_say(terms: SchemeWords) -> Callable[[str], list[str]]:
    """Give a function from a phrase in plain form to it and how the scheme's words say it."""
    patterns = []
    for words in terms.words.values():
        own = {plain(name): plain(word) for name, word in words.items()}
        names = "|".join(re.escape(each) for each in sorted(own, key=len, reverse=True))
        if own:
            patterns.append((re.compile(rf"\b({names})\b"), own))

    def ways(spoken: str) -> list[str]:
        parted = [(pattern.split(spoken), own) for pattern, own in patterns]
        said = ["".join(own.get(e, e) for e in parts) for parts, own in parted if len(parts) > 1]
        return [spoken, *said]

    return ways


def in_our_words(terms: SchemeWords) -> Callable[[str], str]:
    """Give a function from a text in the scheme's own words to one in ours, folded."""
    ours = {
        fold(word): fold(name) for words in terms.words.values() for name, word in words.items()
    }
    if not ours:
        return str
    words = "|".join(re.escape(each) for each in sorted(ours, key=len, reverse=True))
    pattern = re.compile(rf"\b({words})\b")
    return lambda text: pattern.sub(lambda found: ours[found[1]], fold(text))
