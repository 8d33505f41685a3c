"""What a conversation remembers between turns: a frozen value with a stable form for storing.

Stored by name and with a version. What the present version does not know is not guessed at:
`from_dict` raises `UnknownState`, and the conversation restarts kindly; the booklet is elsewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalog.model import Limit

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What suggestions on the screen are called."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One answer: its value, the person's own words for it, and the turn that gave it."""

    value: str
    raw: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A flow in progress with its arguments.

    `since` among them is the turn in which it was begun, `then` what waits for its turn after it:
    the same flow for another thing, or `flow:thing`.
    """

    flow: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asking:
    """What the last turn asked: the slot, how often in a row, and the choices it gave.

    `told` is a mark of what was said before a yes; the yes is to that and to nothing else.
    `again` counts how often the question was repeated after something else.
    """

    slot: str | None = None
    times: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    told: str = ""
    again: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """What the person said of the plan that is being made, and the plans on their screen."""

    spare: int = 0
    """Checks to be kept."""
    own_money: int | None = None
    """The most SEK of their own."""
    pace: int | None = None
    """The highest per cent of full time."""
    without: tuple[str, ...] = ()
    """Left out: places, and `purpose:` or `provider:` with an id."""
    replaced: tuple[str, ...] = ()
    """Left out: listings."""
    mode: str | None = None
    """The only form that is wanted."""
    schedule: str | None = None
    """The only time of day that is wanted."""
    starts: str | None = None
    """The first day on which something may start, as in 2027-03-01."""
    runs: tuple[tuple[str, ...], ...] = ()
    """The ids of the dated runs of each plan on the screen."""

    def listings(self, number: int) -> list[str]:
        """Give the listings of a plan on the screen, by its number."""
        return [each.partition("@")[0] for each in self.runs[number - 1]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a text may say: the slot in question and (slot, value) pairs, likeliest first.

    `turn` is the turn in which it was said.
    """

    slot: str
    raw: str
    options: tuple[tuple[str, str], ...]
    turn: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """A conversation between two turns."""

    language: str = "sv"
    slots: Mapping[str, Slot] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    asking: Asking = field(default_factory=Asking)
    choices: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    """The listings on the person's screen, in order: A, B, C …"""
    seen: tuple[str, ...] = ()
    """All that were told so far for the present wish."""
    told_for: str | None = None
    """The signature of that wish."""
    skipped: tuple[str, ...] = ()
    """Slots the person chose not to answer, and offers and refusals that are told once only."""
    looked: str | None = None
    """The listing last looked at."""
    misses: int = 0
    """How often in a row nothing was understood."""
    messages: int = 0
    outline: Outline | None = None
    silenced: tuple[str, ...] = ()
    """The kinds of reminders that are switched off."""
    told: Mapping[str, str] = field(default_factory=dict)
    """What the listings on the screen were chosen by."""
    doubts: tuple[Doubt, ...] = ()
    """What was said and is still to be asked about."""
    with_staff: str | None = None
    """None while no staff is asked for; else the day on which that was last told, or empty."""
    claimed: str | None = None
    """None until staff answer or come (ADR 10); then by when they owe an answer, or empty."""
    unsure: Slot | None = None
    """The words of a question whose answer was not known for sure, and its turn."""
    answered: Slot | None = None
    """The id of the question that was answered last, and its turn."""
    attribute: Slot | None = None
    """What was told last of listings, such as `price`, and its turn."""
    limits: tuple[Limit, ...] = ()
    """What the person wants to be shown only, or not at all."""
    manner: str | None = None
    """How the person wants to be answered: `short`, `simple`, or None for in full."""

    def value(self, slot: str) -> str | None:
        """Give a slot's value, or None."""
        found = self.slots.get(slot)
        return None if found is None else found.value

    @property
    def refused(self) -> bool:
        """Whether the person was told that the scheme does not serve them."""
        return any(each.startswith("refused:") for each in self.skipped)

    def with_slot(self, name: str, slot: Slot) -> "State":
        """Give the state with one slot filled, and no longer skipped."""
        skipped = tuple(each for each in self.skipped if each != name)
        return replace(self, slots={**self.slots, name: slot}, skipped=skipped)

    def without_slots(self, *names: str) -> "State":
        """Give the state with some slots emptied."""
        return replace(self, slots={k: v for k, v in self.slots.items() if k not in names})


def wordless(state: State) -> State:
    """Give a state without the person's own words; the answers they were understood as stay."""
    slots = {name: replace(slot, raw="") for name, slot in state.slots.items()}
    # A topic or a provider that the catalogue does not know is kept as it was written.
    limits = tuple(
        replace(each, words="")
        for each in state.limits
        if each.kind != "topic" and not each.value.startswith("name:")
    )
    return replace(
        state, slots=slots, told_for=None, told={}, doubts=(), unsure=None, limits=limits
    )


def question(state: State) -> str:
    """Name the question that a state waits on, so that a button can be bound to it."""
    frame = state.frames[-1] if state.frames else None
    args = " ".join(f"{k}={v}" for k, v in sorted(frame.args.items())) if frame else ""
    return f"{frame.flow if frame else ''} {args} {state.asking.slot or ''}"[:400]


def letters(listings: Sequence[str]) -> dict[str, str]:
    """Give the letter of every listing on the screen."""
    return dict(zip(listings, LETTERS, strict=False))
