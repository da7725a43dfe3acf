"""How many children live in a street, from a table that the office may add when it has one."""

from pathlib import Path

from webapp.domain.coverage import Population
from webapp.domain.district import Street
from webapp.domain.problems import Problem
from webapp.ingest.columns import header_problems
from webapp.ingest.readers import read_table
from webapp.ingest.rows import Row
from webapp.ingest.table_values import Unfit, whole
from webapp.sentence import Sentence

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
        except Unfit as error:
            problems.append(row.problem(error.field, error.sentence))
    return tuple(found.values()), tuple(problems)


def _population(row: Row, free: set[str]) -> Population:
    if row["street"] not in free:
        message = Sentence("%(street)r is not a street, or is there twice", street=row["street"])
        raise Unfit("street", message)
    if not row["source_zh"]:
        raise Unfit("source_zh", Sentence("is empty; a number must say where it is from"))
    year = whole(row, "year")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unfit("year", Sentence("%(year)s is no year of a census", year=year))
    return Population(row["street"], whole(row, "children_0_14"), year, row["source_zh"])
