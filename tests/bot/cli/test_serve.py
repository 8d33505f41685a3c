"""`techcheck serve` as operators run it: what it refuses, that it serves, and that it stops."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bot.cli.test_cli_chat import run
from tests.doubles.bot_api import TOKEN, BotApi, bot_api, until

COMMAND = (sys.executable, "-m", "bot", "serve")


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Give the environment of an operator with some settings."""
    named = {f"TECHCHECK_{name.upper()}": value for name, value in settings.items()}
    return {**os.environ, "TECHCHECK_DATA": str(folder), **named}


async def start(env: dict[str, str]) -> asyncio.subprocess.Process:
    """Start the command."""
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*COMMAND, env=env, stdout=pipe, stderr=pipe)


FULL = {
    "telegram_token": TOKEN,
    "controller": "Provkommunen",
    "contact": "prov@kommun.example",
    "legal_basis": "uppgift av allmänt intresse",
}


@pytest.mark.parametrize("missing", sorted(FULL))
def test_it_serves_nobody_without_saying_who_answers_for_the_data(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for name, value in {**FULL, missing: ""}.items():
        monkeypatch.setenv(f"TECHCHECK_{name.upper()}", value)
    result = run("serve")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"TECHCHECK_{missing.upper()}: is not set")


async def test_it_serves_alone_answers_and_stops_when_it_is_told_to(
    reference: Path, tmp_path: Path
) -> None:
    async with bot_api(reference, tmp_path) as api:
        env = environment(tmp_path, **FULL, telegram_api=api.url)
        process = await start(env)
        try:
            await api.say("/start")
            await until(lambda: any("automatisk assistent" in text for text in api.texts()))
            await _refuses_a_second(env)
        finally:
            process.send_signal(signal.SIGTERM)
            _, said = await process.communicate()
        assert process.returncode == 0
        _assert_quiet(said.decode(), api)


async def _refuses_a_second(env: dict[str, str]) -> None:
    second = await start(env)
    _, said = await second.communicate()
    assert second.returncode == 1
    assert "already" in said.decode()


def _assert_quiet(log: str, api: Any) -> None:
    """Neither the token nor what people write is in the log."""
    assert isinstance(api, BotApi)
    assert TOKEN not in log
    assert "Traceback" not in log
    assert "automatisk" not in log
