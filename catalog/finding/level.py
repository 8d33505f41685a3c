"""What a skills mapping asks and what its answers say. Reads YAML text; matches and tells nothing.

A digital level is an estimate for ranking suggestions, never a grade: it is told as such.
"""

from collections.abc import Collection, Sequence

from catalog.model import LEVELS, NONE, Answer, Listing, Vocabulary, split

_MANY = 4


_BASICS = frozenset({"basics", "office"})


def level(vocabulary: Vocabulary, tools: str | None, confidence: str | None) -> str | None:
    """Estimate a digital level from tools and confidence, None where neither is known."""
    if tools is None and confidence is None:
        return None
    known = vocabulary.of("tools")
    depths = [known[each].depth for each in split(tools) if each in known]
    deepest = max(depths, default=0)
    if tools == NONE or (confidence == "low" and deepest < 3):
        return "beginner"
    if deepest == 3 and confidence == "high":
        return "advanced"
    if deepest >= 2 or len(depths) >= _MANY or (confidence == "high" and tools is not None):
        return "intermediate"
    return "beginner"


def about_level(
    vocabulary: Vocabulary, listing: Listing, known: str, tools: Collection[str]
) -> str | None:
    """Say what a digital level means for a listing: `your_level`, too hard, or known already.

    Whoever is used to e-mail is a beginner in programming all the same: beyond the basics a level
    above the first counts only in what the person's tools speak for.
    """
    if listing.level is None:
        return None
    basics = bool(_BASICS & set(listing.fields[:1]))
    used = spoken_for(vocabulary, "tools", tools, listing)
    here = known if basics or used else "beginner"
    above = LEVELS.index(listing.level) - LEVELS.index(here)
    if above > 0:
        return "too_advanced" if above > 1 or here == "beginner" else None
    if above < 0:
        return "known_already" if basics else None
    return "your_level"


def spoken_for(
    vocabulary: Vocabulary, kind: str, ids: Collection[str], listing: Listing
) -> Sequence[Answer]:
    """Give the answers among `ids` that speak for what a listing is mainly about.

    Guidance towards a field is not yet the field.
    """
    main = listing.fields[: 1 if listing.fields[:1] == ("career",) else 2]
    found = [vocabulary.of(kind)[each] for each in ids if each in vocabulary.of(kind)]
    return [each for each in found if set(each.fields) & set(main)]
