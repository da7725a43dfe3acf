"""The venues of our own entries as places one can be near: what is in the list can be named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import ENTRY, VENUE, GazetteerPlace
from webapp.domain.service import Service, Visibility
from webapp.text.numerals import short_school

SOURCE = "entries of the edition"
STREET = "街道"
MOST_SHORTENED = 2
"""Words of one name that are said for short: 北师大二附中."""


def own_places(catalogue: Catalogue) -> tuple[GazetteerPlace, ...]:
    """Every public entry that stands somewhere, by its venue's name, its own and its English one;
    where only its community or street is known, as coarse as that. What is discreet or
    confidential is no landmark."""
    names = {place.name_zh for place in catalogue.places}
    areas, shorter = _Areas(catalogue), _shorter_words(catalogue.vocabulary.same_words)
    found = (place for service in catalogue.services for place in _of(service, areas, shorter))
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


Shorter = Mapping[str, tuple[str, ...]]
"""For a word in names the shorter ones that stand for it: 残疾人联合会, 残联."""


def _shorter_words(groups: Iterable[Sequence[str]]) -> Shorter:
    han = [[word for word in group if not word.isascii()] for group in groups]
    return {
        word: tuple(other for other in group if len(other) < len(word))
        for group in han
        for word in group
    }


def _for_short(name: str, shorter: Shorter) -> Iterator[str]:
    """What a name is called for short: without what stands in brackets, by the words in it, by
    its number, and without the word for the street that it is of (西长安街司法所)."""
    forms = dict.fromkeys((name, name.partition("（")[0], *filter(None, (short_school(name),))))
    for _ in range(MOST_SHORTENED):
        shortened = (
            form.replace(word, other)
            for form in forms
            for word, others in shorter.items()
            if word in form
            for other in others
        )
        forms |= dict.fromkeys([*shortened])
    inner = (form.replace(STREET, "", 1) for form in forms if STREET in form[1:-3])
    yield from (form for form in dict.fromkeys((*forms, *inner)) if form != name)


def _of(service: Service, areas: _Areas, shorter: Shorter) -> Iterator[GazetteerPlace]:
    where = areas.point_of(service)
    if where is None:
        return
    point, precision = where
    for kind, name, usual in _names(service, shorter):
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


def _names(service: Service, shorter: Shorter) -> Iterable[tuple[str, str, str]]:
    """Kind, name and usual name; an English name and a short one are other names of it."""
    host = service.host_zh
    if host:
        yield VENUE, host, ""
        yield from ((VENUE, short, host) for short in _for_short(host, shorter))
    yield ENTRY, service.name_zh, ""
    yield from ((ENTRY, short, service.name_zh) for short in _for_short(service.name_zh, shorter))
    if service.name_en:
        yield ENTRY, service.name_en, service.name_zh
