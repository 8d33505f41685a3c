"""The Bot API as this channel needs it: python-telegram-bot's `Bot`, with answers as they came.

Updates are taken raw, so that one the library cannot read does not hold up all others.
"""

import json
import logging
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.request import BaseRequest, HTTPXRequest

from bot.channels.telegram.arriving import ALLOWED
from bot.channels.telegram.keyboards import Rows
from bot.channels.telegram.refusals import why
from bot.channels.telegram.transport import AiohttpRequest, left
from bot.funnel.sender import Fate
from bot.store.queues.outbox import Parcel
from dialogs.wording.portions import portions

os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's way to ask for its future types


log = logging.getLogger("techcheck.telegram")


POLL_SECONDS = 25


LONGEST_CAPTION = 1024
"""UTF-16 units of the text below a file, as Telegram says."""


_REFUSED_WAIT = 60.0
"""Seconds until a message is tried again that was refused for the bot's sake, not for its own."""


_SLACK = 10.0


_LONGEST_WHY = 300


_OF_THE_PERSON = "Forbidden: "
"""How Telegram begins to say that it must not reach somebody. Whatever else refuses so, such as a
proxy, says nothing of them."""


_UNREACHABLE = ("chat not found", "user is deactivated", "bot was blocked", "peer_id_invalid")


_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")


def request_of(transport: str, connections: int) -> BaseRequest:
    """Give the transport of a name: `aiohttp`, or `httpx`, the library's own."""
    if transport == "httpx":
        return HTTPXRequest(connection_pool_size=connections, read_timeout=10.0)
    return AiohttpRequest(connections)


def seconds_of(error: RetryAfter) -> float:
    """Give how many seconds Telegram asks to wait."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


class Client(Bot):
    """One bot at one Bot API server (`api`: its address without `/bot`)."""

    def __init__(self, token: str, api: str, transport: str = "aiohttp") -> None:
        self._api = api
        super().__init__(
            token,
            base_url=f"{api.rstrip('/')}/bot",
            base_file_url=f"{api.rstrip('/')}/file/bot",
            request=request_of(transport, 64),
            get_updates_request=request_of(transport, 1),
        )

    def why(self, error: TelegramError) -> str:
        """Say why something failed here, and what to do about it, without the token."""
        return why(error, self._api, self.without_token(error.message))

    async def updates(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """Wait for updates from `offset` on; asking so confirms all before it."""
        data = {
            "offset": offset,
            "limit": limit,
            "timeout": seconds,
            "allowed_updates": json.dumps(ALLOWED),
        }
        found = await self._post("getUpdates", data, read_timeout=seconds + _SLACK)
        return found if isinstance(found, list) else []

    def without_token(self, said: str) -> str:
        """Give what was said of a request as it may be kept: short, and without the token.

        Whatever stands between may repeat the address; the library changes capitals in it.
        """
        hidden = re.sub(re.escape(self.token), "…", said, flags=re.IGNORECASE)
        return hidden[:_LONGEST_WHY]

    async def deliver(self, parcel: Parcel) -> Fate:
        """Send one message of the outbox, and say how it went."""
        fate = await self._deliver(parcel)
        return fate if fate.why is None else replace(fate, why=self.without_token(fate.why))

    async def _deliver(self, parcel: Parcel) -> Fate:
        try:
            return Fate("sent", await self._send(parcel))
        except RetryAfter as error:
            return Fate("later", wait=seconds_of(error), why="too many messages")
        except ChatMigrated as error:
            return Fate("moved", to=str(error.new_chat_id), why="the chat has migrated")
        except BadRequest as error:
            if error.__cause__ is not None:  # no answer of the Bot API
                return _fate_of(error)
            said = error.message.lower()
            if "message is not modified" in said:
                return Fate("sent", why="not modified")
            gone = any(each in said for each in _UNREACHABLE)
            return Fate("gone" if gone else "failed", why=error.message)
        except (Forbidden, InvalidToken, Conflict) as error:
            if error.message.startswith(_OF_THE_PERSON):
                return Fate("gone", why=error.message)
            said = self.without_token(error.message)
            log.error("Telegram refuses this bot (%s); messages wait", said)
            return Fate("later", wait=_REFUSED_WAIT, why=error.message)
        except TelegramError as error:
            return _fate_of(error)

    async def _send(self, parcel: Parcel) -> int | None:
        payload = parcel.payload
        if parcel.kind in ("document", "photo"):
            file = InputFile(payload["content"], filename=str(payload["filename"]))
            caption = caption_of(str(payload["text"])) if payload.get("text") else None
            data = {"chat_id": parcel.name, parcel.kind: file, "caption": caption}
            method = "sendPhoto" if parcel.kind == "photo" else "sendDocument"
            return _message_id(await self._post(method, data))
        data = {"chat_id": parcel.name, "text": payload["text"], **_look(payload)}
        if parcel.kind == "edit":
            try:
                edit = {**data, "message_id": payload["edits"]}
                return _message_id(await self._post("editMessageText", edit))
            except BadRequest as error:
                if not any(each in error.message.lower() for each in _NOT_EDITABLE):
                    raise
        return _message_id(await self._post("sendMessage", data))

    async def answer(self, query: str, text: str | None = None) -> None:
        """Answer a press, so that the button stops turning; too late is not an error."""
        try:
            data = {"callback_query_id": query, "text": text[:200] if text else None}
            await self._post("answerCallbackQuery", data)
        except TelegramError:
            return

    async def typing(self, name: str) -> None:
        """Show that an answer is being written; if that fails nothing is lost."""
        await self.acting(name, "typing")

    async def acting(self, name: str, action: str) -> None:
        """Show what is being done, as the Bot API calls it; if that fails nothing is lost."""
        try:
            await self._post("sendChatAction", {"chat_id": name, "action": action})
        except TelegramError:
            return

    async def leave_buttons(self, name: str, message: int, rows: Rows) -> None:
        """Show only some of the buttons of a message; if that fails the others are dead ones."""
        data = {"chat_id": name, "message_id": message, "reply_markup": _markup(rows)}
        try:
            await self._post("editMessageReplyMarkup", data)
        except TelegramError:
            return

    async def refer(self, chat: str, text: str) -> None:
        """Say in a group where this bot can be talked to; if that fails nothing is lost."""
        try:
            await self._post("sendMessage", {"chat_id": chat, "text": text})
        except TelegramError:
            return

    async def menu(self, commands: Sequence[tuple[str, str]], language: str | None) -> None:
        """Set the menu of commands, `(name, description)`, for a language or for all others."""
        listed = json.dumps(
            [{"command": name, "description": text} for name, text in commands], ensure_ascii=False
        )
        await self._post("setMyCommands", {"commands": listed, "language_code": language})


def _fate_of(error: TelegramError) -> Fate:
    said = error.message.lower()
    if "too many requests" in said:
        return Fate("later", why=error.message)
    if "entity too large" in said:
        return Fate("failed", why=error.message)
    return Fate("cut" if left(error) else "later", why=type(error).__name__)


def caption_of(text: str) -> str:
    """Cut a text to what may stand below a file, between two words where it can be."""
    parts = list(portions(text, LONGEST_CAPTION - 1))
    return parts[0] if len(parts) < 2 else f"{parts[0]}…"


def _look(payload: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    if payload.get("bold"):
        bold = {"type": "bold", "offset": 0, "length": payload["bold"]}
        found["entities"] = json.dumps([bold])
    if payload.get("keyboard"):
        found["reply_markup"] = _markup(payload["keyboard"])
    return found


def _markup(keyboard: Rows) -> str:
    rows = [[{"text": label, "callback_data": token} for label, token in row] for row in keyboard]
    return json.dumps({"inline_keyboard": rows}, ensure_ascii=False)


def _message_id(result: Any) -> int | None:
    return result["message_id"] if isinstance(result, dict) and "message_id" in result else None
