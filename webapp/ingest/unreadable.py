"""What becomes of an entry with cells that cannot be read: they are left empty, its row stays.

Only a row without an id or of an unknown kind is no use to anybody.
"""

from collections.abc import Iterable, Iterator

from webapp.domain.coordinates import Precision
from webapp.domain.datatypes import CODES, listed
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELDS, Confidence, Status, Visibility
from webapp.ingest.features import readable_features
from webapp.ingest.known import Known
from webapp.ingest.rows import Row
from webapp.ingest.text_rules import is_phone

NEEDED = ("", "id", "category")
"""An error in one of these (or in no field: in the whole row) makes the row unusable."""

_PLACE = ("lat", "lon", "coordinate_precision")
_AGES = ("age_min_months", "age_max_months")
TOGETHER = dict.fromkeys(_PLACE, _PLACE) | dict.fromkeys(_AGES, _AGES)
"""Fields that say something only together: half a point, or one end of an age, would mislead."""

LEAST = {
    "status": Status.EXPECTED,
    "visibility": Visibility.CONFIDENTIAL,
    "confidence": Confidence.LOW,
    "coordinate_precision": Precision.NONE,
}
"""What is taken where a cell that may not be empty cannot be read: whatever claims and tells least.
A ``visibility`` that cannot be read may have been that of a shelter."""


def is_unusable(problems: Iterable[Problem]) -> bool:
    """Whether the row must be dropped."""
    return any(each.field in NEEDED for each in _errors(problems))


def reason_of(problems: Iterable[Problem]) -> Problem:
    """Why a row is unusable."""
    return next(each for each in _errors(problems) if each.field in NEEDED)


def without_unreadable(row: Row, problems: Iterable[Problem], known: Known) -> Row:
    """The row with the cells that have errors emptied; of a list, what can be read stays. Where the
    name is gone the kind stands for it; a confirmation whose day is gone is none."""
    wrong = [each.field for each in _errors(problems)]
    emptied = {
        name: _what_is_left(name, row, known)
        for field in wrong
        for name in TOGETHER.get(field, (field,))
    }
    if "checked_on" in emptied and row["status"] == Status.CONFIRMED:
        emptied.setdefault("status", Status.SOURCED)
    if emptied.get("visibility") == Visibility.CONFIDENTIAL:
        emptied |= dict(_nothing_of_where())
    return row.having(emptied) if emptied else row


def _what_is_left(name: str, row: Row, known: Known) -> str:
    if name == "name_zh":
        return known.categories[row["category"]]
    if name == "phones":
        return CODES.written(tuple(each for each in listed(row[name]) if is_phone(each)))
    if name == "commitments":
        return CODES.written(tuple(each for each in listed(row[name]) if each in known.clauses))
    if name == "features":
        return readable_features(row[name])
    return LEAST.get(name, "")


def _nothing_of_where() -> Iterator[tuple[str, str]]:
    for field in FIELDS:
        if field.tells_where:
            yield field.name, ""
    yield "coordinate_precision", Precision.NONE


def _errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (each for each in problems if each.severity is Severity.ERROR)
