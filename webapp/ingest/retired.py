"""Old ids against the entries there are."""

from collections.abc import Iterable

from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Retired, Service
from webapp.ingest.district import RETIRED
from webapp.sentence import Sentence


def revived_problems(
    services: Iterable[Service], retired: Iterable[Retired]
) -> tuple[Problem, ...]:
    """A retired id that is an entry again."""
    ids = {service.id for service in services}
    return tuple(
        _problem(Sentence("%(id)s is retired and an entry: the entry is shown", id=old.id))
        for old in retired
        if old.id in ids
    )


def lost_way_problems(
    services: Iterable[Service], retired: Iterable[Retired]
) -> tuple[Problem, ...]:
    """A retired id that leads to an entry which is not there. ``services`` are all there are: a
    single list need not hold what an old id leads to."""
    ids = {service.id for service in services}
    return tuple(
        _problem(
            Sentence(
                "%(id)s leads to %(moved_to)s, which is no entry", id=old.id, moved_to=old.moved_to
            )
        )
        for old in retired
        if old.moved_to and old.moved_to not in ids
    )


def _problem(message: Sentence) -> Problem:
    return Problem(RETIRED, 0, "", Severity.WARNING, message)
