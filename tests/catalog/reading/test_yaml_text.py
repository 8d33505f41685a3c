"""Files come from strangers: whatever they hold is told as problems and never raised."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.outside.files import MAX_BYTES, read_folder, read_text
from catalog.model import PURPOSES, Problem
from catalog.reading.fields import MAX_CHARACTERS
from catalog.reading.scheme import parse_scheme
from catalog.reading.words import (
    parse_aliases,
    parse_goals,
    parse_occupations,
    parse_places,
    parse_questions,
)
from catalog.rules.dates import next_occasion
from tests.doubles.provider_files import (
    COURSE,
    FIELDS,
    FIRM,
    NO_GROUP,
    NOT_A_TEXT,
    assert_sound,
    parsed,
    provider_file,
    told,
)

BROKEN = [
    ("", "1: the file has no fields; begin with “field: value” lines"),
    ("- a\n- b\n", "1: the file has no fields; begin with “field: value” lines"),
    ("bara text", "1: the file has no fields; begin with “field: value” lines"),
    ("a: 1\n\tb: 2\n", "2: the line has a tab where YAML wants spaces; write spaces instead"),
    ("a: [1\nb: 2\n", "1: something that opens here is never closed, or divided wrongly; check"),
    ("a: 'öppet\n", "1: something that opens here is never closed, or divided wrongly; check"),
    ("a: *other\n", "1: * refers to something that is not in the file; write the value out"),
    ("a: 1\n---\nb: 2\n", "2: another document begins in the same file; remove the line “---”"),
    ("a: !other!tag x\n", "1: ! before a value means something in YAML that is not used here; r"),
    ('a: "\\ud800"\n', "1: a backslash within quotation marks forms no character here; write it"),
    ("a: \0\n", "1: a: no such field; remove it, or use one of listings, provider"),
    ("provider: \0\n", "1: listings: the field is missing; add listings: a list, each item"),
]


@pytest.mark.parametrize(("text", "problem"), BROKEN, ids=[ascii(text) for text, _ in BROKEN])
def test_a_text_that_is_no_yaml_is_told(text: str, problem: str) -> None:
    listings, problems = parsed(text)
    assert not listings
    assert str(problems[0]).startswith(f"firma.yaml:{problem}")


def test_a_field_that_stands_twice_is_told_and_the_first_counts() -> None:
    text = provider_file(*COURSE.values()) + "listings: []\n"
    listings, problems = parsed(text)
    assert told(problems) == [
        "firma.yaml:8: listings: the field stands twice, first in line 3; keep one of them"
    ]
    assert len(listings) == 2


def test_a_field_whose_name_is_no_word_is_told() -> None:
    for line in ("? [a, b]\n  : c", "'': c"):
        _, problems = parsed(provider_file(*COURSE.values(), line))
        assert "the field has no plain name; name it with a word" in told(problems)[0]


def test_a_name_over_several_lines_is_told_in_one_line() -> None:
    text = provider_file(*COURSE.values(), '"två\\nrader": 1')
    assert len(parsed(text)[1]) == 1
    assert_sound(parsed(text)[1], text)


def test_python_tags_are_never_carried_out(tmp_path: Path) -> None:
    trace = tmp_path / "spår"
    for tag in ("!!python/object/apply:pathlib.Path.touch", "!!python/object/new:os.system"):
        text = provider_file(*COURSE.values(), f'summary: {tag} ["{trace}"]', f"? {tag} [a]\n  : b")
        listings, problems = parsed(text)
        assert problems
        assert [listing.id for listing in listings] == ["firma/bra"]
    assert not trace.exists()


def test_a_bomb_of_aliases_is_a_handful_of_problems() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, last in zip("bcdefghij", "abcdefghi", strict=True):
        rows.append(f"{name}: &{name} [{', '.join(9 * [f'*{last}'])}]")
    text = "\n".join([*rows, f"provider: {FIRM}", "listings: *j", ""])
    listings, problems = parsed(text)
    assert not listings
    assert 1 <= len(problems) <= 20
    assert_sound(problems, text)


def test_a_value_that_holds_itself_is_told() -> None:
    listings, problems = parsed("provider: &p {id: firma, name: *p}\nlistings: &l [*l]\n")
    assert not listings
    assert told(problems) == [
        f"firma.yaml:1: provider.name: {NOT_A_TEXT}",
        f"firma.yaml:2: listings[1]: {NO_GROUP}",
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "a: [b, "])
def test_deep_nesting_is_told_and_does_not_end_the_process(opening: str) -> None:
    program = (
        "import sys; from catalog.reading.listings import parse_provider as parse; "
        "print(*parse('deep.yaml', sys.stdin.read(), [], [])[1], sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        input=opening * 100_000,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, f"the process ended with {done.returncode}"
    assert done.stdout.startswith("deep.yaml:1: ")


def test_a_huge_text_is_told_without_reading_it() -> None:
    text = provider_file(*COURSE.values()) + "#" * MAX_CHARACTERS
    what = f"the file is too large; keep it under {MAX_CHARACTERS} characters"
    assert told(parsed(text)[1]) == [f"firma.yaml:1: {what}"]


# ---- files ----


def test_every_yaml_file_of_a_folder_and_below_is_read_by_its_path_within_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "län" / "umeå").mkdir(parents=True)
    for name in ("b.yaml", "a.yml", "län/umeå/c.yaml", "läs.txt"):
        (tmp_path / name).write_text(f"namn: {name}", encoding="utf-8")
    texts, problems = read_folder(tmp_path)
    assert texts == {name: f"namn: {name}" for name in ("a.yml", "b.yaml", "län/umeå/c.yaml")}
    assert not problems


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with byte order mark"])
def test_a_file_that_is_not_utf8_is_told_at_the_first_wrong_line(
    tmp_path: Path, mark: bytes
) -> None:
    (tmp_path / "latin.yaml").write_bytes(mark + "a: 1\n\n\nå: 2\n".encode("latin-1"))
    (tmp_path / "bra.yaml").write_bytes(mark + b"a: 1\n")
    texts, problems = read_folder(tmp_path)
    assert texts == {"bra.yaml": "a: 1\n"}
    assert told(problems) == ["latin.yaml:4: the file is not UTF-8; save it as UTF-8"]


def test_a_file_that_is_too_large_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "stor.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    (tmp_path / "mapp.yaml").mkdir()
    (tmp_path / "borta.yaml").symlink_to(tmp_path / "ingenstans")
    texts, problems = read_folder(tmp_path)
    assert not texts
    assert [(p.file, p.line) for p in problems] == [
        ("borta.yaml", 1),
        ("mapp.yaml", 1),
        ("stor.yaml", 1),
    ]
    assert problems[2].what == f"the file is larger than {MAX_BYTES} bytes"


def test_a_file_that_does_not_exist_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_text(tmp_path / "nej.yaml", "nej.yaml", problems) is None
    assert [p.remedy for p in problems] == ["check that it exists and may be read"]


# ---- whatever a file holds ----

KEYS = (
    "provider listings id name example email url place about title purpose summary fields skills "
    "occupations level prerequisites languages mode several_places schedule pace hours price apply "
    "source runs starts ends yearly continuous weeks apply_by sv en scheme sources rules purposes "
    "elsewhere goals questions answer asked counties places code at also 2221 titles ssyk is"
).split()


VALUES = (
    "data Umeå education income remote onsite evening beginner true false 1 100 1000001 -1 2221 22 "
    "2027-03-01 9999-12-31 0001-01-01 02-28 02-29 00-00 sv en a {checks} { https://a.example "
    "javascript:alert(1) a@b.example assumption"
).split()


SCALARS = st.one_of(
    st.sampled_from(VALUES), st.none(), st.booleans(), st.integers(), st.floats(), st.dates(),
    st.text(max_size=12),
)  # fmt: skip


TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=6), inner, max_size=6),
    ),
    max_leaves=20,
)


RUNS = st.dictionaries(
    st.sampled_from(["starts", "ends", "yearly", "continuous", "weeks", "apply_by", "place"]),
    st.sampled_from(VALUES) | st.integers(0, 600) | SCALARS,
    max_size=4,
)


NEARLY = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a", "b", "Å"]),
        "title": st.just("Kurs") | TREES,
        "purpose": st.sampled_from(PURPOSES),
        "fields": st.lists(st.sampled_from(FIELDS)) | TREES,
    },
    optional={"runs": st.lists(RUNS, max_size=3) | TREES, "mode": SCALARS, "price": SCALARS},
)


NEARLY_FILES = st.fixed_dictionaries(
    {
        "provider": st.just({"id": "firma", "name": "Firma"}) | TREES,
        "listings": st.lists(NEARLY, max_size=4) | TREES,
    }
)


def assert_every_parser_copes(text: str) -> None:
    """Every parser tells problems of a text, and what it keeps can be used."""
    listings, problems = parsed(text)
    assert_sound(problems, text)
    for listing in listings:
        assert listing.purpose in PURPOSES
        assert any(listing.title.values())
        assert listing.price is None or 0 <= listing.price <= 1_000_000
        next_occasion(listing, date(2027, 3, 1))
    scheme, problems = parse_scheme("f.yaml", text)
    assert_sound(problems, text)
    assert (scheme is None) == bool(problems)
    goals, subjects, problems = parse_goals("f.yaml", text)
    assert_sound(problems, text)
    occupations, of_occupations = parse_occupations("f.yaml", text)
    labels = [each.label for each in goals], [each.label for each in subjects]
    for label in (*labels[0], *labels[1], *(each.label for each in occupations)):
        assert label("sv")
    for found in (
        of_occupations,
        parse_aliases("f", text)[1],
        parse_questions("f", text)[1],
        parse_places("f", text)[1],
    ):
        assert_sound(found, text)


@given(st.text())
def test_arbitrary_text_never_raises(text: str) -> None:
    assert_every_parser_copes(text)


@given(st.text("ab:-[]{}&*!?|>'\"%@,# \n\t\\0~", max_size=60))
def test_text_of_yaml_marks_never_raises(text: str) -> None:
    assert_every_parser_copes(text)


@given(TREES)
def test_arbitrary_structures_never_raise(tree: object) -> None:
    assert_every_parser_copes(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))


@given(NEARLY_FILES)
def test_nearly_right_provider_files_never_raise(tree: object) -> None:
    assert_every_parser_copes(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))


@given(st.lists(NEARLY, max_size=6))
def test_a_listing_is_kept_exactly_if_no_problem_is_told_of_it(tree: list[object]) -> None:
    content = {"provider": {"id": "firma", "name": "Firma"}, "listings": tree}
    listings, problems = parsed(yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    faulty = {p.field.partition(".")[0] for p in problems}
    assert len(listings) == len(tree) - len(faulty)
