"""What is offered and how to find it: plain data in, frozen values out. Opens no file."""

from catalog.match import Match, Matcher

__all__ = ["Match", "Matcher"]
