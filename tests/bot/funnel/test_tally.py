"""The log tells how much happens, and of nobody what."""

import logging
from collections.abc import Awaitable, Callable

import pytest

from bot.funnel.tally import EVERY, QUIET, Tally, tell


def rests(*happens: Callable[[], None] | None) -> Callable[[float], Awaitable[bool]]:
    """A rest during each of which something happens, or nothing; then it is time to stop."""
    left = list(happens)

    async def rest(seconds: float) -> bool:
        assert seconds == EVERY
        act = left.pop(0)
        if act is not None:
            act()
        return bool(left)

    return rest


async def three_wait() -> tuple[int, int]:
    """An update and two messages wait."""
    return 1, 2


async def test_a_line_tells_counts_and_nobodys_name(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    tally = Tally()

    def busy() -> None:
        tally.took(["ann", "bo"])
        tally.took(["ann"])
        tally.sent, tally.failed, tally.aside = 5, 1, 1

    await tell(tally, three_wait, rests(busy, None, busy))
    line = (
        "3 turns of 2 people, 5 messages sent, 1 failed, 1 updates put aside; "
        "1 updates and 2 messages wait"
    )
    assert caplog.messages == [line, line], "each tells what happened since the one before"
    assert "ann" not in caplog.text


async def test_where_nothing_happens_a_line_an_hour_says_that_it_runs(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    tally = Tally()
    await tell(tally, three_wait, rests(*[None] * (2 * QUIET + 1)))
    assert len(caplog.messages) == 2
    assert caplog.messages[0].startswith("0 turns of 0 people")
    assert EVERY * QUIET == 3600


async def test_a_database_that_cannot_be_counted_in_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    tally = Tally()

    async def broken() -> tuple[int, int]:
        raise OSError("850101-1236")

    def busy() -> None:
        tally.took(["ann"])

    await tell(tally, broken, rests(busy, None))
    assert caplog.messages == ["what waits cannot be counted (OSError)"] * 2
