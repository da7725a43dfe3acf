"""A row by the rules of every entry file: there is one truth about what a telephone is."""

from collections.abc import Iterable, Iterator, Mapping

from webapp.domain.datatypes import PAIRS
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.imports.mapping import AGES, FEATURE_PREFIX, POINT
from webapp.domain.imports.rows import CellProblem
from webapp.domain.problems import Problem, Severity
from webapp.domain.register.entries import Cells
from webapp.domain.service import Confidence, Status, Visibility
from webapp.ingest.cells.row import understood
from webapp.ingest.columns import COLUMNS
from webapp.ingest.rows import Row
from webapp.ingest.rules import entry_problems
from webapp.intake.reading.against import Against
from webapp.intake.reading.given import Given, is_entry_field
from webapp.intake.reading.private import TELLS_WHERE
from webapp.sentence import Sentence

PHONES = "phones"
NEW = {
    "id": "new-row",
    "coordinate_precision": "none",
    "status": Status.SOURCED,
    "visibility": Visibility.PUBLIC,
    "confidence": Confidence.MEDIUM,
}
"""What is taken of a new service where its row says nothing. The id is given when it is added."""

_WHOLES = {
    "age_min_months": AGES,
    "age_max_months": AGES,
    "lat": POINT,
    "lon": POINT,
    "coordinate_precision": POINT,
}
_PROPOSALS = ("likely", "day")
"""Gaps of messages that say what a cell may have meant."""


def cells_said(given: Given, now: Against) -> Cells:
    """The row's cells as our files write them; what must be said of them is added to its problems.
    Of a confidential service nothing is taken that tells where it is."""
    _hide(given, now)
    said = {name: text for name, text in given.values.items() if is_entry_field(name) and text}
    row, problems = understood(
        Row("", given.number, tuple(said), tuple(said.values())), now.readers
    )
    given.problems += (_of_cell(each, given) for each in problems)
    if PHONES in given.numbers and not any(each.field == PHONES for each in given.problems):
        message = Sentence("is kept as a number: is a zero in front of it lost?")
        given.problem(PHONES, message, Severity.WARNING)
    cells = {name: row[name] for name in row.columns if row[name]}
    if given.features:
        pairs = tuple(sorted((key, value) for key, value in given.features.items() if value))
        cells[FEATURES_COLUMN] = PAIRS.written(pairs)
    return cells


def new_cells(said: Cells) -> dict[str, str]:
    """All cells of the service that the row describes, with the id of nobody."""
    return {**dict.fromkeys(COLUMNS, ""), **NEW, **said}


def over(cells: Cells, said: Cells, erases: Iterable[str]) -> dict[str, str]:
    """All cells of an entry with what a row says over them."""
    pairs = dict(PAIRS.read(cells.get(FEATURES_COLUMN, "")))
    pairs |= dict(PAIRS.read(said.get(FEATURES_COLUMN, "")))
    whole = {**cells, **said, **dict.fromkeys(set(erases) & set(COLUMNS), "")}
    if not (whole["lat"] or whole["lon"]) and {"lat", "lon"} & set(erases):
        whole["coordinate_precision"] = "none"
    return whole | {FEATURES_COLUMN: PAIRS.written(tuple(sorted(pairs.items())))}


def rule_problems(given: Given, whole: Cells, is_new: bool, now: Against) -> Iterator[CellProblem]:
    """What the rules say of the row's own fields; of a new service, of all."""
    own = {*given.values, *given.erases, FEATURES_COLUMN} if given.features else {*given.values}
    for each in entry_problems(
        Row("", given.number, tuple(whole), tuple(whole.values())), now.known
    ):
        if is_new or each.field in own:
            yield _of_cell(each, given)


def _hide(given: Given, now: Against) -> None:
    shown = given.values.get("visibility", "")
    is_open = shown in ("公开", Visibility.PUBLIC, Visibility.DISCREET)
    is_secret = shown in ("保密", Visibility.CONFIDENTIAL)
    if not is_secret and (is_open or given.values.get("category") not in now.known.sensitive):
        return
    hidden = [name for name in (*TELLS_WHERE, "coordinate_precision") if given.values.pop(name, "")]
    if hidden:
        message = Sentence("tells where a service is that is not shown to all: left out")
        name = next((each for each in hidden if each in given.columns), POINT)
        given.problem(name, message, Severity.WARNING)


def _of_cell(problem: Problem, given: Given) -> CellProblem:
    name = _field_of(problem, given.columns)
    proposed = (str(problem.message.gaps.get(each, "")) for each in _PROPOSALS)
    column = given.columns.get(name, -1)
    meant = tuple(each for each in proposed if each)
    return CellProblem(column, name, problem.severity, problem.message, meant)


def _field_of(problem: Problem, columns: Mapping[str, int]) -> str:
    """The mapped field that holds the cell of a problem."""
    if problem.field == FEATURES_COLUMN:
        key = str(problem.message.gaps.get("name") or problem.message.gaps.get("key") or "")
        return FEATURE_PREFIX + key
    whole = _WHOLES.get(problem.field, "")
    return whole if problem.field not in columns and whole in columns else problem.field
