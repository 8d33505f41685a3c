"""Says in words why Telegram did not do what it was asked, and what to do. Asks nothing itself.

The library raises the same error for a wrong token and for a wrong address, and words most others
for programmers; what stands between may repeat the token, so that no text of theirs is passed on.
"""

import socket
import ssl
from collections.abc import Iterator

from aiohttp import InvalidURL
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

_ADDRESS, _TOKEN = "TECHCHECK_TELEGRAM_API", "TECHCHECK_TELEGRAM_TOKEN"


def why(error: TelegramError, api: str, said: str = "") -> str:
    """Say why something failed at the Bot API of an address, and what to do about it.

    `said` are Telegram's own words, without the token, for what has no words here.
    """
    causes = tuple(_causes(error))
    if any(isinstance(each, TelegramError) and _unreadable(each) for each in causes):
        return f"{api} does not answer as the Bot API does; check {_ADDRESS}, or leave it out"
    match error:
        case InvalidToken() if any("not found" in str(each).lower() for each in causes):
            return f"Telegram knows no such token (404); copy {_TOKEN} from @BotFather"
        case InvalidToken():
            return f"Telegram refuses the token (401); ask @BotFather for a new {_TOKEN}"
        case Conflict() if "webhook" in error.message.lower():
            return "a webhook is set for this bot (409); set it anew, or let it be removed"
        case Conflict():
            return "somebody else takes updates with this bot's token (409); stop the other program"
        case RetryAfter():
            return "Telegram asks to wait (429); it is tried again then"
        case TimedOut():
            return f"no answer in time from {api}; check the network, or the proxy"
        case NetworkError() if not isinstance(error, BadRequest):
            return f"{_unreached(causes, api)}; check the network, or {_ADDRESS}"
        case _:
            return f"Telegram refuses it ({type(error).__name__}{f': {said}' if said else ''})"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _unreadable(error: TelegramError) -> bool:
    """Whether what came back was an answer, but none of the Bot API."""
    return "Parsing the server response" in error.message or "Invalid server" in error.message


def _unreached(causes: tuple[BaseException, ...], api: str) -> str:
    if any(isinstance(each, socket.gaierror) for each in causes):
        return f"there is no host of the name in {api}"
    if any(isinstance(each, ssl.SSLError) for each in causes):
        return f"no safe connection to {api} can be made"
    if any(isinstance(each, ConnectionRefusedError) for each in causes):
        return f"nobody listens at {api}"
    if any(isinstance(each, InvalidURL) for each in causes):
        return f"{api} is no address"
    return f"{api} cannot be reached"
