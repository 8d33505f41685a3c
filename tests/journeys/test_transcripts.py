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
from collections.abc import Iterator
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
from dialogs.state import Answered, Chose, Claimed, HandedBack, Reply, Started
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


@pytest.fixture(params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def golden(
    request: pytest.FixtureRequest, mini: Catalog, shipped: Catalog, spec: Spec, shipped_spec: Spec
) -> tuple[Path, Header, str, Spec, Catalog]:
    """A golden transcript with the catalogue and spec it is played on."""
    path: Path = request.param
    text = path.read_text(encoding="utf-8")
    header = read_header(text.splitlines()[0])
    if header.catalog in ("mini", "shipped"):
        small = header.catalog == "mini"
        return path, header, text, spec if small else shipped_spec, mini if small else shipped
    catalog = load_catalog(HERE.parent / "catalog" / "schemes" / header.catalog).catalog
    return path, header, text, _spec_of(header.catalog), catalog


@cache
def _spec_of(scheme: str) -> Spec:
    """Give the shipped flows, phrases and wording in the words of a scheme that ships beside."""
    return make_spec(load_catalog(HERE.parent / "catalog" / "schemes" / scheme).catalog)


Golden = tuple[Path, Header, str, Spec, Catalog]


def _talk(golden: Golden, *, serialised: bool = False) -> Talk:
    _, header, _, spec, catalog = golden
    now = datetime.combine(header.clock, time(12), ZONE)
    return Talk(spec, catalog, header.locale, now, serialised=serialised)


def test_every_transcript_goes_as_written(golden: Golden, request: pytest.FixtureRequest) -> None:
    path, header, text, _, _ = golden
    played = play(without_first_open(text), _talk(golden), header)
    if request.config.getoption("--update-golden"):
        path.write_text(played, encoding="utf-8")
    else:
        assert played == text


def test_every_transcript_goes_the_same_with_the_state_stored_between_turns(
    golden: Golden,
) -> None:
    _, header, text, _, _ = golden
    plain, stored = _talk(golden), _talk(golden, serialised=True)
    source = without_first_open(text)
    assert play(source, plain, header) == play(source, stored, header)


def test_every_transcript_can_be_replayed_from_its_journal(golden: Golden) -> None:
    _, header, text, _, _ = golden
    first, again = _talk(golden), _talk(golden)
    play(without_first_open(text), first, header)
    for event, at in json.loads(json.dumps([(e, a.isoformat()) for e, a in first.journal])):
        again.now = datetime.fromisoformat(at).astimezone(ZONE)
        again.take(event_of(event))
    assert all(same(a, b) for a, b in zip(first.turns, again.turns, strict=True))
    assert again.booklet == first.booklet


def test_every_reply_can_be_shown_in_every_channel(golden: Golden) -> None:
    _, header, text, _, _ = golden
    talk = _talk(golden)
    play(without_first_open(text), talk, header)
    console = Console(file=StringIO(), width=80)
    for turn in talk.turns:
        assert turn.replies or turn.state.claimed is not None, "a turn without a reply"
        for rendered in talk.words(turn):
            assert rendered.text.strip()
            assert as_text(rendered, numbered=True)
            assert json.loads(json.dumps(as_json(rendered)))["text"] == rendered.text
            _show_rich(console, rendered, numbered=True)


def test_there_are_enough_transcripts_in_both_languages() -> None:
    by_language = {path.parent.name for path in FILES}
    assert by_language == {"sv", "en"}
    assert len(FILES) >= 40
