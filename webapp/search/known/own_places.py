"""The venues of our own entries as places one can be near: what is in the list can be named."""

from collections.abc import Iterable, Iterator

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import ENTRY, VENUE, GazetteerPlace
from webapp.domain.service import Service, Visibility

SOURCE = "entries of the edition"


def own_places(catalogue: Catalogue) -> tuple[GazetteerPlace, ...]:
    """Every public entry that stands somewhere, by its venue's name, its own and its English one;
    where only its community or street is known, as coarse as that. What is discreet or
    confidential is no landmark."""
    names = {place.name_zh for place in catalogue.places}
    areas = _Areas(catalogue)
    found = (place for service in catalogue.services for place in _of(service, areas))
    return tuple(dict.fromkeys(place for place in found if place.name_zh not in names))


class _Areas:
    """Where communities and streets are."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._located = {kind.id for kind in catalogue.taxonomy.categories if kind.located}
        self._communities = {c.code: c.point for c in catalogue.communities}
        self._streets = {street.id: street.centre for street in catalogue.streets}

    def point_of(self, service: Service) -> tuple[Coordinates, Precision] | None:
        """The entry's own point, else that of its community or street; none for phone lines and
        for what is not public."""
        if service.visibility is not Visibility.PUBLIC or service.category not in self._located:
            return None
        if service.coordinates is not None:
            return service.coordinates, service.precision
        if point := self._communities.get(service.community_code):
            return point, Precision.COMMUNITY
        if point := self._streets.get(service.street):
            return point, Precision.STREET
        return None


def _of(service: Service, areas: _Areas) -> Iterator[GazetteerPlace]:
    where = areas.point_of(service)
    if where is None:
        return
    point, precision = where
    for kind, name, usual in _names(service):
        yield GazetteerPlace(
            kind=kind,
            name_zh=name,
            point=point,
            precision=precision,
            source=SOURCE,
            street=service.street,
            community_code=service.community_code,
            alias_of=usual,
        )


def _names(service: Service) -> Iterable[tuple[str, str, str]]:
    """Kind, name and usual name; an English name is another name of the Chinese one."""
    if service.host_zh:
        yield VENUE, service.host_zh, ""
    yield ENTRY, service.name_zh, ""
    if service.name_en:
        yield ENTRY, service.name_en, service.name_zh
