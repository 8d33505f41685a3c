"""`techcheck settings check`: everything that is wrong is told at once, each with what to do."""

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram.refusals import why
from bot.cli.vetting import unknown
from tests.bot.cli.test_cli_chat import run
from tests.doubles.bot_api import TOKEN

FULL = {
    "TELEGRAM_TOKEN": TOKEN,
    "CONTROLLER": "Provkommunen",
    "CONTACT": "prov@kommun.example",
    "LEGAL_BASIS": "consent",
}
"""All that is needed to serve people in Telegram."""


Set = Callable[..., None]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Set:
    """Gives the program settings."""

    def give(**settings: str) -> None:
        for name, value in settings.items():
            monkeypatch.setenv(f"TECHCHECK_{name}", value)

    return give


def check() -> tuple[int, list[str]]:
    """Check the settings; give the exit code and what was said of each that is wrong."""
    result = run("settings", "check")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert TOKEN not in result.output + result.stderr
    return result.exit_code, result.stderr.splitlines()


@contextmanager
def server(status: int, body: bytes) -> Iterator[str]:
    """Somebody who answers everything in one way; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}"
        finally:
            serving.shutdown()


def refusal(status: int, said: str) -> bytes:
    """How the Bot API says no."""
    return json.dumps({"ok": False, "error_code": status, "description": said}).encode()


def test_everything_that_is_wrong_is_told_at_once(give: Set, tmp_path: Path) -> None:
    give(PORT="99999", RETENTION_DAYS="0", CONTROLER="Provkommunen", DATABASE="mysql://eva:pw@x/y")
    give(TELEGRAM_API="https://api.telegram.org/bot", TELEGRAM_WEBHOOK="http://x.example")
    give(COLOUR="blue", CATALOG=str(tmp_path / "nowhere"))
    code, said = check()
    assert code == 1
    told = {line.partition(":")[0]: line for line in said}
    assert set(told) == {
        f"TECHCHECK_{name}"
        for name in ("PORT", "RETENTION_DAYS", "CONTROLER", "DATABASE", "TELEGRAM_API",
                     "TELEGRAM_WEBHOOK", "COLOUR")
    }  # fmt: skip
    assert "did you mean TECHCHECK_CONTROLLER?" in told["TECHCHECK_CONTROLER"]
    assert "less than or equal to 65535" in told["TECHCHECK_PORT"]
    assert "leave out /bot" in told["TECHCHECK_TELEGRAM_API"]
    assert "write it as https://bot.example" in told["TECHCHECK_TELEGRAM_WEBHOOK"]
    assert "see the README" in told["TECHCHECK_COLOUR"]
    assert "pw" not in "".join(said)


def test_everything_that_is_missing_is_told_at_once(give: Set, tmp_path: Path) -> None:
    give(CATALOG=str(tmp_path / "nowhere"))
    code, said = check()
    named = [line.partition(":")[0] for line in said]
    assert code == 1
    for each in ("TELEGRAM_TOKEN", "CONTROLLER", "CONTACT", "CATALOG"):
        assert f"TECHCHECK_{each}" in named


def test_serving_is_refused_with_everything_that_is_missing_or_mistyped(give: Set) -> None:
    give(PORT="99999")
    said = run("serve").stderr
    assert said.startswith("TECHCHECK_PORT: ")
    give(CONTROLER="Provkommunen", TELEGRAM_TOKEN=TOKEN)
    told = [line.partition(":")[0] for line in run("serve").stderr.splitlines()]
    assert told == ["TECHCHECK_CONTROLER", "TECHCHECK_PORT"]
    give(PORT="8080")
    result = run("serve")
    assert result.exit_code == 2
    assert [line.partition(":")[0] for line in result.stderr.splitlines()][:3] == [
        "TECHCHECK_CONTROLER",
        "TECHCHECK_CONTROLLER",
        "TECHCHECK_CONTACT",
    ]


@pytest.mark.parametrize("command", [("chat",), ("db", "upgrade"), ("serve",)], ids=" ".join)
def test_a_port_that_is_none_is_said_clearly(give: Set, command: tuple[str, ...]) -> None:
    give(**{**FULL, "PORT": "99999"})
    result = run(*command, said="")
    assert result.exit_code == 2
    assert result.stderr.startswith("TECHCHECK_PORT: ")


@pytest.mark.parametrize(
    "address", ["api.telegram.org", "ftp://api.telegram.org", "https://", "https://x:99999", "  "]
)
def test_what_is_no_address_is_refused(give: Set, address: str) -> None:
    give(**{**FULL, "TELEGRAM_API": address})
    code, said = check()
    assert code == 1
    assert said[0].startswith("TECHCHECK_TELEGRAM_API: not an address; write it as https://")


def test_settings_that_are_fine_are_said_to_be(give: Set) -> None:
    me = {"id": 1, "is_bot": True, "first_name": "Prov", "username": "provbot", "url": "",
          "has_custom_certificate": False, "pending_update_count": 0}  # fmt: skip
    with server(200, json.dumps({"ok": True, "result": me}).encode()) as api:
        give(**FULL, TELEGRAM_API=api)
        assert check() == (0, [])


ANSWERS = {
    "401": (401, refusal(401, "Unauthorized"), "refuses the token (401); ask @BotFather"),
    "404": (404, refusal(404, "Not Found"), "knows no such token (404); copy"),
    "409": (409, refusal(409, "Conflict: terminated by other getUpdates request"), "(409); stop"),
    "a page": (404, b"<html>nothing here</html>", "does not answer as the Bot API does; check"),
    "another page": (200, b"<html>hello</html>", "does not answer as the Bot API does; check"),
    "broken": (502, b"<html>bad gateway</html>", "does not answer as the Bot API does; check"),
}


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
@pytest.mark.parametrize("which", ANSWERS)
def test_every_refusal_has_words_and_a_remedy_of_its_own(
    give: Set, which: str, transport: str
) -> None:
    status, body, expected = ANSWERS[which]
    with server(status, body) as api:
        give(**FULL, TELEGRAM_API=api, TELEGRAM_TRANSPORT=transport)
        code, said = check()
    assert (code, len(said)) == (1, 1)
    assert expected in said[0]


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_where_nobody_listens_it_is_not_the_tokens_fault(give: Set, transport: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        give(**FULL, TELEGRAM_TRANSPORT=transport)
        give(TELEGRAM_API=f"http://127.0.0.1:{taken.getsockname()[1]}")
        _, said = check()
    assert "check the network, or TECHCHECK_TELEGRAM_API" in said[0]


def test_no_two_troubles_are_worded_alike() -> None:
    troubles: list[TelegramError] = [
        Conflict("Conflict: can't use getUpdates method while webhook is active"),
        Conflict("Conflict: terminated by other getUpdates request"),
        RetryAfter(5),
        TimedOut("x"),
        NetworkError("x"),
        TelegramError("x"),
        *(_from(NetworkError("x"), cause) for cause in (
            socket.gaierror(), ssl.SSLError(), ConnectionRefusedError()
        )),
    ]  # fmt: skip
    said = [why(each, "https://api.example") for each in troubles]
    assert len(set(said)) == len(said)


def _from(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


def test_a_setting_is_known_however_it_is_written_and_others_programs_are_left_alone() -> None:
    known = {"techcheck_port": "1", "TECHCHECK_REFERENCE": "x", "PATH": "x", "TECHCHECKS": "x"}
    assert list(unknown(known)) == []
