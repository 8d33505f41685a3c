"""What pressing a choice does: some only show something, and answers exclude each other."""

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.state import BOUND, Chose, answers, shows_only, to_dict
from dialogs.state.acts import SHOWS
from tests.doubles.talking import Talk

ABOUT = {
    "look": "larstugan/python",
    "why": "larstugan/python",
    "may_use": "larstugan/python",
    "left_after": "larstugan/python",
    "cancel_by": "larstugan/python",
    "question": "{question}",
    "rest": "{question}",
    "purpose": "education",
}


@pytest.mark.parametrize("name", sorted(SHOWS))
def test_what_only_shows_something_changes_no_answer_and_no_check(
    mini: Catalog, spec: Spec, name: str
) -> None:
    talk = Talk(spec, mini)
    talk.say("jag är undersköterska, född 1985, anställd")
    argument = ABOUT.get(name, "").format(question=mini.questions[0].id)
    before, booklet = to_dict(talk.state), talk.booklet
    for _ in range(2):
        turn = talk.take(Chose(f"{name}:{argument}" if argument else name))
        assert turn.replies
        assert not any("gone" in line.id for reply in turn.replies for line in reply.lines)
    assert talk.booklet == booklet
    after = to_dict(talk.state)
    for part in ("slots", "skipped", "silenced", "language", "with_staff"):
        assert after[part] == before[part], part


@pytest.mark.parametrize("choice", [*sorted(BOUND), "goal:data", "place:01", "enough", "tools:x"])
def test_an_answer_takes_the_place_of_others(choice: str) -> None:
    assert answers(choice)
    assert not shows_only(choice)


@pytest.mark.parametrize("choice", ["add:a/b", "look:a/b", "remove:1.1", "human", "goal", "erase"])
def test_what_is_no_answer_leaves_others_good(choice: str) -> None:
    assert not answers(choice)
