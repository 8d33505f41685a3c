"""What is answered about the rules agrees with the scheme, and with every switch of it."""

from dataclasses import replace
from typing import Any

import pytest

from bot.assembly import load_catalog, make_spec
from catalog import Catalog
from catalog.model import WORK_SITUATIONS
from catalog.reading.words import SENTENCES
from dialogs import Spec
from dialogs.tasks.support.questions import answer
from dialogs.wording.rule_sentences import sentences
from tests.conftest import HERE
from tests.dialogs.ledger.test_schemes import with_rules
from tests.doubles.talking import OPERATOR, Talk

EXAMPLES = HERE.parent / "catalog" / "schemes"


SCHEMES = ("shipped", *sorted(each.name for each in EXAMPLES.iterdir() if each.is_dir()))


LANGUAGES = ("sv", "en")


ANSWERED_YES = ("employee", "self-employed", "gig-worker", "jobseeker", "student",
                "parental-leave", "sick-leave", "other-situation")  # fmt: skip
"""Questions whether people in a work situation are included."""


Purposes = dict[str, tuple[bool, int | None]]


SWITCHES: dict[str, tuple[dict[str, Any], Purposes, dict[str, tuple[str, str]]]] = {
    # what is changed, and what is claimed then by which answer: (said before, said after)
    "use_after_expiry": (
        {"use_after_expiry": False},
        {},
        dict.fromkeys(
            ("validity", "expired-checks", "save-for-later"),
            ("får du använda även efter", "inte heller använda det som är reserverat"),
        ),
    ),
    "provider_cancels_free": (
        {"provider_cancels_free": False},
        {},
        {"provider-cancels": ("får du tillbaka alla checkar, vilken dag", "samma regler")},
    ),
    "grant_on_eligibility": (
        {"grant_on_eligibility": False},
        {},
        {
            "how-to-get-one": ("häfte för planering direkt", "delas ut med en kod"),
            "mark-as-done": ("Ditt eget ord räcker", "Anordnaren bekräftar"),
        },
    ),
    "issued_booklets": (
        {"issued_booklets": False},
        {},
        {"mark-as-done": ("utfärdat häfte", "Ditt eget ord räcker.")},
    ),
    "neither granted nor issued": (
        {"issued_booklets": False, "grant_on_eligibility": False},
        {},
        {"how-to-get-one": ("häfte för planering direkt", "delas inga häften ut")},
    ),
    "started_check_counts": (
        {"started_check_counts": False},
        {},
        {
            "price-lower": ("räknas som en hel", "Bara hela checkar går åt"),
            "split-a-check": ("räknas som en hel", "Bara hela checkar går åt"),
            "own-money": ("betalar du inget", "inte räcker till en hel check"),
        },
    ),
    "own_share": (
        {"own_share": 40},
        {},
        {"own-money": ("betalar du inget", "minst 40 procent")},
    ),
    "late_cancel_checks": (
        {"late_cancel_checks": 0},
        {},
        {
            "cancel": ("14 dagar före start", "vilken dag som helst"),
            "cancel-late": ("förbrukas högst 1", "kostar ingenting att avboka sent"),
            "drop-out": ("förbrukas högst 1", "kostar ingenting att avboka sent"),
        },
    ),
    "free_cancel_days": (
        {"free_cancel_days": 0},
        {},
        {
            "cancel": ("14 dagar före start", "till och med startdagen"),
            "cancel-late": ("mindre än 14 dagar", "Avbokar du efter startdagen"),
        },
    ),
    "no_show_checks": (
        {"no_show_checks": 0},
        {},
        {"no-show": ("går högst 2 av de reserverade", "går inga checkar åt")},
    ),
    "income": (
        {},
        {"income": (False, None)},
        {
            "lost-pay": ("Ja, när du studerar", "Nej, checkarna får inte gå till lön"),
            "free-of-charge": ("täcka en del", "inte ersätta"),
            "komvux": ("täcka en del", "inte ersätta"),
            "yrkeshogskola": ("täcka en del", "inte ersätta"),
            "what-may-it-pay-for": ("täcka en del", "inte ersätta"),
            "caps": ("förlorad lön högst 5", "inte gå till förlorad lön"),
        },
    ),
    "income_amount": (
        {"income_amount": 0},
        {},
        {"lost-pay": ("Ja, när du studerar", "Nej, checkarna får inte gå till lön")},
    ),
    "internship": (
        {},
        {"internship": (False, None)},
        {
            "internship": ("får använda hela häftet", "får inte betalas med checkar"),
            "what-may-it-pay-for": ("praktik", "Checkarna kan gå till kurser, coachning"),
            "caps": ("kurser och praktik", "Checkarna får inte gå till praktik"),
        },
    ),
    "a cap on courses": (
        {},
        {"education": (True, 4)},
        {
            "courses": ("hela häftet", "Kurser får använda högst 4 av"),
            "caps": ("Hela häftet får gå till kurser", "kurser högst 4 checkar"),
        },
    ),
    "no caps": (
        {},
        dict.fromkeys(("coaching", "guidance", "mapping", "income"), (True, None)),
        {
            "coaching": ("högst 6", "Coachning får använda hela häftet"),
            "guidance": ("högst 3", "Vägledning får använda hela häftet"),
            "mapping": ("högst 3", "Kartläggning får använda hela häftet"),
            "lost-pay": ("högst 5", "får checkar gå till det"),
            "caps": ("finns tak", "vägledning"),
        },
    ),
    "work_situations": (
        {"work_situations": ("retired",)},
        {},
        {
            **dict.fromkeys(ANSWERED_YES, ("Ja,", "räknas inte med här")),
            "pensioner": ("räknas inte med", "Ja, pensionärer räknas med"),
            "who-is-eligible": ("studerande", "arbetssituationerna: pensionärer"),
        },
    ),
}


@pytest.fixture(scope="module", params=SCHEMES)
def served(request: pytest.FixtureRequest) -> tuple[Catalog, Spec]:
    """The catalogue under a scheme, with the words for it."""
    folder = None if request.param == "shipped" else EXAMPLES / request.param
    catalog = load_catalog(folder).catalog
    return catalog, make_spec(catalog)


def told(catalog: Catalog, spec: Spec, name: str, language: str = "sv") -> str:
    """What is answered to a question, with plain spaces."""
    said = answer(catalog.question[name], catalog.scheme, OPERATOR, spec.wording)
    return spec.wording.text(said, language).replace("\N{NO-BREAK SPACE}", " ")


def test_every_name_in_every_answer_is_filled_in(served: tuple[Catalog, Spec]) -> None:
    catalog, spec = served
    for name, question in catalog.question.items():
        assert set(question.answer) == set(LANGUAGES), name
        for language in LANGUAGES:
            text = told(catalog, spec, name, language)
            assert not set("{}") & set(text), (name, text)
            assert "  " not in text, (name, text)
            assert text[:1].isupper(), (name, text)


def test_what_a_scheme_does_not_pay_is_not_promised(served: tuple[Catalog, Spec]) -> None:
    catalog, spec = served
    scheme = catalog.scheme
    if not scheme.allows("income"):
        assert "Ja, när du studerar" not in told(catalog, spec, "lost-pay")
        assert "täcka en del" not in told(catalog, spec, "komvux")
    for purpose in ("internship", "coaching"):
        if not scheme.allows(purpose):
            assert "får inte betalas" in told(catalog, spec, purpose)
    if not scheme.late_cancel_checks:
        assert "före start" not in told(catalog, spec, "cancel")
    if scheme.own_share:
        assert f"minst {scheme.own_share} procent" in told(catalog, spec, "own-money")
    for name, situation in (("jobseeker", "jobseeker"), ("student", "student"),
                            ("self-employed", "self_employed")):  # fmt: skip
        served_too = situation in scheme.work_situations
        assert told(catalog, spec, name).startswith("Ja" if served_too else "Nej"), name


@pytest.mark.parametrize("switch", SWITCHES)
def test_flipping_a_switch_changes_what_is_answered(
    shipped: Catalog, shipped_spec: Spec, switch: str
) -> None:
    rules, purposes, claims = SWITCHES[switch]
    flipped = with_rules(shipped, rules, purposes)
    for name, (before, after) in claims.items():
        now, then = told(shipped, shipped_spec, name), told(flipped, shipped_spec, name)
        assert before in now, name
        assert before not in then, name
        assert after in then, name
        english = [told(each, shipped_spec, name, "en") for each in (shipped, flipped)]
        assert english[0] != english[1], name


def test_every_sentence_on_a_rule_is_used_by_an_answer_and_changes_with_a_switch(
    shipped: Catalog,
) -> None:
    texts = " ".join(each.answer["sv"] for each in shipped.questions)
    known = sentences(shipped.scheme)
    assert {*known, "answers_for_data"} == {*SENTENCES}
    changed = set()
    for rules, purposes, _ in SWITCHES.values():
        other = sentences(with_rules(shipped, rules, purposes).scheme)
        changed |= {name for name in known if other[name] != known[name]}
    for name in known:
        assert name in changed, name
        assert f"{{{name}}}" in texts, name


def test_every_work_situation_is_told(shipped: Catalog) -> None:
    everybody = replace(
        shipped.scheme,
        rules={**with_rules(shipped, {"work_situations": WORK_SITUATIONS}).scheme.rules},
    )
    for name in WORK_SITUATIONS:
        (said,) = sentences(everybody)[f"serves_{name}"]
        assert said.id in ("told-serves", "told-serves-age")


# -- who answers for the data ---------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("controller", ["", "Provkommunen"])
@pytest.mark.parametrize("contact", ["", "prov@kommun.example"])
def test_who_answers_for_the_data_is_said_in_one_language_also_where_nobody_is_named(
    shipped: Catalog, shipped_spec: Spec, language: str, controller: str, contact: str
) -> None:
    operator = {"controller": controller, "contact": contact, "retention_days": "90"}
    whoever = {"sv": "en som driver assistenten", "en": "hoever runs the assistant"}
    for name, question in shipped.question.items():
        said = answer(question, shipped.scheme, operator, shipped_spec.wording)
        text = shipped_spec.wording.text(said, language)
        (other,) = [words for each, words in whoever.items() if each != language]
        assert other not in text, name
        if name == "who-answers-for-data":
            assert text.count(whoever[language]) == (not controller)
            assert controller in text
            assert contact in text
            assert ": ." not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_names_nobody_twice_where_nobody_is_set(
    shipped: Catalog, shipped_spec: Spec, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    nobody = {"controller": "", "contact": "", "retention_days": "90", "legal_basis": ""}
    monkeypatch.setattr("tests.doubles.talking.OPERATOR", nobody)
    talk = Talk(shipped_spec, shipped, language)
    asked = {"sv": "hur hanterar ni mina uppgifter?", "en": "privacy"}[language]
    text = "\n".join(each.text for each in talk.say(asked))
    assert {"sv": "Den som driver assistenten ansvarar", "en": "Whoever runs the assistant"}[
        language
    ] in text
    assert {"sv": "hoever", "en": "som driver"}[language] not in text
    assert "{" not in text
