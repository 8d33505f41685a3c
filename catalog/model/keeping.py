"""The promise to keep what takes long to make, for the next start. Opens no file itself."""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

T = TypeVar("T")


class Keeper(Protocol):
    """Keeps values by name, as bytes, with all that they are made of: what changes is made anew.

    What cannot be kept, or read again, is made anew as well, and nobody is told.
    """

    def keep(
        self,
        name: str,
        make: Callable[[], T],
        write: Callable[[T], bytes],
        read: Callable[[bytes], T],
    ) -> T:
        """Give the value of a name: read where it is kept, or else made and kept."""

    def on(self, *texts: Mapping[str, str]) -> "Keeper":
        """Give what keeps values that are made of these texts, `{name: text}`, as well."""


class Nothing:
    """Keeps nothing: all is made."""

    def keep(
        self,
        name: str,  # noqa: ARG002
        make: Callable[[], T],
        write: Callable[[T], bytes],  # noqa: ARG002
        read: Callable[[bytes], T],  # noqa: ARG002
    ) -> T:
        """Make the value."""
        return make()

    def on(self, *texts: Mapping[str, str]) -> "Nothing":  # noqa: ARG002
        """Keep nothing of texts either."""
        return self


NOTHING = Nothing()
"""The keeper of those who have none."""
