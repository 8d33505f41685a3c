"""Counts how often the way of one update from Telegram comes back to a module that it has left.

What a reader meets who follows the calls: each function of ours (`bot`, `catalog`, `dialogs`) is
noted when it is entered for the first time (`sys.setprofile`), and its module with it; a return is
a module that stands in that sequence after another one and stood there before. What stands inside
of a function, and what a dataclass makes for itself, is no function of its own here. Run with
`python -m bench.returns`; with `all` it prints the whole way.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

from bot.assembly import load_catalog, make_spec
from bot.channels.telegram.arriving import received
from bot.channels.telegram.running import Telegram
from bot.funnel.conversation import Funnel
from bot.funnel.sender import Fate
from bot.settings import ZONE, Settings
from bot.store import Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade

NOW = datetime(2027, 3, 1, 12, tzinfo=ZONE)

NO_LIMITS: dict[str, Any] = dict.fromkeys(
    ("telegram_rate", "telegram_chat_rate", "telegram_turn_rate"), 0
)

OURS = ("bot", "catalog", "dialogs")


@dataclass
class Way:
    """The functions of ours that were entered, each once, in order: their modules and names."""

    steps: list[tuple[str, str]] = field(default_factory=list)
    _seen: set[Any] = field(default_factory=set)

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """Note the function of a frame, if it is ours and entered for the first time."""
        module = frame.f_globals.get("__name__", "")
        if event != "call" or module.partition(".")[0] not in OURS or frame.f_code in self._seen:
            return
        self._seen.add(frame.f_code)
        if "<locals>" not in frame.f_code.co_qualname:
            self.steps.append((module, frame.f_code.co_qualname))

    async def follow(self, work: Callable[[], Awaitable[object]]) -> None:
        """Follow a piece of work."""
        sys.setprofile(self.note)
        try:
            await work()
        finally:
            sys.setprofile(None)

    def returns(self, *packages: str) -> list[str]:
        """Give the modules of packages that are come back to, in order, once for each return."""
        before, left, found = "", set[str](), list[str]()
        for module, _ in self.steps:
            if module.startswith(packages) and module != before:
                if module in left:
                    found.append(module)
                left.add(module)
                before = module
        return found


class Silent:
    """A client that sends nothing and says that all has been sent."""

    username = "bot"

    async def deliver(self, _: object) -> Fate:
        """Send nothing."""
        return Fate("sent", 1)

    async def typing(self, _: str) -> None:
        """Show nothing."""


async def follow(texts: tuple[str, ...], chat: int = 7) -> Way:
    """Say texts, and follow the last one from the update that comes in to the message sent."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'techcheck.db'}"
        await asyncio.to_thread(upgrade, url)
        catalog = load_catalog(None).catalog
        store, settings = Store(open_database(url)), Settings(**NO_LIMITS)
        funnel = Funnel(store, catalog, make_spec(catalog), lambda: NOW, {})
        telegram = Telegram(funnel, Silent(), settings, lambda: 0.0)  # type: ignore[arg-type]
        way = Way()
        for number, text in enumerate(texts, 1):
            raw = _raw(number, chat, text)

            async def turn(raw: dict[str, Any] = raw) -> None:
                await telegram.inbox.keep([received(raw, NOW.date())], NOW)
                telegram.intake.wake()
                await telegram.intake.round()
                telegram.sender.wake()
                for _ in ("marked as being sent", "marked as sent"):
                    await telegram.sender._round()

            if number == len(texts):
                await way.follow(turn)
            else:
                await turn()
        await store.close()
        return way


def _raw(number: int, chat: int, text: str) -> dict[str, Any]:
    whom = {"id": chat, "type": "private", "first_name": "A", "is_bot": False}
    message = {"message_id": number, "date": 1, "chat": whom, "from": whom, "text": text}
    return {"update_id": number, "message": message}


def main() -> None:
    """Print the counts; with an argument, the whole way."""
    way = asyncio.run(follow(("hej", "jag är undersköterska")))
    if sys.argv[1:]:
        for module, name in way.steps:
            print(f"{module:45} {name}")
    for packages in (("bot",), OURS):
        found = way.returns(*packages)
        print(f"{' + '.join(packages):24} {len(found):3} returns")


if __name__ == "__main__":
    main()
