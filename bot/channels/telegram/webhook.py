"""The route to which Telegram posts updates: 200 only after an update is kept. Reads no settings.

What comes without the secret is turned away unread; what is too large or no update as well.
"""

import hmac
import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.telegram.arriving import received
from bot.store.queues.inbox import Inbox

log = logging.getLogger("techcheck.telegram")


PATH = "/telegram"


LARGEST = 256 * 1024
"""Bytes of a body that are read."""


_HEADER = "x-telegram-bot-api-secret-token"


def webhook(
    inbox: Inbox, secret: str, now: Callable[[], datetime], told: Callable[[], None]
) -> Starlette:
    """Give the application with the one route."""

    async def take(request: Request) -> Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("no", 401)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too large", 413)
        raw = _update(body)
        if raw is None:
            return PlainTextResponse("no update", 400)
        return await _keep(raw)

    async def _keep(raw: dict[str, Any]) -> Response:
        moment = now()
        try:
            update = received(raw, moment.date())
        except ValueError as error:
            return PlainTextResponse(str(error), 400)
        try:
            await inbox.keep([update], moment)
        except Exception as error:
            log.error("an update cannot be kept (%s)", type(error).__name__)
            return PlainTextResponse("later", 503)
        told()
        return PlainTextResponse("ok")

    return Starlette(routes=[Route(PATH, take, methods=["POST"])])


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    number = found.get("update_id") if isinstance(found, dict) else None
    return found if isinstance(number, int) and not isinstance(number, bool) else None
