"""Problems in lines fit to be read."""

from webapp.domain.problems import Problem, Severity
from webapp.ingest.report import counted, errors_in, lines_of


def a_problem(row: int, field: str = "id", severity: Severity = Severity.ERROR) -> Problem:
    return Problem("list.csv", row, field, severity, "is wrong")


def test_counts_are_in_words() -> None:
    warning = a_problem(3, severity=Severity.WARNING)
    assert counted([a_problem(2), a_problem(3), warning]) == "2 errors, 1 warning"
    assert counted([]) == "no problems"


def test_errors_are_told_apart_from_warnings() -> None:
    error, warning = a_problem(2), a_problem(3, severity=Severity.WARNING)
    assert errors_in([error, warning]) == (error,)


def test_errors_come_first() -> None:
    lines = list(lines_of([a_problem(2, severity=Severity.WARNING), a_problem(3)]))
    assert lines == ["list.csv:3: error: id: is wrong", "list.csv:2: warning: id: is wrong"]


def test_beyond_a_hundred_problems_are_counted_by_kind() -> None:
    problems = [a_problem(row) for row in range(2, 142)] + [a_problem(0, "")]
    lines = list(lines_of(problems))
    assert len(lines) == 102
    assert lines[100:] == ["list.csv: 40 more errors in id", "list.csv: 1 more error"]
