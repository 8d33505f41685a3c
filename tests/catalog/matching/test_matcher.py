"""What a person who types into the matcher can rely on."""

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog, Match, Matcher
from catalog.matching.normalize import content_words
from catalog.matching.packing import unpack
from catalog.matching.swedish import Compounds, stem
from catalog.matching.thresholds import BANDS
from tests.conftest import HERE

ENTRIES = [
    ("nurse", "sjuksköterska"),
    ("nurse", "ssk"),
    ("midwife", "barnmorska"),
    ("cashier", "butikskassör"),
    ("cashier", "kassapersonal"),
    ("teacher", "gymnasielärare"),
    ("economist", "ekonom"),
    ("engineer", "civilingenjör, maskin"),
    ("engineer", "maskiningenjör"),
    ("helpdesk", "it-tekniker, helpdesk"),
    ("designer", "UX-designer"),
    ("cleaner", "städare"),
    ("driver", "lastbilsförare"),
    ("driver", "lastbilschaufför"),
    ("driver", "truck driver"),
]


ANY_TEXT = st.text(st.characters(), max_size=60)


FILE_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


WORDS = st.lists(st.sampled_from([text for _, text in ENTRIES] + ["jag", "är", "!"]), max_size=6)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """A matcher over a few occupations."""
    return Matcher(ENTRIES)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ssk", "nurse"),
        ("jag jobbar i kassan på Ica", "cashier"),
        ("typ ekonom", "economist"),
        ("IT tekniker helpdesk", "helpdesk"),
        ("larare gymnasiet", "teacher"),
        ("GYMNASIELÄRARNA", "teacher"),
        ("städerska", "cleaner"),
        ("ux", "designer"),
        ("sjukskötreska", "nurse"),
        ("lastbilsfrare", "driver"),
        ("maskin, civilingenjör", "engineer"),
        ("kör lastbil", "driver"),
        ("I work as a truck driver", "driver"),
    ],
)
def test_what_people_type_leads_to_what_they_mean(matcher: Matcher, said: str, meant: str) -> None:
    assert [match.id for match in matcher.search(said)][:1] == [meant]


def test_a_match_tells_its_preferred_label_and_the_text_that_matched(matcher: Matcher) -> None:
    assert matcher.search("SSK", 1) == [Match("nurse", "sjuksköterska", 100.0, "ssk")]


@pytest.mark.parametrize(
    ("said", "text"),
    [("  Ekonom! ", "ekonom"), ("LÄRARE", "larare"), ("jag är kock", "kock"), ("a/b c", "a b-c")],
)
def test_equal_after_normalisation_scores_100(said: str, text: str) -> None:
    assert [match.score for match in Matcher([("x", text)]).search(said)] == [100.0]


def test_both_sides_of_a_slash_are_found(matcher: Matcher) -> None:
    found = matcher.search("sjuksköterska/barnmorska")
    assert {match.id for match in found[:2]} == {"nurse", "midwife"}
    assert [match.score for match in found[:2]] == [100.0, 100.0]


def test_a_misspelt_word_is_never_as_sure_as_the_word_itself(matcher: Matcher) -> None:
    assert BANDS["place"].accept <= matcher.search("sjukskötrska")[0].score < 100


def test_a_short_word_one_slip_away_is_not_taken() -> None:
    assert Matcher([("x", "bank")]).search("baek")[0].score < BANDS["goal"].accept


def test_a_heading_is_the_last_resort_and_does_not_displace_an_equal_title() -> None:
    titles = [("a", "florist"), ("b", "sågare"), ("c", "Övriga florister m.fl."), ("d", "Florist")]
    matcher = Matcher([*titles, ("e", "slöjdare"), ("f", "möbelsnickare")])
    assert [match.id for match in matcher.search("florist")[:2]] == ["a", "d"]


def test_words_that_only_carry_a_sentence_are_dropped_unless_nothing_remains() -> None:
    assert content_words("Hej, jag är utbildad kock och jobbar som kallskänka") == [
        "kock",
        "kallskanka",
    ]
    assert content_words("jag är") == ["jag", "ar"]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("kassorerna", "kassor"),
        ("larare", "larare"),
        ("lararna", "larare"),
        ("frisorska", "frisor"),
    ],
)
def test_number_gender_and_definiteness_do_not_change_a_stem(word: str, base: str) -> None:
    assert stem(word) == base


def test_compounds_are_split_by_the_words_of_the_texts() -> None:
    compounds = Compounds({"chef": 3, "import": 1, "importchef": 1, "lagerchef": 1, "lager": 1})
    assert compounds.parts("importchefer") == ("import", "chef")
    assert compounds.parts("xylofon") == ("xylofon",)


@pytest.mark.parametrize("said", ["", " ", "!?", "\x00\x1f", "🙂👩‍🚒", "\ud800", "שלום", "qqqq"])
def test_what_is_not_there_is_not_found(matcher: Matcher, said: str) -> None:
    assert matcher.search(said) == []


def test_nothing_is_found_among_nothing() -> None:
    assert Matcher([]).search("kock") == []
    assert Matcher([("x", ""), ("y", "🙂")]).search("kock") == []


@pytest.mark.parametrize(
    "said", ["a" * 10_000, "kock " * 2_000, "kock/" * 2_000, "lastbil" * 1_500]
)
def test_ten_thousand_characters_are_no_harm(matcher: Matcher, said: str) -> None:
    assert len(matcher.search(said, 5)) <= 5


def test_nonsense_and_languages_that_are_not_served_are_never_taken(matcher: Matcher) -> None:
    chance = random.Random(7)  # noqa: S311 (repeatable, no secret)
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    said = ["".join(chance.choices(letters, k=chance.randint(3, 14))) for _ in range(500)]
    said += [
        "Olen sairaanhoitaja ja etsin työtä",
        "Jestem kierowcą ciężarówki",
        "Waxaan ahay macallin",
        "أنا ممرضة وأبحث عن عمل",
    ]
    texts = {" ".join(content_words(text)) for _, text in ENTRIES}
    for text in said:
        if " ".join(content_words(text)) not in texts:
            found = matcher.search(text, 1)
            assert not found or found[0].score < BANDS["occupation"].accept, text


@pytest.mark.parametrize("limit", [-1, 0, 1, 3, 100])
def test_the_limit_bounds_the_list_without_changing_its_beginning(
    matcher: Matcher, limit: int
) -> None:
    assert matcher.search("förare", limit) == matcher.search("förare", 100)[: max(limit, 0)]


@given(
    said=st.one_of(ANY_TEXT, WORDS.map(" ".join)), entries=st.lists(st.tuples(ANY_TEXT, ANY_TEXT))
)
def test_any_input_gives_distinct_ids_and_falling_scores(
    said: str, entries: list[tuple[str, str]]
) -> None:
    found = Matcher([*ENTRIES, *entries]).search(said, 20)
    scores = [match.score for match in found]
    assert len({match.id for match in found}) == len(found) <= 20
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


@given(said=WORDS.map(" ".join), order=st.permutations(range(len(ENTRIES))))
def test_the_order_of_the_entries_does_not_matter(said: str, order: list[int]) -> None:
    first = [
        at
        for at, (identity, _) in enumerate(ENTRIES)
        if identity not in [other for other, _ in ENTRIES[:at]]
    ]
    shuffled = [*sorted(order, key=lambda at: at not in first)]
    assert Matcher([ENTRIES[at] for at in shuffled]).search(said) == Matcher(ENTRIES).search(said)


@given(entries=st.lists(st.tuples(st.sampled_from("abc"), ANY_TEXT), max_size=12))
def test_entries_may_be_repeated(entries: list[tuple[str, str]]) -> None:
    for _, text in entries:
        assert Matcher(entries).search(text) == Matcher([*entries, *entries]).search(text)


def test_a_matcher_that_was_kept_finds_the_same(matcher: Matcher, shipped: Catalog) -> None:
    for each in (matcher, shipped.find_occupation, Matcher([])):
        again = Matcher.from_bytes(each.to_bytes())
        for said in (
            "sjuksköterska",
            "sjukskoterksa",
            "kock/kallskänka",
            "lokalvårdarare",
            "x",
            "",
        ):
            assert again.search(said) == each.search(said)


@given(entries=st.lists(st.tuples(st.sampled_from("abc"), FILE_TEXT), max_size=12), said=ANY_TEXT)
def test_any_matcher_that_was_kept_finds_the_same(
    entries: list[tuple[str, str]], said: str
) -> None:
    made = Matcher(entries)
    assert Matcher.from_bytes(made.to_bytes()).search(said) == made.search(said)


def test_a_matcher_that_another_process_kept_mends_spelling() -> None:
    """Python's own `hash` of a text differs from process to process; an index must not hold it."""
    code = "import sys; from catalog import Matcher; sys.stdout.buffer.write("
    pairs = [("a", "gymnasielärare"), ("b", "svetsare")]
    code += f"Matcher({pairs!r}).to_bytes())"
    made = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(HERE.parent)}
        made.append(subprocess.check_output([sys.executable, "-c", code], env=environment))
    assert made[0] == made[1]
    here, kept = Matcher(pairs), Matcher.from_bytes(made[0])
    assert here.search("svetzare")[0].score > 80
    assert kept.search("svetzare") == here.search("svetzare")


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"\x02" + b"\0" * 7 + b"[]", b"x" * 99])
def test_bytes_of_no_matcher_raise_what_the_keeper_expects(content: bytes) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        Matcher.from_bytes(content)


def test_an_array_of_objects_is_refused() -> None:
    head = b'[[],[["a","|O",1]]]'.ljust(24)
    with pytest.raises(ValueError, match="no kind of number"):
        unpack(len(head).to_bytes(8, "little") + head + b"\0" * 8)
