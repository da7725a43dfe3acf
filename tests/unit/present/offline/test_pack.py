"""The pack that a phone keeps says what entries say, and nothing of those it must not hold."""

import json

import pytest

from tests.builders import NOW, a_catalogue, a_service
from tests.dangers import DANGERS
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.languages import SIMPLIFIED, TRADITIONAL
from webapp.domain.service import Status, Visibility
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.hours.book import HoursBook
from webapp.present.offline.pack import kept_texts, offline_pack
from webapp.search.answering.signs import signs_of

SIGNS = signs_of(DANGERS)


def _pack(*services, **catalogue):
    held = a_catalogue(*services, **catalogue)
    return offline_pack(held, 7, NOW, HoursBook(()).days, SIGNS)


@pytest.mark.parametrize("visibility", [Visibility.DISCREET, Visibility.CONFIDENTIAL])
def test_an_entry_that_is_not_public_leaves_no_trace(visibility):
    secret = a_service(
        "secret-id",
        name_zh="绝密名字",
        category="family-mediation",
        visibility=visibility,
        address_zh="",
        coordinates=None,
        precision=Precision.NONE,
    )
    text = json.dumps(_pack(a_service(), secret), ensure_ascii=False)
    assert "secret-id" not in text
    assert "绝密名字" not in text
    assert "family-mediation" not in text


def test_closed_entries_are_left_out():
    assert _pack(a_service("shut", status=Status.CLOSED))["id"] == []


def test_a_location_that_is_only_a_street_is_not_in_the_pack():
    coarse = a_service(coordinates=Coordinates(39.91, 116.36), precision=Precision.STREET)
    pack = _pack(coarse)
    assert (pack["lat"], pack["lon"]) == ([None], [None])


def test_columns_point_to_kinds_streets_and_statuses():
    pack = _pack(a_service("one", category="nursery", street="jinrongjie"))
    assert pack["categories"][pack["category"][0]]["id"] == "nursery"
    assert pack["streets"][pack["street"][0]]["id"] == "jinrongjie"
    assert pack["statuses"][pack["status"][0]] == "sourced"
    assert (pack["edition"], pack["built"]) == (7, "2026-11-24")


def test_signs_of_danger_are_found_in_either_script():
    pack = _pack(a_service())
    pairs = dict(zip(pack["traditional"], pack["simplified"], strict=True))
    assert (pairs["嗆"], pairs["講"]) == ("呛", "讲")
    kept = pack["signs"]["danger"]
    assert kept["dangers"] == [rule.id for rule in DANGERS.rules]
    assert kept["syllables"] == list(SIGNS.syllables)
    assert "大字版" in pack["signs"]["care_mode"]


def test_an_unknown_street_is_minus_one():
    assert _pack(a_service(street=""))["street"] == [-1]


def test_sounds_of_names_and_everyday_words_lead_to_an_entry():
    words = Vocabulary(
        terms=(
            Term("喂奶的地方", "nursing-room", 0.95, "everyday"),
            Term("宝宝", "nursing-room", 0.4, "may"),
        )
    )
    pack = _pack(a_service(name_zh="汉光百货"), vocabulary=words)
    assert {"han汉", "guang光"} <= set(pack["reading"]["sounds"].split("|"))
    assert pack["reading"]["phrases"][0]["0.95"] == "喂奶的地方"


def test_traditional_characters_of_names_have_their_simplified_twins():
    pack = _pack(a_service(name_zh="妇幼保健院"))
    twins = dict(zip(pack["traditional"], pack["simplified"], strict=True))
    assert twins["婦"] == "妇"


def test_only_what_is_known_of_features_is_said():
    kept = a_service(features=(("curtain", "yes"), ("floor", "3"), ("sink", "unknown")))
    assert _pack(kept)["features"] == ["curtain=yes"]


def test_texts_of_the_pack_come_in_the_language_of_the_page():
    noted = a_service(note_zh="家里有台阶", serves_zh="妇女")
    assert kept_texts((noted,), words_in(SIMPLIFIED)) == {}
    said = kept_texts((noted,), words_in(TRADITIONAL))
    assert (said["家里有台阶"], said["妇女"]) == ("家裡有台階", "婦女")
