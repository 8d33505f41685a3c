"""What a start does not import: time is not measured here, but what would take it is named.

`python -m bench.startup` measures.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS, GROUPS, imported
from tests.conftest import HERE

NEVER = {
    *("PIL", "aiohttp", "alembic", "fontTools", "fpdf", "holidays", "httpx", "icalendar"),
    *("segno", "starlette", "telegram", "uvicorn", "yaml"),
    *("bot.channels.telegram", "bot.cli.operations", "bot.documents.picture"),
    *("bot.documents.summary", "bot.documents.calendar"),
}
"""What neither the list of commands nor a greeting needs."""


FOR_HELP = {
    *("asyncio", "babel", "fluent", "numpy", "orjson", "pydantic_settings", "rapidfuzz"),
    *("sqlalchemy", "catalog", "dialogs", "bot.assembly", "bot.cli.people", "bot.store"),
}
"""What the list of commands does not need either."""


FOR_GREETING = {
    *("rich", "catalog.loading", "catalog.reading.fields", "catalog.salvage"),
    *("dialogs.state.flows_file", "dialogs.vocabulary.phrases_file"),
    *("dialogs.understanding.alarms_file",),
}
"""What a greeting does not need once everything is kept."""


CODE = """
import sys
from bot.__main__ import main
try:
    main()
finally:
    sys.stderr.write("\\n".join(sys.modules))
"""


def modules(folder: Path, *args: str) -> set[str]:
    """The modules that a command has imported at its end, and the packages they are in."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *args],
        input=b"",
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HERE.parent)},
        check=True,
        timeout=60,
    )
    return set(done.stderr.decode().split())


def test_the_list_of_commands_imports_no_command(tmp_path: Path) -> None:
    assert modules(tmp_path, "--help") & (NEVER | FOR_HELP) == set()


def test_a_greeting_imports_nothing_that_it_does_not_say(tmp_path: Path) -> None:
    first = modules(tmp_path, "chat")
    assert {"alembic", "sqlalchemy"} <= first, "the first start makes the database"
    second = modules(tmp_path, "chat")
    assert second & (NEVER | FOR_GREETING) == set()


@pytest.mark.parametrize("name", [*COMMANDS, *GROUPS])
def test_the_list_says_of_a_command_what_the_command_says_of_itself(name: str) -> None:
    _, told = {**COMMANDS, **GROUPS}[name]
    assert told == imported(name).get_short_help_str(limit=200)
