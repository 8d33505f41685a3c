"""What tests share: the shipped catalogue and spec, the clock, and where reference data lies."""

import os
import shutil
from collections.abc import AsyncIterator, Generator
from contextlib import AsyncExitStack
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from bot.assembly import load_catalog, make_spec
from bot.channels.telegram.running import Telegram
from bot.settings import ZONE
from bot.store.database.engine import upgrade
from catalog import Catalog
from dialogs import Spec
from tests.doubles.bot_api import BotApi, bot_api
from tests.doubles.everyday import day
from tests.doubles.serving import Serving, served
from tests.doubles.small import small_catalog, small_spec
from tests.doubles.told import collect

_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]

settings.register_profile("ci", max_examples=40, deadline=None, suppress_health_check=_SLOW)

settings.register_profile("deep", max_examples=1500, deadline=None, suppress_health_check=_SLOW)

settings.register_profile("mutation", max_examples=25, deadline=None, suppress_health_check=_SLOW)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew; the change is then reviewed as a diff."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden transcripts")


def pytest_configure() -> None:
    """Choose the everyday part before other processes are started, which take it over."""
    day()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Send what a test tells with its report, which also comes from another process."""
    report = yield
    report.user_properties += [("told", line) for line in collect()]
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests told."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, line in getattr(report, "user_properties", ()):
                if name == "told":
                    terminalreporter.write_line(line)


def noon(year: int, month: int, day: int) -> datetime:
    """Give noon of a day in Stockholm."""
    return datetime.combine(date(year, month, day), time(12), ZONE)


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference data; tests that need it are skipped where it is not."""
    default = HERE.parent.parent / "shared"
    folder = Path(os.environ.get("TECHCHECK_REFERENCE") or default)
    if not folder.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{folder}: reference data is missing in CI")
        pytest.skip("reference data is not here; see TECHCHECK_REFERENCE in the README")
    return folder


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The shipped catalogue."""
    return load_catalog(None).catalog


@pytest.fixture(scope="session")
def mini() -> Catalog:
    """A small catalogue of seven listings, with the shipped rules and words."""
    return small_catalog()


@pytest.fixture(scope="session")
def spec() -> Spec:
    """The shipped flows, phrases and wording over the small catalogue."""
    return small_spec()


@pytest.fixture(scope="session")
def shipped_spec(shipped: Catalog) -> Spec:
    """The shipped flows, phrases and wording over the shipped catalogue."""
    return make_spec(shipped)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def file(empty_database: Path, tmp_path: Path) -> Path:
    """An empty database of a test's own."""
    return Path(shutil.copy(empty_database, tmp_path / "techcheck.db"))


@pytest.fixture
async def api(reference: Path, tmp_path: Path) -> AsyncIterator[BotApi]:
    """The Bot API server."""
    async with bot_api(reference, tmp_path) as running:
        yield running


@pytest.fixture
async def serving(api: BotApi, file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[Serving]:
    """Serves people until the test ends."""
    async with AsyncExitStack() as stack:

        async def start(**options: Any) -> Telegram:
            return await stack.enter_async_context(served(api, file, mini, spec, **options))

        yield start


@pytest.fixture(scope="session")
def kept_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is kept between starts of the program: one folder for all tests and their processes."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    kept = folder / "kept"
    kept.mkdir(mode=0o700, exist_ok=True)
    return kept


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept_folder: Path) -> None:
    """Keep every test away from the settings and data of whoever runs it.

    Only what is kept between starts is shared, so that not every process makes it anew.
    """
    for name in list(os.environ):
        if name.startswith("TECHCHECK_") and name != "TECHCHECK_REFERENCE":
            monkeypatch.delenv(name)
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "cache").symlink_to(kept_folder)
    monkeypatch.setenv("TECHCHECK_DATA", str(data))
