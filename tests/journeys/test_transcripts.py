"""Golden transcripts: whole conversations in plain text, replayed in every way that must agree.

The first line of a file is `# title | locale sv | clock 2027-03-01 | catalog mini | view ids`;
the catalogue may be `mini`, `shipped`, or a scheme that ships beside the tech-check.
`> text` is said, `> [choice]` pressed, `> (open)` opens again, `@ 2027-04-01` moves the clock,
`> (due)` gives the reminders that are due by then; `> (staff) text` is answered by staff,
`> (hand back)` is what it says.
`<` is a reply (message ids, choices, ?slot, @listing; or its words with `view words`), `~` a line
of the trace and `!` a booklet entry. `pytest --update-golden` writes them anew.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.assembly import load_catalog, make_spec
from bot.channels.terminal import _show_rich, as_json, as_text
from bot.settings import ZONE
from catalog import Catalog
from dialogs import Spec, Turn
from dialogs.state import (
    Answered,
    Chose,
    Claimed,
    HandedBack,
    Reply,
    Started,
    from_dict,
    to_dict,
)
from tests.conftest import HERE
from tests.doubles.talking import Talk, event_of, same

FILES = sorted((HERE / "journeys" / "transcripts").rglob("*.txt"))


@dataclass(frozen=True)
class Header:
    """The first line of a transcript."""

    text: str
    locale: str
    clock: date
    catalog: str
    words: bool


def read_header(line: str) -> Header:
    """Read the first line of a transcript."""
    _, *fields = (part.strip() for part in line.removeprefix("#").split("|"))
    found = dict(field.split(" ", 1) for field in fields)
    clock = date.fromisoformat(found["clock"])
    return Header(line, found["locale"], clock, found["catalog"], found["view"] == "words")


def inputs(text: str) -> Iterator[str]:
    """Give the lines of a transcript that are put in: what is said, and moves of the clock."""
    for line in text.splitlines()[1:]:
        if line.startswith((">", "@", "#")):
            yield line


def shown(talk: Talk, turn: Turn, header: Header) -> Iterator[str]:
    """Give a turn as the lines of a transcript."""
    if header.words:
        for rendered in talk.words(turn):
            for line in as_text(rendered, numbered=False).splitlines():
                yield f"< {line}".rstrip().replace("\N{NO-BREAK SPACE}", " ")
    else:
        yield from (f"~ {why}" for why in turn.trace if not why.startswith("read "))
        yield from (f"< {_ids(reply)}" for reply in turn.replies)
    yield from (
        f"! {each.kind} {each.checks} {each.listing or ''}".rstrip() for each in turn.entries
    )
    if not turn.replies:
        yield "< (quiet)"


def _ids(reply: Reply) -> str:
    parts = [line.id for line in reply.lines]
    parts += [f"[{choice.id}]" for choice in reply.choices]
    parts += [f"?{reply.asks}"] if reply.asks else []
    parts += [f"@{reply.listing}"] if reply.listing else []
    return " ".join(parts)


def play(text: str, talk: Talk, header: Header) -> str:
    """Play the inputs of a transcript and give it with what came out."""
    lines = [header.text]
    for line in ["> (open)", *inputs(text)]:
        lines.append(line)
        if line.startswith("@"):
            day = date.fromisoformat(line[1:].strip())
            talk.now = datetime.combine(day, time(12), ZONE)
        elif line.startswith(">"):
            said = line[1:].strip()
            if said == "(due)":
                for turn in talk.remind():
                    lines += shown(talk, turn, header)
                continue
            if said == "(open)":
                turn = talk.take(Started())
            elif said.startswith("(staff) "):
                turn = talk.take(Answered(said.removeprefix("(staff) "), "Support"))
            elif said == "(claim)":
                turn = talk.take(Claimed())
            elif said == "(hand back)":
                turn = talk.take(HandedBack())
            elif said.startswith("[") and said.endswith("]"):
                turn = talk.take(Chose(said[1:-1]))
            else:
                talk.say(said)
                turn = talk.turns[-1]
            lines += shown(talk, turn, header)
    return "\n".join(lines) + "\n"


def without_first_open(text: str) -> str:
    """Give a transcript without its first opening, which every conversation has."""
    lines = text.splitlines()
    if len(lines) > 1 and lines[1] == "> (open)":
        del lines[1]
    return "\n".join(lines)


@dataclass(frozen=True)
class Golden:
    """A transcript as it is written, as it was played once, and the talk in which it was."""

    path: Path
    text: str
    played: str
    talk: Talk
    begin: Callable[..., Talk]


@pytest.fixture(scope="module", params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def golden(
    request: pytest.FixtureRequest, mini: Catalog, shipped: Catalog, spec: Spec, shipped_spec: Spec
) -> Golden:
    """A golden transcript, played once for all tests of it."""
    path: Path = request.param
    text = path.read_text(encoding="utf-8")
    header = read_header(text.splitlines()[0])
    if header.catalog == "mini":
        words, catalog = spec, mini
    elif header.catalog == "shipped":
        words, catalog = shipped_spec, shipped
    else:
        words, catalog = _scheme(header.catalog)
    now = datetime.combine(header.clock, time(12), ZONE)

    def begin(*, serialised: bool = False) -> Talk:
        return Talk(words, catalog, header.locale, now, serialised=serialised)

    talk = begin()
    return Golden(path, text, play(without_first_open(text), talk, header), talk, begin)


@cache
def _scheme(name: str) -> tuple[Spec, Catalog]:
    """Give a scheme that ships beside the tech-check, with flows, phrases and wording in its words.

    The catalogue is one value for good: what is made once for it is made once.
    """
    catalog = load_catalog(HERE.parent / "catalog" / "schemes" / name).catalog
    return make_spec(catalog), catalog


def test_every_transcript_goes_as_written(golden: Golden, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        golden.path.write_text(golden.played, encoding="utf-8")
    else:
        assert golden.played == golden.text


def test_every_state_of_a_transcript_comes_back_from_its_stored_form(golden: Golden) -> None:
    for turn in golden.talk.turns:
        assert from_dict(json.loads(json.dumps(to_dict(turn.state)))) == turn.state


def test_every_transcript_can_be_replayed_from_its_journal_with_the_state_stored_between_turns(
    golden: Golden,
) -> None:
    first, again = golden.talk, golden.begin(serialised=True)
    for event, at in json.loads(json.dumps([(e, a.isoformat()) for e, a in first.journal])):
        again.now = datetime.fromisoformat(at).astimezone(ZONE)
        again.take(event_of(event))
    assert all(same(a, b) for a, b in zip(first.turns, again.turns, strict=True))
    assert again.booklet == first.booklet


def test_every_reply_can_be_shown_in_every_channel(golden: Golden) -> None:
    console = Console(file=StringIO(), width=80)
    for turn in golden.talk.turns:
        assert turn.replies or turn.state.claimed is not None, "a turn without a reply"
        for rendered in golden.talk.words(turn):
            assert rendered.text.strip()
            assert as_text(rendered, numbered=True)
            assert json.loads(json.dumps(as_json(rendered)))["text"] == rendered.text
            _show_rich(console, rendered, numbered=True)


def test_there_are_enough_transcripts_in_both_languages() -> None:
    by_language = {path.parent.name for path in FILES}
    assert by_language == {"sv", "en"}
    assert len(FILES) >= 40
