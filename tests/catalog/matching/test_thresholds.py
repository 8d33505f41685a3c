"""What is taken without asking is meant: nonsense and other languages are never taken.

Goal phrases and search sentences were written by people who saw neither program nor data; `tune`
was read while the words were chosen, `held` was not.
"""

import random
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from catalog import Catalog, Match
from catalog.finding.search import fitting, search
from catalog.matching.query import SEASONS, Query
from catalog.matching.thresholds import accepted
from catalog.model import Listing
from tests.dialogs.understanding.test_phrases import load

TODAY = date(2027, 3, 1)


FOREIGN = """
Olen työtön kokki ja haluan oppia käyttämään tietokonetta
Mistä löydän sopivan kurssin iltaisin
Asun Espoossa ja etsin uutta ammattia
Haluaisin tietää kuinka monta seteliä minulla on
Minulla on kaksi lasta eikä aikaa päivisin
Osaan vähän ruotsia mutta luen mielelläni suomeksi
Voinko saada apua ansioluettelon tekemiseen
Työpaikkani suljetaan ensi keväänä
Szukam kursu komputerowego wieczorami w pobliżu domu
Jestem kierowcą ciężarówki i chcę zmienić zawód
Nie mówię jeszcze dobrze po szwedzku
Ile kosztuje taki kurs i kto za niego płaci
Chciałbym nauczyć się programować od podstaw
Czy mogę uczyć się z domu w weekendy
Mam dwoje dzieci i pracuję na zmiany
Proszę o pomoc w wyborze zawodu
Waxaan raadinayaa shaqo cusub oo fiican
Ma heli karaa koorso kombiyuutar oo bilaash ah
Waxaan ku noolahay magaalada Göteborg
Luqadda Iswiidhishka wali si fiican uma aqaano
Sidee ayaan u isticmaalaa jeegagga waxbarashada
Waxaan ahay kalkaaliye caafimaad
Ilmahaygu way yar yihiin habeenkii kaliya ayaan furanahay
Fadlan iga caawi inaan helo hage shaqo
أبحث عن دورة في الحاسوب مساء
أنا ممرضة وأريد أن أعمل في مجال التقنية
كم عدد الشيكات المتبقية لدي
لا أتكلم السويدية جيدا بعد
هل يمكنني الدراسة من المنزل
أريد تغيير مهنتي وأحتاج إلى نصيحة
كم تكلفة هذه الدورة ومن يدفع
عندي طفلان وأعمل في الليل
""".strip().splitlines()
"""Sentences in Finnish, Polish, Somali and Arabic, eight of each."""


def nonsense(count: int) -> list[str]:
    """Give so many texts of one to four made-up words, the same every time."""
    dice = random.Random(20270301)  # noqa: S311 - nothing secret: the same texts every time
    letters = "bcdfghjklmnprstvwxz", "aeiouyåäö"
    words = [
        "".join(dice.choice(letters[n % 2]) for n in range(dice.randint(4, 12)))
        for _ in range(4 * count)
    ]
    return [" ".join(words[n * 4 : n * 4 + dice.randint(1, 4)]) for n in range(count)]


def finders(catalog: Catalog) -> Mapping[str, Callable[[str], list[Match]]]:
    """Give what finds each kind, as the conversation asks for it."""
    return {
        "goal": lambda text: catalog.goals_like(text, 5),
        "question": lambda text: catalog.find_question.search(text, 5),
        "place": lambda text: catalog.find_place.search(text, 5),
        "listing": lambda text: catalog.find_listing.search(text, 5),
        "provider": lambda text: catalog.find_provider.search(text, 5),
    }


def test_no_nonsense_and_no_foreign_sentence_is_taken_as_an_occupation(shipped: Catalog) -> None:
    assert [text for text in (*nonsense(500), *FOREIGN) if shipped.sure_occupation(text)] == []


@pytest.mark.parametrize("kind", ["goal", "question", "place", "listing", "provider"])
def test_no_nonsense_is_taken(kind: str, shipped: Catalog) -> None:
    find = finders(shipped)[kind]
    assert [text for text in nonsense(500) if accepted(kind, find(text))] == []


@pytest.mark.parametrize("kind", ["goal", "question", "place", "listing", "provider"])
def test_no_sentence_in_a_language_that_is_not_served_is_taken(kind: str, shipped: Catalog) -> None:
    find = finders(shipped)[kind]
    assert [text for text in FOREIGN if accepted(kind, find(text))] == []


@pytest.mark.parametrize("half", ["tune", "held"])
def test_goals_are_among_the_first_five(half: str, shipped: Catalog) -> None:
    phrases = load(f"data/phrases/goals.{half}.yaml")
    found = [
        each["goal"] in [match.id for match in shipped.goals_like(each["text"], 5)]
        for each in phrases
    ]
    assert sum(found) / len(found) >= 0.95


@pytest.mark.parametrize("half", ["tune", "held"])
def test_what_is_searched_for_is_among_the_first_five(half: str, shipped: Catalog) -> None:
    """A sentence succeeds if one of five fits its subject and as many wishes as any listing can."""
    sentences = load(f"data/phrases/search.{half}.yaml")
    found = [_succeeds(shipped, each["text"], each["wants"]) for each in sentences]
    assert sum(found) / len(found) >= 0.92


def _succeeds(catalog: Catalog, text: str, wants: Mapping[str, str | int]) -> bool:
    query = catalog.query(text)
    hits = search(catalog, query, TODAY, 5)
    ideal = _ideal(wants)
    best = max(_worth(catalog, each, wants, ideal) for each in catalog.listings)
    return any(_worth(catalog, hit.listing, wants, ideal) >= best for hit in hits)


def _ideal(wants: Mapping[str, str | int]) -> Query:
    months = SEASONS.get(str(wants.get("season", "")), frozenset())
    if "month" in wants:
        months = frozenset({int(wants["month"])})
    texts = ("purpose", "mode", "schedule", "level", "language", "place")
    known = {name: str(wants[name]) for name in texts if name in wants}
    numbers = {name: int(wants[name]) for name in ("max_checks", "max_price") if name in wants}
    return Query(months=months, **known, **numbers)  # type: ignore[arg-type]


def _worth(
    catalog: Catalog, listing: Listing, wants: Mapping[str, str | int], ideal: Query
) -> tuple[bool, int]:
    goal = catalog.goal.get(str(wants.get("topic", "")))
    topic = goal is None or bool(set(goal.fields) & set(listing.fields))
    return topic, len(fitting(catalog, listing, ideal, TODAY)[0])


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("vad har Norrljus lärcenter?", "norrljus-larcenter"),
        ("kurser hos kompassvinden", "kompassvinden-vagledning"),
        ("what does Kodlyktan offer?", "kodlyktan"),
        ("Kompasvinden Vägledning", "kompassvinden-vagledning"),
        ("kurser i kodning", None),
    ],
)
def test_a_provider_is_known_by_its_name(text: str, provider: str | None, shipped: Catalog) -> None:
    assert shipped.query(text).provider == provider


def test_a_provider_that_is_named_is_the_only_one_searched(shipped: Catalog) -> None:
    hits = search(shipped, shipped.query("what does Kodlyktan offer?"), TODAY, 5)
    assert {hit.listing.provider.id for hit in hits} == {"kodlyktan"}
