"""Reads the offline gazetteer: seven CSV files, the table of aliases, and which house numbers
belong to which community. It turns rows into places and judges nothing but their form."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from webapp.domain.coordinates import Precision
from webapp.domain.district import AddressRange, GazetteerPlace
from webapp.domain.problems import SourceUnreadable
from webapp.ingest.table_values import Unfit, filled, point, precision, whole
from webapp.sentence import Sentence
from webapp.system import reason_of

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
            raise SourceUnreadable(
                Sentence(
                    "%(file)s: column %(column)s is missing", file=path.name, column=error.args[0]
                )
            ) from error
        except Unfit as error:
            gaps = {"file": path.name, "row": number, "field": error.field}
            message = Sentence(
                "%(file)s: row %(row)s: %(field)s: %(what)s", what=error.sentence, **gaps
            )
            raise SourceUnreadable(message) from error


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Data rows with their spreadsheet row number (the header is 1)."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in (reader := csv.DictReader(file)):
                if None in row or None in row.values():
                    raise SourceUnreadable(
                        Sentence(
                            "%(file)s: row %(row)s: not as many fields as the header",
                            file=path.name,
                            row=reader.line_num,
                        )
                    )
                yield reader.line_num, row
    except UnicodeDecodeError as error:
        raise SourceUnreadable(Sentence("%(file)s: is not UTF-8", file=path.name)) from error
    except OSError as error:
        gaps = {"file": path.name, "what": reason_of(error)}
        raise SourceUnreadable(Sentence("%(file)s: %(what)s", **gaps)) from error
    except csv.Error as error:
        raise SourceUnreadable(Sentence("%(file)s: is no table", file=path.name)) from error


def _place(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind=filled(row, "kind"),
        name_zh=filled(row, "name_zh"),
        point=point(row),
        precision=precision(row),
        source=row["source"],
        id=row["id"],
        address_zh=row["address_zh"],
        street=row["street"],
    )


def _compound(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="compound",
        name_zh=filled(row, "name_zh"),
        point=point(row),
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
        name_zh=filled(row, "name"),
        point=point(row),
        precision=Precision.VENUE,
        source=ADDRESS_POINTS,
        address_zh=row["address"],
        road=filled(row, "road"),
        number=filled(row, "number"),
        street=row["street"],
    )


def _lane(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="lane",
        name_zh=filled(row, "compound"),
        point=point(row),
        precision=Precision.ROAD,
        source=LANE_POINTS,
        road=filled(row, "road"),
        street=row["street"],
    )


def _community(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="community",
        name_zh=filled(row, "name_zh"),
        point=point(row),
        precision=precision(row),
        source=COMMUNITIES,
        id=filled(row, "code"),
        street=row["street"],
        community_code=row["code"],
    )


def _street(row: Row) -> GazetteerPlace:
    return GazetteerPlace(
        kind="street",
        name_zh=filled(row, "name_zh"),
        point=point(row),
        precision=Precision.STREET,
        source=STREETS,
        id=filled(row, "id"),
        street=row["id"],
    )


def _address_range(row: Row) -> AddressRange:
    return AddressRange(
        road=filled(row, "road"),
        numbers=row["numbers"],
        community_code=filled(row, "community_code"),
        street=row["street"],
        list_year=row["list_year"],
    )


class _RoadReader:
    """Roads name their streets and communities in words; a place holds the id of the only one."""

    def __init__(self, reference: Path) -> None:
        self._streets = _ids(reference / STREETS, "id")
        self._communities = _ids(reference / COMMUNITIES, "code")

    def road(self, row: Row) -> GazetteerPlace:
        name = filled(row, "road")
        return GazetteerPlace(
            kind="road",
            name_zh=name,
            point=point(row),
            precision=precision(row),
            source=ROADS,
            road=name,
            street=self._streets.get(row["streets"], ""),
            community_code=self._communities.get(row["communities"], ""),
            extent_m=whole(row, "extent_m"),
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
        target = targets.get(filled(row, "target"))
        if target is None:
            message = Sentence("%(target)r is no id and no name of a place", target=row["target"])
            raise Unfit("target", message)
        return replace(target, name_zh=filled(row, "alias"), alias_of=target.name_zh)

    return _read(path, alias)
