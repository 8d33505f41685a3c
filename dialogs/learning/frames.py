"""Puts the words of the catalogue into plain frames, so that every topic and title can be learned.

What people wrote covers how they say it, not everything that they may say it of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalog.linear.fitting import Sample
from catalog.linear.grams import shown

FRAMES: Mapping[tuple[str, str], Sequence[str]] = {
    ("wish", "topic"): (
        "jag vill lära mig {}",
        "vill bli bättre på {}",
        "lära mig {}",
        "jag vill jobba med {}",
        "skulle vilja kunna {}",
        "intresserad av {}",
        "I want to learn {}",
        "I'd like to work with {}",
        "get better at {}",
        "something with {}",
    ),
    ("find", "topic"): (
        "finns det kurser i {}",
        "har ni något om {}",
        "kurs i {}",
        "kvällskurser i {}",
        "is there anything on {}",
        "courses in {}",
    ),
    ("wish", "title"): ("jag vill bli {}", "utbilda mig till {}", "I want to become a {}"),
    ("state", "title"): (
        "jag är {}",
        "jag jobbar som {}",
        "{}",
        "{} sen tio år",
        "arbetar som {}",
        "I am a {}",
        "I work as a {}",
    ),
    ("state", "place"): ("jag bor i {}", "bor utanför {}", "I live in {}", "{}"),
    ("nowhere", "place"): (
        "vad blir det för väder i {} i morgon",
        "hur långt är det till {}",
        "vann {} i går",
        "när går bussen till {}",
        "weather in {}?",
        "who won in {} last night",
    ),
    ("nowhere", "title"): (
        "vad tjänar en {}",
        "hur många {} finns det i landet",
        "vad heter {} på tyska",
        "how much does a {} earn",
    ),
    ("state", "situation"): ("jag är {}", "{}", "just nu {}", "I am {}"),
}
"""For each act and kind of word, the frames that it stands in."""


FEWER = 4
"""Of what belongs nowhere a quarter of the words is framed: what people wrote says it better."""


def framed(words: Mapping[str, Iterable[str]], most: int = 600) -> Iterator[Sample]:
    """Give texts made of words, by kind: at most `most` of each kind, evenly chosen.

    Each word stands in one frame of each act.
    """
    chosen = {kind: sorted(set(of)) for kind, of in words.items()}
    for (act, kind), frames in FRAMES.items():
        of = chosen.get(kind, [])
        step = max(1, -(-len(of) // most))
        some = of[::step] if act != "nowhere" else of[:: step * FEWER]
        for number, word in enumerate(some):
            yield Sample(shown(frames[number % len(frames)].format(word)), act)
