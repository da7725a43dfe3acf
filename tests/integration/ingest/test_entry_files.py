"""Entry files on disk, checked together; and the real one."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.unit.ingest.rows import a_file
from webapp import paths
from webapp.domain.problems import Severity
from webapp.domain.service import Retired, Visibility
from webapp.ingest.entries import EntriesReport, read_entries
from webapp.ingest.reference import Reference, read_reference
from webapp.ingest.retired import lost_way_problems
from webapp.text.pinyin import syllables


@pytest.fixture(scope="module")
def reference() -> Reference:
    return read_reference(paths.REFERENCE)


def readable(_hours: str) -> None:
    return None


def read(folder: Path, reference: Reference, **files: bytes) -> EntriesReport:
    for name, content in files.items():
        (folder / f"{name}.csv").write_bytes(content)
    return read_entries([folder / f"{name}.csv" for name in files], reference, readable, NOW.date())


def test_all_real_entries_are_read_and_none_is_invented(reference: Reference) -> None:
    path = paths.RAW / "entries.csv"
    report = read_entries([path], reference, readable, NOW.date())
    with path.open(encoding="utf-8", newline="") as opened:
        rows = {row["id"]: row for row in csv.DictReader(opened)}
    assert len(rows) > 900
    assert {service.id for service in report.services} == rows.keys()
    assert [each for each in report.problems if each.severity is Severity.ERROR] == []
    for service in report.services:
        row = rows[service.id]
        assert service.name_zh == row["name_zh"]
        assert service.hours == row["hours"]
        assert bool(service.coordinates) == bool(row["lat"])


def test_the_confidential_entry_says_nothing_of_where_it_is(reference: Reference) -> None:
    report = read_entries([paths.RAW / "entries.csv"], reference, readable, NOW.date())
    secret = [each for each in report.services if each.visibility is Visibility.CONFIDENTIAL]
    assert [each.id for each in secret] == ["dv-shelter"]
    assert (secret[0].address_zh, secret[0].coordinates, secret[0].street) == ("", None, "")


TRANSLATED = {
    "Fuwai Building 24": "Fuwai haolou",
    "Fuxingmen Railway": "Fuxingmen tielu",
}
"""Names of which a part is a word of English, as Chinese reads them."""


def test_the_english_names_of_health_centres_are_read_as_the_chinese_ones(
    reference: Reference,
) -> None:
    report = read_entries([paths.RAW / "entries.csv"], reference, readable, NOW.date())
    centres = [
        s for s in report.services if s.name_en.endswith(("health centre", "health station"))
    ]
    wrong = []
    for service in centres:
        own = service.name_en.split(" community ")[0]
        spelt = re.sub("[^a-z]", "", TRANSLATED.get(own, own).lower())
        if spelt != "".join(syllables(service.name_zh.split("社区卫生")[0])):
            wrong.append((service.name_zh, service.name_en))
    assert len(centres) > 90
    assert wrong == []


def test_services_are_sorted_by_id(tmp_path: Path, reference: Reference) -> None:
    report = read(tmp_path, reference, one=a_file({"id": "b"}, {"id": "a"}, {"id": "a-1"}))
    assert [service.id for service in report.services] == ["a", "a-1", "b"]


def test_an_id_that_occurs_again_is_an_error_of_the_later_row(
    tmp_path: Path, reference: Reference
) -> None:
    first, second = a_file({"id": "a"}, {"id": "a"}), a_file({"id": "a", "name_zh": "别的"})
    report = read(tmp_path, reference, one=first, two=second)
    assert [service.name_zh for service in report.services] == ["某商场母婴室"]
    assert [(Path(each.file).name, each.row) for each in report.problems] == [
        ("one.csv", 3),
        ("two.csv", 2),
    ]
    assert "one.csv, row 2" in report.problems[1].message


def test_a_row_of_an_unknown_kind_is_left_out_and_the_others_stay(
    tmp_path: Path, reference: Reference
) -> None:
    report = read(tmp_path, reference, one=a_file({"id": "a"}, {"id": "b", "category": "x"}))
    assert [service.id for service in report.services] == ["a"]
    assert [str(each).rpartition("/")[2] for each in report.problems] == [
        "one.csv:3: error: category: 'x' is not a category"
    ]


def test_a_bad_cell_is_left_empty_and_its_row_stays(tmp_path: Path, reference: Reference) -> None:
    report = read(tmp_path, reference, one=a_file({"id": "a", "phones": "110;12"}))
    assert [service.phones for service in report.services] == [("110",)]
    assert [str(each).rpartition("/")[2] for each in report.problems] == [
        "one.csv:2: error: phones: '12' is not a telephone number"
    ]
    assert report.dropped == {}


def test_of_an_id_that_is_no_entry_it_is_said_why(tmp_path: Path, reference: Reference) -> None:
    report = read(tmp_path, reference, one=a_file({"id": "a", "category": "x"}, {"id": "b"}))
    assert {id_: why.field for id_, why in report.dropped.items()} == {"a": "category"}


def test_a_bad_file_is_left_out_and_the_others_stay(tmp_path: Path, reference: Reference) -> None:
    cut = a_file({"id": "b"})[:-9]
    report = read(tmp_path, reference, one=a_file({"id": "a"}), two=cut)
    assert [service.id for service in report.services] == ["a"]
    assert [each.row for each in report.problems] == [2, 0]


def test_a_file_as_spreadsheets_in_china_save_it_is_read(
    tmp_path: Path, reference: Reference
) -> None:
    chinese = a_file({"id": "b"}).decode().encode("gb18030")
    report = read(tmp_path, reference, one=chinese)
    assert [service.name_zh for service in report.services] == ["某商场母婴室"]
    assert [each.severity for each in report.problems] == [Severity.WARNING]
    assert "GB18030" in report.problems[0].message


def test_a_file_with_a_wrong_header_gives_no_rows(tmp_path: Path, reference: Reference) -> None:
    content = a_file({"id": "a"}).replace(b"phones", b"telephone", 1)
    report = read(tmp_path, reference, one=content)
    assert report.services == ()
    assert [(each.row, each.field) for each in report.problems] == [(0, "telephone"), (0, "phones")]


def test_a_warning_keeps_the_row(tmp_path: Path, reference: Reference) -> None:
    report = read(tmp_path, reference, one=a_file({"id": "a", "note_zh": "=1+1"}))
    assert [service.note_zh for service in report.services] == ["=1+1"]
    assert [each.severity for each in report.problems] == [Severity.WARNING]


def test_retired_ids_that_lead_nowhere_or_live_again_are_flagged(
    tmp_path: Path, reference: Reference
) -> None:
    retired = (Retired("old", "gone"), Retired("a", "", "已停办"), Retired("older", "a"))
    report = read(tmp_path, replace(reference, retired=retired), one=a_file({"id": "a"}))
    lost = lost_way_problems(report.services, retired)
    assert [each.message for each in (*report.problems, *lost)] == [
        "a is retired and an entry: the entry is shown",
        "old leads to gone, which is no entry",
    ]


@pytest.mark.parametrize("path", ["missing.csv", "."])
def test_what_is_not_a_file_is_named(tmp_path: Path, reference: Reference, path: str) -> None:
    report = read_entries([tmp_path / path], reference, readable, NOW.date())
    assert report.services == ()
    assert len(report.problems) == 1
