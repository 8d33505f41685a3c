"""The printed plan and the sheet of codes, read back from the PDF."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from bot.channels.telegram.menu import link_to_redeem, redeeming_link
from bot.documents.code_sheet import codes_sheet, grouped, plain_code
from bot.documents.summary import summary_page
from catalog import Catalog
from catalog.rules.dates import next_occasion
from dialogs import Spec
from dialogs.ledger import Booklet, written
from dialogs.state import Own, Sek
from dialogs.tasks.papers.plan_summary import CodeLabel, plan_summary
from tests.doubles.booklets import LONG, OPERATOR, booklet, reserved, with_listing

TODAY = date(2027, 3, 1)

BOT = partial(redeeming_link, "@techcheckbot")
"""The link to a bot, by its name as people write it."""


PYTHON = "larstugan/python"


def printed(held: Booklet, catalog: Catalog, spec: Spec, language: str = "sv") -> bytes:
    """Give the printout of a booklet's plan."""
    return summary_page(plan_summary(held, catalog, TODAY, OPERATOR), spec.wording, language)


def text_of(content: bytes) -> str:
    """Give a PDF's text with plain spaces instead of line breaks."""
    reader = PdfReader(BytesIO(content))
    found = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(found.replace("\N{NO-BREAK SPACE}", " ").split())


def planned(catalog: Catalog, count: int) -> Booklet:
    """A booklet with so many runs of the catalogue in its plan."""
    held = booklet(20)
    for number, listing in enumerate(catalog.listings[:count]):
        occasion = next_occasion(listing, TODAY)
        starts = occasion.starts if occasion else None
        held = reserved(held, listing.id, 1 if number < 20 else 0, starts)
    return held


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("count", [0, 1, 6, 12, 40])
def test_the_plan_is_one_page_however_long_it_is(
    count: int, language: str, shipped: Catalog, shipped_spec: Spec
) -> None:
    content = printed(planned(shipped, count), shipped, shipped_spec, language)
    (page,) = PdfReader(BytesIO(content)).pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    said = text_of(content)
    shown = sum(f" {number}. " in f" {said}" for number in range(1, count + 1))
    assert (
        shown == count
        or f"{count - shown} more, which do not fit" in said
        or (f"Ytterligare {count - shown} kurser och insatser får inte plats" in said)
    )
    assert shown >= min(count, 6)


def test_the_page_tells_dates_places_checks_money_deadlines_and_whom_to_ask(
    mini: Catalog, spec: Spec
) -> None:
    said = text_of(printed(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), mini, spec))
    for expected in (
        "Min plan med Tech-check",
        "Utskriven 1 mars 2027",
        "1. ”Python från början”, 12 april 2027 till 7 juni 2027",
        "Lärstugan, på distans",
        "4 checkar och 500 kr egna pengar.",
        "Att fråga anordnaren: lediga platser.",
        "Sök eller fråga här: hej@larstugan.example",
        "29 mars 2027 Sista dag att avboka fritt: Python från början",
        "1 april 2027 Sista dag att söka: Python från början",
        "6 checkar är kvar, värda 1 000 kr styck.",
        "Har du frågor om assistenten? Vänd dig till Provkommunen: prov@kommun.example",
    ):
        assert expected in said


def test_long_titles_with_swedish_letters_are_whole(mini: Catalog, spec: Spec) -> None:
    catalog = with_listing(mini, PYTHON, LONG)
    content = printed(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), catalog, spec)
    assert LONG.replace(" ", "") in text_of(content).replace(" ", "")


def test_an_empty_plan_is_printed_as_empty(mini: Catalog, spec: Spec) -> None:
    assert "The plan is empty." in text_of(printed(booklet(0), mini, spec, "en"))


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_file_says_its_title_its_language_and_the_given_day(
    language: str, tag: str, mini: Catalog, spec: Spec
) -> None:
    content = printed(reserved(booklet(), PYTHON, 4), mini, spec, language)
    reader = PdfReader(BytesIO(content))
    assert reader.metadata is not None
    assert str(reader.metadata.title) in ("Min plan med Tech-check", "My plan with Tech-check")
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == TODAY
    root: Any = reader.root_object
    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert len(reader.outline) >= 2


def test_the_typeface_is_in_the_file(mini: Catalog, spec: Spec) -> None:
    page: Any = PdfReader(BytesIO(printed(booklet(0), mini, spec))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].get_object().values()]
    assert fonts
    for font in fonts:
        (inner,) = font["/DescendantFonts"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_the_same_plan_gives_the_same_bytes(mini: Catalog, spec: Spec) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    assert printed(held, mini, spec) == printed(held, mini, spec)


def labels(count: int, scheme: str = "Kompetenshäftet") -> list[CodeLabel]:
    """Labels with codes that differ."""
    return [
        CodeLabel(f"ABCD-EFGH-2345-{n:04}", Own({"sv": scheme}), 10, Sek(1000), date(2028, 2, 29))
        for n in range(count)
    ]


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (25, 3)])
def test_ten_labels_stand_on_a_page(count: int, pages: int, spec: Spec) -> None:
    content = codes_sheet(labels(count), spec.wording, "sv", TODAY, BOT)
    reader = PdfReader(BytesIO(content))
    assert len(reader.pages) == pages
    assert sum(len(page.images) for page in reader.pages) == count


def test_a_label_tells_code_scheme_checks_value_and_last_day(spec: Spec) -> None:
    said = text_of(codes_sheet(labels(1), spec.wording, "sv", TODAY))
    for expected in (
        "Kompetenshäftet",
        "10 checkar à 1 000 kr",
        "Lös in senast 29 februari 2028",
        "ABCD-EFGH- 2345-0000",
        "Skriv koden till assistenten",
    ):
        assert expected in said


def alternatives(node: Any) -> Iterator[str]:
    """Give the texts that stand for pictures in a part of a PDF's structure tree."""
    found = node.get_object()
    if isinstance(found, list):
        for each in found:
            yield from alternatives(each)
    elif isinstance(found, dict):
        if "/Alt" in found:
            yield str(found["/Alt"])
        if "/K" in found and found.get("/S") != "/Figure":
            yield from alternatives(found["/K"])


def test_every_qr_code_says_in_words_what_it_holds(spec: Spec) -> None:
    content = codes_sheet(labels(3), spec.wording, "sv", TODAY, BOT)
    tree = PdfReader(BytesIO(content)).root_object["/StructTreeRoot"]
    assert list(alternatives(tree)) == [
        f"QR: https://t.me/techcheckbot?start=b_ABCDEFGH2345{n:04}" for n in range(3)
    ]


def test_a_link_hands_in_the_code_and_a_code_alone_is_without_signs_between() -> None:
    link = urlsplit(BOT(plain_code("abcd-EFGH-2345-6789")))
    assert (link.netloc, link.path) == ("t.me", "/techcheckbot")
    assert parse_qs(link.query) == {"start": ["b_abcdEFGH23456789"]}
    assert plain_code("ABCD EFGH") == "ABCDEFGH"


def test_a_link_is_the_one_that_the_bot_takes_for_a_code() -> None:
    code = written("7" * 9 + "A" * 10)
    assert redeeming_link("techcheckbot", code).endswith(f"?start={link_to_redeem(code)}")
    assert grouped(code) == code


def test_a_label_of_a_scheme_in_money_tells_the_sum(spec: Spec) -> None:
    label = replace(labels(1)[0], in_money=True)
    said = text_of(codes_sheet([label], spec.wording, "sv", TODAY))
    assert "10 000 kr" in said
    assert "checkar" not in said


@pytest.mark.parametrize("code", ["", "A", "ABCD", "ABCDE", "ABCD-EFGH-2345-6789-XYZ"])
def test_codes_stand_in_groups_of_four(code: str) -> None:
    groups = grouped(code).split("-")
    assert "".join(groups) == code.replace("-", "")
    assert all(len(each) == 4 for each in groups[:-1])
    assert len(groups[-1]) <= 4


def test_the_same_codes_give_the_same_bytes(spec: Spec) -> None:
    first, again = (codes_sheet(labels(3), spec.wording, "sv", TODAY, BOT) for _ in range(2))
    assert first == again


def test_a_scheme_with_a_very_long_name_still_fits_its_label(spec: Spec) -> None:
    content = codes_sheet(labels(10, LONG), spec.wording, "sv", TODAY)
    assert len(PdfReader(BytesIO(content)).pages) == 1
    assert "Lös in senast" in text_of(content)
