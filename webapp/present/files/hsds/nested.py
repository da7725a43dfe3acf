"""The rows of the package as the nested JSON of HSDS 3.1: what belongs to a thing stands in it.

An empty cell is not known, and not said: a key that is missing says nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar, cast

from webapp.present.files.hsds.tables import (
    Accessibility,
    Address,
    Attribute,
    HumanService,
    Location,
    Organization,
    Phone,
    Program,
    RequiredDocument,
    Row,
    Schedule,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)

Record = dict[str, Any]
Rows = Mapping[Any, list[Row]]
One = TypeVar("One", bound=Row)


def record_of(row: Row, without: tuple[str, ...] = ()) -> Record:
    """The cells of a row that say something; numbers are numbers."""
    told = {one.name: (one, getattr(row, one.name)) for one in fields(row)}
    return {
        name: _number(value) if one.metadata.get("type") == "number" else value
        for name, (one, value) in told.items()
        if value != "" and name not in without
    }


def _number(text: str) -> float | int:
    return int(text) if text.isdecimal() else float(text)


@dataclass(frozen=True)
class Directory:
    """The rows of one edition, found by what they belong to. ``modified`` says when an entry last
    changed, as far as the edition remembers: ISO 8601 by the entry's id."""

    rows: Rows
    modified: Mapping[str, str]

    @cached_property
    def services(self) -> dict[str, HumanService]:
        """By identifier, in the order of the entries' ids."""
        return {row.id: row for row in self.all(HumanService)}

    @cached_property
    def entries(self) -> dict[str, str]:
        """The identifier of each entry by its id."""
        return {row.entry_id: row.id for row in self.services.values()}

    def all(self, table: type[One]) -> list[One]:
        """Every row of a table."""
        return cast(list[One], self.rows[table])

    def of(self, table: type[One], column: str, value: str) -> list[One]:
        """The rows of a table that have this value there."""
        return cast(list[One], self._index(table, column).get(value, []))

    @cached_property
    def _indexes(self) -> dict[tuple[type[Any], str], dict[str, list[Row]]]:
        return {}

    def _index(self, table: type[Any], column: str) -> dict[str, list[Row]]:
        if (table, column) not in self._indexes:
            index: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows[table]:
                index[getattr(row, column)].append(row)
            self._indexes[table, column] = dict(index)
        return self._indexes[table, column]

    def by_id(self, table: type[One], identifier: str) -> One | None:
        """The row of that identifier, if there is one."""
        return next(iter(self.of(table, "id", identifier)), None)

    def service(self, row: HumanService, full: bool = True) -> Record:
        """A service: alone with who runs it, or (``full``) with everything that belongs to it."""
        own = record_of(row, ("organization_id", "program_id"))
        own |= self._modified(row)
        own["organization"] = self._one(Organization, row.organization_id)
        if row.program_id:
            own["program"] = self._one(Program, row.program_id)
        return own | dict(self._parts_of_service(row.id)) if full else own

    def _modified(self, row: HumanService) -> Record:
        at = self.modified.get(row.entry_id)
        return {"last_modified": at} if at else {}

    def _parts_of_service(self, id_: str) -> Iterator[tuple[str, Any]]:
        keys = ("service_id", "service_at_location_id")
        placed = self.of(ServiceAtLocation, "service_id", id_)
        if placed:
            yield "service_at_locations", [self._at_place(row) for row in placed]
        for name, table in _PARTS_OF_A_SERVICE:
            found = [record_of(row, keys) for row in self.of(table, "service_id", id_)]
            if found:
                yield name, found
        yield "attributes", [self._attribute(row) for row in self.of(Attribute, "link_id", id_)]

    def placed(self, row: ServiceAtLocation, full: bool = True) -> Record:
        """A service at a place: the two, the service (``full``) with everything of it."""
        own = self._at_place(row)
        return own | {"service": self.service(self.services[row.service_id], full)}

    def _at_place(self, row: ServiceAtLocation) -> Record:
        place = self.by_id(Location, row.location_id)
        return {"id": row.id} | ({"location": self.location(place)} if place else {})

    def location(self, row: Location, full: bool = True) -> Record:
        """A place, with its addresses and its ways in."""
        own = record_of(row)
        for name, table in _PARTS_OF_A_PLACE if full else ():
            there = self.of(table, "location_id", row.id)
            if there:
                own[name] = [record_of(each, ("location_id",)) for each in there]
        return own

    def organization(self, row: Organization, full: bool = True) -> Record:
        """Who runs services, and (``full``) which."""
        own = record_of(row)
        if full:
            run = self.of(HumanService, "organization_id", own["id"])
            own["services"] = [
                {"id": each.id, "name": each.name, "status": each.status} for each in run
            ]
        return own

    def taxonomy(self, row: Taxonomy, full: bool = True) -> Record:
        """A taxonomy; the same however much is asked for."""
        return record_of(row)

    def term(self, row: TaxonomyTerm, full: bool = True) -> Record:
        """A term, with its taxonomy."""
        own = record_of(row, ("taxonomy_id",))
        own["taxonomy_detail"] = self._one(Taxonomy, row.taxonomy_id)
        return own

    def _attribute(self, row: Attribute) -> Record:
        term = self.by_id(TaxonomyTerm, row.taxonomy_term_id)
        own = record_of(row, ("taxonomy_term_id",))
        return own | ({"taxonomy_term": self.term(term)} if term else {})

    def _one(self, table: type[One], identifier: str) -> Record:
        found = self.by_id(table, identifier)
        return record_of(found) if found else {"id": identifier}


_PARTS_OF_A_PLACE: tuple[tuple[str, type[Row]], ...] = (
    ("addresses", Address),
    ("accessibility", Accessibility),
)
_PARTS_OF_A_SERVICE: tuple[tuple[str, type[Row]], ...] = (
    ("phones", Phone),
    ("schedules", Schedule),
    ("required_documents", RequiredDocument),
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of thing that can be listed: its table, and how a row of it is told."""

    table: type[Row]
    tell: Callable[[Directory, Any, bool], Record]


SHELVES: Mapping[str, Shelf] = {
    "services": Shelf(HumanService, Directory.service),
    "organizations": Shelf(Organization, Directory.organization),
    "locations": Shelf(Location, Directory.location),
    "service_at_locations": Shelf(
        ServiceAtLocation, lambda all_, row, full: all_.placed(row, True)
    ),
    "taxonomies": Shelf(Taxonomy, Directory.taxonomy),
    "taxonomy_terms": Shelf(TaxonomyTerm, Directory.term),
}
"""By the word in the address. The standard has no list of locations; ours is like its others."""
