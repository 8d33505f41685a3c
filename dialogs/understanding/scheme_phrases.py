"""Phrases that can be typed in a scheme's own words. Tells none."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.understanding.phrases import Phrases
from dialogs.wording.scheme_words import SchemeWords


def in_own_words(phrases: Phrases, terms: SchemeWords) -> Phrases:
    """Give phrases that can also be typed in the scheme's own words; ours go first."""

    def each_way(known: Mapping[str, str]) -> dict[str, str]:
        said = {way: means for each, means in known.items() for way in terms.ways_to_say(each)}
        return {**said, **known}

    targets = [
        (verb, way) for verb, pattern in phrases.targets for way in terms.ways_to_say(pattern)
    ]
    pointing = [(way, verb) for each, verb in phrases.pointing for way in terms.ways_to_say(each)]
    return replace(
        phrases,
        commands=each_way(phrases.commands),
        likewise=each_way(phrases.likewise),
        targets=tuple(targets),
        pointing=tuple(pointing),
    )
