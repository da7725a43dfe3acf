"""How far to trust that a service is there: four grades that follow from its status and source."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from webapp.domain.service import Service, Source, Status

OLD_AFTER_YEARS = 3
"""From this age on a source's year is said beside its grade, and weighs in the order of results."""

_SEVERAL = "；"
"""Between the sources of one title."""

_YEAR = re.compile(r"(?:19|20)\d\d")


class Trust(StrEnum):
    """The grades, the best first: somebody of the office looked; an official source says so;
    somebody else does; it is only promised."""

    CONFIRMED = "confirmed"
    OFFICIAL = "official"
    OTHER = "other"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class OfficialHost:
    """A host that is official with all hosts below it: ``who_zh`` speaks there."""

    host: str
    who_zh: str


@dataclass(frozen=True, slots=True)
class OfficialTitle:
    """How the titles of an official body's records begin, wherever they were read."""

    begins_zh: str
    who_zh: str


@dataclass(frozen=True, slots=True)
class OfficialSources:
    """Offices, public bodies, operators and the services' own sites, as somebody reviewed them."""

    hosts: tuple[OfficialHost, ...] = ()
    titles: tuple[OfficialTitle, ...] = ()

    def holds(self, source: Source) -> bool:
        """Whether the source is one of them. A title that names several sources is no better than
        the least of them: a law and a newspaper are not an official source."""
        host = urlsplit(source.url).hostname or ""
        if any(host == one.host or host.endswith(f".{one.host}") for one in self.hosts):
            return True
        begins = tuple(one.begins_zh for one in self.titles)
        return all(part.startswith(begins) for part in source.title_zh.split(_SEVERAL))


def trust_of(service: Service, official: OfficialSources) -> Trust:
    """The grade of an entry; a closed one has that of the source that names it."""
    if service.status in (Status.CONFIRMED, Status.EXPECTED):
        return Trust(service.status)
    return Trust.OFFICIAL if official.holds(service.source) else Trust.OTHER


def source_year(service: Service) -> int | None:
    """The last year named in the source's date, if there is one."""
    years = _YEAR.findall(service.source.date)
    return int(max(years)) if years else None


def is_old(service: Service, year: int) -> bool:
    """Whether the source is old in ``year``. One without a date may be of any age, and counts as
    old; what the office confirmed does not."""
    if service.status is Status.CONFIRMED:
        return False
    told = source_year(service)
    return told is None or year - told >= OLD_AFTER_YEARS
