"""The commands of the menu, and what each means to the conversation. Answers none itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.state import Chose, Event, Said, Started

MENU = (
    "start",
    "help",
    "plan",
    "checks",
    "booklet",
    "calendar",
    "summary",
    "search",
    "language",
    "mydata",
    "privacy",
    "human",
    "cancel",
)
"""The commands in the order in which the menu shows them; `command-…` are their descriptions."""


_CHOICES: Mapping[str, str] = {
    "help": "help",
    "plan": "plan",
    "checks": "remaining",
    "booklet": "picture",
    "calendar": "calendar",
    "summary": "summary",
    "language": "languages",
    "mydata": "mydata",
    "reminders": "reminders",
    "privacy": "privacy",
    "human": "human",
    "cancel": "cancel",
}


_LOOK, _BOOKLET = "look_", "b_"


LONGEST_PAYLOAD = 64
"""Characters that a deep link may carry, as Telegram says."""


def events_of(said: Said) -> tuple[Event, ...]:
    """Give what a text means: a command's events, or the text itself."""
    if not said.text.startswith("/"):
        return (said,)
    word, _, rest = said.text[1:].partition(" ")
    command, rest = word.partition("@")[0].lower(), rest.strip()
    if command == "start":
        return _opened(rest) if said.code is None else (Started(), replace(said, text=rest))
    if command == "search":
        return (replace(said, text=rest),) if rest else (Chose("suggestions"),)
    if command == "language" and rest.lower()[:2] in ("sv", "en"):
        return (Chose("swedish" if rest.lower().startswith("sv") else "english"),)
    if command in _CHOICES:
        return (Chose(_CHOICES[command]),)
    return (Chose("help"),)


def _opened(payload: str) -> tuple[Event, ...]:
    """Open the conversation, and do what a deep link (`t.me/bot?start=…`) carries, if known."""
    if len(payload) <= LONGEST_PAYLOAD:
        for mark, event_of in _PAYLOADS.items():
            if payload.startswith(mark):
                return (Started(), event_of(payload.removeprefix(mark)))
    return (Started(),)


def _look(listing: str) -> Event:
    return Chose(f"look:{listing.replace('_', '/', 1)}")


def opens_with_code(text: str) -> bool:
    """Whether a text is a deep link to redeem a booklet's code, whatever became of the code."""
    return re.match(rf"/start(@\w+)?\s+{_BOOKLET}", text) is not None


def link_to_redeem(code: str) -> str:
    """Give what a deep link that redeems a booklet's code carries."""
    return _BOOKLET + code.replace("-", "")


def redeeming_link(bot: str, code: str) -> str:
    """Give the link that opens a bot, by its name, and hands in a booklet's code."""
    return f"https://t.me/{bot.removeprefix('@')}?start={link_to_redeem(code)}"


_PAYLOADS: Mapping[str, Callable[[str], Event]] = {_LOOK: _look}
"""What a deep link may carry, by its first letters, and the event that the rest stands for."""
