"""What is installed is all that is needed: the wheel alone, elsewhere, holds a conversation."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.outside.models import SHIPPED
from tests.conftest import HERE

ROOT = HERE.parent

PACKAGES = ("bot", "catalog", "dialogs")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy, so that nothing is left here of the building."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for package in PACKAGES:
        leave_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, copy / package, ignore=leave_out)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", out, copy], check=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel is installed, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "install", "--no-deps", "--target", folder, wheel], check=True)
    return folder


def techcheck(site: Path, home: Path, *words: str, typed: str = "") -> str:
    """Run a command of what is installed, with the libraries of this environment beside it.

    Folders of PYTHONPATH read no .pth files: what is installed for editing cannot be found.
    """
    folders = os.pathsep.join([str(site), sysconfig.get_path("purelib")])
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": folders}
    python = Path(sys.base_prefix) / "bin" / "python3"
    done = subprocess.run(
        [python, "-m", "bot", *words],
        input=typed,
        env={**environment, "TECHCHECK_DATA": str(home)},
        cwd=home,
        text=True,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_wheel_holds_every_file_of_the_packages_and_no_other(wheel: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with ZipFile(wheel) as opened:
        there = {name for name in opened.namelist() if ".dist-info/" not in name}
    assert there == here


def test_the_wheel_holds_every_model_that_texts_are_read_by(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        models = {name for name in opened.namelist() if name.startswith("dialogs/models/")}
    assert models == {f"dialogs/models/{name}.bin" for name in SHIPPED}


def test_what_is_installed_holds_a_conversation(site: Path, tmp_path: Path) -> None:
    typed = "jag är född 1975\njag är undersköterska\nin English\nI want to change occupation\n"
    lines = techcheck(site, tmp_path, "chat", "--json", "--lang", "sv", typed=typed)
    said = [json.loads(line) for line in lines.splitlines()]
    assert [each["turn"] for each in said if "turn" in each] == [0, 1, 2, 3, 4]
    assert any(each.get("asks") for each in said)


def test_what_is_installed_draws_prints_and_begins_a_listing(site: Path, tmp_path: Path) -> None:
    sheet = ("--issuer", "Kommunen", "--checks", "3", "--sheet", "codes.pdf")
    techcheck(site, tmp_path, "booklet", "grant", *sheet)
    assert (tmp_path / "codes.pdf").read_bytes().startswith(b"%PDF")
    techcheck(site, tmp_path, "catalog", "new", "ours.yaml")
    assert (tmp_path / "ours.yaml").is_file()


def test_it_is_the_installed_one_that_was_asked(site: Path, tmp_path: Path) -> None:
    shutil.rmtree(site / "catalog" / "data")
    with pytest.raises(AssertionError, match="data"):
        techcheck(site, tmp_path, "chat", typed="hej")
