"""The tables as a Tabular Data Package: CSV files and their descriptor, in one ZIP of the same
bytes for the same edition."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import Field, dataclass, fields
from datetime import datetime
from typing import Any

from webapp.domain.catalogue import Catalogue
from webapp.domain.district import District
from webapp.present.files.hsds.entries import entry_rows
from webapp.present.files.hsds.providers import program_row, provider_rows
from webapp.present.files.hsds.tables import TABLES, Row
from webapp.present.files.hsds.terms import attribute_rows, taxonomy_rows
from webapp.present.wording.words import Words
from webapp.text.spreadsheet import guarded

DESCRIPTOR = "datapackage.json"
SPECIFICATION = "3.1"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_CONSTRAINTS = ("unique", "enum")


@dataclass(frozen=True, slots=True)
class Release:
    """Which edition it is, when it was built and of when its newest fact is (``""``: not said)."""

    number: int
    built_at: datetime
    newest_fact: str = ""


def hsds_zip(catalogue: Catalogue, words: Words, release: Release) -> bytes:
    """The package. ``words`` are those of simplified Chinese, the language of the data."""
    rows = rows_by_table(catalogue, words)
    files = {DESCRIPTOR: _descriptor(release, catalogue.district)}
    files |= {table.FILE: _csv(table, rows[table]) for table in TABLES}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            archive.writestr(entry, content.encode())
    return out.getvalue()


def rows_by_table(catalogue: Catalogue, words: Words) -> dict[type[Row], list[Row]]:
    """All rows of an edition; ``words`` are those of simplified Chinese."""
    rows: dict[type[Row], list[Row]] = {table: [] for table in TABLES}

    def add(found: Iterable[Row]) -> None:
        for row in found:
            rows[type(row)].append(row)

    add(provider_rows(catalogue.services, catalogue.plan))
    add([program_row(catalogue.plan)])
    add(taxonomy_rows(catalogue, words))
    for service in catalogue.services:
        add(entry_rows(service, catalogue, words))
        add(attribute_rows(service, words))
    return rows


def _csv(table: type[Row], rows: list[Row]) -> str:
    names = [one.name for one in fields(table)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([guarded(getattr(row, name)) for name in names] for row in rows)
    return out.getvalue()


def _descriptor(release: Release, district: District) -> str:
    content = {
        "profile": "tabular-data-package",
        "name": f"jiamenkou-{district.id}",
        "title": f"家门口：{district.city.zh}{district.name.zh}妇女儿童服务",
        "description": (
            f"Human Services Data Specification {SPECIFICATION}. Status inactive with the term"
            " trust:expected: the plan says that the service exists, nobody has confirmed it."
            " An empty cell is not known. Confidential services have no location."
            f" Newest source or check: {release.newest_fact or 'not known'}."
        ),
        "version": str(release.number),
        "created": release.built_at.isoformat(),
        "licenses": [
            {
                "name": "ODbL-1.0",
                "title": "Places of metro stations: © OpenStreetMap contributors, ODbL 1.0;"
                " other facts are from public lists without a stated licence",
                "path": "https://opendatacommons.org/licenses/odbl/1-0/",
            }
        ],
        "resources": [_resource(table) for table in TABLES],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _resource(table: type[Row]) -> dict[str, Any]:
    columns = fields(table)
    return {
        "profile": "tabular-data-resource",
        "name": table.TABLE,
        "path": table.FILE,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(one) for one in columns],
            "primaryKey": "id",
            "foreignKeys": [
                {"fields": one.name, "reference": _id_of(table, one.metadata["of"])}
                for one in columns
                if "of" in one.metadata
            ],
        },
    }


def _id_of(table: type[Row], other: str) -> dict[str, str]:
    """A Table Schema names the own table by an empty string."""
    return {"resource": "" if other == table.TABLE else other, "fields": "id"}


def _field(one: Field[Any]) -> dict[str, Any]:
    said = one.metadata
    constraints = {name: said[name] for name in _CONSTRAINTS if name in said}
    if said["needed"]:
        constraints["required"] = True
    told = {name: said[name] for name in ("format", "description") if name in said}
    return {
        "name": one.name,
        "type": said.get("type", "string"),
        **told,
        "constraints": constraints,
    }
