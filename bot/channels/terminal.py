"""The terminal channel: a conversation over standard input and output. Decides nothing.

Plain lines where input or output is piped, a little colour where a person sits in front of it,
and one JSON object a reply for scripts. Reminders that are due are told at the opening; what staff
say meanwhile is kept, and shown with the next turn.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.documents.making import artefact_for, wanted
from bot.documents.saving import folder_of, remove, shared, write
from bot.funnel.arrivals import Answer, Arrival
from bot.funnel.conversation import Funnel
from bot.funnel.reminders import at_opening
from bot.store import Outgoing
from bot.store.queues.outbox import KEPT, Mark, Outbox, Parcel
from dialogs.masking.controls import without_controls
from dialogs.state import Effect, Line, State, numbered
from dialogs.wording.sentences import Rendered

if TYPE_CHECKING:
    from rich.console import Console

CHANNEL = "terminal"


@dataclass(frozen=True)
class Terminal:
    """One person at a terminal."""

    funnel: Funnel
    person: str
    source: TextIO
    sink: TextIO
    as_json: bool = False
    folder: Path | None = None
    """Where files that were asked for are saved; None: nowhere."""

    @property
    def interactive(self) -> bool:
        """Whether a person sits in front of it."""
        return not self.as_json and self.source.isatty() and self.sink.isatty()

    async def run(self, language: str | None) -> None:
        """Talk until the input ends, or until the person says goodbye."""
        console = _console(self.sink) if self.interactive else None
        answer = await self.funnel.open(CHANNEL, self.person, language)
        if answer.turn == 1 and self.folder is not None:
            remove([self._own(self.folder)])  # of somebody erased when the program was cut off
        due = await at_opening(self.funnel, CHANNEL, self.person)
        await self._show(replace(answer, replies=(*answer.replies, *due)), console, 0)
        for turn, text in enumerate(self._lines(console), 1):
            answer = await self.funnel.say(CHANNEL, self.person, text)
            await self._show(await self._with_files(answer), console, turn)
            if answer.leaving and self.interactive:
                return

    def _own(self, data: Path) -> Path:
        return folder_of(data, str(self.funnel.store.database.engine.url), self.person)

    async def _with_files(self, answer: Answer) -> Answer:
        """Save the files that an answer brings, and say in it where they are."""
        if self.folder is None:
            return answer
        folder, saved = self._own(self.folder), list[Line]()
        if any(effect.kind == "erase" for effect in answer.effects):
            gone = remove([folder, *shared(self.folder)])
            saved += [gone] if gone is not None else []
        for each in wanted(answer.effects, answer.language):
            made = await artefact_for(self.funnel, CHANNEL, self.person, **each)
            if made is not None:
                saved.append(write(folder / made.filename, made.content))
        told, asked = _parted(answer.replies)
        words = [Rendered(self.funnel.spec.wording.text(each, answer.language)) for each in saved]
        return replace(answer, replies=(*told, *words, *asked))

    def _lines(self, console: "Console | None") -> Iterator[str]:
        while True:
            try:
                if console is not None:
                    console.print("[bold cyan]> [/]", end="")
                    self.sink.flush()
                line = self.source.readline()
            except KeyboardInterrupt:
                line = ""
            if not line:
                if console is not None:
                    console.print()
                return
            yield line.rstrip("\r\n")

    async def _show(self, answer: Answer, console: "Console | None", turn: int) -> None:
        """Show a turn and, in order, what was kept; only then is that marked as told."""
        outbox = Outbox(self.funnel.store.database, CHANNEL)
        kept = await outbox.kept(self.person)
        before = [_kept(each) for each in kept if each.turn < answer.turn]
        after = [_kept(each) for each in kept if each.turn > answer.turn]
        parts = [[_harmless(each) for each in part] for part in (before, answer.replies, after)]
        replies = [each for part in parts for each in part]
        picked = numbered(parts[2]) or numbered(parts[1])
        for reply in replies:
            if self.as_json:
                self._line(as_json(reply))
            elif console is not None:
                _show_rich(console, reply, numbered=reply is picked)
            else:
                self.sink.write(as_text(reply, numbered=reply is picked) + "\n\n")
        if self.as_json:
            self._line({"turn": turn})
        elif console is not None and not replies:
            hint = self.funnel.spec.wording.text(Line("kept-until-next"), answer.language)
            console.print(hint, style="dim", markup=False, emoji=False, highlight=False)
        self.sink.flush()
        await outbox.mark([Mark(each.id, "sent", 1) for each in kept])

    def _line(self, value: object) -> None:
        self.sink.write(json.dumps(value, ensure_ascii=False) + "\n")


def _parted(replies: Sequence[Rendered]) -> tuple[Sequence[Rendered], Sequence[Rendered]]:
    """Part the replies that tell something from those, at the end, that ask."""
    asking = (n for n, each in enumerate(replies) if each.asks is not None or each.choices)
    at = next(asking, len(replies))
    return replies[:at], replies[at:]


def keep(
    _arrival: Arrival, _state: State, words: Sequence[Rendered], _effects: Sequence[Effect]
) -> list[Outgoing]:
    """Give replies as messages that are kept until the person comes."""
    return [Outgoing(KEPT, asdict(reply)) for reply in words]


def _harmless(reply: Rendered) -> Rendered:
    """Give a reply in which nothing can steer the terminal, whoever wrote it."""
    choices = tuple((identity, without_controls(label)) for identity, label in reply.choices)
    return replace(reply, text=without_controls(reply.text), choices=choices)


def _kept(parcel: Parcel) -> Rendered:
    reply = parcel.payload
    choices = tuple((str(identity), str(label)) for identity, label in reply["choices"])
    return Rendered(reply["text"], choices, reply["asks"], reply["listing"])


def as_json(reply: Rendered) -> dict[str, object]:
    """Give a reply as scripts read it."""
    return {
        "text": reply.text,
        "asks": reply.asks,
        "choices": [{"id": identity, "label": label} for identity, label in reply.choices],
        "listing": reply.listing,
    }


def as_text(reply: Rendered, *, numbered: bool) -> str:
    """Give a reply as plain text; the choices that a number picks are numbered."""
    labels = [label for _, label in reply.choices]
    if numbered:
        return "\n".join([reply.text, *(f"  {n}. {label}" for n, label in enumerate(labels, 1))])
    return "\n".join(
        [reply.text, *([" ".join(f"[{label}]" for label in labels)] if labels else [])]
    )


def _console(sink: TextIO) -> "Console":
    """Make what writes in colour; where nobody sits in front of it, it is not even imported."""
    from rich.console import Console

    return Console(file=sink)


def _show_rich(console: "Console", reply: Rendered, *, numbered: bool) -> None:
    from rich.panel import Panel
    from rich.text import Text

    first, _, rest = as_text(reply, numbered=numbered).partition("\n")
    if reply.listing is not None:
        console.print(Panel(Text(rest), title=Text(first, style="bold"), title_align="left"))
        return
    console.print(Text(f"{first}\n{rest}" if rest else first))
    console.print()


def standard_streams() -> tuple[TextIO, TextIO]:
    """Give standard input and output as UTF-8; what is not UTF-8 is read as replacement signs."""
    for stream in (sys.stdin, sys.stdout):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    # A closed input or output is None, whatever the types say.
    return getattr(sys, "stdin", None) or StringIO(), getattr(sys, "stdout", None) or StringIO()
