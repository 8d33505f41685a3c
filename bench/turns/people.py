"""People who hold conversations: each says the next thing when the last one is answered.

Opens no connection; `bench.turns.api` brings their words to a bot and the bot's messages to them.
"""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

FIRST = 1000
"""The chat number below that of the first person."""


FLOODER = 999


_PLACES = ("Kiruna", "Umeå", "Malmö", "Göteborg", "Luleå", "Örebro", "Kalmar", "Visby", "Falun")


_SITUATIONS = ("anställd", "egenföretagare", "arbetslös", "student", "föräldraledig")


_PACES = ("på kvällarna", "heltid", "deltid")


_ROUTES = (
    ("/start", "undersköterska", "byta yrke", "Kiruna", "på kvällarna"),
    ("/start", "jag är lärare i Umeå", "jag vill lära mig programmera", "visa A", "mer"),
    ("/start", "lastbilschaufför", "jag vill bli systemutvecklare", "på distans", "heltid"),
    ("/start", "ekonomiassistent", "vad får checkarna användas till?", "Malmö", "fler förslag"),
    ("/start", "jag kör truck och vill jobba med data", "Örebro", "deltid", "min plan"),
)


@dataclass(frozen=True, slots=True)
class Script:
    """What a person says, and how many messages answer each of it."""

    says: tuple[str, ...]
    answers: tuple[int, ...]


def form_script(number: int) -> Script:
    """Give the script of somebody who fills in the form: four answers after the start."""
    answers = (
        str(1960 + number % 40),
        _SITUATIONS[number % len(_SITUATIONS)],
        _PLACES[number % len(_PLACES)],
        _PACES[number % len(_PACES)],
    )
    return Script(("/start", *answers), (1,) * 5)


def route(number: int) -> tuple[str, ...]:
    """Give what somebody says who is taken in by the shipped flows."""
    return _ROUTES[number % len(_ROUTES)]


ROUTES = len(_ROUTES)


@dataclass(slots=True)
class _Talk:
    script: Script
    at: int = 0
    left: int = 0
    since: float = 0.0


@dataclass
class Crowd:
    """Some people at once, others after them; `pause` is how long each reads, in seconds.

    Nobody reads quite as long as the others, so that they do not come to speak in step. The first
    `warm` people are not measured. `latencies` are seconds from saying something until the last
    message that answers it.
    """

    scripts: Callable[[int], Script]
    people: int
    at_once: int
    pause: float = 0.0
    warm: int = 0
    latencies: list[float] = field(default_factory=list)
    begun: float = 0.0
    ended: float = 0.0
    started: Callable[[], None] = lambda: None
    """Called when measuring begins."""
    more: int = 0
    """Messages that nobody waited for."""
    heard: dict[int, int] = field(default_factory=dict)
    """How many messages each person got."""

    def __post_init__(self) -> None:
        self.waiting: deque[tuple[int, bytes]] = deque()
        self.arrived, self.done = asyncio.Event(), asyncio.Event()
        self._random = Random(1)  # noqa: S311 (so that every run has the same pauses)
        self._talks: dict[int, _Talk] = {}
        self._next, self._update, self._through = 0, 0, 0

    def begin(self) -> None:
        """Let the first people speak."""
        self._measure()
        for _ in range(self.at_once):
            self._welcome()

    def _measure(self) -> None:
        self.begun = time.perf_counter()
        self.latencies.clear()
        self.started()

    def _welcome(self) -> None:
        if self._next == self.warm + self.people:
            return
        self._next += 1
        self._talks[FIRST + self._next] = _Talk(self.scripts(self._next - 1))
        self._speak(FIRST + self._next)

    def _speak(self, who: int) -> None:
        talk = self._talks[who]
        talk.since, talk.left = time.perf_counter(), talk.script.answers[talk.at]
        self.say(who, talk.script.says[talk.at])

    def say(self, who: int, text: str) -> None:
        """Put a text on its way to the bot."""
        self._update += 1
        self.waiting.append((self._update, _update(self._update, who, text)))
        self.arrived.set()

    def hear(self, who: int) -> None:
        """Take note that a message of the bot has reached somebody."""
        self.heard[who] = self.heard.get(who, 0) + 1
        talk = self._talks.get(who)
        if talk is None or not talk.left:
            self.more += 1
            return
        talk.left -= 1
        if talk.left:
            return
        self.ended = time.perf_counter()
        self.latencies.append(self.ended - talk.since)
        talk.at += 1
        if talk.at < len(talk.script.says):
            if self.pause:
                asyncio.get_running_loop().call_later(self._reads(), self._speak, who)
            else:
                self._speak(who)
            return
        del self._talks[who]
        self._through += 1
        if self._through == self.warm:
            self._measure()
        self._welcome()
        if not self._talks:
            self.done.set()

    def _reads(self) -> float:
        return self.pause * self._random.uniform(0.5, 1.5)

    def confirmed(self, offset: int) -> None:
        """Forget updates before an offset."""
        while self.waiting and self.waiting[0][0] < offset:
            self.waiting.popleft()
        if not self.waiting:
            self.arrived.clear()


def _update(number: int, who: int, text: str) -> bytes:
    message: dict[str, object] = {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {"id": who, "type": "private", "first_name": "Ann"},
        "from": {"id": who, "is_bot": False, "first_name": "Ann", "language_code": "sv"},
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return json.dumps({"update_id": number, "message": message}).encode()


async def flood(crowd: Crowd, a_second: float) -> None:
    """Let one person say something so many times a second, answered or not."""
    begun, said = time.perf_counter(), 0
    while True:
        due = int((time.perf_counter() - begun) * a_second)
        for _ in range(due - said):
            crowd.say(FLOODER, "/start")
        said = due
        await asyncio.sleep(1 / a_second)


def answers_of(heard: Sequence[int]) -> tuple[int, ...]:
    """Give how many messages answered each text, from how many there were after each."""
    return tuple(after - before for before, after in zip((0, *heard), heard, strict=False))
