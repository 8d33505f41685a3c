"""A Bot API server that nobody here wrote, for tests; every request is held against the schema."""

import asyncio
import json
import sys
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientTimeout, web

TOKEN = "123456:AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPPQQR"  # noqa: S105 (of no bot)


WAIT = 20.0


Answer = Callable[[web.Request, web.StreamResponse | None], Awaitable[web.StreamResponse]]


@dataclass
class Fault:
    """What goes wrong with the next requests of a method (for a chat, if one is named).

    With `delivered` the server does what it is asked to, and only its answer goes wrong.
    """

    method: str
    answer: Answer
    delivered: bool = False
    chat: int | None = None
    times: int = 1

    async def hits(self, request: web.Request) -> bool:
        """Tell whether a request goes wrong, and count it."""
        if self.times == 0 or request.match_info.get("method") != self.method:
            return False
        if self.chat is not None:
            as_json = request.content_type == "application/json"
            fields = await (request.json() if as_json else request.post())
            if str(fields.get("chat_id")) != str(self.chat):
                return False
        self.times -= 1
        return True


def refuses(status: int, description: str = "x", **parameters: int) -> Answer:
    """Give an answer of the Bot API that refuses."""

    async def answer(_: web.Request, __: web.StreamResponse | None) -> web.StreamResponse:
        said = {"ok": False, "error_code": status, "description": description}
        return web.json_response({**said, "parameters": parameters}, status=status)

    return answer


def says(status: int, text: str) -> Answer:
    """Give an answer that is none of the Bot API."""

    async def answer(_: web.Request, __: web.StreamResponse | None) -> web.StreamResponse:
        return web.Response(status=status, text=text)

    return answer


async def breaks_off(request: web.Request, _: web.StreamResponse | None) -> web.StreamResponse:
    """Reset the connection in the midst of the answer."""
    answer = web.StreamResponse(headers={"Content-Length": "500"})
    await answer.prepare(request)
    await answer.write(b'{"ok": true')
    assert request.transport is not None
    request.transport.abort()
    return answer


async def falls_silent(_: web.Request, __: web.StreamResponse | None) -> web.StreamResponse:
    """Answer nothing until the other side has given up."""
    await asyncio.sleep(60)
    raise AssertionError("nobody gave up")


@dataclass
class BotApi:
    """The running server: updates go in, and what the bot sent is read."""

    peer: Any
    url: str
    log: Path
    number: int = 1000
    faults: list[Fault] = field(default_factory=list)
    _message: int = field(default=0)

    async def put(self, update: dict[str, Any]) -> int:
        """Queue an update under the next number."""
        self.number += 1
        return await self.again({"update_id": self.number, **update})

    async def again(self, update: dict[str, Any]) -> int:
        """Queue an update under the number it has."""
        await self.peer.enqueue_update(update, token=TOKEN)
        return int(update["update_id"])

    async def say(self, text: str, who: int = 7, language: str = "sv") -> int:
        """Have somebody write a text."""
        self._message += 1
        return await self.put({"message": message(text, who, self._message, language)})

    async def press(self, token: str, who: int = 7, on: int = 1, query: str | None = None) -> int:
        """Have somebody press a button of a message that is seen as it was sent."""
        found = pressing(token, who, on, query or str(self.number))
        for each in self.requests("sendMessage", "editMessageText"):
            markup = each["fields"].get("reply_markup", "")
            if token and token in markup:
                found["message"]["reply_markup"] = json.loads(markup)
        return await self.put({"callback_query": found})

    def waiting(self) -> int:
        """Give how many updates nobody has confirmed."""
        return len(self.peer._update_queues._state(TOKEN).updates)

    async def poll_as_somebody_else(self, seconds: float) -> None:
        """Poll with the bot's token from elsewhere for so long; it confirms nothing."""
        async with ClientSession() as session, asyncio.timeout(10):
            with suppress(TimeoutError):
                timeout = ClientTimeout(total=seconds)
                url = f"{self.url}/bot{TOKEN}/getUpdates"
                await session.post(url, data={"timeout": "9"}, timeout=timeout)

    def requests(self, *methods: str) -> list[dict[str, Any]]:
        """Give the requests of some methods, oldest first; all must fit the schema."""
        found = [json.loads(line) for line in self.log.read_text().splitlines()]
        assert [each["spec_errors"] for each in found if each["spec_errors"]] == []
        return [each for each in found if not methods or each["method"] in methods]

    def texts(self, who: int = 7) -> list[str]:
        """Give the texts that somebody got."""
        sent = self.requests("sendMessage", "editMessageText")
        return [each["fields"]["text"] for each in sent if each["fields"]["chat_id"] == str(who)]

    def buttons(self, who: int = 7) -> dict[str, tuple[str, int]]:
        """Give what somebody can press, `{label: (token, message)}`, the newest of each label."""
        found = {}
        for each in self.requests("sendMessage", "editMessageText"):
            fields = each["fields"]
            if fields["chat_id"] == str(who) and "reply_markup" in fields:
                rows = json.loads(fields["reply_markup"])["inline_keyboard"]
                for one in (one for row in rows for one in row):
                    found[one["text"]] = (one["callback_data"], each.get("message_id", 1))
        return found


def person(who: int, language: str = "sv") -> dict[str, Any]:
    """Give a user as Telegram describes one."""
    return {"id": who, "is_bot": False, "first_name": "Ann", "language_code": language}


def message(text: str, who: int, number: int, language: str = "sv") -> dict[str, Any]:
    """Give a private message as Telegram describes one."""
    return {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {"id": who, "type": "private", "first_name": "Ann"},
        "from": person(who, language),
        "text": text,
    }


def pressing(token: str, who: int, on: int, query: str) -> dict[str, Any]:
    """Give a press of a button as Telegram describes one."""
    return {
        "id": query,
        "from": person(who),
        "chat_instance": "1",
        "data": token,
        "message": message("…", who, on),
    }


async def until(true: Callable[[], bool | Awaitable[bool]]) -> None:
    """Wait until something is so; a test that waits too long fails."""
    async with asyncio.timeout(WAIT):
        while True:
            found = true()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.02)


def _broken(faults: list[Fault]) -> Any:
    """Give a middleware by which requests go wrong."""

    @web.middleware
    async def middleware(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        for fault in faults:
            if await fault.hits(request):
                done = await handler(request) if fault.delivered else None
                return await fault.answer(request, done)
        return await handler(request)

    return middleware


@asynccontextmanager
async def bot_api(reference: Path, folder: Path) -> AsyncIterator[BotApi]:
    """Run the server for as long as the context lasts."""
    with suppress(ValueError):
        sys.path.remove(str(reference / "tools"))
    sys.path.append(str(reference / "tools"))
    from bot_api_peer import Peer  # type: ignore[import-not-found]

    log = folder / "requests.jsonl"
    log.touch()
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        peer = Peer(
            str(reference / "data" / "telegram-bot-api-10.1.json"), str(log), max_updates=20_000
        )
    faults: list[Fault] = []
    app = peer.app()
    app.middlewares.append(_broken(faults))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield BotApi(peer, f"http://{host}:{port}", log, faults=faults)
    finally:
        await runner.cleanup()
        peer.out.close()
