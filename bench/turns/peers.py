"""The peers under measurement: the same form of four questions in aiogram and in PTB.

Each keeps what was said and asks the next question with one new message, and no more.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

from bench.turns.ours import TOKEN

ASKS = (
    "Vilket år är du född? Skriv bara året, till exempel 1985.",
    "Hur ser din arbetssituation ut?",
    "Var vill du delta? Skriv en ort, eller välj.",
    "Hur mycket tid har du?",
    "Tack, jag har antecknat det.",
)


SLOTS = ("start", "birth_year", "work_situation", "place", "pace")


WARM = 1000
"""People in the file already when it is measured: the mean of a run with twice as many."""


_POLL = 25


def aiogram(api: str, redis: str | None = None) -> None:
    """Run aiogram's finite-state machine: in memory, or in Redis at an address."""
    asyncio.run(_aiogram(api, redis))


async def _aiogram(api: str, redis: str | None) -> None:
    from aiogram import Bot, Dispatcher, F
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import CommandStart, StateFilter
    from aiogram.fsm.state import State
    from aiogram.fsm.storage.memory import MemoryStorage
    from aiogram.fsm.storage.redis import RedisStorage

    storage = RedisStorage.from_url(redis) if redis else MemoryStorage()
    dispatcher = Dispatcher(storage=storage)
    states = [State(name, "form") for name in SLOTS[1:]]

    def handler(at: int) -> Callable[[Any, Any], Awaitable[None]]:
        async def handle(message: Any, state: Any) -> None:
            await state.update_data({SLOTS[at]: message.text})
            if at < len(states):
                await state.set_state(states[at])
            else:
                await state.clear()
            await message.answer(ASKS[at])

        return handle

    dispatcher.message.register(handler(0), CommandStart())
    for at, state in enumerate(states, 1):
        dispatcher.message.register(handler(at), StateFilter(state), F.text)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    await dispatcher.start_polling(bot, polling_timeout=_POLL)


def plain(folder: Path) -> Any:
    """Give PTB's persistence in a file as it comes: it writes for every thing that changed."""
    from telegram.ext import PicklePersistence

    return PicklePersistence(folder / "kept.pickle", update_interval=3600)


def lean(folder: Path) -> Any:
    """Give PTB's persistence at its best: the answers and the form only, and one writing."""
    from telegram.ext import PersistenceInput, PicklePersistence

    wanted = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
    return PicklePersistence(
        folder / "kept.pickle", store_data=wanted, update_interval=3600, on_flush=True
    )


def ptb(api: str, *, by_chat: bool, kept: Any = None, warm: int = 0) -> None:
    """Run PTB's ConversationHandler: one update after the other, or many with each chat in order.

    `kept` is the persistence that is written after every update, from when `warm` people have
    been through; without it nothing is.
    """
    from telegram.ext import Application

    builder = Application.builder().token(TOKEN).base_url(f"{api}/bot")
    if kept is not None:
        builder = builder.persistence(kept)
    handled = 0

    async def keep() -> None:
        nonlocal handled
        handled += 1
        if kept is not None and handled > warm * len(SLOTS):
            await application.update_persistence()
            if kept.on_flush:
                await kept.flush()

    processor = _processor(256 if by_chat else 1, keep)
    application = builder.concurrent_updates(processor).build()
    application.add_handler(_conversation(persistent=kept is not None))
    application.run_polling(timeout=_POLL)


def _processor(at_once: int, after: Callable[[], Awaitable[None]]) -> Any:
    """Give what lets updates of different chats be handled at once, and of one chat in order."""
    from telegram import Update
    from telegram.ext import BaseUpdateProcessor

    class ByChat(BaseUpdateProcessor):
        def __init__(self) -> None:
            super().__init__(at_once)
            self._locks: dict[int, asyncio.Lock] = {}

        async def do_process_update(
            self, update: object, coroutine: Awaitable[Any] | Coroutine[Any, Any, Any]
        ) -> None:
            chat = update.effective_chat if isinstance(update, Update) else None
            async with self._locks.setdefault(chat.id if chat else 0, asyncio.Lock()):
                await coroutine
                await after()

        async def initialize(self) -> None:
            """Open nothing."""

        async def shutdown(self) -> None:
            """Close nothing."""

    return ByChat()


def _conversation(*, persistent: bool) -> Any:
    from telegram.ext import CommandHandler, ConversationHandler, MessageHandler, filters

    def handler(at: int) -> Callable[[Any, Any], Coroutine[Any, Any, int]]:
        async def handle(update: Any, context: Any) -> int:
            context.user_data[SLOTS[at]] = update.message.text
            await update.message.reply_text(ASKS[at])
            return at if at < len(SLOTS) - 1 else ConversationHandler.END

        return handle

    words = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        entry_points=[CommandHandler("start", handler(0))],
        states={at: [MessageHandler(words, handler(at + 1))] for at in range(len(SLOTS) - 1)},
        fallbacks=[],
        persistent=persistent,
        name="form",
    )
