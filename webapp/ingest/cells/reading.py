"""What is understood of one cell."""

from dataclasses import dataclass

from webapp.domain.problems import Severity
from webapp.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said of a cell: an error where nothing, or not all, could be understood."""

    message: Sentence
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Reading:
    """``text`` is the cell as our files write it, empty where nothing was understood."""

    text: str
    remarks: tuple[Remark, ...] = ()


def refused(message: Sentence) -> Reading:
    """Nothing was understood."""
    return Reading("", (Remark(message),))


def restored(text: str, message: Sentence) -> Reading:
    """The cell was damaged and can only have been ``text``."""
    return Reading(text, (Remark(message, Severity.WARNING),))
