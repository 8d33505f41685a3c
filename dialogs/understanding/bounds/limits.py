"""Reads which limits a text sets on what is shown. Keeps none and judges no listing."""

from dataclasses import dataclass, replace
from datetime import date

from catalog import Catalog
from catalog.model import JOINT, Limit
from dialogs.understanding.bounds.lifting import lifts_of
from dialogs.understanding.bounds.limit_clauses import Clause, clauses_of
from dialogs.understanding.bounds.limit_numbers import WEEKS_STUDIED
from dialogs.understanding.bounds.limit_spans import Span, cue_in, last, reason_at, spans_of
from dialogs.understanding.bounds.limit_topics import SHORT, content, topics
from dialogs.vocabulary.phrases import Phrases

_WORDS_BEFORE, _WORDS_AFTER = 9, 5


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
    """Give the limits that a text sets, one a kind and polarity; several values are joined.

    What is only named does not count beside what is said to be wanted: “jag kör taxi på dagarna, så
    bara kvällar”.
    """
    found: list[Told] = []
    for clause in clauses_of(text, phrases):
        if not lifts_of(clause, phrases, catalog, today):
            found += _in_clause(clause, phrases, catalog, today)
    said = {each.limit.kind for each in found if each.cued and each.limit.wanted}
    return _joined([each for each in found if each.cued or each.limit.kind not in said])


def _in_clause(clause: Clause, phrases: Phrases, catalog: Catalog, today: date) -> list[Told]:
    said = clause.said
    spans = sorted(spans_of(said, phrases, catalog, today), key=lambda each: each.start)
    spans = [each for each in spans if each.start >= clause.past]
    reason = reason_at(said, phrases)
    likely = clause.first or len(said.split()) <= SHORT
    told = []
    for each in spans:
        wanted, cued = _polarity(said, each, spans, phrases)
        limit = _limit(each, wanted=wanted, words=said[each.start : each.end])
        if limit is None or (each.start > reason >= 0 and not cued):
            continue
        if _any_course(each, wanted, said, spans, phrases):
            continue
        rather = _rather(said, each, spans, phrases)
        cued = cued or each.cue or rather or _alone(said, each, phrases)
        if cued or (likely and not (clause.asks and each.kind != "place")):
            told.append(Told(replace(limit, firm=not rather), cued))
    if clause.past:
        return told
    rather = cue_in(said, phrases.limit_cues["rather"])
    unwanted = topics(said, spans, phrases, catalog, firm=not rather)
    return told + [Told(each, True) for each in unwanted]


def _alone(said: str, span: Span, phrases: Phrases) -> bool:
    """Whether a clause says from or until when, and nothing else: “innan sommaren”."""
    if span.kind != "dates" or span.value.startswith("months:"):
        return False
    beside = [*said[: span.start].split(), *said[span.end :].split()]
    return all(word in phrases.limit_cues["filler"] for word in beside)


def _rather(said: str, span: Span, spans: list[Span], phrases: Phrases) -> bool:
    """Whether what a span names would only be better: “helst kvällar”, “if possible”.

    A bound that says itself what is wanted is not softened across another one.
    """
    cues = phrases.limit_cues["rather"]
    around = f" {said} "
    begin = last(around[: span.start + 1], cues)
    if begin >= 0:
        between = any(begin <= each.start < span.start for each in spans)
        return not (between and span.cue)
    after = min((at for cue in cues if (at := around.find(f" {cue} ", span.end)) >= 0), default=-1)
    between = any(span.end <= each.start < after for each in spans)
    return after >= 0 and not (between and (span.cue or _polarity(said, span, spans, phrases)[1]))


def _any_course(each: Span, wanted: bool, said: str, spans: list[Span], phrases: Phrases) -> bool:
    """Whether a word for courses stands for whatever there is: “inga kurser på engelska”."""
    if (each.kind, each.value) != ("purpose", "education"):
        return False
    cues = phrases.limit_cues
    if wanted:
        begin = max((span.end for span in spans if span.end <= each.start), default=0)
        before = " ".join(said[begin : each.start].split()[-3:])
        return not (
            cue_in(before, cues["only"])
            or cue_in(said[each.end :], cues["only"])
            or cue_in(said, cues["courses_only"])
        )
    more = any(span.start >= each.end for span in spans)
    return more or bool(content(said, each.end, len(said), spans, phrases)[0])


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
    if value.startswith("years:"):
        weeks = int(value.removeprefix("years:")) * WEEKS_STUDIED - 1
        return None if wanted else Limit(kind, f"weeks:{weeks}", words=words)
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
        fine = f" {after.strip()} ".startswith(tuple(f" {cue} " for cue in cues["wanted_after"]))
        return (True, False) if fine else (False, True)
    return True, for_it >= 0 or only


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
