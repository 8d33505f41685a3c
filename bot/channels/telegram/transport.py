"""The HTTP transport under python-telegram-bot: aiohttp, since it takes a fraction of the time.

Maps what goes wrong to the library's errors, and says which of it never left (`left`).
"""

from typing import Any

import aiohttp
import httpx
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

UNSENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
)
"""Causes with which nothing of a request can have left."""


_KEEP = 60.0


_JSON = {"Content-Type": "application/json"}


Seconds = float | None


class AiohttpRequest(BaseRequest):
    """Requests over one pool of connections. Times are seconds."""

    def __init__(
        self, connections: int = 64, connect: float = 5.0, read: float = 10.0, pool: float = 5.0
    ) -> None:
        self._connections, self._connect, self._read, self._pool = connections, connect, read, pool
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> Seconds:
        """How long an answer is waited for, unless the request says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEEP)
            headers = {"User-Agent": self.USER_AGENT}
            self._session = aiohttp.ClientSession(
                connector=connector, headers=headers, cookie_jar=aiohttp.DummyCookieJar()
            )

    async def shutdown(self) -> None:
        """Close the pool and its connections."""
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer. Raises TelegramError where it is no JSON."""
        try:
            return orjson.loads(payload)
        except ValueError:
            return BaseRequest.parse_json_payload(payload)  # it mends wrong UTF-8, or says why

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (aiohttp has none)
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request; give the status and the body.

        Raises TimedOut or NetworkError; `left` tells whether anything can have arrived.
        """
        if self._session is None:
            raise RuntimeError("the transport is not open")
        connect = _seconds(connect_timeout, self._connect)
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(pool_timeout, self._pool + (connect or 0.0)),
            sock_connect=connect,
            sock_read=_seconds(read_timeout, self._read),
        )
        body = _body(request_data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=_JSON if isinstance(body, bytes) else None,
                timeout=timeout,
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except aiohttp.ClientError as error:
            # The error's own text may hold the address, and with it the token.
            raise NetworkError(f"aiohttp.{type(error).__name__}") from error


def left(error: TelegramError) -> bool:
    """Whether the request of an error may have reached the other side."""
    return not isinstance(error.__cause__, UNSENT)


def _seconds(given: object, default: Seconds) -> Seconds:
    if given is BaseRequest.DEFAULT_NONE:
        return default
    return float(given) if isinstance(given, int | float) else None


def _body(request: RequestData | None) -> aiohttp.FormData | bytes | None:
    if request is None:
        return None
    if not request.contains_files:
        return request.json_payload
    form = aiohttp.FormData()
    for name, value in request.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
