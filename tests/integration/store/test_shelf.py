"""A catalogue into a database and out again, and what the database refuses."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.builders import NOW, a_catalogue, a_confidential_service, a_service
from webapp import paths
from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import AddressRange, GazetteerPlace
from webapp.domain.opening import Holiday
from webapp.domain.plan import Commitment, Target
from webapp.domain.problems import EditionIncomplete, NoEdition
from webapp.domain.service import Retired, Status, Visibility
from webapp.domain.vocabulary import FilterPhrase, Term, Vocabulary
from webapp.ingest.entries import read_entries
from webapp.ingest.reference import read_reference
from webapp.store.shelf import read_catalogue, write_catalogue

FULL = a_service(
    "full",
    name_en="Room “A” & B",
    address_zh="西城区某街1号",
    community_code="110102003001",
    phones=("110", "010-66161132"),
    hours="Mo-Fr 09:00-17:00",
    features=(("floor", "3"), ("sink", "yes")),
    age_min_months=0,
    age_max_months=36,
    commitments=("W7.5", "C5.2"),
    status=Status.CONFIRMED,
    checked_on=date(2026, 11, 1),
    coordinates=Coordinates(39.912345678901, 116.1 + 0.2),
    note_zh="=1+1\n'; DROP TABLE services; --",
)


def round_trip(path: Path, catalogue: Catalogue) -> Catalogue:
    write_catalogue(path / "catalogue.sqlite", catalogue)
    return read_catalogue(path / "catalogue.sqlite")


def test_every_fact_of_a_service_comes_back_as_it_was(tmp_path: Path) -> None:
    catalogue = a_catalogue(FULL, a_service("bare", coordinates=None, precision=Precision.NONE))
    assert round_trip(tmp_path, catalogue) == catalogue


def test_services_come_back_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    services = tuple(a_service(id) for id in ("z", "a", "m"))
    catalogue = replace(a_catalogue(), services=services)
    assert [each.id for each in round_trip(tmp_path, catalogue).services] == ["z", "a", "m"]


def test_the_reference_data_comes_back_in_its_order(tmp_path: Path) -> None:
    here = Coordinates(39.9, 116.3)
    catalogue = a_catalogue(
        holidays=(Holiday(date(2026, 10, 1), "off", "国庆节", "国办"),),
        places=(
            GazetteerPlace("road", "乙路", here, Precision.ROAD, "roads.csv", extent_m=300),
            GazetteerPlace("road", "乙路", here, Precision.ROAD, "roads.csv"),
            GazetteerPlace("lane", "甲巷", here, Precision.ROAD, "lane_points.csv"),
        ),
        address_ranges=(AddressRange("乙路", "1-9号", "110102003001", "jinrongjie", "2020"),),
        vocabulary=Vocabulary(
            (Term("喂奶", "nursing-room", 0.9, "action"),),
            (FilterPhrase("现在开门", "open", "now"),),
            ("附近",),
            (("医院", "hospital"),),
        ),
        retired=(Retired("old-a", "", "已停办"), Retired("old-b", "full")),
    )
    catalogue = replace(
        catalogue,
        plan=replace(
            catalogue.plan,
            commitments=(
                Commitment("W1", "t", "甲", "A", ("nursery",), Target("each", value=1.0)),
            ),
        ),
    )
    assert round_trip(tmp_path, catalogue) == catalogue


def test_the_real_data_comes_back_whole(tmp_path: Path) -> None:
    reference = read_reference(paths.REFERENCE)
    entries = read_entries([paths.RAW / "entries.csv"], reference, lambda _hours: None, NOW.date())
    catalogue = Catalogue(
        services=entries.services,
        taxonomy=reference.taxonomy,
        district=reference.district,
        streets=reference.streets,
        communities=reference.communities,
        plan=reference.plan,
        holidays=reference.holidays,
        places=reference.places,
        address_ranges=reference.address_ranges,
        vocabulary=reference.vocabulary,
        guides=reference.guides,
        life_stages=reference.life_stages,
    )
    assert round_trip(tmp_path, catalogue) == catalogue


def test_the_same_catalogue_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_catalogue(tmp_path / name, a_catalogue(FULL))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"visibility": Visibility.CONFIDENTIAL}, "confidential_has_no_whereabouts"),
        ({"precision": Precision.NONE}, "coordinate_has_precision"),
        ({"coordinates": None}, "coordinate_has_precision"),
        ({"coordinates": Coordinates(116.3, 39.9)}, "coordinate_on_earth"),
        ({"status": Status.CONFIRMED}, "confirmed_has_a_day"),
        ({"age_min_months": 36, "age_max_months": 6}, "ages_in_order"),
        ({"id": ""}, "id_not_empty"),
        ({"name_zh": ""}, "name_zh_not_empty"),
        ({"status": "open"}, "status_known"),
        ({"visibility": "secret"}, "visibility_known"),
    ],
)
def test_the_database_refuses_what_an_entry_may_not_be(
    tmp_path: Path, changes: dict[str, Any], constraint: str
) -> None:
    with pytest.raises(EditionIncomplete, match=f"ck_services_{constraint}"):
        write_catalogue(tmp_path / "db", a_catalogue(a_service(**changes)))


@pytest.mark.parametrize("told", [{"address_zh": "某街1号"}, {"community_code": "110102003001"}])
def test_the_database_refuses_a_confidential_entry_that_tells_where_it_is(
    tmp_path: Path, told: dict[str, str]
) -> None:
    with pytest.raises(EditionIncomplete, match="confidential_has_no_whereabouts"):
        write_catalogue(tmp_path / "db", a_catalogue(a_confidential_service(**told)))
    write_catalogue(tmp_path / "quiet", a_catalogue(a_confidential_service()))


def test_an_id_can_stand_in_the_catalogue_once_only(tmp_path: Path) -> None:
    with pytest.raises(EditionIncomplete, match="UNIQUE"):
        write_catalogue(tmp_path / "db", a_catalogue(a_service("a"), a_service("a")))


def test_a_refused_catalogue_leaves_no_row_behind(tmp_path: Path) -> None:
    with pytest.raises(EditionIncomplete):
        write_catalogue(tmp_path / "db", a_catalogue(FULL, a_service("z", name_zh="")))
    with closing(sqlite3.connect(tmp_path / "db")) as database:
        assert database.execute("SELECT count(*) FROM services").fetchone() == (0,)


def test_a_database_is_never_written_twice(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "db", a_catalogue(FULL))
    with pytest.raises(FileExistsError):
        write_catalogue(tmp_path / "db", a_catalogue())
    assert read_catalogue(tmp_path / "db") == a_catalogue(FULL)


def test_reading_changes_nothing_on_disk(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "db", a_catalogue(FULL))
    before = (tmp_path / "db").read_bytes()
    read_catalogue(tmp_path / "db")
    assert (tmp_path / "db").read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["db"]


def test_a_folder_with_odd_characters_in_its_name_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "家门口 #1?mode=rwc%20"
    folder.mkdir()
    assert round_trip(folder, a_catalogue(FULL)) == a_catalogue(FULL)


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\0" + b"\0" * 5000])
def test_a_file_that_is_no_database_of_ours_is_no_edition(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "db").write_bytes(content)
    with pytest.raises(NoEdition, match="db"):
        read_catalogue(tmp_path / "db")
    assert (tmp_path / "db").read_bytes() == content


def test_a_missing_database_is_no_edition_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoEdition, match="no such database"):
        read_catalogue(tmp_path / "db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM reference WHERE kind = 'plan'",
        """UPDATE reference SET body = '{"x"' WHERE kind = 'plan'""",
        """UPDATE reference SET body = '{"id": 1}' WHERE kind = 'streets'""",
        """UPDATE reference SET body = '{"guides": [{"id": "g", "danger": false}]}'
           WHERE kind = 'guides'""",
        "ALTER TABLE services DROP COLUMN note_zh",
    ],
)
def test_a_database_of_another_version_is_no_edition(tmp_path: Path, change: str) -> None:
    write_catalogue(tmp_path / "db", a_catalogue(FULL))
    with closing(sqlite3.connect(tmp_path / "db")) as database:
        database.execute(change)
        database.commit()
    with pytest.raises(NoEdition):
        read_catalogue(tmp_path / "db")
