"""What is wrong with a piece of data, as a value. Raises nothing and prints nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file, told so that the writer of the file can mend it.

    `line` counts from 1; `field` is the dotted path to the field, empty for the whole file;
    `what` says what is wrong and `remedy` what to do, both without a final full stop.
    """

    file: str
    line: int
    field: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Give `file:line: what is wrong; what to do`, the form that scripts read.

        It is one line that can be printed, whatever the file and its name hold.
        """
        where = f"{self.field}: " if self.field else ""
        text = f"{self.file}:{self.line}: {where}{self.what}; {self.remedy}"
        return "".join(letter if letter.isprintable() else " " for letter in text)
