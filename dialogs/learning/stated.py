"""Makes plain statements of the words that the catalogue knows, with marks, to learn from.

People who introduce themselves shortly list what they are, in any order. What writers wrote shows
how it is said; this shows that every title, place and situation may stand in it. Judges no text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dialogs.learning.said import Mark, Text

FRAMES: Sequence[tuple[str, str]] = (
    ("state", "{situation} {occupation}, född {year}"),
    ("state", "{situation} {occupation} född {year}"),
    ("state", "född {year}, {situation}"),
    ("state", "{occupation} i {place}, {situation}"),
    ("state", "{situation} {occupation} i {place}, född {year}"),
    ("state", "jag är {situation} {occupation} i {place}"),
    ("wish", "född {year}, {situation}, vill lära mig {goal}"),
    ("wish", "född {year}, {situation} {occupation}, vill lära mig {goal}"),
    ("wish", "jag vill lära mig {goal}, född {year} och {situation}"),
    ("wish", "jag är {occupation} i {place} och vill lära mig {goal}, född {year}, {situation}"),
    ("wish", "{occupation} i {place}, vill bli bättre på {goal}"),
    ("wish", "jag är {occupation} och vill jobba med {goal}"),
    ("wish", "{situation}, {year}, vill testa {goal}"),
    ("ask:who-is-eligible", "jag är {situation}, {year}, får jag checkar då?"),
    ("state", "{situation} {occupation}, born {year}, in {place}"),
    ("state", "{occupation} in {place}, {situation}"),
    ("wish", "{situation} {occupation} in {place}, want to learn {goal}"),
    ("wish", "born {year}, {situation}, I want to learn {goal}"),
    ("wish", "I want to learn {goal}, born {year}, {situation}"),
    ("ask:who-is-eligible", "I am {situation} and born {year}, do I get checks?"),
)
"""Sentences by what they are for; what stands in braces is stated of the person."""


SLOTS = {"occupation": "occupation", "place": "place", "situation": "work_situation",
         "goal": "goal", "year": "birth_year"}  # fmt: skip


ASKED = ("", "q:occupation", "q:goal", "", "q:place", "q:pace")
"""What statements come after, in turn: a question has mostly been asked, whatever is answered."""


def statements(words: Mapping[str, Sequence[str]], most: int = 900) -> Iterator[Text]:
    """Give at most `most` statements of words by what they are.

    The names are `occupation`, `place`, `situation` and `goal`.
    """
    for number in range(most):
        act, frame = FRAMES[number % len(FRAMES)]
        chosen = {
            slot: of[(number * step + number // len(FRAMES)) % len(of)]
            for (slot, of), step in zip(sorted(words.items()), (7, 131, 11, 29), strict=True)
        }
        chosen["year"] = str(1960 + number * 17 % 47)
        marks = tuple(
            Mark("fact", SLOTS[slot], word)
            for slot, word in chosen.items()
            if f"{{{slot}}}" in frame
        )
        after = ASKED[number % len(ASKED)]
        yield Text(frame.format(**chosen), (act,), after, marks, "plain", "")


def where_asked(said: Sequence[Text]) -> Iterator[Text]:
    """Give texts that were written after nothing once more, as if something had been asked."""
    questions = [each for each in ASKED if each]
    for number, text in enumerate(said):
        if not text.after:
            yield replace(text, after=questions[number % len(questions)])
