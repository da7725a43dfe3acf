"""Reads the offline gazetteer: seven CSV files, the table of aliases, and which house numbers
belong to which community. It turns rows into places and judges nothing but their form."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import AddressRange, GazetteerPlace
from webapp.domain.problems import SourceUnreadable

PLACES = "places.csv"
COMPOUNDS = "compounds.csv"
ADDRESS_POINTS = "address_points.csv"
LANE_POINTS = "lane_points.csv"
ROADS = "roads.csv"
COMMUNITIES = "communities.csv"
STREETS = "streets.csv"
ADDRESS_COMMUNITY = "address_community.csv"
PLACE_ALIASES = "place_aliases.csv"

Row = dict[str, str]


def read_places(reference: Path) -> tuple[GazetteerPlace, ...]:
    """Every place of the gazetteer in ``reference``, file by file in a fixed order, aliases last.

    Raises ``SourceUnreadable`` naming file, row and field: a gazetteer that is half read would
    put entries in the wrong place without a word.
    """
    roads = _RoadReader(reference)
    readers: tuple[tuple[str, Callable[[Row], GazetteerPlace]], ...] = (
        (PLACES, _place),
        (COMPOUNDS, _compound),
        (ADDRESS_POINTS, _address),
        (LANE_POINTS, _lane),
        (ROADS, roads.road),
        (COMMUNITIES, _community),
        (STREETS, _street),
    )
    places = [place for name, reader in readers for place in _read(reference / name, reader)]
    return (*places, *_aliases(reference / PLACE_ALIASES, places))


def read_address_ranges(reference: Path) -> tuple[AddressRange, ...]:
    """The rows of ``address_community.csv`` as written. Raises ``SourceUnreadable``."""
    return tuple(_read(reference / ADDRESS_COMMUNITY, _address_range))


def _read(path: Path, reader: Callable[[Row], Any]) -> Iterator[Any]:
    for number, row in _rows(path):
        try:
            yield reader(row)
        except KeyError as error:
            raise SourceUnreadable(f"{path.name}: column {error.args[0]} is missing") from error
        except ValueError as error:
            raise SourceUnreadable(f"{path.name}: row {number}: {error}") from error


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Data rows with their spreadsheet row number (the header is 1)."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in (reader := csv.DictReader(file)):
                if None in row or None in row.values():
                    raise SourceUnreadable(
                        f"{path.name}: row {reader.line_num}: not as many fields as the header"
                    )
                yield reader.line_num, row
    except UnicodeDecodeError as error:
        raise SourceUnreadable(f"{path.name}: is not UTF-8") from error
    except OSError as error:
        raise SourceUnreadable(f"{path.name}: {error.strerror}") from error
    except csv.Error as error:
        raise SourceUnreadable(f"{path.name}: {error}") from error


def _point(row: Row) -> Coordinates:
    degrees = {}
    for field, limit in (("lat", 90), ("lon", 180)):
        try:
            degrees[field] = float(row[field])
        except ValueError:
            raise ValueError(f"{field}: {row[field]!r} is not a number") from None
        if not -limit <= degrees[field] <= limit:
            raise ValueError(f"{field}: {row[field]!r} is not between -{limit} and {limit}")
    return Coordinates(**degrees)


def _precision(row: Row) -> Precision:
    try:
        return Precision(row["precision"])
    except ValueError:
        raise ValueError(f"precision: {row['precision']!r} is not known") from None


def _count(row: Row, field: str) -> int:
    if not row[field].isdecimal():
        raise ValueError(f"{field}: {row[field]!r} is not a whole number")
    return int(row[field])


def _filled(row: Row, field: str) -> str:
    if not row[field].strip():
        raise ValueError(f"{field}: is empty")
    return row[field].strip()


def _place(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind=_filled(row, "kind"),
        name_zh=_filled(row, "name_zh"),
        point=_point(row),
        precision=_precision(row),
        source=row["source"],
        id=row["id"],
        address_zh=row["address_zh"],
        street=row["street"],
    )


def _compound(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="compound",
        name_zh=_filled(row, "name_zh"),
        point=_point(row),
        precision=Precision.VENUE,
        source=COMPOUNDS,
        address_zh=row["address_zh"],
        road=row["road"],
        number=row["number"],
        street=row["street"],
    )


def _address(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="address",
        name_zh=_filled(row, "name"),
        point=_point(row),
        precision=Precision.VENUE,
        source=ADDRESS_POINTS,
        address_zh=row["address"],
        road=_filled(row, "road"),
        number=_filled(row, "number"),
        street=row["street"],
    )


def _lane(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="lane",
        name_zh=_filled(row, "compound"),
        point=_point(row),
        precision=Precision.ROAD,
        source=LANE_POINTS,
        road=_filled(row, "road"),
        street=row["street"],
    )


def _community(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="community",
        name_zh=_filled(row, "name_zh"),
        point=_point(row),
        precision=_precision(row),
        source=COMMUNITIES,
        id=_filled(row, "code"),
        street=row["street"],
        community_code=row["code"],
    )


def _street(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="street",
        name_zh=_filled(row, "name_zh"),
        point=_point(row),
        precision=Precision.STREET,
        source=STREETS,
        id=_filled(row, "id"),
        street=row["id"],
    )


def _address_range(row: Row) -> AddressRange:
    return AddressRange(
        road=_filled(row, "road"),
        numbers=row["numbers"],
        community_code=_filled(row, "community_code"),
        street=row["street"],
        list_year=row["list_year"],
    )


class _RoadReader:
    """Roads name their streets and communities in words; a place holds the id of the only one."""

    def __init__(self, reference: Path) -> None:
        self._streets = _ids(reference / STREETS, "id")
        self._communities = _ids(reference / COMMUNITIES, "code")

    def road(self, row: Row) -> GazetteerPlace:
        name = _filled(row, "road")
        return GazetteerPlace(
            kind="road",
            name_zh=name,
            point=_point(row),
            precision=_precision(row),
            source=ROADS,
            road=name,
            street=self._streets.get(row["streets"], ""),
            community_code=self._communities.get(row["communities"], ""),
            extent_m=_count(row, "extent_m"),
        )


def _ids(path: Path, field: str) -> dict[str, str]:
    return dict(_read(path, lambda row: (row["name_zh"], row[field])))


def _aliases(path: Path, places: list[GazetteerPlace]) -> Iterator[GazetteerPlace]:
    """Other names, each a copy of the place its ``target`` (an id or a whole name) points at. A
    district need not have any: the file may be missing."""
    if not path.exists():
        return iter(())
    targets: dict[str, GazetteerPlace] = {}
    for place in places:
        targets.setdefault(place.name_zh, place)
    targets |= {place.id: place for place in places if place.id}

    def alias(row: Row) -> GazetteerPlace:
        target = targets.get(_filled(row, "target"))
        if target is None:
            raise ValueError(f"target: {row['target']!r} is no id and no name of a place")
        return replace(target, name_zh=_filled(row, "alias"), alias_of=target.name_zh)

    return _read(path, alias)
