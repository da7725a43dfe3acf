"""A worker is warm before its visitors come, and again after a newer edition."""

import gc
from dataclasses import replace

import pytest
from flask import Flask

from webapp import create_app
from webapp.serving import bodies
from webapp.toolbox.toolbox import Toolbox
from webapp.web.fragments import cards
from webapp.web.site.warming import Warming

PAGES = ("/search?q=母婴室", "/search?q=母婴室&near=西单", "/en/search?q=court", "/zh-hant/search")


class Rendered(Exception):
    """A card was rendered."""


@pytest.fixture
def fresh(settings, edition) -> Flask:
    """An application that has answered nothing yet."""
    return create_app(settings=settings, toolbox=Toolbox(settings))


@pytest.fixture(scope="module")
def warmed(settings, edition) -> Flask:
    """An application that was warmed and asked nothing; nobody may render a card in it."""
    app = create_app(settings=settings, toolbox=Toolbox(settings))
    Warming(app).once()
    return app


def refuse(*_: object) -> None:
    raise Rendered


@pytest.mark.parametrize("page", PAGES)
def test_no_card_is_left_to_render_for_a_visitor(warmed, monkeypatch, page):
    monkeypatch.setattr(cards, "service_card", refuse)
    assert warmed.test_client().get(page).status_code == 200


def test_no_row_of_the_map_is_left_to_render_for_a_visitor(warmed, monkeypatch):
    monkeypatch.setattr(cards, "service_card", refuse)
    assert warmed.test_client().get("/map").status_code == 200


def test_without_warming_the_first_visitor_has_a_card_rendered(fresh, monkeypatch):
    monkeypatch.setattr(cards, "service_card", refuse)
    assert fresh.test_client().get(PAGES[0]).status_code == 500


def test_an_edition_is_warmed_once_and_the_next_one_again(fresh, settings, monkeypatch):
    prepared: list[object] = []
    monkeypatch.setattr(cards.Fragments, "prepare", lambda kept: prepared.append(kept))
    warming = Warming(fresh)
    warming.once()
    warming.once()
    assert len(prepared) == 3
    fresh.extensions["toolbox"] = Toolbox(settings)
    warming.once()
    assert len(prepared) == 6


def test_it_looks_again_and_again(fresh):
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise Rendered

    with pytest.raises(Rendered):
        fresh.extensions["warming"].forever(pause)
    assert pauses == [0.5] * 3


def test_without_an_edition_it_waits_for_one(settings, tmp_path):
    empty = replace(settings, var=tmp_path)
    app = create_app(settings=empty, toolbox=Toolbox(empty))
    Warming(app).once()
    assert app.test_client().get("/search").status_code == 503


def test_the_files_of_pages_are_compressed_before_anybody_asks(fresh, monkeypatch):
    with pytest.raises(Rendered):
        fresh.extensions["warming"].forever(refuse)
    monkeypatch.setattr(bodies.brotli, "compress", refuse)
    asked = fresh.test_client().get("/static/css/site.css", headers={"Accept-Encoding": "br"})
    assert asked.headers["Content-Encoding"] == "br"


@pytest.mark.usefixtures("warmed")
def test_what_is_warm_is_not_looked_at_by_the_collector_again():
    assert gc.get_freeze_count() > 100_000
