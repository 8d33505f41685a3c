"""Prints what a turn of the pure core costs, by what is said and by how long the talk has been."""

from collections.abc import Sequence
from datetime import datetime
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.assembly import load_catalog, make_spec
from dialogs import Spec, World, start, step
from dialogs.ledger import Booklet
from dialogs.state import Chose, Event, Said, Started, State

NOW = datetime(2027, 3, 1, 12, tzinfo=ZoneInfo("Europe/Stockholm"))


EVENTS: Sequence[tuple[str, Event]] = (
    ("a press", Chose("pace:beside_work")),
    ("a command", Said("min plan")),
    ("a place", Said("Kiruna")),
    ("a question", Said("kan man dela en check på två kurser?")),
    ("a wish", Said("jag vill bli bättre på excel på kvällarna")),
    ("nonsense", Said("asdf qwer")),
)


LENGTHS = (1, 10, 100, 1000)


TIMES = 60


def main() -> None:
    """Print the table: microseconds, the median of many turns."""
    catalog = load_catalog(None).catalog
    spec, world = make_spec(catalog), World(catalog, Booklet("b"), NOW, 1)
    print("| said | " + " | ".join(f"after {length} turns" for length in LENGTHS) + " |")
    print("|---|" + "---:|" * len(LENGTHS))
    states = [_after(spec, world, length) for length in LENGTHS]
    for name, event in EVENTS:
        cells = [f"{_cost(spec, world, state, event):.0f}" for state in states]
        print(f"| {name} | " + " | ".join(cells) + " |")


def _after(spec: Spec, world: World, turns: int) -> State:
    """Give the state after so many turns of an ordinary conversation."""
    state = step(spec, start("sv"), Started(), world).state
    for number in range(turns):
        text = ("undersköterska", "vad är en tech-check?", "fler", "min plan")[number % 4]
        state = step(spec, state, Said(text), world).state
    return state


def _cost(spec: Spec, world: World, state: State, event: Event) -> float:
    step(spec, state, event, world)
    costs = []
    for _ in range(TIMES):
        before = perf_counter()
        step(spec, state, event, world)
        costs.append(perf_counter() - before)
    return median(costs) * 1e6


if __name__ == "__main__":
    main()
