"""Reads which limits a text sets on what is shown. Keeps none and judges no listing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from catalog import Catalog
from catalog.matching.normalize import stem
from catalog.model import JOINT, Limit
from dialogs.understanding.bounds.limit_numbers import with_digits
from dialogs.understanding.bounds.limit_spans import Span, cue_in, last, reason_at, spans_of
from dialogs.vocabulary.phrases import Phrases, plain

_CLAUSES = re.compile(
    r"[.!?;:\n]+|,(?=\s)|\s[-–—]\s|\b(?:men|(?<!anything )(?<!nothing )but|though|dock)\b",
    re.IGNORECASE,
)


_WORDS_BEFORE, _WORDS_AFTER = 9, 5


_SHORT = 6
"""Words of a clause that says a limit without any word that makes it one, at most."""


_LONGEST_TOPIC = 4


_ALWAYS_WANTED = frozenset({"price", "own_money", "hours", "length", "dates"})
"""Kinds whose bounds say themselves what is wanted: at most so much, from then on."""


_SETS = frozenset({"time", "weekday", "form", "place", "language", "level", "purpose", "provider"})
"""Kinds of which several values may be meant."""


_GENERAL = frozenset({"short", "cheap"})
"""Values that give way to a number for the same."""


@dataclass(frozen=True, slots=True)
class Told:
    """A limit that a text tells; `cued` says that a word in it makes it one: “bara”, “inte”."""

    limit: Limit
    cued: bool

    @property
    def key(self) -> tuple[str, bool, str]:
        """What limits of one text are joined by; from when and in which months may both stand."""
        limit = self.limit
        return limit.kind, limit.wanted, limit.bound[0] if limit.kind == "dates" else ""


def limits_in(text: str, phrases: Phrases, catalog: Catalog, today: date) -> list[Told]:
    """Give the limits that a text sets, one a kind and polarity; several values are joined."""
    found: list[Told] = []
    for number, raw in enumerate(_CLAUSES.split(text[:1000])):
        said = with_digits(plain(raw))
        if said:
            found += _in_clause(said, phrases, catalog, today, first=number == 0)
    return _joined(found)


def _in_clause(
    said: str, phrases: Phrases, catalog: Catalog, today: date, *, first: bool
) -> list[Told]:
    spans = sorted(spans_of(said, phrases, catalog, today), key=lambda each: each.start)
    reason = reason_at(said, phrases)
    rather = cue_in(said, phrases.limit_cues["rather"])
    short = len(said.split()) <= _SHORT
    told = []
    for each in spans:
        wanted, cued = _polarity(said, each, spans, phrases)
        limit = _limit(each, wanted=wanted, words=said[each.start : each.end])
        if limit is None or (each.start > reason >= 0 and not cued):
            continue
        if _any_course(each, wanted, said, spans, phrases):
            continue
        cued = cued or each.cue
        if cued or short or first:
            told.append(Told(replace(limit, firm=not rather), cued or rather))
    return told + list(_topics(said, spans, phrases, catalog, firm=not rather))


def _any_course(each: Span, wanted: bool, said: str, spans: list[Span], phrases: Phrases) -> bool:
    """Whether a word for courses stands for whatever there is: “inga kurser på engelska”."""
    if (each.kind, each.value) != ("purpose", "education"):
        return False
    cues = phrases.limit_cues
    if wanted:
        before = " ".join(said[: each.start].split()[-3:])
        return not (
            cue_in(before, cues["only"])
            or cue_in(said[each.end :], cues["only"])
            or cue_in(said, cues["courses_only"])
        )
    more = any(span.start >= each.end for span in spans)
    return more or bool(_content(said, each.end, len(said), spans, phrases)[0])


def _limit(each: Span, *, wanted: bool, words: str) -> Limit | None:
    """Give a limit as it is kept: what is not to be dear, is to be cheap."""
    kind, value = each.kind, each.value
    if value == "dear":
        return None if wanted else Limit(kind, "cheap", words=words)
    if value == "long":
        return None if wanted else Limit(kind, "short", words=words)
    if value == "self_study":
        # The catalogue knows forms only: who wants no self-study wants people on site.
        return None if wanted else Limit("form", "remote", False, words)
    if value == "full_time":
        return None if wanted else Limit(kind, value, False, words)
    if kind == "dates" and value.startswith("months:"):
        return Limit(kind, value, wanted, words)
    if kind in _ALWAYS_WANTED or value.startswith(("from:", "until:", "km:", "reach:")):
        return Limit(kind, value, True, words)
    return Limit(kind, value, wanted, words)


def _polarity(said: str, span: Span, spans: list[Span], phrases: Phrases) -> tuple[bool, bool]:
    """Give whether what a span names is wanted, and whether a word says so."""
    cues = phrases.limit_cues
    reason = reason_at(said, phrases)
    begin = reason if 0 <= reason < span.start else 0
    before = f" {' '.join(said[begin : span.start].split()[-_WORDS_BEFORE:])} "
    against, for_it = last(before, cues["unwanted"]), last(before, cues["wanted"])
    later = (s.start for s in spans if s.start >= span.end and s.kind != span.kind)
    following = min(later, default=len(said))
    after = f" {' '.join(said[span.end : following].split()[:_WORDS_AFTER])} "
    if cue_in(after, cues["unwanted_after"]):
        return False, True
    only = cue_in(after, cues["only"]) and following == len(said)
    if against > for_it:
        return False, True
    return True, for_it >= 0 or only


def _topics(
    said: str, spans: list[Span], phrases: Phrases, catalog: Catalog, *, firm: bool
) -> Iterator[Told]:
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
    topic, link = _content(said, begin, until, spans, phrases)
    if not topic and behind:
        topic, link = _content(said, 0, len(said), spans, phrases)
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
        yield Told(Limit("provider", f"name:{topic[0]}", False, topic[0], firm), True)
    elif words:
        yield Told(Limit("topic", words, False, words, firm), True)


def _content(
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
    if len(topic) > 2 or len(said.split()) > _SHORT:
        return False
    return any(f" {cue} {topic[0]} " in f" {said} " for cue in unwanted) if topic else False


def _known(catalog: Catalog, word: str) -> bool:
    """Whether a word is one of a subject field or a skill of the catalogue."""
    return stem(word) in catalog.topic_words or word in catalog.topic_words


def _joined(found: list[Told]) -> list[Told]:
    """Join the values of one kind that are wanted, and those that are not.

    What is only named does not stand against what is surely said of the same.
    """
    sure = [each.limit for each in found if each.cued]
    joined: dict[tuple[str, bool, str], Told] = {}
    for each in found:
        limit = each.limit
        if not each.cued and any(
            one.kind == limit.kind and one.wanted != limit.wanted and one.value == limit.value
            for one in sure
        ):
            continue
        known = joined.get(each.key)
        if known is None or known.limit.value in _GENERAL or (each.cued and not known.cued):
            joined[each.key] = each
        elif limit.kind in _SETS and limit.value not in known.limit.values:
            both = replace(
                known.limit,
                value=f"{known.limit.value}{JOINT}{limit.value}",
                words=f"{known.limit.words} {limit.words}",
            )
            joined[each.key] = Told(both, known.cued or each.cued)
    return list(joined.values())
