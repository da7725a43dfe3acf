"""A row as it is understood: each cell by what its column holds."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from webapp.domain.datatypes import Choice
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELD
from webapp.ingest.cells import codes
from webapp.ingest.cells.blanks import on_one_line, plain, says_nothing, seen
from webapp.ingest.cells.damage import error_value
from webapp.ingest.cells.days import day_reading, source_date_reading
from webapp.ingest.cells.hours import hours_reading
from webapp.ingest.cells.phones import phones_reading
from webapp.ingest.cells.reading import Reading, Remark
from webapp.ingest.known import Known
from webapp.ingest.rows import Row
from webapp.sentence import Sentence
from webapp.text.spreadsheet import guarded, unguarded
from webapp.text.unseen import named_unseen

Read = Callable[[str], Reading]
LONGEST_NAME = 120
_NAMES = ("name_zh", "name_en", "host_zh", "address_zh")


def readers_of(known: Known) -> Mapping[str, Read]:
    """How the cells of each column are read; all others hold words."""
    streets = {name: id_ for id_, name in known.streets.items()}
    streets |= {name.removesuffix("街道"): id_ for name, id_ in streets.items()}
    return {
        "id": lambda cell: Reading(plain(cell)),
        "category": codes.named({name: id_ for id_, name in known.categories.items()}),
        "street": codes.named(streets),
        "community_code": codes.community(known.community_names),
        "lat": codes.degrees,
        "lon": codes.degrees,
        "coordinate_precision": codes.choice({}),
        "phones": partial(phones_reading, area_codes=known.area_codes),
        "hours": partial(hours_reading, problem=known.hours_problem),
        "features": codes.features,
        "age_min_months": codes.months,
        "age_max_months": codes.months,
        "commitments": codes.clauses,
        "source_url": codes.web_address,
        "source_date": source_date_reading,
        "checked_on": day_reading,
        **{column: codes.choice(words) for column, words in codes.CHOICES.items()},
    }


def understood(row: Row, readers: Mapping[str, Read]) -> tuple[Row, tuple[Problem, ...]]:
    """The row with its cells as our files write them, and what must be said of them."""
    cells: dict[str, str] = {}
    problems: list[Problem] = []
    for column in row.columns:
        reading = _reading(column, row, readers)
        cells[column] = _as_guarded_as(row.raw(column), reading.text)
        problems += _told(row, column, reading)
    return row.having(cells), tuple(problems)


def _as_guarded_as(raw: str, text: str) -> str:
    """A row keeps the apostrophe that keeps a spreadsheet from running a cell."""
    return guarded(text) if unguarded(raw.strip()) != raw.strip() else text


def _reading(column: str, row: Row, readers: Mapping[str, Read]) -> Reading:
    cell = row[column]
    if not cell:
        return Reading("")
    damaged = error_value(seen(cell))
    if damaged:
        return damaged
    if says_nothing(seen(cell)) and not isinstance(FIELD[column].datatype, Choice):
        return Reading("")
    return readers[column](cell) if column in readers else _words(column, cell)


def _words(column: str, cell: str) -> Reading:
    text = seen(cell)
    if column not in _NAMES:
        return Reading(text)
    name = on_one_line(text)
    if len(name) <= LONGEST_NAME:
        return Reading(name)
    message = Sentence(
        "has %(characters)s characters: is it a name, or a whole text?", characters=len(name)
    )
    return Reading(name, (Remark(message, Severity.WARNING),))


def _told(row: Row, column: str, reading: Reading) -> Iterator[Problem]:
    if names := ", ".join(named_unseen(row.raw(column))):
        message = Sentence("holds characters that nobody sees, left out: %(names)s", names=names)
        yield row.problem(column, message, Severity.WARNING)
    for remark in reading.remarks:
        yield row.problem(column, remark.message, remark.severity)
