"""Reads which limits a text sets on what is shown. Keeps none and judges no listing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from catalog import Catalog
from catalog.matching.normalize import stem
from catalog.model import JOINT, Limit
from dialogs.understanding.limit_dates import dates_in
from dialogs.understanding.limit_numbers import bounds, with_digits
from dialogs.understanding.phrases import Phrases, plain

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


_AMBIGUOUS_PLACES = frozenset(
    {"mark", "berg", "ale", "eda", "are", "mora", "salem", "heby", "tib", "vara", "ange", "lund"}
)


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


@dataclass(frozen=True, slots=True)
class _Span:
    kind: str
    value: str
    start: int
    end: int
    cue: bool = False


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
    spans = sorted(_spans(said, phrases, catalog, today), key=lambda each: each.start)
    reason = _reason_at(said, phrases)
    rather = _cue_in(said, phrases.limit_cues["rather"])
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


def _any_course(each: _Span, wanted: bool, said: str, spans: list[_Span], phrases: Phrases) -> bool:
    """Whether a word for courses stands for whatever there is: “inga kurser på engelska”."""
    if (each.kind, each.value) != ("purpose", "education"):
        return False
    cues = phrases.limit_cues
    if wanted:
        before = " ".join(said[: each.start].split()[-3:])
        return not (
            _cue_in(before, cues["only"])
            or _cue_in(said[each.end :], cues["only"])
            or "riktiga" in said
            or "real" in said
            or _cue_in(said, cues["courses_only"])
        )
    more = any(span.start >= each.end for span in spans)
    return more or bool(_content(said, each.end, len(said), spans, phrases)[0])


def _limit(each: _Span, *, wanted: bool, words: str) -> Limit | None:
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


def _spans(said: str, phrases: Phrases, catalog: Catalog, today: date) -> Iterator[_Span]:
    """Give what a clause names, each part of it once: dates, numbers, places, then words."""
    taken = [False] * (len(said) + 1)

    def take(span: _Span) -> bool:
        free = not any(taken[span.start : span.end])
        if free:
            taken[span.start : span.end] = [True] * (span.end - span.start)
        return free

    dated = (_Span("dates", value, start, end) for value, start, end in dates_in(said, today))
    counted = (_Span(b.kind, b.value, b.start, b.end, b.cue) for b in bounds(said))
    named = (_named(said, start, end, phrases, catalog) for start, end in _pieces(said))
    for source in (dated, counted, (each for each in named if each is not None)):
        for span in source:
            if take(span):
                yield span


def _pieces(said: str) -> Iterator[tuple[int, int]]:
    """Give where every run of up to four words stands, the longest first."""
    starts = [found.span() for found in re.finditer(r"\S+", said)]
    for size in range(4, 0, -1):
        for at in range(len(starts) - size + 1):
            yield starts[at][0], starts[at + size - 1][1]


def _named(said: str, start: int, end: int, phrases: Phrases, catalog: Catalog) -> _Span | None:
    piece = said[start:end]
    known = phrases.limits.get(piece)
    if known is None and " " not in piece:
        stems = (stem for stem in phrases.limit_stems if piece.startswith(stem))
        longest = max(stems, key=len, default=None)
        known = phrases.limit_stems[longest] if longest else None
    if known is not None:
        return _Span(*known, start, end)
    place = _place(said, start, piece, catalog)
    if place is not None:
        return _Span("place", place, start, end, place.startswith("reach:"))
    provider = catalog.query(piece).provider if len(piece) > 4 and end - start < 40 else None
    if provider is not None and not catalog.query(piece).words:
        return _Span("provider", provider, start, end)
    return None


_REACH = re.compile(r"(?:langre(?: bort)? an|bortom|past|beyond|further than|farther than) $")


def _place(said: str, start: int, piece: str, catalog: Catalog) -> str | None:
    name = catalog.place_names.get(piece)
    if name is None or len(piece) < 3:
        return None
    before = said[:start].split()[-1:]
    if (len(piece) < 4 or piece in _AMBIGUOUS_PLACES) and before not in (["i"], ["in"], ["nara"]):
        return None
    if _REACH.search(said[:start]):
        return f"reach:{name}"
    return name if name in catalog.place else f"county:{name}"


def _polarity(said: str, span: _Span, spans: list[_Span], phrases: Phrases) -> tuple[bool, bool]:
    """Give whether what a span names is wanted, and whether a word says so."""
    cues = phrases.limit_cues
    reason = _reason_at(said, phrases)
    begin = reason if 0 <= reason < span.start else 0
    before = f" {' '.join(said[begin : span.start].split()[-_WORDS_BEFORE:])} "
    against, for_it = _last(before, cues["unwanted"]), _last(before, cues["wanted"])
    later = (s.start for s in spans if s.start >= span.end and s.kind != span.kind)
    following = min(later, default=len(said))
    after = f" {' '.join(said[span.end : following].split()[:_WORDS_AFTER])} "
    if _cue_in(after, cues["unwanted_after"]):
        return False, True
    only = _cue_in(after, cues["only"]) and following == len(said)
    if against > for_it:
        return False, True
    return True, for_it >= 0 or only


def _last(around: str, cues: tuple[str, ...]) -> int:
    """Give where the last of some cues ends in a text; -1 where there is none."""
    return max((at + len(cue) for cue in cues if (at := around.rfind(f" {cue} ")) >= 0), default=-1)


def _cue_in(said: str, cues: tuple[str, ...]) -> bool:
    around = f" {said.strip()} "
    return any(f" {cue} " in around for cue in cues)


def _reason_at(said: str, phrases: Phrases) -> int:
    around = f" {said} "
    places = (around.find(f" {cue} ") for cue in phrases.limit_cues["reason"])
    return min((at for at in places if at >= 0), default=-1)


def _topics(
    said: str, spans: list[_Span], phrases: Phrases, catalog: Catalog, *, firm: bool
) -> Iterator[Told]:
    """Give the topic that a clause does not want: what it names beside all else."""
    cues = phrases.limit_cues
    padded = f" {said} "
    against = [
        (at, at + len(cue) + 1) for cue in cues["unwanted"] if (at := padded.find(f" {cue} ")) >= 0
    ]
    behind = _cue_in(said, cues["unwanted_after"])
    if not against and not behind:
        return
    begin = min((end for _, end in against), default=0)
    reason = _reason_at(said, phrases)
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
    said: str, begin: int, until: int, spans: list[_Span], phrases: Phrases
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
