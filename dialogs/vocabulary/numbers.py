"""Numbers as people write them, in digits and in words. Knows no unit and judges no number."""

ONES = {
    **{w: n for n, w in enumerate("ett tva tre fyra fem sex sju atta nio".split(), start=1)},
    **{w: n for n, w in enumerate("one two three four five six seven eight nine".split(), start=1)},
}  # fmt: skip


TEENS = {
    **{w: n for n, w in enumerate(
        "tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split(), start=10)},
    **{w: n for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        start=10)},
}  # fmt: skip


TENS = {
    **{w: 10 * n for n, w in enumerate(
        "tjugo trettio fyrtio femtio sextio sjuttio attio nittio".split(), start=2)},
    **{w: 10 * n for n, w in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)},
}  # fmt: skip


WORDS = {"en": 1, "an": 1, "a": 1, **ONES, **TEENS, **TENS}
"""What a word in plain form says; “an” and “a” are one of a thing."""


COUNTING = "|".join(
    word for word in sorted(WORDS, key=len, reverse=True) if word not in ("a", "an")
)
"""A pattern of the words that are numbers wherever they stand."""


LONGEST = 9
"""Digits of the largest number that is one; what is longer is a slip or a joke."""


def number_of(word: str) -> int | None:
    """Give the number that a word in plain form says; None where it says none, or one too long."""
    if word.isdecimal():
        return int(word) if len(word) <= LONGEST else None
    return WORDS.get(word)
