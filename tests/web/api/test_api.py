"""JSON: the same answers as the pages, strict about values, in WGS-84, for everybody."""

import csv
import io
import json

import pytest


@pytest.fixture
def client(app):
    return app.test_client()


def test_the_room_in_hanguang_is_found_near_xidan(client):
    answer = client.get("/api/v1/search?q=母婴室&near=西单").json
    assert answer["place"]["state"] == "located"
    assert "mbr-hanguang" in [result["id"] for result in answer["results"][:5]]


def test_an_answer_has_what_the_contract_names(client):
    answer = client.get("/api/v1/search?category=nursing-room&near=西单&per_page=3").json
    assert set(answer) >= {
        "query",
        "total",
        "pages",
        "place",
        "did_you_mean",
        "notices",
        "facets",
        "results",
    }
    assert answer["query"]["category"] == ["nursing-room"]
    assert set(answer["facets"]) >= {"category", "street", "status", "feature", "open"}
    assert set(answer["results"][0]) >= {
        "id",
        "name",
        "name_en",
        "category",
        "street",
        "address",
        "lat",
        "lon",
        "coordinate_precision",
        "distance_m",
        "walk_minutes",
        "open",
        "status",
        "checked_on",
        "source_date",
        "url",
    }
    assert len(answer["results"]) == 3


def test_entries_without_a_place_come_last_and_have_no_distance(client):
    answer = client.get("/api/v1/search?category=nursing-room&near=西单&per_page=100").json
    sure = [r for r in answer["results"] if r["status"] != "expected"]
    distances = [result["distance_m"] for result in sure]
    known = [distance for distance in distances if distance is not None]
    assert distances[: len(known)] == sorted(known)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("page", "0"),
        ("per_page", "101"),
        ("radius", "5"),
        ("category", "no-such-kind"),
        ("open", "later"),
        ("sort", "best"),
        ("near", "95,500"),
        ("lang", "fr"),
    ],
)
def test_a_bad_value_is_refused_by_name(client, parameter, value):
    asked = {"near": "西单", parameter: value}
    response = client.get("/api/v1/search", query_string=asked)
    assert (response.status_code, response.content_type) == (400, "application/problem+json")
    assert [error["parameter"] for error in response.json["errors"]] == [parameter]
    assert response.json["status"] == 400


@pytest.mark.parametrize(
    ("lang", "name"), [("zh-Hans", "汉光"), ("zh-Hant", "漢光"), ("en", "Hanguang")]
)
def test_an_entry_is_named_in_the_language_asked_for(client, lang, name):
    answer = client.get(f"/api/v1/services/mbr-hanguang?lang={lang}").json
    assert answer["name"].startswith(name)


def test_one_entry_has_its_hours_phones_and_links(client):
    answer = client.get("/api/v1/services/mbr-childrens-hospital").json
    assert answer["phones"] == ["010-59616161"]
    assert set(answer["links"]) == {"amap", "baidu", "tencent", "apple", "geo"}
    assert answer["links"]["geo"] == "geo:39.911203,116.348424"
    around_the_clock = client.get("/api/v1/services/hl-110").json
    assert len(around_the_clock["hours_next_days"]) == 14


def test_an_entry_that_never_was_is_a_problem(client):
    response = client.get("/api/v1/services/no-such-entry")
    assert (response.status_code, response.content_type) == (404, "application/problem+json")


def test_the_map_layer_holds_all_that_match(client):
    found = client.get("/api/v1/search?category=nursing-room").json["total"]
    layer = client.get("/api/v1/services.geojson?category=nursing-room").json
    assert layer["type"] == "FeatureCollection"
    assert len(layer["features"]) == found > 20
    for feature in layer["features"]:
        assert feature["id"] == feature["properties"]["id"]
        geometry = feature["geometry"]
        assert geometry is None or 116 < geometry["coordinates"][0] < 117


def test_points_are_those_that_may_be_drawn(client):
    points = client.get("/api/v1/points").json
    assert len({len(column) for column in points.values()}) == 1
    assert "dv-shelter" not in points["id"]
    rooms = client.get("/api/v1/points?category=nursing-room").json
    assert set(rooms["category"]) == {"nursing-room"}
    assert set(rooms["id"]) < set(points["id"])


def test_reference_data_has_counts(client, toolbox):
    categories = client.get("/api/v1/categories").json["categories"]
    assert len(categories) == 33
    entries = len(toolbox.edition().catalogue.services)
    assert sum(category["count"] for category in categories) == entries
    assert len(client.get("/api/v1/streets").json["streets"]) == 15


def test_suggestions_come_from_the_first_letters(client):
    found = client.get("/api/v1/suggest?q=muying").json
    assert 0 < len(found) <= 10
    assert any(each["kind"] == "category" for each in found)
    assert client.get("/api/v1/suggest?q=").json == []
    assert client.get("/api/v1/suggest?q=muying").headers["Cache-Control"] == "no-store"


def test_suggestions_say_what_they_are_and_where_in_the_language_of_the_page(client):
    (english, *_) = client.get("/api/v1/suggest?q=西单母&lang=en").json
    assert english["text"] == "Xīdān Mother-and-baby room"
    assert english["detail"] == "Kind of service · Xichang'anjie Subdistrict"
    (traditional, *_) = client.get("/api/v1/suggest?q=西單餵奶&lang=zh-Hant").json
    assert traditional["text"] == "西單 母嬰室"


@pytest.mark.parametrize(
    "path", ["/api/v1/search", "/api/v1/points", "/data/entries.csv", "/data/entries.geojson"]
)
def test_open_data_is_open_to_other_sites_and_tagged(client, path):
    response = client.get(path)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


def test_pages_are_not_open_to_other_sites(client):
    headers = client.get("/data").headers
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_table_holds_every_entry(client, toolbox):
    rows = list(csv.DictReader(io.StringIO(client.get("/data/entries.csv").text)))
    assert [row["id"] for row in rows] == [s.id for s in toolbox.edition().catalogue.services]
    shelter = next(row for row in rows if row["id"] == "dv-shelter")
    assert (shelter["lat"], shelter["address_zh"], shelter["street"]) == ("", "", "")


def test_no_answer_gives_a_coarse_coordinate_as_an_entrys_own(client, toolbox):
    layer = json.loads(client.get("/data/entries.geojson").text)
    assert len(layer["features"]) == len(toolbox.edition().catalogue.services)
    for feature in layer["features"]:
        drawable = feature["properties"]["coordinate_precision"] in ("venue", "road", "approximate")
        assert (feature["geometry"] is not None) == drawable
