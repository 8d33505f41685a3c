"""What turns ask for is made before anybody waits: no first turn makes a matcher."""

import asyncio
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from bot.assembly import make_spec
from bot.channels.telegram.running import Telegram
from bot.supervisor import Supervisor
from catalog import Catalog, Matcher
from dialogs import Spec
from dialogs.rehearsal import rehearse
from tests.conftest import noon
from tests.doubles.serving import telegram_over
from tests.doubles.talking import Talk

NOW = noon(2027, 3, 1)


LARGE = 500
"""Texts of a matcher that takes long to make; one over the choices on the screen has fewer."""


def test_after_the_rehearsal_no_turn_makes_a_matcher(
    shipped: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = replace(shipped)
    spec = make_spec(catalog)
    rehearse(spec, catalog, NOW)
    made = list[int]()
    make = Matcher.__init__

    def counted(self: Matcher, entries: Any) -> None:
        made.append(len(entries))
        make(self, entries)

    monkeypatch.setattr(Matcher, "__init__", counted)
    for language in ("sv", "en"):
        talk = Talk(spec, catalog, now=NOW)
        talk.open()
        for text in (
            *("english" if language == "en" else "svenska", "jag är snickare i Umeå"),
            *("pythonkurs på distans i höst", "vad händer om jag blir sjuk?", "hos fjällvinge"),
            *("jag vill byta jobb", "kartlägg vad jag kan", "planera mina checkar"),
        ):
            talk.say(text)
    assert [each for each in made if each > LARGE] == []


def test_everything_of_the_catalogue_that_is_made_once_is_made(shipped: Catalog) -> None:
    catalog = replace(shipped)
    rehearse(make_spec(catalog), catalog, NOW)
    once = {n for n, each in vars(Catalog).items() if isinstance(each, cached_property)}
    assert once <= set(vars(catalog))


async def test_nobody_is_answered_before_the_rehearsal(
    file: Path, mini: Catalog, spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = list[str]()

    class Quiet:
        """A client that is connected at once."""

        async def initialize(self) -> None:
            """Begin."""

        async def delete_webhook(self, **_: object) -> None:
            """Poll."""

        async def typing(self, name: str) -> None:
            """Show nothing."""

        async def shutdown(self) -> None:
            """End."""

    async def poll(_: Telegram, stopping: Any) -> None:
        order.append("poll")
        stopping.set()

    async def nothing(self: Telegram, stopping: Any) -> None:
        """Show no menus."""

    monkeypatch.setattr("bot.supervisor.rehearse", lambda *_: order.append("rehearse"))
    monkeypatch.setattr(Telegram, "_poll", poll)
    monkeypatch.setattr(Telegram, "_show_menus", nothing)
    telegram = telegram_over(file, mini, spec, Quiet())
    await Supervisor(telegram).run(asyncio.Event())
    await telegram.funnel.store.close()
    assert order == ["rehearse", "poll"]
