"""What is given away to be filled in is understood when it comes back."""

import io
from dataclasses import replace

import pytest

from webapp.domain.imports.mapping import Datum
from webapp.domain.imports.rows import Decision
from webapp.domain.register.entries import RegisteredEntry
from webapp.ingest.reference import Reference
from webapp.intake.column_words import known_words
from webapp.intake.columns import guess
from webapp.intake.reading.against import Against
from webapp.intake.sheet_rows import read
from webapp.intake.templates import rows_in_columns, template_columns
from webapp.sheets.template import for_kind
from webapp.sheets.workbook import sheets_of

SOURCE = {"source_title_zh": "区妇联", "source_date": "2026-10-31"}


@pytest.mark.parametrize("kind", ["nursing-room", "nursery", "kindergarten", "childrens-home"])
@pytest.mark.parametrize("datum", [Datum.WGS84, Datum.BD09])
def test_entries_come_back_as_they_went(
    kind: str,
    datum: Datum,
    now: Against,
    known_reference: Reference,
    known_entries: tuple[RegisteredEntry, ...],
) -> None:
    category = known_reference.taxonomy.category(kind)
    columns = template_columns(category, known_reference, str)
    words = known_words(known_reference.column_names, str)
    (empty,) = sheets_of(io.BytesIO(for_kind(category.zh, columns)))[:1]
    found = guess(empty, words, {}, known_reference, "")
    assert found.fields == tuple(each.field for each in columns)
    mapping = replace(found, constants=found.constants | SOURCE, datum=datum)
    ours = [each for each in known_entries if each.cells["category"] == kind][:40]
    rows = rows_in_columns(mapping, (each.cells for each in ours), known_reference)
    (sheet, *_) = sheets_of(io.BytesIO(for_kind(category.zh, columns, rows)))
    back = read(sheet, mapping, now)
    assert [row.entry for row in back.rows] == [each.id for each in ours]
    told = {row.entry: (row.patch, row.problems) for row in back.rows}
    assert {row.decision for row in back.rows} == {Decision.UNCHANGED}, told


def test_of_a_sensitive_kind_nothing_is_asked_that_tells_where_it_is(
    known_reference: Reference,
) -> None:
    for kind in known_reference.taxonomy.categories:
        fields = {each.field for each in template_columns(kind, known_reference, str)}
        assert ("address_zh" in fields) == (kind.located and not kind.sensitive)
        assert {"name_zh", "street", "phones"} <= fields
