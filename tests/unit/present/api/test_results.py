"""JSON and CSV: the same facts as the pages, and nothing that must not be published."""

import csv
import io

import pytest

from tests.builders import COMMUNITY, a_confidential_service, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Precision
from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.opening import House, OpenAnswer, OpenState
from webapp.present.api.entry import entry_answer
from webapp.present.api.results import (
    feature,
    open_json,
    place_json,
    points_columns,
    service_facts,
)
from webapp.present.files.table import COLUMNS, entries_csv

WORDS = words_in(SIMPLIFIED)
UNKNOWN = OpenAnswer(OpenState.UNKNOWN, reason_kind="no-hours")


def test_an_entry_is_published_with_its_point() -> None:
    facts = service_facts(a_service(), WORDS)
    assert (facts["lat"], facts["lon"], facts["area"]) == (39.91, 116.366, None)


@pytest.mark.parametrize("precision", [Precision.COMMUNITY, Precision.STREET])
def test_a_coarse_coordinate_is_not_published_as_the_entrys_own(precision: Precision) -> None:
    service = a_service(precision=precision, community_code=COMMUNITY.code)
    facts = service_facts(service, WORDS)
    assert (facts["lat"], facts["lon"], facts["area"]) == (None, None, "A community")


def test_a_secret_entry_has_no_place_in_any_answer() -> None:
    service = a_confidential_service()
    facts = entry_answer(service, WORDS, UNKNOWN, (), [])
    places = ("lat", "lon", "address", "street", "area", "community_code")
    assert [facts[name] for name in places] == [None] * len(places)
    assert facts["links"] == {}
    assert feature(service, facts)["geometry"] is None
    assert points_columns([service])["id"] == []


def test_an_address_of_an_english_answer_leads_to_the_english_page() -> None:
    assert service_facts(a_service(), words_in(ENGLISH))["url"] == "/en/services/a-room"


def test_points_are_columns_of_one_length() -> None:
    columns = points_columns([a_service(), a_service("b", precision=Precision.STREET)])
    assert columns == {
        "id": ["a-room"],
        "lat": [39.91],
        "lon": [116.366],
        "category": ["nursing-room"],
        "status": ["sourced"],
    }


def test_a_place_that_was_not_asked_for_is_none_and_not_unknown() -> None:
    assert place_json(PlaceAnswer())["state"] == "none"
    assert place_json(PlaceAnswer("not_found", "月球"))["lat"] is None


def test_an_unknown_hour_says_why() -> None:
    said = {"state": "unknown", "of": None, "until": None, "reason": "no-hours"}
    assert open_json(UNKNOWN, WORDS) == said


def test_hours_that_are_not_the_entry_s_own_say_whose_they_are() -> None:
    museum = House("首都博物馆", "博物馆", "museum", "母婴室", "Mother-and-baby room")
    said = open_json(OpenAnswer(OpenState.LIKELY, of=museum), WORDS)
    assert (said["state"], said["of"]) == ("likely", "首都博物馆")


def test_the_table_has_the_columns_in_which_entries_are_read() -> None:
    rows = list(csv.DictReader(io.StringIO(entries_csv([a_service(phones=("110", "12345"))]))))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["phones"], rows[0]["lat"]) == ("110;12345", "39.910000")


def test_a_coarse_entry_has_no_coordinate_in_the_table() -> None:
    (row,) = csv.DictReader(io.StringIO(entries_csv([a_service(precision=Precision.STREET)])))
    assert (row["lat"], row["lon"], row["coordinate_precision"]) == ("", "", "street")


@pytest.mark.parametrize("hostile", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(hostile: str) -> None:
    (row,) = csv.DictReader(io.StringIO(entries_csv([a_service(note_zh=hostile)]), newline=""))
    assert row["note_zh"] == "'" + hostile
