"""Reads updates: what of them counts, masked. Keeps names, photos and files of nobody.

Pure: an update goes in, an `Update` for the inbox comes out. One mask character stands for each
UTF-16 unit of an identity number or a code, so that the offsets of entities stay true.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, TypeGuard

import telegram

from bot.channels.telegram.menu import opens_with_code
from bot.store.queues.inbox import UNREADABLE, Update
from dialogs.ledger import TYPO
from dialogs.masking.masking import masked
from dialogs.state import Said

CHANNEL = "telegram"


ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""


EDITED_WITHIN = timedelta(days=1)
"""How long after it was written a message is still taken anew when it is edited."""


LARGEST = 2**63 - 1
"""The largest number that the database holds; Telegram's own stay far below."""


CONTENT = frozenset(
    ("animation", "audio", "document", "live_photo", "paid_media", "photo", "sticker", "story",
     "video", "video_note", "voice", "checklist", "contact", "dice", "game", "poll", "venue",
     "location", "rich_message", "invoice", "giveaway", "giveaway_winners")
)  # fmt: skip
"""What a message may hold beside words, or instead of them. A message without words and without
any of these tells what happened in the chat, such as something pinned, and wants no answer."""


_LONGEST_LABEL = 200


_TOKEN = re.compile(r"[\w-]{1,24}", re.ASCII)


_ADDRESSED = re.compile(r"/\w{1,32}@(\w{1,32})(?!\S)", re.ASCII)


_QUERY = re.compile(r"[\w-]{1,64}", re.ASCII)


_LANGUAGE = re.compile(r"[a-z]{2,8}([-_][a-z0-9]{1,8}){0,3}", re.ASCII | re.IGNORECASE)


def received(raw: Mapping[str, Any], today: date) -> Update:
    """Give an update as it is stored. Raises ValueError where it has no number that can be.

    What this version cannot read is stored as well, as `unreadable`, without any of its content.
    """
    number = raw.get("update_id")
    if not _fits(number) or number < 0:
        raise ValueError("an update without a usable number")
    try:
        plain = _plain(raw)
        if plain is not None:
            return Update(number, plain[0], _said(plain[1], plain[2], today))
        parsed = telegram.Update.de_json(dict(raw))
        name, body = _read(parsed, today)
    except Exception as error:  # whatever is wrong with it, it must not stop the others
        return Update(number, _chat(raw), {"kind": UNREADABLE, "why": type(error).__name__})
    return Update(number, name, body, press=body.get("query") or None)


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
        } if more.keys() == {"update_id"} and others.keys() <= {"entities"} and _fits(chat):
            language = sender.get("language_code")
            return (str(chat), text, language) if isinstance(language, str | None) else None
        case _:
            return None


def _read(update: telegram.Update, today: date) -> tuple[str, Mapping[str, Any]]:
    query, message, member = update.callback_query, update.message, update.my_chat_member
    edited = update.edited_message
    if query is not None:
        return _press(query)
    if message is not None and message.migrate_to_chat_id is not None:
        return _name(message.chat.id), {"kind": "moved", "to": _name(message.migrate_to_chat_id)}
    if message is not None and message.chat.type in ("group", "supergroup"):
        return "", _in_group(message)
    if message is not None and message.chat.type == "private":
        return _name(message.chat.id), _message(message, today)
    if edited is not None and edited.chat.type == "private":
        return _name(edited.chat.id), _edited(edited, today)
    if member is not None and member.chat.type == "private":
        status = str(member.new_chat_member.status)[:20]
        return _name(member.chat.id), {"kind": "member", "status": _shaped(_TOKEN, status)}
    return "", {"kind": "other"}


def _edited(message: telegram.Message, today: date) -> Mapping[str, Any]:
    """Give what an edited message says now, as words that its sender says anew.

    Who mends a slip in what they wrote wants an answer to the mended words. What was written
    longer ago than a day is left as it was answered, since the conversation has gone on, and so is
    a message that is not said to be edited (Telegram also tells of changes that nobody sees) or
    that has no words, such as a place that moves on a map.
    """
    text = message.text if message.text is not None else message.caption
    if text is None or message.edit_date is None:
        return {"kind": "other"}
    if message.edit_date - message.date > EDITED_WITHIN:
        return {"kind": "other"}
    language = message.from_user.language_code if message.from_user else None
    return {**_said(text, language, today), "edited": True}


def _in_group(message: telegram.Message) -> Mapping[str, Any]:
    """Give which bot a command in a group is for; other talk there is nobody's business."""
    command = _ADDRESSED.match(message.text or "")
    if command is None or not _fits(message.chat.id):
        return {"kind": "other"}
    language = message.from_user.language_code if message.from_user else None
    chat = {"chat": str(message.chat.id), "bot": command[1]}
    return {"kind": "elsewhere", **chat, "language": _language(language)}


def _press(query: telegram.CallbackQuery) -> tuple[str, Mapping[str, Any]]:
    where = query.message
    if where is not None and where.chat.type != "private":
        return "", {"kind": "other", "query": _shaped(_QUERY, query.id)}
    return _name(where.chat.id if where else query.from_user.id), {
        "kind": "press",
        "token": _shaped(_TOKEN, query.data),
        "query": _shaped(_QUERY, query.id),
        "message": where.message_id if where and _fits(where.message_id) else None,
        "language": _language(query.from_user.language_code),
        "keyboard": _keyboard(where),
    }


def _keyboard(shown: telegram.MaybeInaccessibleMessage | None) -> list[list[list[str]]]:
    """Give the buttons below a message, by row: of each its label, which is ours, and its token."""
    markup = shown.reply_markup if isinstance(shown, telegram.Message) else None
    rows = markup.inline_keyboard if markup is not None else ()
    return [
        [[_readable(each.text), _shaped(_TOKEN, str(each.callback_data or ""))] for each in row]
        for row in rows
    ]


def _message(message: telegram.Message, today: date) -> Mapping[str, Any]:
    """Give what a message says. Of what it holds beside words, only that there is something."""
    text = message.text if message.text is not None else message.caption
    language = message.from_user.language_code if message.from_user else None
    if not _attached(message):
        return {"kind": "other"} if text is None else _said(text, language, today)
    album = {"album": _shaped(_QUERY, message.media_group_id)} if message.media_group_id else {}
    if text is None:
        return {"kind": "wordless", "language": _language(language), **album}
    return {**_said(text, language, today), "attached": True, **album}


def _attached(message: telegram.Message) -> bool:
    known = any(getattr(message, name, None) for name in CONTENT)
    return known or not CONTENT.isdisjoint(message.api_kwargs)


def _said(text: str, language: str | None, today: date) -> Mapping[str, Any]:
    """Give a text as it is kept. A link with a code too broken to be known as one goes without."""
    said = masked(text, today)
    if said.code is None and opens_with_code(said.text):
        said = Said("/start", code=TYPO)
    return {
        "kind": "text",
        "text": said.text,
        "masked": said.masked,
        "birth_year": said.birth_year,
        "code": said.code,
        "language": _language(language),
    }


def _chat(raw: Mapping[str, Any]) -> str:
    """Give the private chat of an update that could not be read, or no name."""
    found: Any = next((raw[kind] for kind in ALLOWED if isinstance(raw.get(kind), dict)), {})
    pressed = isinstance(raw.get("callback_query"), dict)
    where = found.get("message") if pressed else found
    chat = where.get("chat") if isinstance(where, dict) else None
    if isinstance(chat, dict):
        private = chat.get("type") == "private" and _fits(chat.get("id"))
        return str(chat["id"]) if private else ""
    sender = found.get("from") if pressed else None
    return str(sender["id"]) if isinstance(sender, dict) and _fits(sender.get("id")) else ""


def _name(identity: int) -> str:
    """Give the name of a chat. Raises ValueError for one that cannot be."""
    if not _fits(identity):
        raise ValueError("a chat without a usable number")
    return str(identity)


def _fits(number: object) -> TypeGuard[int]:
    """Whether something is a number that the database holds."""
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) <= LARGEST


def _shaped(shape: re.Pattern[str], text: str | None) -> str:
    """Give a text of the shape that it should have; any other one is nothing to keep."""
    return text if text is not None and shape.fullmatch(text) else ""


def _readable(label: str) -> str:
    return label[:_LONGEST_LABEL].encode("utf-8", "replace").decode("utf-8")


def _language(code: str | None) -> str | None:
    return _shaped(_LANGUAGE, code) or None
