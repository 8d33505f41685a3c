"""What can go wrong on the way to Telegram, and what is made of it: nothing is taken for unsent."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing

import pytest

from bot.channels.telegram.client import Client
from bot.funnel.sender import Fate
from bot.store.queues.outbox import Parcel
from tests.doubles.bot_api import TOKEN

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


PARCEL = Parcel(1, "7", "send", {"text": "hej"})


@asynccontextmanager
async def answering(handler: Handler) -> AsyncIterator[str]:
    """Run a server that treats every connection in one way; give its address."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        await handler(reader, writer)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()


async def deliver(url: str, transport: str) -> Fate:
    """Send one message by one transport."""
    client = Client(TOKEN, url, transport)
    request = client.request
    await request.initialize()
    try:
        return await client.deliver(PARCEL)
    finally:
        await request.shutdown()


def says(status: int, body: str) -> Handler:
    """Give a server that answers everything alike."""

    async def handler(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        data = body.encode()
        head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + data)
        await writer.drain()

    return handler


def error(code: int, text: str, parameters: str = "{}") -> str:
    """Give an answer of the Bot API that refuses."""
    said = f'"description": "{text}", "parameters": {parameters}'
    return f'{{"ok": false, "error_code": {code}, {said}}}'


ANSWERS = [
    (200, '{"ok": true, "result": {"message_id": 12}}', Fate("sent", 12)),
    (429, error(429, "x", '{"retry_after": 1}'), Fate("later", wait=1.0)),
    (429, error(429, "x", '{"retry_after": 35}'), Fate("later", wait=35.0)),
    (429, error(429, "x", '{"retry_after": 3600}'), Fate("later", wait=3600.0)),
    (400, error(400, "x", '{"migrate_to_chat_id": -1009}'), Fate("moved", to="-1009")),
    (403, error(403, "Forbidden: bot was blocked by the user"), Fate("gone")),
    (403, error(403, "Access denied"), Fate("later", wait=60.0)),
    (403, "<html>Forbidden by the proxy", Fate("later", wait=60.0)),
    (400, error(400, "Bad Request: chat not found"), Fate("gone")),
    (400, error(400, "Bad Request: text is empty"), Fate("failed")),
    (400, "<html>chat not found", Fate("cut")),
    (400, error(400, "Bad Request: message is not modified"), Fate("sent")),
    (401, error(401, "Unauthorized"), Fate("later", wait=60.0)),
    (404, error(404, "Not Found"), Fate("later", wait=60.0)),
    (409, error(409, "Conflict: terminated by other getUpdates"), Fate("later", wait=60.0)),
    (413, error(413, "Request Entity Too Large"), Fate("failed")),
    (413, "<html>", Fate("failed")),
    (429, error(429, "Too Many Requests"), Fate("later")),
    (500, "oh no", Fate("cut")),
    (502, "<html>", Fate("cut")),
    (504, "", Fate("cut")),
    (200, '{"ok": tr', Fate("cut")),
]


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
@pytest.mark.parametrize(("status", "body", "fate"), ANSWERS)
async def test_every_answer_has_its_fate(
    status: int, body: str, fate: Fate, transport: str
) -> None:
    async with answering(says(status, body)) as url:
        got = await deliver(url, transport)
    assert (got.kind, got.message_id, got.wait, got.to) == (
        fate.kind,
        fate.message_id,
        fate.wait,
        fate.to,
    )


@pytest.mark.parametrize("status", [400, 403, 404, 409, 413, 429, 500])
async def test_what_is_noted_of_a_refusal_is_short_and_without_the_token(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    page = f"<html>/bot{TOKEN}/sendMessage was refused{' and refused' * 200}"
    async with answering(says(status, page)) as url:
        got = await deliver(url, "aiohttp")
    assert got.why
    assert len(got.why) <= 300
    ours = [each.getMessage() for each in caplog.records if each.name.startswith("techcheck")]
    assert TOKEN.lower() not in f"{got.why} {ours}".lower()


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_what_found_nobody_to_connect_to_did_not_leave(transport: str) -> None:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    got = await deliver(f"http://127.0.0.1:{port}", transport)
    assert got.kind == "later"
    assert TOKEN not in str(got)


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_what_was_reset_in_the_midst_of_the_answer_may_have_arrived(transport: str) -> None:
    async def reset(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"ok": true')
        await writer.drain()
        writer.transport.abort()

    async with answering(reset) as url:
        assert (await deliver(url, transport)).kind == "cut"


async def test_what_gets_no_answer_in_time_may_have_arrived(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def silent(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.3)

    client = Client(TOKEN, "http://127.0.0.1", "aiohttp")
    monkeypatch.setattr(client.request, "_read", 0.05)
    async with answering(silent) as url:
        client._base_url = f"{url}/bot{TOKEN}"
        await client.request.initialize()
        assert (await client.deliver(PARCEL)).kind == "cut"
        await client.request.shutdown()
        await asyncio.sleep(0.3)
