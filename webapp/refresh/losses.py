"""No entry that is served goes missing unless somebody says that it may."""

from collections.abc import Iterable, Iterator, Mapping

from webapp.domain.problems import EntriesLost, Problem
from webapp.domain.service import Retired, Service
from webapp.ingest.district import RETIRED
from webapp.sentence import Sentence

ALL = "all"
"""Stands for every id among the losses that are accepted."""

NO_LOSSES: frozenset[str] = frozenset()

_NO_ROW = "no file has a row of it"


def check_losses(
    served: Iterable[Service],
    services: Iterable[Service],
    retired: Iterable[Retired],
    dropped: Mapping[str, Problem],
    accepted: frozenset[str],
) -> None:
    """Compare the new entries with those that are served. ``dropped`` says why rows became no
    entry.

    Raises ``EntriesLost`` where one is gone that is neither retired nor accepted.
    """
    there = {service.id for service in services} | {each.id for each in retired}
    lost = [each for each in served if each.id not in there | accepted]
    if lost and ALL not in accepted:
        raise EntriesLost(*_told(lost, dropped))


def _told(lost: list[Service], dropped: Mapping[str, Problem]) -> Iterator[str]:
    yield Sentence(
        "check: entries that are served would be lost (%(count)s); nothing was published:",
        count=len(lost),
    )
    for service in lost:
        why = dropped.get(service.id, _NO_ROW)
        yield f"  {service.id} {service.name_zh}: {why}"
    ids = ",".join(service.id for service in lost)
    yield Sentence(
        "Mend the rows, write what is gone for good into %(file)s, or say that it may go:"
        " jiamenkou data refresh --accept-losses %(ids)s",
        file=RETIRED,
        ids=ids if len(lost) <= 3 else ALL,
    )
