"""A loopback Bot API, as small as a bot needs it: getMe, getUpdates, sendMessage, yes to the rest.

Measures nothing itself and keeps nothing: whatever it is told goes to the crowd of people.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bench.turns.people import Crowd

_FIELD = r'(?:^|[&{, "])%s"?[=:]\s*"?(\d+)'


_CHAT, _OFFSET, _LIMIT, _SECONDS = (
    re.compile((_FIELD % name).encode()) for name in ("chat_id", "offset", "limit", "timeout")
)


_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)


_ME = (
    b'{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"B","username":"bench_bot",'
    b'"can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}'
)


_YES = b'{"ok":true,"result":true}'


_SENT = (
    b'{"ok":true,"result":{"message_id":%d,"date":1800000000,'
    b'"chat":{"id":%d,"type":"private","first_name":"Ann"},"text":"x"}}'
)


@dataclass
class Api:
    """The server's state: whom it serves, and how long it takes to send a message (seconds)."""

    crowd: Crowd
    delay: float = 0.0
    sent: int = 0


class Connection(asyncio.Protocol):
    """One connection of the bot under measurement; answers in the order of the requests."""

    def __init__(self, api: Api) -> None:
        self._api, self._read = api, bytearray()
        self._transport: asyncio.WriteTransport | None = None
        self._polls: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 (the protocol's)
        """Leave polls that nobody waits for."""
        for poll in self._polls:
            poll.cancel()

    def data_received(self, data: bytes) -> None:
        """Handle every request that is whole."""
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._read[:end])
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._read) < whole:
                return
            body = bytes(self._read[end + 4 : whole])
            del self._read[:whole]
            path = head.split(b" ", 2)[1].partition(b"?")[0]
            self._handle(path.rpartition(b"/")[2].lower(), body)

    def _handle(self, method: bytes, body: bytes) -> None:
        if method in (b"sendmessage", b"editmessagetext"):
            self._send(_number(_CHAT, body))
        elif method == b"getupdates":
            poll = asyncio.ensure_future(self._poll(body))
            self._polls.add(poll)
            poll.add_done_callback(self._polls.discard)
        else:
            self._answer(_ME if method == b"getme" else _YES)

    def _send(self, who: int) -> None:
        api = self._api
        api.sent += 1
        answer = _SENT % (api.sent, who)
        if not api.delay:
            self._answer(answer)
            api.crowd.hear(who)
            return
        later = asyncio.get_running_loop().call_later
        later(api.delay / 2, api.crowd.hear, who)
        later(api.delay, self._answer, answer)

    async def _poll(self, body: bytes) -> None:
        crowd = self._api.crowd
        if not crowd.begun:
            crowd.begin()
        crowd.confirmed(_number(_OFFSET, body))
        if not crowd.waiting:
            try:
                async with asyncio.timeout(_number(_SECONDS, body)):
                    await crowd.arrived.wait()
            except TimeoutError:
                pass
        most = _number(_LIMIT, body) or 100
        found = b",".join(each for _, each in list(crowd.waiting)[:most])
        self._answer(b'{"ok":true,"result":[' + found + b"]}")

    def _answer(self, body: bytes) -> None:
        assert self._transport is not None
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        )


def _number(name: re.Pattern[bytes], body: bytes) -> int:
    found = name.search(body)
    return int(found[1]) if found else 0


@asynccontextmanager
async def served(crowd: Crowd, delay: float = 0.0) -> AsyncIterator[str]:
    """Serve a crowd for as long as the context lasts; gives the address."""
    api = Api(crowd, delay)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(api), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
