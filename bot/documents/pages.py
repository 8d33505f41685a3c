"""What printed pages share: A4, the typeface, title and language, and the day they are made.

Nothing in a file tells of the machine or the hour, so the same input gives the same bytes.
"""

from datetime import UTC, date, datetime, time

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from bot.documents.fonts import FAMILY, font_file
from dialogs.state import LOCALES

MARGIN = 18.0
"""The margin of a page in millimetres."""


INK, ACCENT, SOFT = (28, 28, 28), (18, 80, 92), (90, 90, 90)
"""The colours of text, of headings and of what is beside the point: dark enough on white."""


TINT, WHITE = (226, 240, 239), (255, 255, 255)
"""The ground of boxes, and text on the colour of headings."""


_POINT = 25.4 / 72


class Pages(FPDF):
    """A document in the making."""

    def __init__(self, title: str, language: str, made: date) -> None:
        super().__init__(format="A4")
        self.add_font(FAMILY, "", font_file())
        self.add_font(FAMILY, "B", font_file(bold=True))
        self.set_title(title)
        self.set_lang(LOCALES[language])
        self.set_creator("techcheck")
        self.set_creation_date(datetime.combine(made, time(), UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margin(MARGIN)

    def put(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: tuple[int, int, int] = INK,
        align: str = "L",
        link: str | None = None,
    ) -> None:
        """Write a paragraph from the left margin on, in points; it is broken where it must be."""
        self.set_font(FAMILY, "B" if bold else "", size)
        self.set_text_color(*colour)
        height = size * 1.32 * _POINT
        self.multi_cell(
            0, height, text, align=align, link=link, new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )

    def discard(self) -> None:
        """Close the files of the typeface, where nothing is to be made of the document."""
        for each in self.fonts.values():
            if isinstance(each, TTFFont):
                each.close()

    def rule(self, space: float) -> None:
        """Draw a thin line across the page with space in millimetres before and after."""
        self.set_draw_color(200, 200, 200)
        self.set_line_width(0.2)
        y = self.get_y() + space
        self.line(self.l_margin, y, self.w - self.r_margin, y)
        self.set_y(y + space)
