"""Which column of a sheet is what, and what is said once for all of its rows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Datum(StrEnum):
    """In what the points of a sheet are given. WGS-84 stands for CGCS2000 too; where nobody knows
    the points are ignored."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"
    UNKNOWN = "unknown"


LEFT_OUT = ""
"""The field of a column that is named to people and not taken."""

FEATURE_PREFIX = "features."
"""Before the key of a feature, as the register names it: ``features.lift``."""

AGES, POINT = "ages", "point"
"""Columns that hold two fields in one cell: ``3-36个月``; ``39.9,116.3``."""

CONSTANTS = ("category", "street", "source_title_zh", "source_url", "source_date")
"""What may be said once for the whole sheet; the title of the source and its date must be."""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet is read.

    ``header_row`` counts from 1; what is above it is not read; 0 where there is no header.
    ``fields`` has one key a column: a column of entry files (``name_zh``), ``features.KEY``,
    ``AGES``, ``POINT``, or ``LEFT_OUT``. ``constants`` are cells by field for rows that say nothing
    themselves. In the columns ``repeated`` (from 0) the value of merged cells holds for all their
    rows. ``skipped`` are numbers of rows that somebody left out by name. ``mended`` are cells that
    were corrected on the page, by row (from 1) and column (from 0). ``reasons`` say by row why a
    mobile phone in it is a service's and may be published.
    """

    sheet: str
    header_row: int
    fields: tuple[str, ...]
    constants: Mapping[str, str] = field(default_factory=dict)
    datum: Datum = Datum.UNKNOWN
    repeated: tuple[int, ...] = ()
    skipped: tuple[int, ...] = ()
    mended: Mapping[tuple[int, int], str] = field(default_factory=dict)
    reasons: Mapping[int, str] = field(default_factory=dict)

    def column_of(self, name: str) -> int:
        """The column with that field; -1 where there is none."""
        return self.fields.index(name) if name in self.fields else -1


def mapping_written(mapping: SheetMapping) -> str:
    """The mapping as JSON."""
    told = {
        "sheet": mapping.sheet,
        "header_row": mapping.header_row,
        "fields": mapping.fields,
        "constants": dict(mapping.constants),
        "datum": mapping.datum,
        "repeated": mapping.repeated,
        "skipped": mapping.skipped,
        "mended": [[*where, text] for where, text in sorted(mapping.mended.items())],
        "reasons": sorted(mapping.reasons.items()),
    }
    return json.dumps(told, ensure_ascii=False)


def mapping_read(text: str) -> SheetMapping:
    """The mapping that was written."""
    told = json.loads(text)
    return SheetMapping(
        sheet=told["sheet"],
        header_row=told["header_row"],
        fields=tuple(told["fields"]),
        constants=told["constants"],
        datum=Datum(told["datum"]),
        repeated=tuple(told["repeated"]),
        skipped=tuple(told["skipped"]),
        mended={(row, column): text for row, column, text in told["mended"]},
        reasons=dict(told["reasons"]),
    )
