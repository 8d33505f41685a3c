"""Reads updates: what of them counts, masked. Keeps names, photos and files of nobody.

Pure: an update goes in, an `Update` for the inbox comes out. One mask character stands for each
UTF-16 unit of an identity number or a code, so that the offsets of entities stay true.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import telegram

from bot.conversation import masked
from bot.store.inbox import UNREADABLE, Update

CHANNEL = "telegram"

ALLOWED = ("message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""

_LARGEST = 2**63 - 1


def received(raw: Mapping[str, Any], today: date) -> Update:
    """Give an update as it is stored.

    What this version cannot read is stored as well, as `unreadable`, without any of its content.
    Raises ValueError for one without a number that a database holds.
    """
    number = raw.get("update_id")
    if not isinstance(number, int) or not 0 <= number <= _LARGEST:
        raise ValueError("an update without a number that can be kept")
    try:
        plain = _plain(raw)
        if plain is not None:
            return Update(number, plain[0], _said(plain[1], plain[2], today))
        parsed = telegram.Update.de_json(dict(raw))
        name, body = _read(parsed, today)
    except Exception as error:  # whatever is wrong with it, it must not stop the others
        return Update(number, _chat(raw), {"kind": UNREADABLE, "why": type(error).__name__})
    return Update(number, name, body)


def _plain(raw: Mapping[str, Any]) -> tuple[str, str, str | None] | None:
    """Give chat, text and language of a private text and nothing more, which most updates are.

    The library takes ten times as long to see the same; it reads whatever differs in any way.
    """
    match raw:
        case {
            "message": {
                "message_id": int(),
                "date": int(),
                "chat": {"id": int(chat), "type": "private"},
                "from": {"id": int(), "is_bot": bool(), "first_name": str(), **sender},
                "text": str(text),
                **others,
            },
            **more,
        } if more.keys() == {"update_id"} and others.keys() <= {"entities"}:
            language = sender.get("language_code")
            return (str(chat), text, language) if isinstance(language, str | None) else None
        case _:
            return None


def _read(update: telegram.Update, today: date) -> tuple[str, Mapping[str, Any]]:
    query, message, member = update.callback_query, update.message, update.my_chat_member
    if query is not None:
        where = query.message
        return str(where.chat.id if where else query.from_user.id), {
            "kind": "press",
            "token": query.data or "",
            "query": query.id,
            "message": where.message_id if where else None,
            "language": query.from_user.language_code,
        }
    if message is not None and message.migrate_to_chat_id is not None:
        return str(message.chat.id), {"kind": "moved", "to": str(message.migrate_to_chat_id)}
    if message is not None and message.chat.type == "private":
        return str(message.chat.id), _message(message, today)
    if member is not None and member.chat.type == "private":
        return str(member.chat.id), {"kind": "member", "status": str(member.new_chat_member.status)}
    return "", {"kind": "other"}


def _message(message: telegram.Message, today: date) -> Mapping[str, Any]:
    text = message.text if message.text is not None else message.caption
    language = message.from_user.language_code if message.from_user else None
    if text is None:
        return {"kind": "wordless", "language": language}
    return _said(text, language, today)


def _said(text: str, language: str | None, today: date) -> Mapping[str, Any]:
    said = masked(text, today)
    return {
        "kind": "text",
        "text": said.text,
        "masked": said.masked,
        "birth_year": said.birth_year,
        "code": said.code,
        "language": language,
    }


def _chat(raw: Mapping[str, Any]) -> str:
    """Give the chat of an update that could not be read, or no name."""
    found: Any = raw.get("message") or raw.get("callback_query") or {}
    for key in ("chat", "from"):
        if isinstance(found, dict) and isinstance(found.get(key), dict):
            identity = found[key].get("id")
            return str(identity) if isinstance(identity, int) else ""
    return ""
