"""Plain ways to tell an emergency, for comparison: a list of phrases, naive Bayes over words."""

from collections import Counter
from collections.abc import Callable, Sequence
from math import log

from catalog.linear.grams import tokens
from catalog.matching.normalize import fold
from dialogs.learning.alarms import Alarm
from dialogs.understanding.guard import KINDS, NONE

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
    said = f" {' '.join(tokens(text))} "
    return tuple({kind for phrase, kind in KNOWN.items() if phrase in said})[:1]


def naive_bayes(found: Sequence[Alarm]) -> Callable[[str], tuple[str, ...]]:
    """Learn a multinomial naive Bayes with add-one smoothing; what is likeliest is told."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, NONE)}
    texts = Counter(each.kind for each in found)
    for each in found:
        counts[each.kind].update(tokens(each.text))
    words = len({word for of in counts.values() for word in of})
    sums = {kind: sum(of.values()) for kind, of in counts.items()}

    def tell(text: str) -> tuple[str, ...]:
        said = tokens(text)
        scores = {
            kind: log(texts[kind] + 1) + sum(log((of[w] + 1) / (sums[kind] + words)) for w in said)
            for kind, of in counts.items()
        }
        best = max(scores, key=lambda kind: scores[kind])
        return () if best == NONE else (best,)

    return tell
