"""Says which act a command of the phrases stands for. Knows no phrase."""

from collections.abc import Mapping


def act_of(command: str) -> str | None:
    """Give the act that a command of the phrases stands for; None where it has none of its own."""
    return _OTHERWISE.get(command, command)


_REMINDED = ("all", "cancel", "apply", "start", "after", "expiry", "change")


_OTHERWISE: Mapping[str, str | None] = {
    "source": "how_known",
    "take_out": "remove",
    "cancel_when": "about.cancel",
    "dark_picture": "picture",
    "privacy_all": "privacy",
    "languages": None,
    **{f"silence_{kind}": "silence" for kind in _REMINDED},
    **{f"remind_{kind}": "remind" for kind in _REMINDED},
}
