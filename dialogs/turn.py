"""A turn in the making: collects replies, entries and changes of state until the turn is whole.

The only thing in this package that changes while it is used; it lives for one call of `step`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from catalog import Catalog
from catalog.model import Scheme
from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.state import Asking, Choice, Effect, Flow, Frame, Line, Reply, Slot, State, World, line
from dialogs.understanding.acts import Acts
from dialogs.understanding.facts.slot_filling import Ear
from dialogs.understanding.guard import Guard
from dialogs.vocabulary.phrases import Phrases
from dialogs.wording.choices import choices_for
from dialogs.wording.sentences import Wording


@dataclass(frozen=True)
class Spec:
    """What conversations are made of; ear and acts know one catalogue, the guard knows none."""

    flows: dict[str, Flow]
    phrases: Phrases
    wording: Wording
    ear: Ear
    acts: Acts
    guard: Guard


@dataclass(frozen=True)
class Turn:
    """What one event led to. `entries` are new booklet entries, `trace` says why, step by step.

    `booklet` is the one that the entries are for, where it is not the one the turn began with.
    """

    state: State
    replies: tuple[Reply, ...]
    entries: tuple[Entry, ...] = ()
    effects: tuple[Effect, ...] = ()
    trace: tuple[str, ...] = ()
    booklet: Booklet | None = None


class View(Protocol):
    """The turn in the making, to look at: for whoever changes nothing of it."""

    @property
    def spec(self) -> Spec:
        """What conversations are made of."""

    @property
    def world(self) -> World:
        """What may be looked at beside the state."""

    @property
    def state(self) -> State:
        """What is remembered, as far as the turn has come."""

    @property
    def booklet(self) -> Booklet:
        """The booklet, with what the turn has written so far."""

    @property
    def replies(self) -> Sequence[Reply]:
        """What the turn has said so far."""

    @property
    def trace(self) -> Sequence[str]:
        """Why, so far."""

    @property
    def catalog(self) -> Catalog:
        """The catalogue of the turn."""

    @property
    def scheme(self) -> Scheme:
        """The rules in force."""

    @property
    def today(self) -> date:
        """The calendar day of the turn."""

    @property
    def phrases(self) -> Phrases:
        """The words that people type."""

    @property
    def frame(self) -> Frame:
        """The flow in progress."""


@dataclass
class Draft:
    """The turn in the making."""

    spec: Spec
    world: World
    state: State
    booklet: Booklet
    replies: list[Reply] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    noted: list[tuple[str, Slot]] = field(default_factory=list)
    replaced_by: Booklet | None = None
    doubtful: bool = False
    """Whether the person wrote something that may take a yes back: then nothing binds."""

    @property
    def catalog(self) -> Catalog:
        """The catalogue of the turn."""
        return self.world.catalog

    @property
    def scheme(self) -> Scheme:
        """The rules in force."""
        return self.world.catalog.scheme

    @property
    def today(self) -> date:
        """The calendar day of the turn."""
        return self.world.now.date()

    @property
    def phrases(self) -> Phrases:
        """The words that people type."""
        return self.spec.phrases

    @property
    def frame(self) -> Frame:
        """The flow in progress."""
        return self.state.frames[-1]

    def say(
        self,
        *lines: Line,
        choices: Iterable[Choice] = (),
        asks: str | None = None,
        listing: str | None = None,
    ) -> None:
        """Add a reply."""
        self.replies.append(Reply(lines, tuple(choices), asks, listing))

    def ask_yes(
        self, *lines: Line, kind: str = "yes_no", really: bool = True, more: Iterable[Choice] = ()
    ) -> None:
        """Say what a yes means, and ask for it: nothing else asks yes or no (ADR 3).

        `kind` is what can be answered, `more` what else can be done; `really`: the last line asks
        whether to do it.
        """
        asked = (*lines, line("reserve-really")) if really else lines
        answers = choices_for(kind, self.catalog, self.state)
        self.replies.append(Reply(asked, (*answers, *more), "confirm"))

    def note(self, why: str) -> None:
        """Add a line to the trace."""
        self.trace.append(why)

    def change(self, state: State) -> None:
        """Go on with another state."""
        self.state = state

    def fill(self, slot: str, value: str, raw: str, score: float = 100.0) -> None:
        """Fill a slot with an answer; it is confirmed to the person in this turn."""
        filled = Slot(value, raw[:200], self.world.turn)
        known = self.state.slots.get(slot)
        self.state = self.state.with_slot(slot, filled)
        same_words = slot != "goal" or (known is not None and known.raw == filled.raw)
        if known is None or known.value != value or not same_words:
            self.noted.append((slot, filled))
        self.note(f"set {slot}={value} ({score:.0f})")

    def skip(self, slot: str) -> None:
        """Remember that the person does not answer a question."""
        if slot not in self.state.skipped:
            self.state = replace(self.state, skipped=(*self.state.skipped, slot))
        self.note(f"skip {slot}")

    def start(self, flow: str, **args: str) -> None:
        """Begin a flow on top of the one in progress.

        One of the same name, or about the same reservation, is left first. At most three stand
        on the ground floor: of more, the one begun first is left.
        """
        about = args.get("reservation", "")
        ground, *others = (
            frame
            for frame in self.state.frames
            if frame.flow != flow and (not about or frame.args.get("reservation") != about)
        )
        begun = Frame(flow, {"since": str(self.world.turn), **args})
        self.state = replace(self.state, frames=(ground, *others[-2:], begun), asking=Asking())
        self.note(f"start {flow}" + "".join(f" {k}={v}" for k, v in args.items()))

    def start_each(self, flow: str, things: Sequence[str]) -> None:
        """Begin a flow for one thing after the other."""
        self.start_in_turn([(flow, each) for each in things])

    def start_in_turn(self, steps: Sequence[tuple[str, str]]) -> None:
        """Begin one flow after the other, each for what it is about: a listing or a reservation."""
        (flow, first), *others = steps
        waiting = (thing if then == flow else f"{then}:{thing}" for then, thing in others)
        then = {"then": " ".join(waiting)} if others else {}
        self.start(flow, **{"listing" if flow == "reserve" else "reservation": first}, **then)

    def leave(self, *, drop: bool = False) -> None:
        """End the flow in progress; the ground floor is never left.

        What waits for its turn after it is begun next, unless it is to be dropped too.
        """
        if len(self.state.frames) == 1:
            return
        left = self.frame
        self.note(f"leave {left.flow}")
        self.state = replace(self.state, frames=self.state.frames[:-1], asking=Asking())
        waiting = [] if drop else left.args.get("then", "").split()
        if waiting:
            steps = (each.rpartition(":") for each in waiting)
            self.start_in_turn([(flow or left.flow, thing) for flow, _, thing in steps])

    def write(self, kind: EntryKind, checks: int, **details: object) -> Entry:
        """Write a booklet entry. Raises BookletError if the booklet refuses it."""
        key = f"{self.world.turn}.{len(self.entries) + 1}"
        entry = replace(Entry(key, kind, checks, self.world.now), **details)  # type: ignore[arg-type]
        self.booklet = self.booklet.add(entry)
        self.entries.append(entry)
        self.note(f"entry {kind} {checks}")
        return entry

    def replace_booklet(self, issued: Booklet) -> None:
        """Go on with an issued booklet; nobody holds the other one any more."""
        self.entries.clear()
        self.booklet = self.replaced_by = issued
        self.note("booklet replaced")

    def turn(self) -> Turn:
        """Give the finished turn."""
        return Turn(
            self.state,
            tuple(self.replies),
            tuple(self.entries),
            tuple(self.effects),
            tuple(self.trace),
            self.replaced_by,
        )
