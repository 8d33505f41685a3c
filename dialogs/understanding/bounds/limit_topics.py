"""Reads the topic that a clause does not want: what it names beside all else. Reads no bound."""

import re
from collections.abc import Iterator

from catalog import Catalog
from catalog.matching.normalize import stem
from catalog.model import Limit
from dialogs.understanding.bounds.limit_spans import Span, cue_in, reason_at
from dialogs.vocabulary.phrases import Phrases

SHORT = 6
"""Words of a clause that says a limit without any word that makes it one, at most."""


_LONGEST_TOPIC = 4


def topics(
    said: str, spans: list[Span], phrases: Phrases, catalog: Catalog, *, firm: bool
) -> Iterator[Limit]:
    """Give the topic that a clause does not want: what it names beside all else."""
    cues = phrases.limit_cues
    padded = f" {said} "
    against = [
        (at, at + len(cue) + 1) for cue in cues["unwanted"] if (at := padded.find(f" {cue} ")) >= 0
    ]
    behind = cue_in(said, cues["unwanted_after"])
    if not against and not behind:
        return
    begin = min((end for _, end in against), default=0)
    reason = reason_at(said, phrases)
    until = reason if reason > begin else len(said)
    topic, link = content(said, begin, until, spans, phrases)
    if not topic and behind:
        topic, link = content(said, 0, len(said), spans, phrases)
        topic = [word for word in topic if _known(catalog, word)]
    if any(span.start >= begin - 1 for span in spans) and not link:
        return
    known = [word for word in topic if _known(catalog, word)]
    if not topic:
        return
    if not known and not (link or _direct(said, topic, cues["unwanted"])):
        return
    words = " ".join((known or topic)[:_LONGEST_TOPIC])
    provider = re.search(rf"\b(?:fran|from|hos|at) (?:\w+ ){{0,3}}?{re.escape(topic[0])}", said)
    if provider and not known:
        yield Limit("provider", f"name:{topic[0]}", False, topic[0], firm)
    elif words:
        yield Limit("topic", words, False, words, firm)


def content(
    said: str, begin: int, until: int, spans: list[Span], phrases: Phrases
) -> tuple[list[str], bool]:
    """Give the words between two places that nothing else is said by; whether a link is before."""
    cues = phrases.limit_cues
    empty = {*cues["filler"], *cues["unwanted"], *phrases.everyday}
    found, link = list[str](), False
    for word in re.finditer(r"\S+", said):
        if not begin <= word.start() + 1 or word.start() >= until:
            continue
        if any(span.start <= word.start() < span.end for span in spans):
            continue
        if not found and word[0] in cues["topic"]:
            link = True
        elif word[0] not in empty and word[0] not in cues["topic"]:
            found.append(word[0])
    return found, link and bool(found)


def _direct(said: str, topic: list[str], unwanted: tuple[str, ...]) -> bool:
    """Whether a topic alone follows what says that it is not wanted: “anything but Excel”."""
    if len(topic) > 2 or len(said.split()) > SHORT:
        return False
    return any(f" {cue} {topic[0]} " in f" {said} " for cue in unwanted) if topic else False


def _known(catalog: Catalog, word: str) -> bool:
    """Whether a word is one of a subject field or a skill of the catalogue."""
    return stem(word) in catalog.topic_words or word in catalog.topic_words
