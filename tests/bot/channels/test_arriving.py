"""What of an update is kept: nothing that cannot be stored, and no more than counts."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.arriving import CONTENT, EDITED_WITHIN, LARGEST, received
from bot.store.database.columns import to_text
from bot.store.queues.inbox import Update
from tests.doubles.bot_api import message, pressing

TODAY = date(2027, 3, 1)


LONE = "\ud800x"


def arrived(**update: Any) -> Update:
    """Give what is kept of an update; it can be stored."""
    found = received({"update_id": 5, **update}, TODAY)
    to_text(found.body).encode()
    found.name.encode()
    return found


# -- what cannot be stored ------------------------------------------------------------------------


def _press(**changes: Any) -> dict[str, Any]:
    return {**pressing("t" * 20, 7, 1, "1"), **changes}


@pytest.mark.parametrize("text", [LONE, "x" * 5000, "", "två ord"])
@pytest.mark.parametrize("field", ["data", "id"])
def test_a_press_with_texts_that_cannot_be_is_kept_without_them(field: str, text: str) -> None:
    found = arrived(callback_query=_press(**{field: text}))
    assert found.name == "7"
    assert found.body["kind"] == "press"
    assert found.body["token" if field == "data" else "query"] == ""


@pytest.mark.parametrize("code", [LONE, "x" * 5000, "sv\n"])
def test_a_language_that_cannot_be_is_left_out(code: str) -> None:
    sender = {**message("", 7, 1)["from"], "language_code": code}
    said = {**message("hej", 7, 1), "from": sender}
    for update in ({"message": said}, {"message": {**said, "author_signature": "x"}}):
        assert arrived(**update).body["language"] is None
    assert arrived(callback_query=_press(**{"from": sender})).body["language"] is None


@pytest.mark.parametrize("code", ["sv", "en", "pt-br", "zh-hans", "sv_SE"])
def test_a_language_that_there_is_is_kept(code: str) -> None:
    assert arrived(message=message("hej", 7, 1, code)).body["language"] == code


def test_a_text_with_half_a_character_is_kept_with_a_question_mark_for_it() -> None:
    assert arrived(message=message(LONE, 7, 1)).body["text"] == "?x"


@pytest.mark.parametrize("number", [2**63, -(2**63), 10**5000], ids=["63 bits", "below", "5000"])
def test_a_chat_with_a_number_too_large_is_nobody(number: int) -> None:
    said = message("hej", 7, 1)
    chat = {**said["chat"], "id": number}
    for update in (
        {"message": {**said, "chat": chat}},
        {"callback_query": _press(message={**said, "chat": chat})},
    ):
        assert (arrived(**update).name, arrived(**update).body["kind"]) == ("", "unreadable")
    moved = {**said, "migrate_to_chat_id": number}
    assert arrived(message=moved).body["kind"] == "unreadable"


def test_a_message_with_a_number_too_large_is_not_edited() -> None:
    found = arrived(callback_query=_press(message=message("…", 7, 2**63)))
    assert (found.body["kind"], found.body["message"]) == ("press", None)


@pytest.mark.parametrize("number", [None, "5", True, 1.0, -1, LARGEST + 1, 10**400], ids=repr)
def test_an_update_without_a_usable_number_is_none(number: object) -> None:
    with pytest.raises(ValueError, match="an update without a usable number"):
        received({"update_id": number, "message": message("hej", 7, 1)}, TODAY)


@pytest.mark.parametrize("number", [0, LARGEST])
def test_an_update_may_have_any_number_that_the_database_holds(number: int) -> None:
    assert received({"update_id": number, "message": message("hej", 7, 1)}, TODAY).number == number


# -- what cannot be read --------------------------------------------------------------------------

GROUP = {"id": -5, "type": "group", "title": "Kursen"}


def test_what_cannot_be_read_in_private_is_kept_without_content_for_who_sent_it() -> None:
    for update in (
        {"message": {**message("hej", 7, 1), "date": "x"}},
        {"callback_query": _press(chat_instance=None, **{"from": {"id": 7}})},
    ):
        found = arrived(**update)
        assert (found.name, found.body["kind"]) == ("7", "unreadable")
        assert set(found.body) == {"kind", "why"}


def test_what_cannot_be_read_in_a_group_is_nobodys() -> None:
    broken = {**message("hej", 7, 1), "date": "x", "chat": GROUP}
    for update in (
        {"message": broken},
        {"callback_query": _press(message=broken)},
        {"my_chat_member": {"chat": GROUP, "from": {"id": 7}}},
    ):
        assert (arrived(**update).name, arrived(**update).body["kind"]) == ("", "unreadable")


# -- what is no text ------------------------------------------------------------------------------

FILE = {"file_id": "f", "file_unique_id": "u"}


PHOTO = {"photo": [{**FILE, "width": 9, "height": 9}]}


WORDLESS: dict[str, dict[str, Any]] = {
    "photo": PHOTO,
    "sticker": {
        "sticker": {
            **FILE,
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
        }
    },
    "voice": {"voice": {**FILE, "duration": 3}},
    "location": {"location": {"latitude": 59.3, "longitude": 18.1}},
    "contact": {"contact": {"phone_number": "070", "first_name": "Bo"}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "what the library does not know": {"rich_message": {}},
}


SERVICE: dict[str, dict[str, Any]] = {
    "pinned": {"pinned_message": message("hej", 7, 1)},
    "a timer for messages": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 9}},
    "a background": {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "x"}}},
    "what nobody knows yet": {"something_new": {}},
}


def without_text(**content: Any) -> dict[str, Any]:
    """Give a private message that holds something instead of a text."""
    found = {**message("", 7, 1), **content}
    del found["text"]
    return found


@pytest.mark.parametrize("what", WORDLESS)
def test_content_without_words_is_kept_as_that_and_no_more(what: str) -> None:
    found = arrived(message=without_text(**WORDLESS[what]))
    assert found.body == {"kind": "wordless", "language": "sv"}


@pytest.mark.parametrize("what", SERVICE)
def test_what_happens_in_a_chat_wants_no_answer(what: str) -> None:
    assert arrived(message=without_text(**SERVICE[what])).body == {"kind": "other"}


def test_the_words_below_a_picture_are_kept_masked_and_that_there_was_one() -> None:
    found = arrived(message=without_text(**PHOTO, caption="jag är 19811218-9876"))
    assert found.body["text"] == "jag är ••••••••-••••"
    assert found.body["attached"] is True


def test_pictures_of_one_album_are_known_as_such() -> None:
    assert arrived(message=without_text(**PHOTO, media_group_id="12")).body["album"] == "12"


def test_everything_that_the_bot_api_calls_a_message_is_content_or_not(reference: Path) -> None:
    api = json.loads((reference / "data" / "telegram-bot-api-10.1.json").read_text())
    fields = {each["name"]: each["description"] for each in api["types"]["Message"]["fields"]}
    assert fields.keys() >= CONTENT
    told = {
        name
        for name, words in fields.items()
        if words.startswith("Optional. Message is") and "service message" not in words
    }
    assert told - CONTENT == set(), "content that would be passed over in silence"
    assert {name for name in CONTENT if "Service message" in fields[name]} == set()


# -- groups ---------------------------------------------------------------------------------------


def in_group(text: str) -> dict[str, Any]:
    """Give a message in a group."""
    return {**message(text, 7, 1), "chat": GROUP}


def test_a_press_in_a_group_is_nobodys() -> None:
    found = arrived(callback_query=_press(message=in_group("…")))
    assert (found.name, found.body) == ("", {"kind": "other", "query": "1"})


@pytest.mark.parametrize("text", ["hej", "/start", "fråga @my_bot", "x /start@my_bot", "@my_bot"])
def test_talk_in_a_group_is_nobodys_and_nothing_of_it_is_kept(text: str) -> None:
    assert (arrived(message=in_group(text)).name, arrived(message=in_group(text)).body) == (
        "",
        {"kind": "other"},
    )


@pytest.mark.parametrize("text", ["/start@my_bot", "/plan@my_bot jag är 19811218-9876"])
def test_of_a_command_in_a_group_it_is_kept_for_whom_it_is(text: str) -> None:
    found = arrived(message=in_group(text))
    assert (found.name, found.body["kind"], found.body["bot"]) == ("", "elsewhere", "my_bot")
    assert "1218" not in str(found.body)


# -- edited messages ------------------------------------------------------------------------------


def edited(text: str, later: timedelta = timedelta(minutes=1)) -> dict[str, Any]:
    """Give a private message that was edited so long after it was written."""
    said = message(text, 7, 1)
    return {**said, "edit_date": said["date"] + int(later.total_seconds())}


def test_an_edited_text_is_kept_masked_as_words_that_are_said_anew() -> None:
    found = arrived(edited_message=edited("jag är 19811218-9876", EDITED_WITHIN))
    assert (found.name, found.body["text"]) == ("7", "jag är ••••••••-••••")
    assert (found.body["kind"], found.body["edited"]) == ("text", True)


def test_an_edit_of_an_old_message_or_without_words_or_in_a_group_is_left_out() -> None:
    place = {**without_text(**WORDLESS["location"]), "edit_date": 1_800_000_001}
    late = edited("hej", EDITED_WITHIN + timedelta(seconds=1))
    group = {**edited("hej"), "chat": GROUP}
    for each in (place, late, group, message("hej", 7, 1)):
        assert arrived(edited_message=each).body == {"kind": "other"}
