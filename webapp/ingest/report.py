"""Problems and changes in lines fit to be read: counted, grouped, and no more than one reads."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Service

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of entries that came, went or differ since the edition before."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def changes_between(before: Iterable[Service], after: Iterable[Service]) -> Changes:
    """What a reader of the old entries would find different in the new ones, by id."""
    old = {service.id: service for service in before}
    new = {service.id: service for service in after}
    return Changes(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(id for id in new.keys() & old.keys() if new[id] != old[id])),
    )


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those for which a file, a row or a cell was not taken over."""
    return tuple(each for each in problems if each.severity is Severity.ERROR)


def counted(problems: Iterable[Problem]) -> str:
    """``2 errors, 1 warning``, or ``no problems``."""
    counts = Counter(problem.severity for problem in problems)
    parts = [f"{n} {severity}{'s' * (n > 1)}" for severity in Severity if (n := counts[severity])]
    return ", ".join(parts) or "no problems"


def lines_of(problems: Iterable[Problem], most: int = MOST_SHOWN) -> Iterator[str]:
    """The first ``most`` problems, errors first, and how many more there are of each kind.

    A kind is a file, a severity and a field: ``entries.csv: 40 more errors in street``.
    """
    ordered = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    yield from map(str, ordered[:most])
    more = Counter((each.file, each.severity, each.field) for each in ordered[most:])
    for (file, severity, field), count in more.items():
        where = f" in {field}" if field else ""
        yield f"{file}: {count} more {severity}{'s' * (count > 1)}{where}"
