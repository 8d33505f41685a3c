"""The colours of the picture, light and dark. Every text has a contrast of 4.5 to its ground."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of one kind of slip: its paper, edge, pattern and text."""

    paper: str
    edge: str
    pattern: str
    text: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look. `ground` lies around the booklet, `inside` behind its slips."""

    ground: str
    cover: str
    cover_edge: str
    cover_text: str
    inside: str
    soft: str
    free: Tone
    reserved: Tone
    used: Tone
    expired: Tone


LIGHT = Palette(
    ground="#e9e3d7",
    cover="#12505c",
    cover_edge="#0c3d47",
    cover_text="#ffffff",
    inside="#d6ccb9",
    soft="#bfe3e0",
    free=Tone("#fffdf6", "#12505c", "#d3ebe6", "#0f3f49"),
    reserved=Tone("#ffe8b3", "#8a5a00", "#f6cf7c", "#523600"),
    used=Tone("#f1ebde", "#6d6454", "#c5b9a3", "#4b4335"),
    expired=Tone("#dedbd4", "#77736b", "#c4c0b8", "#4d4a44"),
)


DARK = Palette(
    ground="#0e1316",
    cover="#17606e",
    cover_edge="#2b8a9b",
    cover_text="#ffffff",
    inside="#171e22",
    soft="#bfe3e0",
    free=Tone("#21383f", "#69c3cf", "#2c4d55", "#e4f6f7"),
    reserved=Tone("#4b3a10", "#e3b34a", "#665018", "#ffe9b8"),
    used=Tone("#232a2e", "#7d8a90", "#3a444a", "#c3ced3"),
    expired=Tone("#2a2c2e", "#6d7174", "#3a3d40", "#b4b8ba"),
)
