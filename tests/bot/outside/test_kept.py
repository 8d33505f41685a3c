"""What is kept between starts: read where it is whole and ours, made anew in silence otherwise."""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.assembly import load_catalog, make_spec
from bot.outside.kept import MOST, Kept, kept_in
from catalog import Catalog
from dialogs import Spec
from tests.conftest import HERE

MINI = HERE / "data" / "mini"


class Made:
    """Counts how often a value had to be made."""

    def __init__(self, kept: Kept) -> None:
        self.kept, self.times = kept, 0

    def get(self, name: str = "name", value: str = "value") -> str:
        """Give the value, as it is kept or made."""

        def make() -> str:
            self.times += 1
            return value

        return self.kept.keep(name, make, str.encode, bytes.decode)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A folder in which nothing is kept yet."""
    return Made(Kept(tmp_path / "cache", "mark"))


def only_file(made: Made) -> Path:
    """The one file that is kept."""
    (path,) = made.kept.folder.iterdir()
    return path


def test_what_was_made_once_is_read_the_next_time(made: Made) -> None:
    assert [made.get(), made.get()] == ["value", "value"]
    assert made.times == 1


def test_what_is_kept_is_its_owners_alone(made: Made) -> None:
    before = os.umask(0)
    try:
        made.get()
    finally:
        os.umask(before)
    assert stat.S_IMODE(made.kept.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(only_file(made).stat().st_mode) == 0o600


@pytest.mark.parametrize("size", [0, 1, 31, 32, 33, 36])
def test_a_file_that_was_cut_off_is_made_anew(made: Made, size: int) -> None:
    made.get()
    only_file(made).write_bytes(only_file(made).read_bytes()[:size])
    assert [made.get(), made.get()] == ["value", "value"]
    assert made.times == 2


@pytest.mark.parametrize("at", [0, 31, 32, 36])
def test_a_file_with_one_wrong_bit_is_made_anew(made: Made, at: int) -> None:
    made.get()
    content = bytearray(only_file(made).read_bytes())
    content[at] ^= 1
    only_file(made).write_bytes(content)
    assert made.get() == "value"
    assert made.times == 2


def test_a_file_of_somebody_else_is_made_anew(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    made.get()
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert made.get() == "value"
    assert made.times == 2


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_made_anew(made: Made, mode: int) -> None:
    made.get()
    only_file(made).chmod(mode)
    assert made.get() == "value"
    assert made.times == 2


def test_a_link_to_a_file_counts_as_none(made: Made, tmp_path: Path) -> None:
    made.get()
    path = only_file(made)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert made.get() == "value"
    assert made.times == 2
    assert not path.is_symlink()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_counts_as_none_and_holds_nobody_up(
    made: Made, make: Callable[[Path], None]
) -> None:
    made.kept.folder.mkdir()
    make(made.kept.folder / "name-mark")
    assert made.get() == "value"
    assert made.times == 1


def test_what_is_written_goes_through_no_link(made: Made, tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.write_text("theirs")
    made.kept.folder.mkdir()
    (made.kept.folder / f"name-mark.{os.getpid()}.part").symlink_to(others)
    assert [made.get(), made.get()] == ["value", "value"]
    assert made.times == 1
    assert others.read_text() == "theirs"


def test_what_cannot_be_read_although_it_is_whole_is_made_anew(made: Made) -> None:
    made.kept.keep("name", lambda: b"\xff", bytes, bytes)
    assert [made.get(), made.get()] == ["value", "value"]
    assert made.times == 1


def test_where_nothing_can_be_written_nothing_is_kept_and_nobody_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    made = Made(Kept(tmp_path / "cache", "mark"))
    assert [made.get(), made.get()] == ["value", "value"]
    assert made.times == 2


def test_what_cannot_be_written_as_bytes_is_done_without(made: Made) -> None:
    def refuse(_: str) -> bytes:
        raise TypeError

    assert made.kept.keep("name", lambda: "value", refuse, bytes.decode) == "value"
    assert not made.kept.folder.exists()


def test_other_texts_are_another_thing(made: Made) -> None:
    kept = made.kept
    same = [kept.on({"a": "1", "b": "2"}), kept.on({"b": "2", "a": "1"})]
    other = [kept.on({"a": "1"}), kept.on({"a": "12", "b": ""}), kept.on({"a": "1", "b2": ""})]
    assert same[0] == same[1]
    assert len({each.mark for each in (kept, same[0], *other)}) == 5


def test_only_the_newest_of_a_name_stay(made: Made) -> None:
    for number in range(MOST + 3):
        each = Made(made.kept.on({"a": str(number)}))
        each.get()
        os.utime(each.kept.folder / f"name-{each.kept.mark}", (number, number))
    made.get("other")
    left = {path.name for path in made.kept.folder.glob("name-*")}
    assert len(left) == MOST
    assert f"name-{made.kept.on({'a': str(MOST + 2)}).mark}" in left
    assert not list(made.kept.folder.glob("*.part"))


def test_many_writers_at_once_leave_one_whole_file(made: Made) -> None:
    value = "x" * 100_000

    def work() -> None:
        for _ in range(20):
            each = Made(made.kept)
            assert each.get(value=value) == value
            only = made.kept.folder / "name-mark"
            only.unlink(missing_ok=True)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert made.get(value=value) == value
    assert [path.name for path in made.kept.folder.iterdir()] == ["name-mark"]


def test_all_that_is_talked_with_is_the_same_from_what_is_kept(
    mini: Catalog, spec: Spec, tmp_path: Path
) -> None:
    kept = kept_in(tmp_path / "cache")
    for _ in ("made", "read"):
        catalog = load_catalog.__wrapped__(MINI, kept).catalog
        assert catalog == mini
        ours = make_spec(catalog)
        assert (ours.flows, ours.phrases) == (spec.flows, spec.phrases)
        words, known = ours.ear.lexicon, spec.ear.lexicon
        assert (words.titles, words.topics) == (known.titles, known.topics)
        assert ours.acts.read("får jag pengar") == spec.acts.read("får jag pengar")
        for text in ("undersköterska", "underskoterksa", "kock/kallskänka", "excel"):
            assert catalog.occupations_like(text) == mini.occupations_like(text)
            assert catalog.goals_like(text) == mini.goals_like(text)
    names = {path.name.partition("-")[0] for path in kept.folder.iterdir()}
    assert names == {"catalogue", "talk", "lexicon", "find"}


def test_a_catalogue_has_the_same_faults_again_until_it_is_mended(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "firma.yaml").write_text("a: [")
    kept = kept_in(tmp_path / "cache")
    first, second = (load_catalog.__wrapped__(own, kept) for _ in range(2))
    assert first == second
    assert not second.usable
    (own / "firma.yaml").write_text((MINI / "laerstugan.yaml").read_text("utf-8"), "utf-8")
    assert load_catalog.__wrapped__(own, kept).usable
