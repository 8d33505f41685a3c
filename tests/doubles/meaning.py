"""What a phrase written by somebody else led to, compared with what they meant by it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from catalog import Catalog
from catalog.matching.normalize import fold
from dialogs import Spec, Turn
from dialogs.state import Asking, Frame
from tests.conftest import noon
from tests.doubles.talking import Talk

TODAY = noon(2026, 11, 16)
"""The phrases were written in 2026: ages in them count from there."""


GOALS: Mapping[str, tuple[str, ...]] = {
    "programming": ("programming",),
    "data": ("data",),
    "AI": ("ai",),
    "web": ("web",),
    "IT support": ("support",),
    "cloud": ("cloud",),
    "security": ("security",),
    "design/UX": ("ux", "digital_design"),
    "digital marketing": ("digital_marketing",),
    "automation": ("automation",),
    "office digital tools": ("office_tools", "digital_basics"),
    "change occupation": ("change_occupation",),
    "grow in own occupation": ("grow",),
    "get into tech": ("into_tech",),
    "find out what suits me": ("find_out",),
}


QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "cancel_rules": ("cancel", "refund", "cancel-late", "drop-out"),
    "certificates": ("degree-or-certificate",),
    "combine_csn": ("studiemedel",),
    "course_cancelled": ("provider-cancels",),
    "course_full": ("course-full", "is-my-place-booked", "how-to-apply"),
    "data_stored": ("what-is-stored", "how-long-stored"),
    "disability_support": ("course-accessibility", "accessibility"),
    "employer_money": ("employers-money",),
    "erase_data": ("erase-my-data",),
    "expensive_course": ("price-higher", "own-money"),
    "free_course": ("free-of-charge",),
    "how_long_valid": ("validity", "expired-checks"),
    "how_many": ("how-many-checks", "how-much", "check-value"),
    "is_this_real": ("is-it-decided", "real-money", "are-offers-real", "scam-warning"),
    "kompetensavdrag": ("kompetensavdrag",),
    "language_of_courses": ("course-languages", "language-course", "languages"),
    "late_cancel": ("cancel-late", "illness", "no-show"),
    "need_employer_ok": ("ask-the-employer", "employer-knows", "study-leave"),
    "no_computer": ("no-computer",),
    "omstallningsstudiestod": ("omstallningsstudiestod",),
    "parental_leave_may": ("parental-leave",),
    "pay_lost": ("lost-pay",),
    "pay_out_cash": ("sell", "cash-out", "real-money"),
    "provider_listing": (
        "provider-get-listed",
        "provider-requirements",
        "who-chooses-courses",
        "are-providers-vetted",
    ),
    "remote_possible": ("online-courses",),
    "same_check_twice": ("use-a-check-twice", "split-a-check", "another-booklet"),
    "self_employed_may": ("self-employed", "firm-and-tax"),
    "several_courses": ("several-courses", "split-a-check"),
    "sick_leave_may": ("sick-leave",),
    "student_may": ("student", "newly-arrived"),
    "tax": ("tax",),
    "too_old": ("age-limits", "pensioner", "working-pensioner", "which-year-counts"),
    "too_young": ("age-limits", "too-young"),
    "transfer_to_other": ("give-away", "share-with-someone"),
    "unemployed_may": ("jobseeker", "a-kassa", "arbetsformedlingen"),
    "what_for": ("what-may-it-pay-for", "internship", "coaching", "courses"),
    "what_is_check": ("what-is-it", "what-is-the-booklet"),
    "who_may": ("who-is-eligible", "citizenship", "newly-arrived"),
    "who_runs_this": ("who-proposed-it", "who-pays", "who-answers-for-data", "is-it-decided"),
    "who_sees": ("who-sees-my-data", "employer-knows", "does-a-human-read"),
}
"""Which of our answers serve somebody who asks about a topic."""


ALIKE: Mapping[str, tuple[str, ...]] = {
    "erase": ("erase-my-data",),
    "privacy": ("what-is-stored", "who-sees-my-data"),
    "mydata": ("get-my-data",),
    "human": ("reach-a-human",),
    "help": ("what-can-you-do", "how-to-start"),
    "why_ask": ("who-is-eligible", "age-limits"),
}
"""Answers that serve as well as a command does."""


def context(spec: Spec, catalog: Catalog, each: Mapping[str, Any]) -> Talk:
    """Give a conversation in which a phrase could come: something shown, planned or asked."""
    talk = Talk(spec, catalog, each["language"], TODAY)
    talk.open()
    command, asked = each["expect"].get("command"), each["asked"]
    swedish = each["language"] == "sv"
    if command in NEEDS_SHOWN:
        talk.say("undersköterska" if swedish else "assistant nurse")
    if command in ("remove", "done", "calendar", "picture", "plan"):
        _plan_first(talk)
    if command in ("yes", "no"):
        _up_to_confirm(talk)
    elif command == "none":
        talk.say("lärare" if swedish else "teacher")
    elif asked != "none":
        frames = talk.state.frames
        if asked in ("birth_year", "work_situation"):
            frames = (*frames, Frame("reserve", {"listing": catalog.listings[0].id}))
        talk.state = replace(talk.state, asking=Asking(asked), frames=frames)
    return talk


NEEDS_SHOWN = ("look", "add", "remove", "done", "more", "other", "suggestions", "why_suggest",
               "make_plan", "calendar", "picture", "plan", "yes", "no", "correct")  # fmt: skip


def _up_to_confirm(talk: Talk) -> None:
    if not talk.state.shown:
        talk.say("undersköterska" if talk.state.language == "sv" else "assistant nurse")
    for choice in ("birth_year:1985", "work_situation:employed", f"add:{talk.state.shown[0]}"):
        talk.choose(choice)


def _plan_first(talk: Talk) -> None:
    _up_to_confirm(talk)
    talk.choose("yes")


def understood(spec: Spec, catalog: Catalog, each: Mapping[str, Any]) -> bool:
    """Whether a phrase led to what its writer meant."""
    talk, expect = context(spec, catalog, each), each["expect"]
    entries = len(talk.booklet.entries)
    talk.say(each["says"])
    turn = talk.turns[-1]
    if "slots" in expect:
        return all(_filled(talk, catalog, *pair) for pair in expect["slots"].items())
    if "question" in expect:
        served = {"data_stored": "privacy", "erase_data": "erase"}.get(expect["question"])
        return _answered(turn, QUESTIONS[expect["question"]]) or served in commands(turn)
    command = expect["command"]
    if command == "yes":
        return len(talk.booklet.entries) > entries
    if command == "no":
        return len(talk.booklet.entries) == entries and talk.asked != "confirm"
    if command == "correct":
        slots = each.get("also", {}).get("slots", {})
        changed = any(note.startswith(("correction", "change")) for note in turn.trace)
        return (changed or bool(slots)) and all(
            _filled(talk, catalog, *pair) for pair in slots.items()
        )
    if _answered(turn, ALIKE.get(command, ())):
        return True
    offered = {choice.id for reply in turn.replies[-1:] for choice in reply.choices}
    near = any(note.startswith("near ") for note in turn.trace) and command in offered
    done = commands(turn)
    return command in done or near or (command == "unknown" and "skip" in done)


def commands(turn: Turn) -> set[str]:
    """Give the commands that a turn carried out, by the names the phrases' writer used."""
    found = set()
    for note in turn.trace:
        first, _, rest = note.partition(" ")
        if first == "act" and rest:
            found.add({"undo": "back", "wrong": "back", "change": "correct"}.get(rest, rest))
        if first in ("command", "choice") and rest:
            found.add(rest.partition(":")[0])
        if first == "start" and rest:
            found.add({"reserve": "add"}.get(rest.split()[0], rest.split()[0]))
        if first in ("look", "why", "any"):
            found.add({"any": "unknown", "why": "why_suggest"}.get(first, first))
    told = {line.id for reply in turn.replies for line in reply.lines}
    if any(each.startswith(("look-", "asked-")) for each in told):
        found.add("look")
    if "which-planned" in told:
        found |= {"remove", "done"}
    return found


def _answered(turn: Turn, questions: tuple[str, ...]) -> bool:
    """Whether one of some questions was answered, or is offered among the nearest."""
    answered = {note.split()[1] for note in turn.trace if note.startswith("answer ")}
    offered = {
        choice.id.partition(":")[2]
        for reply in turn.replies
        for choice in reply.choices
        if choice.id.startswith("question:")
    }
    return bool((answered or offered) & set(questions))


def _filled(talk: Talk, catalog: Catalog, slot: str, value: object) -> bool:
    got = talk.value(slot)
    if slot == "goal":
        return got in GOALS[str(value)]
    if slot == "mode":
        return got == {"remote": "remote", "on_site": "onsite"}[str(value)]
    if slot == "pace":
        return got == {"half_time": "part_time"}.get(str(value), value)
    if slot == "birth_year":
        return got is not None and abs(int(got) - int(str(value))) <= 1
    if slot == "place":
        county = (got or "").removesuffix(" län")
        return str(value) in (county, county.removesuffix("s"))
    if slot == "occupation":
        return _same_group(talk, catalog, str(value))
    return got == value


def _same_group(talk: Talk, catalog: Catalog, title: str) -> bool:
    """Whether the occupation is of a unit group that has the title, or one of them is offered."""
    groups = {
        each.isco
        for each in catalog.occupations
        if fold(title) in map(fold, each.titles.get("sv", ()))
    }
    got = talk.value("occupation")
    if got is not None:
        return catalog.occupation[got].isco in groups or not groups
    offered = [
        choice.id.partition(":")[2]
        for reply in talk.turns[-1].replies
        for choice in reply.choices
        if choice.id.startswith("occupation:")
    ]
    return any(catalog.occupation[each].isco in groups for each in offered)
