"""Provider files as people and programs make them: each slip is told in plain words."""

from pathlib import Path

import pytest

from bot.outside.files import read_folder
from catalog.model import Problem, grave
from catalog.reading.listings import parse_provider
from tests.doubles.provider_files import (
    COURSE,
    FIELDS,
    FIRM,
    GOOD,
    PLACES,
    provider_file,
    warned,
    with_line,
)

FULL = """\
provider: {id: firma, name: Firma}
listings:
- id: ett
  title: {sv: Ett, en: One}
  purpose: coaching
  fields: [data]
  price: 0
  runs: [{continuous: true}]
"""


def put(before: str, after: str) -> str:
    """Give a faultless file with one piece exchanged."""
    assert before in FULL
    return FULL.replace(before, after)


DAY = "runs: [{continuous: true}]"


STRANGE: list[tuple[str, str | bytes, str, int]] = [
    # encodings and bytes
    ("utf-16 with mark", FULL.encode("utf-16"), "not-utf8", 1),
    ("utf-16 without mark", FULL.encode("utf-16-le"), "not-utf8", 1),
    ("utf-32", FULL.encode("utf-32"), "not-utf8", 1),
    ("windows-1252", put("Ett", "Åtta").encode("cp1252"), "not-utf8", 4),
    ("dos code page", put("Ett", "Åtta").encode("cp850"), "not-utf8", 4),
    ("cut in the middle of a letter", FULL.encode() + "å".encode()[:1], "not-utf8", 9),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "not-utf8", 1),
    ("a zip file", b"PK\x03\x04" + bytes(200), "not-utf8", 1),
    ("nothing but zeros", bytes(500), "not-utf8", 1),
    ("an empty file", b"", "no-fields", 1),
    ("a byte order mark alone", b"\xef\xbb\xbf", "no-fields", 1),
    ("comments alone", "# bara\n# kommentarer\n", "no-fields", 1),
    ("a null in a text", put("Ett", "E\0tt"), "control", 4),
    ("an escape sequence", put("{sv: Ett, en: One}", "E\x1b[31mtt"), "control", 4),
    ("a backspace", put("Ett", "E\x08tt"), "control", 4),
    ("a lost character", put("Ett", "E\ufffdtt"), "control", 4),
    # YAML
    ("json cut off", '{"provider": {"id": "firma"', "yaml-open", 1),
    ("html", "<!doctype html>\n<html><body>Kurs: 1</body></html>\n", "yaml-no-colon", 1),
    ("a csv table", "id;titel;pris\nett;Ett;100\n", "no-fields", 1),
    ("a list on top", "- id: ett\n- id: tva\n", "no-fields", 1),
    ("tab as indentation", put("  purpose", "\tpurpose"), "yaml-tab", 5),
    ("no-break space after a colon", put("purpose: c", "purpose:\u00a0c"), "yaml-space", 5),
    ("no-break space as indentation", put("  purpose", "\u00a0 purpose"), "yaml-space", 5),
    ("thin space after a hyphen", put("- id", "-\u2009id"), "yaml-space", 3),
    ("no-break space in braces", put("sv: Ett", "sv:\u00a0Ett"), "yaml-space", 4),
    ("no space after a colon", put("purpose: coaching", "purpose:coaching"), "yaml-no-colon", 5),
    ("a colon in a text", put("{sv: Ett, en: One}", "Kurs: grund"), "yaml-colon", 4),
    ("a colon in braces", put("Ett", "Kurs: grund"), "yaml-colon", 4),
    ("more after a quotation", put("{sv: Ett, en: One}", '"Ett" och två'), "yaml-after-quote", 4),
    ("an open quotation", put("Ett", '"Ett'), "yaml-open", 4),
    ("an open brace", put("One}", "One"), "yaml-open", 4),
    ("an open bracket", put("[data]", "[data"), "yaml-open", 6),
    ("an at sign first", put("{sv: Ett, en: One}", "@home"), "yaml-sign", 4),
    ("a percent sign first", put("{sv: Ett, en: One}", "%mer"), "yaml-sign", 4),
    ("a list on one line", put("[data]", "- data"), "yaml-sign", 6),
    ("too far in", put("  price", "   price"), "yaml-indent", 7),
    ("too far out", put("  price", " price"), "yaml-indent", 7),
    ("a wrong backslash", put("Ett", '"C:\\kurser"'), "yaml-escape", 4),
    ("a star", put("{sv: Ett, en: One}", "*Ett"), "yaml-alias", 4),
    ("an exclamation mark", put("{sv: Ett, en: One}", "!nytt!kurs"), "yaml-tag", 4),
    ("two documents", FULL + "---\n" + FULL, "yaml-documents", 9),
    ("an anchor twice", put("coaching", "&a coaching").replace("0", "&a 0"), "not-yaml", 7),
    ("deep nesting", put("[data]", "[" * 80 + "]" * 80), "too-deep", 6),
    ("deep nesting after a slip", put("purpose: c", "purpose:\u00a0c") + "x: " + "[" * 9000,
     "yaml-space", 5),
    ("many aliases", put("coaching", "&a coaching") + "x: [" + "*a, " * 300 + "]\n",
     "yaml-aliases", 9),
    ("a bomb of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nprovider: *b\nlistings: *b\n",
     "unknown-field", 1),
    ("a merge key", put("  price", "  <<: {pace: 50}\n  price"), "unknown-field", 7),
    ("python code", put("{sv: Ett, en: One}", '!!python/object/apply:os.system ["true"]'),
     "not-a-group", 4),
    ("a python name", put("id: ett", "id: !!python/name:os.system ''"), "empty", 3),
    ("a field twice", put("  price", "  purpose: guidance\n  price"), "twice", 7),
    ("listings twice", FULL + "listings: []\n", "twice", 9),
    ("a field without a name", put("  price", "  ? [a]\n  : b\n  price"), "nameless", 7),
    ("a line of ten million letters", put("Ett", "x" * 10_000_000), "file-bytes", 1),
    ("a line of three million letters", put("Ett", "x" * 3_000_000), "file-too-large", 1),
    # fields
    ("no provider", FULL.partition("\n")[2], "missing", 1),
    ("no listings", FULL.partition("\n")[0], "missing-list", 1),
    ("listings as a text", "provider: {id: a, name: A}\nlistings: snart\n", "not-a-list", 2),
    ("a provider as a list", put("{id: firma, name: Firma}", "[firma]"), "not-a-group", 1),
    ("an empty listing", FULL + "-\n", "not-a-group", 9),
    ("a number for a title", put("{sv: Ett, en: One}", "[1]"), "not-a-group", 4),
    ("a Swedish field", put("price", "pris"), "misspelt-field", 7),
    ("a field of one's own", put("  price", "  lärare: Kim\n  price"), "unknown-field", 7),
    ("a Swedish value", put("coaching", "utbildning"), "misspelt", 5),
    ("a comma in braces", put("Ett", "Word, Excel"), "comma-text", 4),
    ("a decimal comma in braces", put("true", "true, weeks: 10,5"), "comma-number", 8),
    ("a decimal comma", put("price: 0", "price: 10,5"), "not-a-number", 7),
    ("a price in words", put("price: 0", "price: gratis"), "not-a-number", 7),
    ("a price in scientific notation", put("price: 0", "price: 1e5"), "not-a-number", 7),
    ("not a number", put("price: 0", "price: .nan"), "not-a-number", 7),
    ("a negative price", put("price: 0", "price: -5"), "out-of-range", 7),
    ("a huge number", put("price: 0", "price: 9" + "9" * 25), "out-of-range", 7),
    ("a date that does not exist", put(DAY, "runs: [{starts: 2027-02-30}]"), "not-a-date", 8),
    ("a date as in Sweden", put(DAY, "runs: [{starts: 1/3 2027}]"), "not-a-date", 8),
    ("a date with a time", put(DAY, "runs: [{starts: 2027-03-01 10:00}]"), "not-a-date", 8),
    ("a date at the end of time", put(DAY, "runs: [{starts: 9999-12-31, weeks: 2}]"),
     "ends-never", 8),
    ("the thirtieth of February each year", put(DAY, "runs: [{yearly: 02-30}]"),
     "not-month-day", 8),
    ("day and month exchanged", put(DAY, "runs: [{yearly: 31-01}]"), "not-month-day", 8),
    ("ends before it starts", put(DAY, "runs: [{starts: 2027-03-02, ends: 2027-03-01}]"),
     "ends-early", 8),
    # texts
    ("a script", put("Ett", "<script>alert(1)</script>"), "html", 4),
    ("bold", put("Ett", "En <b>bra</b> kurs"), "html", 4),
    ("an entity", put("Ett", "F&ouml;r alla"), "html", 4),
    ("a link that runs", put("price: 0", "price: 0\n  url: javascript:alert(1)"), "not-a-link", 8),
    ("a link with data", put("price: 0", "price: 0\n  url: 'data:text/html,x'"), "not-a-link", 8),
    ("a file as a link", put("price: 0", "price: 0\n  url: file:///etc/passwd"), "not-a-link", 8),
    ("an address without a host", put("name: Firma", "name: Firma, email: info@"),
     "not-an-email", 1),
    ("text turned round", put("Ett", "Ett\u202etxt"), "control", 4),
    ("isolated text", put("Ett", "Ett\u2066txt\u2069"), "control", 4),
    ("a zero-width space", put("Ett", "E\u200btt"), "control", 4),
    ("a soft hyphen", put("Ett", "E\u00adtt"), "control", 4),
    ("hidden tags", put("Ett", "Ett\U000e0041"), "control", 4),
    ("an endless title", put("Ett", "x" * 570), "too-long", 4),
    ("an empty title", put("Ett", "''"), "empty", 4),
    ("a title in German alone", put("{sv: Ett, en: One}", "{de: Eins}"), "no-language", 4),
    ("an id in capitals", put("id: ett", "id: ETT"), "not-an-id", 3),
    ("a path as an id", put("id: ett", "id: ../../etc"), "not-an-id", 3),
    ("an id twice", FULL + GOOD.replace("bra", "ett") + "\n", "id-twice", 9),
]  # fmt: skip


def told_of(folder: Path, content: str | bytes) -> list[Problem]:
    """Write a file, read it as a catalogue is read, and give all problems."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    (folder / "firma.yaml").write_bytes(raw)
    texts, problems = read_folder(folder)
    for name, text in texts.items():
        problems += parse_provider(name, text, FIELDS, PLACES)[1]
    return grave(problems)


@pytest.mark.parametrize(
    ("content", "remark", "line"),
    [each[1:] for each in STRANGE],
    ids=[each[0] for each in STRANGE],
)
def test_a_strange_file_is_told_first_of_all_in_plain_words(
    tmp_path: Path, content: str | bytes, remark: str, line: int
) -> None:
    problems = told_of(tmp_path, content)
    assert (problems[0].id, problems[0].line) == (remark, line)
    assert len(problems) <= 10
    for each in problems:
        for language in ("sv", "en"):
            told = each.told(language)
            assert told.startswith(f"firma.yaml:{each.line}: ")
            assert len(told) < 1500
            assert told.isprintable()


def test_there_are_enough_strange_files_and_each_is_another() -> None:
    assert len(STRANGE) >= 60
    assert len({each[1] for each in STRANGE}) == len(STRANGE)


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_fine(tmp_path: Path) -> None:
    assert told_of(tmp_path, "\ufeff" + FULL.replace("\n", "\r\n")) == []


# ---- one slip hides nothing else ----

MANY = """\
provider: {id: firma, name: Firma, email: hej}
listings:
- id: ett
  title: Kurs: grund
  purpose: education
- id: tva
  title: Två
  purpose: utbildning
  fields: [data]
- id: tre
  title: "Tre
- {id: fyra, title: Fyra, purpose: coaching, fields: [ai], price: dyr}
- {id: fem, title: Fem, purpose: coaching, fields: [ai]}
slut: ja
"""


def test_slips_hide_neither_each_other_nor_what_else_is_wrong_and_the_good_is_kept() -> None:
    listings, problems = parse_provider("firma.yaml", MANY, FIELDS, PLACES)
    assert [(each.line, each.field, each.id) for each in grave(problems)] == [
        (1, "provider.email", "not-an-email"),
        (4, "", "yaml-colon"),
        (8, "listings[2].purpose", "misspelt"),
        (11, "", "yaml-open"),
        (12, "listings[4].price", "not-a-number"),
        (14, "slut", "unknown-field"),
    ]
    assert [listing.id for listing in listings] == ["firma/fem"]


def test_a_slip_in_the_provider_is_told_once_and_the_listings_are_looked_at() -> None:
    text = provider_file(*COURSE.values(), "price: dyr", provider="{id: firma, name: A: B}")
    listings, problems = parse_provider("firma.yaml", text, FIELDS, PLACES)
    assert not listings
    assert [(each.line, each.id) for each in grave(problems)] == [
        (1, "yaml-colon"),
        (7, "not-a-number"),
    ]


def test_a_slip_in_a_listing_hides_nothing_else_of_that_listing() -> None:
    text = provider_file(
        *{**COURSE, "title": "title: Kurs: grund"}.values(),
        "pris: 10",
        "runs:",
        "- starts: 2027-02-30",
        "- yearly: a: b",
        "mode: distans",
    )
    listings, problems = parse_provider("firma.yaml", text, FIELDS, PLACES)
    assert [(each.line, each.id) for each in grave(problems)] == [
        (4, "yaml-colon"),
        (7, "misspelt-field"),
        (9, "not-a-date"),
        (10, "yaml-colon"),
        (11, "misspelt"),
    ]
    assert [listing.id for listing in listings] == ["firma/bra"]


def test_lists_within_lists_around_a_slip_end_soon() -> None:
    deep = "".join(f"{' ' * n}- a:\n" for n in range(1, 1200)) + " " * 1200 + "- b: c: d\n"
    _, problems = parse_provider("firma.yaml", f"listings:\n{deep}", FIELDS, PLACES)
    assert grave(problems)


def test_slips_in_thousands_of_listings_end_soon() -> None:
    text = "provider: {id: a, name: A}\nlistings:\n" + "- a: b: c\n" * 20_000
    _, problems = parse_provider("firma.yaml", text, FIELDS, PLACES)
    assert 10 < len(problems) < 100


# ---- warnings ----

WARNED = [
    ("title: {sv: Kurs}", "listings[1].title", "no-english"),
    ("title: {en: Course}", "listings[1].title", "no-swedish"),
    ("summary: Bara svenska", "listings[1].summary", "no-english"),
    ("skills: Excel, Word", "listings[1].skills", "divided"),
    ("skills: ['Excel, Word']", "listings[1].skills", "undivided"),
    ("fields: data, ai", "listings[1].fields", "divided"),
    ("url: https://firma.example/kurs", "listings[1].url", "address-example"),
    ("title: {sv: Grundkurs i dataanalys, en: x}", "listings[1].title", "template-text"),
    ("price: 0", "listings[1].runs", "no-runs"),
    ("runs: [{continuous: true}]", "listings[1].price", "no-price"),
]


@pytest.mark.parametrize(("line", "field", "remark"), WARNED, ids=[each[0] for each in WARNED])
def test_what_was_perhaps_not_meant_is_warned_of(line: str, field: str, remark: str) -> None:
    assert (field, remark) in {(each.field, each.id) for each in warned(with_line(line))}


def test_skills_on_one_line_are_read_as_several() -> None:
    listings, _ = parse_provider("f.yaml", with_line("skills: Excel; Word, SQL"), FIELDS, PLACES)
    assert listings[0].skills == ("Excel", "Word", "SQL")


def test_a_full_listing_is_warned_of_nothing() -> None:
    assert warned(FULL) == []


def test_what_comes_from_another_table_is_not_asked_for_what_that_lacks() -> None:
    listing = "- {id: a, title: A, purpose: coaching, fields: [ai], source: Ett register}\n"
    assert warned(f"provider: {FIRM}\nlistings:\n{listing}") == []


def test_a_word_for_a_subject_that_is_unknown_tells_all_that_are_known() -> None:
    fields = [f"field{n}" for n in range(34)]
    text = with_line("fields: [feild7]")
    told = str(grave(parse_provider("f.yaml", text, fields, PLACES)[1])[0])
    assert "did you mean field7, or one of field0, field1, " in told
    assert "field33" in told
