"""Problems in lines fit to be read: counted, grouped, and no more than one reads."""

from collections import Counter
from collections.abc import Iterable, Iterator

from webapp.domain.problems import SEVERITIES, Problem, Severity
from webapp.sentence import Sentence

MOST_SHOWN = 100
_SEVERAL = {Severity.ERROR: Sentence("errors"), Severity.WARNING: Sentence("warnings")}


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those for which a file, a row or a cell was not taken over."""
    return tuple(each for each in problems if each.severity is Severity.ERROR)


def counted(problems: Iterable[Problem]) -> Sentence:
    """``2 errors, 1 warning``, or ``no problems``."""
    counts = Counter(problem.severity for problem in problems)
    parts = [
        Sentence("%(count)s %(what)s", count=n, what=_named(severity, n))
        for severity in Severity
        if (n := counts[severity])
    ]
    if len(parts) > 1:
        return Sentence("%(errors)s, %(warnings)s", errors=parts[0], warnings=parts[1])
    return parts[0] if parts else Sentence("no problems")


def lines_of(problems: Iterable[Problem], most: int = MOST_SHOWN) -> Iterator[Sentence]:
    """The first ``most`` problems, errors first, and how many more there are of each kind.

    A kind is a file, a severity and a field: ``entries.csv: 40 more errors in street``.
    """
    ordered = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    yield from (problem.sentence for problem in ordered[:most])
    more = Counter((each.file, each.severity, each.field) for each in ordered[most:])
    for (file, severity, field), count in more.items():
        gaps: dict[str, object] = {"count": count, "what": _named(severity, count)}
        if field:
            yield Sentence(
                "%(file)s: %(count)s more %(what)s in %(field)s", file=file, field=field, **gaps
            )
        else:
            yield Sentence("%(file)s: %(count)s more %(what)s", file=file, **gaps)


def _named(severity: Severity, count: int) -> Sentence:
    return SEVERITIES[severity] if count == 1 else _SEVERAL[severity]
