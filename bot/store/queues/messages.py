"""Messages and their buttons, written to be sent. Sends none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """A button: the token that is sent, the choice, and the question it answers."""

    token: str
    choice: str
    about: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to send. `once`: if nobody knows whether it arrived, it is not sent again."""

    kind: str
    payload: Mapping[str, Any]
    once: bool = False
    buttons: tuple[Button, ...] = ()
