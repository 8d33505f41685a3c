"""Takes what a text says: facts, close calls, words for listings. Does no command."""

from catalog.finding.search import search
from catalog.matching.thresholds import BANDS
from dialogs.policy import repairs
from dialogs.policy.actions import ACTIONS
from dialogs.policy.clarification import clarify
from dialogs.policy.form import confirm_noted
from dialogs.policy.manner import shorter, simpler
from dialogs.policy.texts.reading import Reading
from dialogs.state import GROUND, line
from dialogs.tasks.profile import skills_mapping
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell_found, tell_more
from dialogs.tasks.support.questions import just_answered, tell_answer
from dialogs.turn import Draft, View
from dialogs.understanding.acts import ASK
from dialogs.vocabulary.phrases import plain

GOAL_WORDS = 6
"""Words of a text that may be a goal in the person's own words; what is longer is a story."""


WISHED = 0.6
"""From which probability on a text is surely for a wish."""


_ANSWERS = ("birth_year", "work_situation", "confirm", *skills_mapping.OWN)
"""Slots whose question is not left for a search."""


EASY = f"{ASK}easy-swedish"
"""The question that asks for easy words; after an answer it asks for that one in them."""


WANTED = {
    "courses": "education",
    "internship": "internship",
    "coaching": "coaching",
    "guidance": "guidance",
}
"""Questions about a kind of thing, and the purpose of listings that are such."""


_SITUATION = ("work_situation", "birth_year", "place")
"""Slots that are taken from a question, too: “jag är sjukskriven, får jag vara med?”"""


def fill_facts(draft: Draft, reading: Reading) -> None:
    """Note what a text surely states of the person; of the form a limit says it better."""
    for fact in reading.heard.facts:
        if fact.slot == "mode" and _limits_form(draft, reading):
            continue
        if fact.slot in _noted(draft) and draft.state.value(fact.slot) == fact.value:
            continue  # a part of the text said so already
        value = skills_mapping.merged(draft, fact.slot, fact.value)
        draft.fill(fact.slot, value, fact.raw, fact.score)


def _limits_form(view: View, reading: Reading) -> bool:
    return any(each.kind == "form" for each in limiting.heard(view, reading.text, meant=False))


def answer_asked(draft: Draft, act: str, reading: Reading) -> bool:
    """Answer a question; who wants something of a kind rather than asks about it is shown some."""
    if act == EASY and just_answered(draft) is not None:
        return simpler(draft)
    if act == EASY and not reading.is_question:
        likely = {each.act: each.probability for each in reading.likely}
        return (
            shorter(draft)
            if likely.get("shorter", 0) > likely.get("simpler", 0)
            else simpler(draft)
        )
    question = act.removeprefix(ASK)
    tell_answer(draft, question)
    purpose = WANTED.get(question)
    if purpose is not None and not reading.is_question and not reading.heard.facts:
        tell_more(draft, (purpose,))
    return True


def search_listings(draft: Draft, reading: Reading) -> bool | None:
    """Find listings for a sentence that narrows them down."""
    if reading.only_answers or draft.state.asking.slot in _ANSWERS or not searches(reading):
        return None
    _keep_topic(draft, reading)
    return _show(draft, reading)


def _keep_topic(draft: Draft, reading: Reading) -> None:
    """Remember what is looked for as the goal, where none is known: it goes on being wanted."""
    spoken = set(plain(reading.text).split())
    other = reading.is_question or reading.of_another or draft.phrases.negations & spoken
    if other or draft.state.value("goal") is not None or reading.heard.fact("goal") is not None:
        return
    goal = draft.spec.ear.named("goal", reading.text, draft.today)
    if goal is not None:
        draft.fill("goal", goal, reading.query.words)


def _show(draft: Draft, reading: Reading) -> bool | None:
    """Show what a text finds; None where that is nothing and it may be for something else."""
    query, limits = limiting.narrowed(draft, reading.query)
    home = draft.state.value("place")
    hits = search(draft.catalog, query, draft.world.today, HOW_MANY, limits, home)
    if not hits and (reading.is_question or reading.heard.facts or reading.heard.doubts):
        return None
    fill_facts(draft, reading)
    confirm_noted(draft)
    tell_found(draft, reading.text, query, hits)
    return True


def searches(reading: Reading) -> bool:
    """Whether a text looks for listings: it narrows them down, or asks what there is somewhere."""
    query, heard = reading.query, reading.heard
    if reading.is_question and not query.words and query.provider is None:
        where = query.place or query.mode or query.purpose
        return where is not None and {f.slot for f in heard.facts} <= {"place", "mode", "language"}
    about_person = {fact.slot for fact in heard.facts} & {"occupation", *_SITUATION[:2]}
    return query.narrow and (query.purpose is not None or not about_person)


def take_facts(draft: Draft, reading: Reading) -> bool | None:
    """Take what is sure, ask about what is not, and say which wish nothing is like."""
    heard, words = reading.heard, wish_in_own_words(draft, reading)
    like = [] if words is None else draft.catalog.find_listing.search(words, 1)
    close = bool(like) and like[0].score >= BANDS["listing"].offer
    lost = None if words is None or close else line("goal-not-found", words=words[:80])
    if not (heard.facts or heard.doubts or close):
        return None if lost is None else repairs.missed(draft, lost)
    fill_facts(draft, reading)
    if close and words is not None:
        draft.fill("goal", "other", words, like[0].score)
    if lost is not None:
        draft.say(lost)
    return ask_doubts(draft, reading)


def ask_doubts(draft: Draft, reading: Reading) -> bool:
    """Ask about what a text may state; True where there is nothing to ask."""
    doubts = [each for each in reading.heard.doubts if each.slot not in _noted(draft)]
    if not doubts:
        return True
    confirm_noted(draft)
    ACTIONS["judge"](draft)
    if draft.frame.flow == GROUND:
        ACTIONS["suggest"](draft)
    clarify(draft, doubts)
    return False


def _noted(view: View) -> set[str]:
    """The slots that were answered in this turn."""
    return {name for name, slot in view.state.slots.items() if slot.turn == view.world.turn}


def wish_in_own_words(view: View, reading: Reading) -> str | None:
    """Give the words of a wish that no goal is known for; None where there is none."""
    if reading.heard.fact("goal") is not None or view.state.asking.slot == "confirm":
        return None
    return next((words for slot, words in reading.heard.unknown if slot == "goal"), None)


def tie_loose_ends(draft: Draft, reading: Reading) -> bool | None:
    """Take a text that is like a listing as the goal, in the person's words.

    Who asks, speaks of somebody else or has a goal already is shown what is like it.
    """
    found = draft.catalog.find_listing.search(reading.text, 1)
    close = bool(found) and found[0].score >= BANDS["listing"].offer
    refused = draft.phrases.negations & set(plain(reading.text).split())
    if not close or refused or draft.state.asking.slot == "confirm":
        return None
    long = len(reading.text.split()) > GOAL_WORDS
    other = reading.is_question or reading.of_another or long
    if other or draft.state.value("goal") is not None:
        return _show(draft, reading)
    draft.fill("goal", "other", reading.text, found[0].score)
    return True


def ask_what_for(draft: Draft, reading: Reading) -> bool | None:
    """Ask for the goal of somebody who surely wishes for something that was not heard."""
    surely = reading.best.act == "wish" and reading.best.backed >= WISHED
    asked, known = draft.state.asking.slot, draft.state.value("goal")
    if not surely or reading.is_question or asked in ("goal", "confirm") or known is not None:
        return None
    repairs.count_miss(draft)
    draft.say(line("wish-unclear"))
    repairs.change(draft, "goal")
    return False
