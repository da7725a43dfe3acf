"""What a page gets to sort itself by: all that has a place, the same for everybody, and light."""

import gzip
import re

import pytest

from tests.checks.seen import LANGUAGES

CARD = re.compile(r'^<li class="service-card')


def _asked(app, path: str = "/search/cards", **query: str) -> dict:
    answer = app.test_client().get(path, query_string=query)
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    return answer.json


def _ids(answer: dict) -> list[str]:
    html = "".join(card for group in answer["groups"] for card in group["cards"])
    return re.findall(r'<li class="service-card[^>]*data-id="([^"]+)"', html)


def test_every_entry_comes_once_with_the_rest(app, toolbox):
    first, rest = _ids(_asked(app)), _ids(_asked(app, rest="1"))
    services = toolbox.edition().catalogue.services
    assert sorted(first + rest) == [service.id for service in services]
    placed = {service.id for service in services if service.pin}
    assert placed <= set(first)
    assert len(rest) == sum(group["rest"] for group in _asked(app)["groups"])


def test_coordinates_stand_beside_their_cards(app):
    for group in _asked(app, category="nursing-room")["groups"]:
        assert len(group["cards"]) == len(group["lat"]) == len(group["lon"])
        for card, lat, lon in zip(group["cards"], group["lat"], group["lon"], strict=True):
            assert CARD.match(card.strip())
            assert (
                (f'data-lat="{lat:.6f}" data-lon="{lon:.6f}"' in card)
                if lat
                else "data-lat" not in card
            )


def test_groups_are_those_of_the_list_without_their_cards(app, site):
    groups = _asked(app, category="nursing-room")["groups"]
    sections = site.visit("/search", category="nursing-room", per_page=100).soup.select(
        ".card-group"
    )
    assert [g["id"] for g in groups] == [s["class"][1].split("--")[1] for s in sections]
    assert all("service-card" not in group["html"] and "<ul" in group["html"] for group in groups)


def test_filters_hold_and_a_place_does_not(app):
    near = _asked(
        app, category="nursing-room", near="西单", radius="500", sort="distance", page="2"
    )
    assert near == _asked(app, category="nursing-room")
    assert "母婴室" in near["applied"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_those_of_the_page(app, language):
    answer = _asked(app, f"{LANGUAGES[language]}/search/cards", category="nursing-room")
    said = {"zh-Hans": "服务", "zh-Hant": "服務", "en": "services"}[language]
    assert said in answer["summary"]
    assert answer["edge"]["names"]


def test_with_words_it_is_kept_by_nobody(app):
    client = app.test_client()
    assert client.get("/search/cards?q=母婴室").headers["Cache-Control"] == "no-store"
    assert client.get("/search/cards").headers["Cache-Control"] == "no-store"
    assert client.get("/search/cards?category=nursing-room").headers["Cache-Control"] == "no-cache"


def test_nothing_secret_has_a_place(app, toolbox):
    secret = {s.id for s in toolbox.edition().catalogue.services if s.visibility == "confidential"}
    assert secret
    for answer in (_asked(app), _asked(app, rest="1")):
        for group in answer["groups"]:
            for card, lat in zip(group["cards"], group["lat"], strict=True):
                assert lat is None or not any(f'data-id="{id_}"' in card for id_ in secret)


def test_odd_values_are_as_harmless_as_on_the_page(app):
    assert _asked(app, page="-1", per_page="x", radius="NaN", open="yesterday")["groups"]


def test_all_of_it_is_light_enough_for_a_weak_signal(app):
    whole = app.test_client().get("/search/cards", headers={"Accept-Encoding": "gzip"})
    assert whole.headers["Content-Encoding"] == "gzip"
    assert len(whole.data) <= 50_000
    one_kind = app.test_client().get(
        "/search/cards?category=nursing-room", headers={"Accept-Encoding": "br"}
    )
    assert len(one_kind.data) <= 12_000
    assert len(gzip.decompress(whole.data)) > len(one_kind.data)
