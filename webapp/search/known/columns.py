"""What is filtered, counted and sorted by, as arrays in memory by document number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import EARTH_RADIUS_M, Coordinates, Precision
from webapp.domain.reach import serves_district, serves_its_street
from webapp.domain.service import Service, Status, Visibility
from webapp.domain.trust import OfficialSources, Trust, is_old, source_year, trust_of
from webapp.search.known.derived import derived_features
from webapp.text.pinyin import syllables
from webapp.text.script import fold

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

STATUSES = tuple(status.value for status in Status)
"""In order of trust; a document's status code is its place here."""

EXPECTED = STATUSES.index(Status.EXPECTED)
CLOSED = STATUSES.index(Status.CLOSED)
_AGE_OPEN_END = 10**6
_PRECISIONS = tuple(Precision)
_DATE_CHARACTERS = 10


@dataclass(frozen=True)
class Labels:
    """Distinct values and, for each document, the code of its value (−1: it has none)."""

    values: tuple[str, ...]
    codes: Codes

    @classmethod
    def of(cls, each: Sequence[str], values: Sequence[str]) -> "Labels":
        place = {value: code for code, value in enumerate(values)}
        return cls(tuple(values), np.array([place.get(v, -1) for v in each], dtype=np.int64))

    def any_of(self, wanted: Iterable[str]) -> Mask:
        """Documents whose value is one of those wanted."""
        return _chosen(self.values, wanted)[self.codes]

    def counts(self, mask: Mask) -> tuple[tuple[str, int], ...]:
        """How many documents of the mask have each value, those that occur only."""
        found = np.bincount(self.codes[mask] + 1, minlength=len(self.values) + 1)[1:]
        counted = zip(self.values, found.tolist(), strict=True)
        return tuple(pair for pair in counted if pair[1])


@dataclass(frozen=True)
class Pairs:
    """Values of which a document may have several, as (document, code) pairs side by side."""

    values: tuple[str, ...]
    documents: Codes
    codes: Codes
    size: int

    def all_of_any(self, wanted: Iterable[str]) -> Mask:
        """Documents that have at least one of the values wanted."""
        mask = np.zeros(self.size, dtype=np.bool_)
        mask[self.documents[_chosen(self.values, wanted)[self.codes]]] = True
        return mask

    def counts(self, mask: Mask) -> tuple[tuple[str, int], ...]:
        found = np.bincount(self.codes[mask[self.documents]], minlength=len(self.values))
        return tuple((self.values[code], int(found[code])) for code in np.flatnonzero(found))


def _chosen(values: tuple[str, ...], wanted: Iterable[str]) -> Mask:
    """For each code whether its value is wanted; the last place stands for no value (code −1)."""
    chosen = np.zeros(len(values) + 1, dtype=np.bool_)
    chosen[[values.index(value) for value in wanted if value in values]] = True
    return chosen


@dataclass(frozen=True)
class Points:
    """Where documents are, in radians; infinity where nothing may be measured. ``is_pin`` is true
    where the place is known finely enough to be drawn; else it is a community or a street.

    Confidential entries are nowhere, whatever the catalogue says: a list sorted by distance from
    three points would give a shelter away.
    """

    lat: Floats
    lon: Floats
    is_pin: Mask

    @classmethod
    def of(cls, points: Sequence[Coordinates | None], is_pin: Sequence[bool]) -> "Points":
        pairs = [(p.lat, p.lon) if p else (np.inf, np.inf) for p in points]
        both = np.radians(np.array(pairs, dtype=np.float64).reshape(-1, 2))
        lat, lon = np.ascontiguousarray(both[:, 0]), np.ascontiguousarray(both[:, 1])
        return cls(lat, lon, np.array(is_pin, dtype=np.bool_) & np.isfinite(lat))

    def metres_from(self, here: Coordinates) -> Floats:
        """Metres from a point to every document, infinite where unknown.

        On the plane that touches the sphere half-way between (east-west shrunk by the cosine of
        the mean latitude): within 20 km less than a centimetre from the great circle, and five
        times as fast for a thousand documents.
        """
        lat, lon = np.radians(here.lat), np.radians(here.lon)
        north = self.lat - lat
        with np.errstate(invalid="ignore"):
            east = (self.lon - lon) * np.cos((self.lat + lat) * 0.5)
        metres: Floats = EARTH_RADIUS_M * np.hypot(north, east)
        return metres


@dataclass(frozen=True)
class Columns:
    """All columns of an edition. Document numbers follow the ids, so they break every tie."""

    size: int
    category: Labels
    street: Labels
    status: Labels
    need: Labels
    venue: Labels
    """The kind of place in which an entry is, by its name and its host's."""

    feature: Pairs
    community: Labels
    points: Points
    """Pins; and where there is none the community or at worst the centre of the street, which
    order the entries without a pin and are never shown."""

    age_min: Codes
    age_max: Codes
    doubt: Codes
    """0 for confirmed and sourced, 1 for expected, 2 for closed: the first key of every sort."""

    source: Codes
    """How well the source speaks for the entry, by place in the weights of sources."""

    name_order: Codes
    checked_order: Codes
    precision_order: Codes
    """Place in ``Precision``, from venue to none."""

    is_core: Mask
    is_sensitive: Mask
    is_general_line: Mask
    """By category code: the kind of all phone lines, which say nothing of what they are about."""

    is_wide: Mask
    """What serves everybody of the district, in whichever street it stands."""

    is_of_its_street: Mask
    """What serves only those who live in its street."""

    @property
    def says_age(self) -> Mask:
        """Where a child's age can make a difference: at least one end of the ages is known."""
        return np.asarray((self.age_min > 0) | (self.age_max < _AGE_OPEN_END))

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Columns":
        services = catalogue.services
        taxonomy = catalogue.taxonomy
        kinds = [taxonomy.category(service.category) for service in services]
        open_ = [s for s in services if s.visibility is not Visibility.CONFIDENTIAL]
        areas = _areas(open_, catalogue)
        status = Labels.of([s.status.value for s in services], STATUSES)
        return cls(
            size=len(services),
            category=Labels.of([s.category for s in services], [c.id for c in taxonomy.categories]),
            street=Labels.of([s.street for s in services], [s.id for s in catalogue.streets]),
            status=status,
            need=Labels.of([kind.need for kind in kinds], [n.id for n in taxonomy.needs]),
            venue=_venues(catalogue),
            feature=_features(services),
            community=Labels.of(
                [s.community_code for s in services], [c.code for c in catalogue.communities]
            ),
            points=Points.of(
                [areas.get(s.id) for s in services], [s.pin is not None for s in services]
            ),
            age_min=_numbers((s.age_min_months for s in services), missing=0),
            age_max=_numbers((s.age_max_months for s in services), missing=_AGE_OPEN_END),
            doubt=np.maximum(status.codes - EXPECTED + 1, 0),
            source=_sources(catalogue),
            name_order=_order([_name_key(service) for service in services]),
            checked_order=_order([_checked_key(service) for service in services]),
            precision_order=_numbers(_PRECISIONS.index(s.precision) for s in services),
            is_core=np.array([kind.core for kind in kinds], dtype=np.bool_),
            is_sensitive=np.array([kind.sensitive for kind in kinds], dtype=np.bool_),
            is_wide=np.array(
                [serves_district(s, kind) for s, kind in zip(services, kinds, strict=True)],
                dtype=np.bool_,
            ),
            is_of_its_street=np.array([serves_its_street(s) for s in services], dtype=np.bool_),
            is_general_line=np.array([c.general_lines for c in taxonomy.categories]),
        )


def _sources(catalogue: Catalogue) -> Codes:
    """The age counts from the newest source that any entry has. A telephone line is called, not
    walked to: how old its source is says nothing of whether it answers."""
    newest = max(filter(None, map(source_year, catalogue.services)), default=0)
    return _numbers(
        _source(each, catalogue.official_sources, newest) for each in catalogue.services
    )


def _source(service: Service, official: OfficialSources, newest: int) -> int:
    if service.is_line or service.status is Status.EXPECTED:
        return 0
    is_other = trust_of(service, official) is Trust.OTHER
    return 2 * is_old(service, newest) + is_other


def _venues(catalogue: Catalogue) -> Labels:
    vocabulary = catalogue.vocabulary
    each = [vocabulary.venue_of(s.name_zh, s.host_zh) for s in catalogue.services]
    return Labels.of(each, [venue.id for venue in vocabulary.venues])


def _areas(services: Iterable[Service], catalogue: Catalogue) -> dict[str, Coordinates]:
    communities = {community.code: community.point for community in catalogue.communities}
    streets = {street.id: street.centre for street in catalogue.streets}
    points = {
        s.id: s.coordinates or communities.get(s.community_code) or streets.get(s.street)
        for s in services
    }
    return {id: point for id, point in points.items() if point is not None}


def _numbers(values: Iterable[int | None], missing: int = 0) -> Codes:
    return np.array([missing if value is None else value for value in values], dtype=np.int64)


def _features(services: Sequence[Service]) -> Pairs:
    held = [(n, key) for n, service in enumerate(services) for key in _keys(service)]
    values = tuple(sorted({key for _, key in held}))
    codes = [values.index(key) for _, key in held]
    numbers = [number for number, _ in held]
    return Pairs(
        values,
        np.array(numbers, dtype=np.int64),
        np.array(codes, dtype=np.int64),
        len(services),
    )


def _keys(service: Service) -> list[str]:
    said = {key for key, value in service.features if value == "yes"}
    return sorted(said | set(derived_features(service)))


def _order(keys: Sequence[Any]) -> Codes:
    """For each document its place when all are sorted by key; equal keys share a place."""
    places = {key: place for place, key in enumerate(sorted(set(keys)))}
    return np.array([places[key] for key in keys], dtype=np.int64)


def _name_key(service: Service) -> tuple[tuple[str, ...], str]:
    name = fold(service.name_zh)
    return (syllables(name) or (name,), name)


def _checked_key(service: Service) -> tuple[int, str]:
    """Latest check by the office first; then by the date of the source, as far as it is one."""
    checked = -(service.checked_on or date.min).toordinal()
    source = service.source.date[:_DATE_CHARACTERS]
    dated = source if source[:4].isdigit() else ""
    return (checked, "".join(chr(0x10FFFF - ord(c)) for c in dated) or "\U0010ffff")
