"""Reads what people type from YAML. Recognises nothing."""

import re
from collections.abc import Iterable, Mapping

from catalog.model import Problem
from catalog.reading.fields import Section, read_yaml
from dialogs.vocabulary.phrases import Phrases, plain

SWITCHING = ("silence", "remind")
"""Targets that are kinds of reminders; nothing that was shown or planned can be pointed at."""


def parse_phrases(files: Mapping[str, str]) -> tuple[Phrases, list[Problem]]:
    """Read the phrases of all languages, `{"sv": text, …}`; problems are told, not raised."""
    problems: list[Problem] = []
    tops = {
        language: top
        for language, text in sorted(files.items(), reverse=True)
        if (top := read_yaml(f"phrases/{language}.yaml", text, problems)) is not None
    }
    return (
        Phrases(
            commands=_inverted(tops.values(), "commands"),
            likewise=_inverted(tops.values(), "likewise"),
            ordinals={k: int(v) for k, v in _inverted(tops.values(), "ordinals").items()},
            targets=tuple(_targets(tops.values())),
            pointing=tuple(_pointing(tops.values())),
            values=dict(_values(tops.values(), "values")),
            answers={(slot, p): v for p, (slot, v) in _values(tops.values(), "answers")},
            slots=_inverted(tops.values(), "slots"),
            cues=_cues(tops.values()),
            stems=_stems(tops.values()),
            purpose_words=frozenset(_all(tops.values(), "purpose_words")),
            what_ifs=_cues(tops.values(), "what_ifs"),
            limits=dict(_values(tops.values(), "limits")),
            limit_stems=dict(_values(tops.values(), "limit_stems")),
            limit_cues=_limit_cues(tops.values()),
            abuse=tuple(_all(tops.values(), "abuse")),
            fillers=_longest_first(_all(tops.values(), "fillers")),
            it=frozenset(_all(tops.values(), "it")),
            broad=frozenset(_all(tops.values(), "broad")),
            everyday=frozenset(_all(tops.values(), "everyday")),
            question_words=tuple(_all(tops.values(), "question_words")),
            hesitations=frozenset(_all(tops.values(), "hesitations")),
            others=frozenset(_all(tops.values(), "others")),
            other_staff=frozenset(_all(tops.values(), "other_staff")),
            negations=frozenset(_all(tops.values(), "not")),
            joints=frozenset(_all(tops.values(), "joints")),
            marks={language: frozenset(_all([top], "marks")) for language, top in tops.items()},
        ),
        problems,
    )


def _stems(tops: Iterable[Section]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, (slot, value) in _values(tops, "stems"):
        found.setdefault(slot, []).append((phrase, value))
    return {slot: tuple(pairs) for slot, pairs in found.items()}


def _longest_first(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)))


def _groups(tops: Iterable[Section], name: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    for top in tops:
        section = top.section(name)
        for key in section.names() if section else ():
            yield key, section.texts(key) if section else ()


def _inverted(tops: Iterable[Section], name: str) -> dict[str, str]:
    return {
        plain(phrase) or phrase: key for key, phrases in _groups(tops, name) for phrase in phrases
    }


def _cues(tops: Iterable[Section], name: str = "cues") -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, phrases in _groups(tops, name):
        found.setdefault(key, []).extend(plain(phrase) for phrase in phrases)
    return {key: _longest_first(phrases) for key, phrases in found.items()}


def _limit_cues(tops: Iterable[Section]) -> dict[str, tuple[str, ...]]:
    """Read the cues of limits; every negation says that something is unwanted."""
    cues = _cues(tops, "limit_cues")
    return {**cues, "unwanted": _longest_first([*cues.get("unwanted", ()), *_all(tops, "not")])}


def _all(tops: Iterable[Section], name: str) -> list[str]:
    return [plain(phrase) for top in tops for phrase in top.texts(name)]


def _targets(tops: Iterable[Section]) -> list[tuple[str, str]]:
    found = []
    for verb, phrases in _groups(tops, "targets"):
        for phrase in phrases:
            before, after = phrase.split("{x}")
            pattern = f"{re.escape(plain(before))} (.+) {re.escape(plain(after))}".strip()
            found.append((verb, pattern))
    return sorted(found, key=lambda pair: -len(pair[1]))


def _pointing(tops: Iterable[Section]) -> Iterable[tuple[str, str]]:
    for verb, phrases in _groups(tops, "targets"):
        for phrase in phrases if verb not in SWITCHING else ():
            yield plain(phrase.replace("{x}", " ")), verb


def _values(tops: Iterable[Section], name: str) -> Iterable[tuple[str, tuple[str, str]]]:
    for top in tops:
        values = top.section(name)
        for slot in values.names() if values else ():
            inner = values.section(slot) if values else None
            for value in inner.names() if inner else ():
                for phrase in inner.texts(value) if inner else ():
                    yield plain(phrase), (slot, value)
