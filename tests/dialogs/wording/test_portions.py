"""Long texts are cut where a reader would pause, and no word of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.wording.portions import portions, utf16


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ett stycke.\n\nEtt till.", ["Ett stycke.", "Ett till."]),
        ("En rad. Mer\nEn rad till", ["En rad. Mer", "En rad till"]),
        ("Ring dem först. Gå sedan dit", ["Ring dem först.", "Gå sedan dit"]),
        ("Vet du när? Säg i så fall", ["Vet du när?", "Säg i så fall"]),
        ("bara ord utan punkt här", ["bara ord utan punkt", "här"]),
        ("x" * 25, ["x" * 20, "x" * 5]),
        ("kort", ["kort"]),
        ("", []),
    ],
)
def test_a_text_is_cut_at_paragraphs_then_lines_then_sentences_then_words(
    text: str, cut: list[str]
) -> None:
    assert list(portions(text, 20)) == cut


@given(st.text(), st.integers(2, 40))
def test_every_portion_fits_and_nothing_but_space_between_them_is_lost(
    text: str, longest: int
) -> None:
    cut = list(portions(text, longest))
    assert all(utf16(each) <= longest for each in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())
