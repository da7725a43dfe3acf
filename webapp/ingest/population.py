"""How many children live in a street, from a table that the office may add when it has one."""

from pathlib import Path

from webapp.domain.coverage import Population
from webapp.domain.district import Street
from webapp.domain.problems import Problem
from webapp.ingest.columns import header_problems
from webapp.ingest.readers import read_table
from webapp.ingest.rows import Row

POPULATION = "population.csv"
COLUMNS = ("street", "children_0_14", "year", "source_zh")
FIRST_YEAR, LAST_YEAR = 1949, 2100


def read_population(
    folder: Path, streets: tuple[Street, ...]
) -> tuple[tuple[Population, ...], tuple[Problem, ...]]:
    """The rows of ``population.csv``, one a street; none where there is no such file."""
    if not (folder / POPULATION).exists():
        return (), ()
    table = read_table(folder / POPULATION)
    problems = [*table.problems]
    if wrong := tuple(header_problems(table, COLUMNS)):
        return (), (*problems, *(wrong if table.header else ()))
    known = {street.id for street in streets}
    found: dict[str, Population] = {}
    for row in table.rows:
        try:
            population = _population(row, known - found.keys())
            found[population.street] = population
        except ValueError as error:
            problems.append(row.problem("", str(error)))
    return tuple(found.values()), tuple(problems)


def _population(row: Row, free: set[str]) -> Population:
    if row["street"] not in free:
        raise ValueError(f"street: {row['street']!r} is not a street, or is there twice")
    if not row["source_zh"]:
        raise ValueError("source_zh: is empty; a number must say where it is from")
    year = _whole(row, "year")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year: {year} is no year of a census")
    return Population(row["street"], _whole(row, "children_0_14"), year, row["source_zh"])


def _whole(row: Row, field: str) -> int:
    if not (row[field].isascii() and row[field].isdecimal()):
        raise ValueError(f"{field}: {row[field]!r} is not a whole number")
    return int(row[field])
