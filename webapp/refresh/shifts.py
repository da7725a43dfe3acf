"""Names files whose points all lie to one side of where they should: points of a map app that were
put into a file as WGS-84."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import BY_THE_FILE, Service
from webapp.geo.shift import Pair, Shift, shift_alike, shift_by_datum
from webapp.ingest.entries import EntriesReport
from webapp.refresh.agreement import POINT_FIELD, Addresses
from webapp.sentence import Sentence

ENOUGH_KNOWN = 5
ENOUGH_ADDRESSES = 12
"""So many points say that a shift is no chance; addresses are only roughly known."""

SAME_M = 1.0
"""A point this near to where it was is the same one, and says nothing anew."""

Known = Mapping[tuple[str, ...], Coordinates]


def shift_problems(
    entries: EntriesReport, addresses: Addresses, served: Iterable[Service] = ()
) -> Iterator[Problem]:
    """A warning for each file whose points are shifted against those of the same entries as they
    are ``served`` (the same id, or the same name and address), or against their addresses. Points
    that are served just so are not asked again."""
    known = _known(served)
    by_file: dict[str, list[Service]] = defaultdict(list)
    for service in entries.services:
        if service.id in addresses:
            by_file[entries.rows[service.id].file].append(service)
    for file, services in by_file.items():
        moved = [each for each in services if not _is_as_served(each, known)]
        message = _against_known(moved, known) or _against_addresses(moved, addresses)
        if message:
            yield Problem(file, 0, POINT_FIELD, Severity.WARNING, message)


def _against_known(services: list[Service], known: Known) -> Sentence | None:
    pairs = [(each.coordinates, _point_known(each, known)) for each in services]
    compared = [(given, there) for given, there in pairs if given and there]
    shift = shift_by_datum(compared, ENOUGH_KNOWN) or shift_alike(compared, ENOUGH_KNOWN)
    return _told(shift, Sentence("from where the same entries were")) if shift else None


def _against_addresses(services: list[Service], addresses: Addresses) -> Sentence | None:
    pairs: list[Pair] = []
    for service in services:
        answer = addresses[service.id]
        if service.coordinates and answer and answer.point:
            pairs.append((service.coordinates, answer.point))
    shift = shift_by_datum(pairs, ENOUGH_ADDRESSES)
    return _told(shift, Sentence("from their addresses")) if shift else None


def _told(shift: Shift, whence: Sentence) -> Sentence:
    gaps: dict[str, object] = {
        "agreeing": shift.agreeing,
        "count": shift.count,
        "metres": f"{shift.metres:.0f}",
        "whence": whence,
    }
    if not shift.datum:
        return Sentence(
            "%(agreeing)s of %(count)s points lie %(metres)s m to the same side %(whence)s: are"
            " they WGS-84?",
            **gaps,
        )
    return Sentence(
        "%(agreeing)s of %(count)s points lie %(metres)s m to the same side %(whence)s: they seem"
        " to be %(datum)s, and must be converted to WGS-84 (read as that they lie %(so)s m off)",
        **gaps,
        datum=shift.datum,
        so=f"{shift.metres_so:.0f}",
    )


def _known(served: Iterable[Service]) -> dict[tuple[str, ...], Coordinates]:
    """The points that files gave, by what tells that an entry is the same."""
    found: dict[tuple[str, ...], Coordinates] = {}
    for service in served:
        if service.coordinates and service.located_by == BY_THE_FILE:
            found |= dict.fromkeys(_keys(service), service.coordinates)
    return found


def _point_known(service: Service, known: Known) -> Coordinates | None:
    return next((known[key] for key in _keys(service) if key in known), None)


def _keys(service: Service) -> tuple[tuple[str, ...], ...]:
    by_name = ((service.name_zh, service.address_zh),) if service.address_zh else ()
    return ((service.id,), *by_name)


def _is_as_served(service: Service, known: Known) -> bool:
    point, there = service.coordinates, _point_known(service, known)
    return bool(point and there and distance_m(point, there) <= SAME_M)
