"""What a person sets as a limit on what is shown. Reads no text and judges no listing."""

from dataclasses import dataclass

KINDS_OF_LIMIT = (
    "time",
    "weekday",
    "form",
    "place",
    "price",
    "own_money",
    "hours",
    "length",
    "dates",
    "language",
    "level",
    "purpose",
    "provider",
    "topic",
)
"""Every kind, in the order in which limits are told."""


ADDING = frozenset({"topic", "provider", "place", "purpose"})
"""Kinds of which what is not wanted adds up: after “inget om Excel” comes “inget om Word”."""


JOINT = "+"
"""What stands between the values of one limit: any of them, or none of them."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit.

    `value` is one or several of the kind's values (as `limits` in `dialogs/phrases`
    has them), joined by `+`; `wanted` says whether only they are to be shown or none of them;
    `words` are the person's own. What is not `firm` is a preference: it orders and excludes
    nothing.
    `turn` is the turn that set it.
    """

    kind: str
    value: str
    wanted: bool = True
    words: str = ""
    firm: bool = True
    turn: int = 0

    @property
    def values(self) -> tuple[str, ...]:
        """The values, one by one."""
        return tuple(self.value.split(JOINT))

    @property
    def bound(self) -> tuple[str, str]:
        """What a value such as `sek:5000` bounds, and by what; the value alone has no bound."""
        name, _, number = self.value.partition(":")
        return name, number


def with_limits(known: tuple[Limit, ...], new: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """Give limits with newer ones: a newer one of a kind takes the older one's place.

    What is not wanted of the kinds in `ADDING` stays beside what else is not wanted.
    """
    replaced = {each.kind for each in new if each.wanted or each.kind not in ADDING}
    said = {(each.kind, each.value) for each in new}
    kept = [
        each
        for each in known
        if each.kind not in replaced
        and (each.kind, each.value) not in said
        and not (each.wanted and any(each.kind == other.kind for other in new))
    ]
    ordered = sorted((*kept, *new), key=lambda each: KINDS_OF_LIMIT.index(each.kind))
    return tuple(dict.fromkeys(ordered))
