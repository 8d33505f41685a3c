"""Provider files: every fault is told with file, line, field and remedy, the good is kept."""

import pytest

from bot.outside.files import shipped_catalog
from catalog.loading import read_catalog
from catalog.model import grave
from tests.doubles.provider_files import (
    COURSE,
    FIRM,
    GOOD,
    NO_GROUP,
    NOT_A_TEXT,
    line_with,
    parsed,
    provider_file,
    told,
    with_line,
)

ONE_OF = "a run needs exactly one of starts, yearly and continuous; keep the one that is true"


MONTH_DAY = "is not a month and day; write it as “02-28”, month first"


LISTING_FAULTS = [
    ("id: Stor Kurs", "id: “Stor Kurs” cannot be an id; use only a-z, 0-9 and hyphen, at most 80"),
    (f"id: {'x' * 81}", f"id: “{'x' * 81}” cannot be an id; use only a-z, 0-9 and hyphen"),
    ("title: [Kurs]", f"title: {NO_GROUP}"),
    ("title: ''", "title: the text is empty; write it, or remove the field"),
    ("title: {}", "title: no text in any language; add sv: or en:"),
    ("title: {sv: [Kurs]}", f"title.sv: {NOT_A_TEXT}"),
    ("title: {sv: Kurs, fr: Cours}", "title.fr: no such field; remove it"),
    ("summary: ~", f"summary: {NOT_A_TEXT}"),
    (f"summary: {'x' * 2001}", "summary: the text has 2001 characters; use at most 2000"),
    ("purpose: educatoin", "purpose: “educatoin” is not known here; did you mean education"),
    ("purpose: income", "purpose: “income” is not known here; use one of education, internship,"),
    ("fields: [data, tårtor]", "fields: “tårtor” is not known here; use one of data, ai, career"),
    ("skills: [[Excel]]", f"skills: {NOT_A_TEXT}"),
    ("occupations: [tandläkare]", "occupations: “tandläkare” cannot be used here; write ISCO-08"),
    ("occupations: ['٢٢٢١']", "occupations: “٢٢٢١” cannot be used here; write ISCO-08 digits"),
    ("after: [Grund kurs]", "after: “Grund kurs” cannot be used here; write a listing's id, such"),
    ("after: [a/b/c]", "after: “a/b/c” cannot be used here; write a listing's id, such as"),
    ("level: expert", "level: “expert” is not known here; use one of beginner, intermediate,"),
    ("languages: [svenska]", "languages: “svenska” cannot be used here; write language codes"),
    ("mode: hybird", "mode: “hybird” is not known here; did you mean hybrid"),
    ("place: Umeo", "place: “Umeo” is not known here; did you mean Umeå"),
    ("several_places: yes", "several_places: “yes” is not true or false; write true or false"),
    ("schedule: natt", "schedule: “natt” is not known here; use one of day, evening, flexible"),
    ("pace: 0", "pace: 0 is out of range; write a number from 1 to 100"),
    ("pace: 101", "pace: 101 is out of range; write a number from 1 to 100"),
    ("hours: 1,5", "hours: “1,5” is not a whole number; write digits only, from 1 to 10000"),
    ("price: -1", "price: -1 is out of range; write a number from 0 to 1000000"),
    ("price: 9 000 kr", "price: “9 000 kr” is not a whole number; write digits only, from 0 to"),
    ('price: "1\\n2"', "price: “1 2” is not a whole number; write digits only, from 0 to 1000000"),
    ("apply: brev", "apply: “brev” is not known here; use one of direct, application"),
    ("url: firma.example", "url: “firma.example” cannot be used here; write the whole address"),
    (f"source: {'x' * 301}", "source: the text has 301 characters; use at most 300"),
    ("prize: 100", "prize: no such field; did you mean price"),
    ("qqqq: 100", "qqqq: no such field; remove it"),
    ("runs: {yearly: 01-01}", "runs: this is not a list; begin each item with “- ”"),
    ("runs: [snart]", f"runs[1]: {NO_GROUP}"),
    ("runs: [{}]", f"runs[1]: {ONE_OF}"),
    ("runs: [{continuous: false}]", f"runs[1]: {ONE_OF}"),
    ("runs: [{yearly: 01-31, continuous: true}]", f"runs[1]: {ONE_OF}"),
    ("runs: [{yearly: 13-01}]", f"runs[1].yearly: “13-01” {MONTH_DAY}"),
    ("runs: [{yearly: 02-29}]", f"runs[1].yearly: “02-29” {MONTH_DAY}"),
    ("runs: [{yearly: 01-31, apply_by: 2027-01-01}]", "runs[1].apply_by: “2027-01-01” is not a"),
    ("runs: [{starts: 2027-02-30}]", "runs[1].starts: “2027-02-30” is not a date; write it as"),
    ("runs: [{starts: 2027-13-01, apply_by: 2027-12-01}]", "runs[1].starts: “2027-13-01” is not"),
    ("runs: [{starts: 2027-03-02, ends: 2027-03-01}]", "runs[1].ends: 2027-03-01 is before the"),
    ("runs: [{starts: 2027-03-01, apply_by: 2027-03-02}]", "runs[1].apply_by: 2027-03-02 is aft"),
    ("runs: [{continuous: true, weeks: 521}]", "runs[1].weeks: 521 is out of range; write a num"),
    ("runs: [{starts: 2027-03-01, full: ja}]", "runs[1].full: “ja” is not true or false; write"),
    ("runs: [{yearly: 01-31, full: true}]", "runs[1].full: only a run with starts can be full o"),
    ("runs: [{continuous: true, cancelled: true}]", "runs[1].cancelled: only a run with starts"),
    ("runs: [{continuous: true, palce: Umeå}]", "runs[1].palce: no such field; did you mean pl"),
]


@pytest.mark.parametrize(
    ("line", "problem"), LISTING_FAULTS, ids=[f[0][:40] for f in LISTING_FAULTS]
)
def test_a_fault_of_a_listing_is_told_at_its_line_and_the_good_listing_is_kept(
    line: str, problem: str
) -> None:
    text = with_line(line)
    listings, problems = parsed(text)
    assert len(problems) == 1
    where = f"firma.yaml:{line_with(text, line)}: listings[1]."
    assert str(problems[0]).startswith(where + problem)
    assert [listing.id for listing in listings] == ["firma/bra"]


@pytest.mark.parametrize("field", COURSE)
def test_a_missing_field_of_a_listing_is_told_where_the_listing_begins(field: str) -> None:
    listings, problems = parsed(provider_file(*(COURSE[f] for f in COURSE if f != field)))
    assert [(p.line, p.field) for p in problems] == [(3, f"listings[1].{field}")]
    assert problems[0].what == "the field is missing"
    assert problems[0].remedy.startswith(f"add {field}: ")
    assert [listing.id for listing in listings] == ["firma/bra"]


@pytest.mark.parametrize("mode", ["onsite", "hybrid"])
def test_a_listing_held_somewhere_must_say_where(mode: str) -> None:
    lines = (*COURSE.values(), f"mode: {mode}")
    _, problems = parsed(provider_file(*lines))
    assert told(problems)[0].startswith(
        f"firma.yaml:3: listings[1].place: a listing held {mode} needs a place; add place:"
    )
    for place in ("place: Umeå", "several_places: true", "runs: [{yearly: 01-31, place: Umeå}]"):
        assert not parsed(provider_file(*lines, place))[1]


def test_a_fault_in_a_list_over_several_lines_is_told_at_its_own_line() -> None:
    for field, good in (("fields", "data"), ("occupations", "'22'"), ("languages", "sv")):
        lines = [line for line in COURSE.values() if not line.startswith(field)]
        text = provider_file(*lines, f"{field}:", f"- {good}", "- FEL")
        assert [p.line for p in parsed(text)[1]] == [line_with(text, "FEL")]


PROVIDER_FAULTS = [
    ("{id: firma, name: Firma, email: hej}", "email: “hej” cannot be used here; write an address"),
    ("{id: firma, name: Firma, url: 'ftp://x'}", "url: “ftp://x” cannot be used here; write the"),
    ("{id: firma, name: Firma, place: Ume}", "place: “Ume” is not known here; did you mean Umeå"),
    ("{id: firma, name: Firma, example: ja}", "example: “ja” is not true or false; write true o"),
    ("{id: firma, name: Firma, telefon: 1}", "telefon: no such field; remove it"),
    ("{name: Firma}", "id: the field is missing; add id: a short name of a-z, 0-9 and hyphen"),
    ("{id: firma}", "name: the field is missing; add the field name"),
    ("{id: Å, name: Firma}", "id: “Å” cannot be an id; use only a-z, 0-9 and hyphen"),
    (f"{{id: firma, name: {'x' * 201}}}", "name: the text has 201 characters; use at most 200"),
]


@pytest.mark.parametrize(
    ("provider", "problem"), PROVIDER_FAULTS, ids=[f[1] for f in PROVIDER_FAULTS]
)
def test_a_fault_of_the_provider_is_told(provider: str, problem: str) -> None:
    _, problems = parsed(provider_file(*COURSE.values(), provider=provider))
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"firma.yaml:1: provider.{problem}")


def test_listings_without_a_named_provider_cannot_be_used() -> None:
    assert parsed(f"listings:\n{GOOD}\n")[0] == []
    assert parsed(provider_file(*COURSE.values(), provider="{id: firma}"))[0] == []


def test_all_problems_of_a_file_are_told_at_once_and_each_once_in_the_order_of_lines() -> None:
    text = """\
provider: {id: firma, name: Firma, email: hej}
listings:
- {id: ett, purpose: utbildning, fields: [data]}
- id: tva
  title: Två
  purpose: coaching
  fields: [data, dta]
  price: gratis
  runs: [{starts: igår}, {weeks: 4}]
- {id: tre, title: Tre, purpose: mapping, fields: [career]}
- {id: tre, title: Tre igen, purpose: mapping, fields: [career]}
slut: ja
"""
    listings, problems = parsed(text)
    assert [(problem.line, problem.field) for problem in problems] == [
        (1, "provider.email"),
        (3, "listings[1].purpose"),
        (3, "listings[1].title"),
        (7, "listings[2].fields"),
        (8, "listings[2].price"),
        (9, "listings[2].runs[1].starts"),
        (9, "listings[2].runs[2]"),
        (11, "listings[4].id"),
        (12, "slut"),
    ]
    assert [listing.id for listing in listings] == ["firma/tre"]
    assert listings[0].title == {"sv": "Tre"}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//firma.example",
        "https://firma.example/ x",
        'https://firma.example/"onclick=x',
        "https://<script>",
    ],
)
def test_a_link_that_is_no_web_address_never_reaches_a_listing_or_its_provider(url: str) -> None:
    of_listing = provider_file(*COURSE.values(), f"url: '{url}'")
    of_provider = provider_file(
        *COURSE.values(), provider=f"{{id: firma, name: Firma, url: '{url}', email: '{url}'}}"
    )
    assert [p.field for p in parsed(of_listing)[1]] == ["listings[1].url"]
    assert {p.field for p in parsed(of_provider)[1]} == {"provider.url", "provider.email"}
    for listing in (*parsed(of_listing)[0], *parsed(of_provider)[0]):
        assert listing.url is None
        assert listing.provider.url is None
        assert listing.provider.email is None


def test_a_run_may_begin_and_end_and_be_applied_for_on_one_day() -> None:
    day = "2027-03-01"
    line = f"runs: [{{starts: {day}, ends: {day}, apply_by: {day}}}]"
    assert not parsed(with_line(line))[1]


def test_a_run_may_be_marked_as_full_or_cancelled() -> None:
    line = "runs: [{starts: 2027-03-01, full: true}, {starts: 2027-09-01, cancelled: true}]"
    listings, problems = parsed(with_line(line))
    assert not problems
    marks = [(run.full, run.cancelled) for each in listings for run in each.runs if run.starts]
    assert marks == [(True, False), (False, True)]


def test_a_run_at_the_end_of_the_calendar_is_told_instead_of_overflowing() -> None:
    listings, problems = parsed(with_line("runs: [{starts: 9999-12-31, weeks: 9}]"))
    assert [p.line for p in problems] == [7]
    assert [listing.id for listing in listings] == ["firma/bra"]


# ---- a catalogue from several files ----


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """The shipped files, with one occupation in place of many."""
    occupation = '"2221": {sv: Vård, titles: [{sv: [vårdare]}]}'
    return {**shipped_catalog(), "occupations.yaml": occupation}


def test_a_faulty_file_of_ones_own_leaves_the_shipped_one_in_force_and_is_told(
    files: dict[str, str],
) -> None:
    for name in ("scheme.yaml", "occupations.yaml", "goals.yaml", "questions.yaml"):
        catalog, problems = read_catalog(files, {name: "a: ["})
        assert {problem.file for problem in problems} == {name}
        assert catalog == read_catalog(files)[0]


def test_ones_own_provider_leaves_the_examples_out_and_keeps_the_rest(
    files: dict[str, str],
) -> None:
    own = {"under/firma.yaml": provider_file(*COURSE.values())}
    catalog, problems = read_catalog(files, own)
    assert not grave(problems)
    assert [listing.id for listing in catalog.listings] == ["firma/kurs", "firma/bra"]
    assert catalog.goals == read_catalog(files)[0].goals


def test_ones_own_goals_are_no_fault_of_the_shipped_examples(files: dict[str, str]) -> None:
    own = {"goals.yaml": "fields: {data: {sv: [data]}}\ngoals: [{id: lara, sv: [lära data]}]\n"}
    catalog, problems = read_catalog(files, own)
    assert [goal.id for goal in catalog.goals] == ["lara"]
    assert {problem.file for problem in problems} <= {"goals.yaml"}


def test_a_provider_that_stands_in_two_files_is_told_and_the_first_file_counts(
    files: dict[str, str],
) -> None:
    own = {
        "a.yaml": provider_file(*COURSE.values()),
        "b.yaml": f"provider: {FIRM}\nlistings:\n{GOOD.replace('bra', 'till')}\n",
    }
    catalog, problems = read_catalog(files, own)
    assert told(grave(problems)) == [
        "b.yaml:1: provider.id: the provider firma stands in a.yaml:1 too; use one file a provider"
    ]
    assert [listing.id for listing in catalog.listings] == ["firma/kurs", "firma/bra"]


def chained(*after: str) -> str:
    """Give a provider file of listings `a`, `b`, … each with such an `after`."""
    names = "abcdef"[: len(after)]
    rows = zip(names, after, strict=True)
    listings = "".join(
        f"- id: {name}\n  title: T\n  purpose: education\n  fields: [data]\n  after: {ids}\n"
        for name, ids in rows
    )
    return f"provider: {FIRM}\nlistings:\n{listings}"


def test_what_comes_before_a_listing_is_read_in_any_order_and_across_providers(
    files: dict[str, str],
) -> None:
    other = chained("[firma/a]").replace("id: firma, name: Firma", "id: annan, name: Annan")
    own = {"firma.yaml": chained("[b, b]", "[]", "[a, annan/a]"), "annan.yaml": other}
    catalog, problems = read_catalog(files, own)
    assert not grave(problems)
    assert {one.id: one.after for one in catalog.listings} == {
        "annan/a": ("firma/a",),
        "firma/a": ("firma/b",),
        "firma/b": (),
        "firma/c": ("firma/a", "annan/a"),
    }


def test_one_known_listing_of_several_is_enough_before_another(files: dict[str, str]) -> None:
    text = chained("[]", "[]", "[]").replace("after: []", "after_any: [a, okand]", 3)
    catalog, problems = read_catalog(files, {"firma.yaml": text})
    assert not catalog.listings
    problems = [each for each in problems if each.id != "no-listings"]
    assert [each.field for each in sorted(grave(problems))] == [f"{n}.after_any" for n in "abc"]
    text = text.replace("after_any: [a, okand]", "after: []", 1)
    catalog, problems = read_catalog(files, {"firma.yaml": text})
    assert not grave(problems)
    assert catalog.listing["firma/b"].after_any == ("firma/a", "firma/okand")


def test_a_listing_after_an_unknown_one_or_after_itself_is_told_and_left_out(
    files: dict[str, str],
) -> None:
    own = {"firma.yaml": chained("[]", "[okand]", "[b]", "[d]", "[f]", "[e]")}
    catalog, problems = read_catalog(files, own)
    assert [one.id for one in catalog.listings] == ["firma/a"]
    first = "cannot come first either; see that listings do not wait in a circle"
    assert told(sorted(grave(problems))) == [
        "firma.yaml:12: b.after: “firma/okand”: no such listing; write the id of one that is"
        " there, or remove it",
        f"firma.yaml:17: c.after: “firma/b”: it {first}",
        f"firma.yaml:22: d.after: “firma/d”: it {first}",
        f"firma.yaml:27: e.after: “firma/f”: it {first}",
        f"firma.yaml:32: f.after: “firma/e”: it {first}",
    ]


def test_a_fault_of_the_shipped_files_themselves_is_an_error(files: dict[str, str]) -> None:
    for name in ("scheme.yaml", "occupations.yaml", "goals.yaml", "questions.yaml"):
        with pytest.raises(ValueError, match=name):
            read_catalog({**files, name: ""})
