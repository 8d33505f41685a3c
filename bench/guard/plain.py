"""Plain ways to tell an emergency, for comparison: a list of phrases, naive Bayes over words."""

from collections import Counter
from collections.abc import Callable, Sequence
from math import log

from bench.guard.training import LABELS, Example
from catalog.matching.normalize import fold
from dialogs.understanding.guard import NONE
from dialogs.understanding.signs import spoken

SUICIDE = """
    ta livet av mig|ta mitt liv|vill inte leva|orkar inte leva|orkar inte mer|vill dö|vill bara dö|
    självmord|självmordstankar|döda mig|hatar mitt liv|hatar livet|skada mig själv|skär mig|
    livet är meningslöst|ingen mening med livet|kill myself|want to die|end my life|suicide|
    suicidal|dont want to live|do not want to live|hate my life|hurt myself|harm myself|
    cant go on anymore|no reason to live
"""


VIOLENCE = """
    han slår mig|hon slår mig|jag blir slagen|misshandlad|hotar att döda|he hits me|she hits me|
    beats me
"""


KNOWN = {
    f" {fold(' '.join(phrase.split()))} ": kind
    for kind, text in (("suicide", SUICIDE), ("violence", VIOLENCE))
    for phrase in text.split("|")
}
"""The phrases that were looked for before there was a guard."""


def phrases(text: str) -> tuple[str, ...]:
    """Tell an emergency by phrases alone."""
    said = f" {' '.join(spoken(text, {}))} "
    return tuple({kind for phrase, kind in KNOWN.items() if phrase in said})[:1]


def naive_bayes(found: Sequence[Example]) -> Callable[[str], tuple[str, ...]]:
    """Learn a multinomial naive Bayes with add-one smoothing; what is likeliest is told."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in LABELS}
    messages: Counter[str] = Counter()
    for each in found:
        messages[each.kinds[0]] += 1
        counts[each.kinds[0]].update(set(spoken(each.text, {})))
    words = {word for each in counts.values() for word in each}
    totals = {kind: sum(each.values()) + len(words) for kind, each in counts.items()}

    def tell(text: str) -> tuple[str, ...]:
        shown = set(spoken(text, {})) & words
        scores = {
            kind: log(messages[kind])
            + sum(log((counts[kind][word] + 1) / totals[kind]) for word in shown)
            for kind in LABELS
        }
        best = max(scores, key=lambda kind: scores[kind])
        return () if best == NONE else (best,)

    return tell
