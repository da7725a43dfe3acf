"""Why a file is not taken: each in one sentence that says what it is and what can be done."""

from collections.abc import Mapping
from enum import StrEnum

from webapp.domain.problems import JiamenkouError
from webapp.sentence import Sentence


class Refusal(StrEnum):
    """What a file is that cannot be taken."""

    TOO_LARGE = "too-large"
    EMPTY = "empty"
    HEADER_ONLY = "header-only"
    OLD_WORKBOOK = "old-workbook"
    PASSWORD = "password"  # noqa: S105
    MACRO = "macro"
    BOMB = "bomb"
    BROKEN = "broken"
    NO_WORKBOOK = "no-workbook"
    OTHER_FORMAT = "other-format"
    NOT_TEXT = "not-text"
    NOT_GEOJSON = "not-geojson"
    TOO_LONG = "too-long"
    UNSAFE = "unsafe"


REFUSALS: Mapping[Refusal, Sentence] = {
    Refusal.TOO_LARGE: Sentence(
        "The file is larger than 10 MB: send it in parts, or without its pictures."
    ),
    Refusal.EMPTY: Sentence("The file is empty: save the sheet again and send it."),
    Refusal.HEADER_ONLY: Sentence(
        "There is only one row with words, and no row below it: was the right sheet saved?"
    ),
    Refusal.OLD_WORKBOOK: Sentence("This is an old workbook (.xls): save it as .xlsx and send it."),
    Refusal.PASSWORD: Sentence("The workbook has a password: save it as .xlsx without one."),
    Refusal.MACRO: Sentence("The workbook has macros: save it as .xlsx without them."),
    Refusal.BOMB: Sentence(
        "Opened, the workbook would be far too large: copy the cells into a new sheet."
    ),
    Refusal.BROKEN: Sentence(
        "The workbook is damaged and cannot be opened: save it again, or paste the cells here."
    ),
    Refusal.NO_WORKBOOK: Sentence(
        "This is an archive of files and no workbook: unpack it and send the sheet."
    ),
    Refusal.OTHER_FORMAT: Sentence("This is %(what)s and no sheet: send .xlsx or .csv."),
    Refusal.NOT_TEXT: Sentence("The file %(why)s. Saving it as .xlsx helps."),
    Refusal.NOT_GEOJSON: Sentence(
        "The file ends in .geojson and holds no points with their properties: export it again."
    ),
    Refusal.TOO_LONG: Sentence("There are more than %(most)s rows: send it in parts."),
    Refusal.UNSAFE: Sentence(
        "The file could not be read safely. Copy the cells into a new sheet, or paste them here."
    ),
}
"""What is told, by reason."""


class Refused(JiamenkouError):
    """A file that is not taken. ``refusal`` says why, ``sentence`` says it to people."""

    def __init__(self, refusal: Refusal, **gaps: object) -> None:
        self.refusal = refusal
        self.sentence = REFUSALS[refusal].filled(**gaps)
        super().__init__(self.sentence)
