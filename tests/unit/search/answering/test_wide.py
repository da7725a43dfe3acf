"""What serves the whole district survives a street."""

from dataclasses import replace
from typing import Any

import pytest

from tests.asking import WORDS, ask, codes, ids, parts_of
from tests.builders import NURSING_ROOM, STREET, TAXONOMY, a_service
from webapp.domain.categories import Category
from webapp.domain.coordinates import Precision
from webapp.domain.service import Service
from webapp.domain.vocabulary import Term
from webapp.search.finding.searcher import Searcher

OTHER = replace(STREET, id="yuetan", name_zh="月坛街道", polygons=())
LEGAL = Category("legal-aid", "law-and-family", "法律援助", "Legal aid", district_wide=True)
KINDS = replace(TAXONOMY, categories=(NURSING_ROOM, LEGAL))
LAWYER = Term("律师", "legal-aid", 0.95)


def _aid(id: str, street: str = "", **more: Any) -> Service:
    nowhere = {"coordinates": None, "precision": Precision.NONE, "located_by": ""}
    return a_service(id, name_zh=f"{id}室", category="legal-aid", street=street, **nowhere, **more)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        _aid("centre"),
        _aid("far", "yuetan"),
        _aid("theirs", "yuetan", serves_zh="辖区居民"),
        _aid("ours", STREET.id, serves_zh="辖区居民"),
        a_service("room", street="yuetan"),
        taxonomy=KINDS,
        streets=(STREET, OTHER),
        vocabulary=replace(WORDS, terms=(*WORDS.terms, LAWYER)),
    )


def test_in_a_street_what_serves_everybody_stands_behind_what_is_there(searcher: Searcher):
    page = ask(searcher, "金融街 律师")
    assert ids(page) == ["ours", "centre", "far"]
    assert "relaxed" not in codes(page)
    assert dict(page.facet("street"))[STREET.id] == 3


def test_other_kinds_stay_in_the_street(searcher: Searcher):
    assert ids(ask(searcher, "母婴室", street=(STREET.id,))) == []
    assert ids(ask(searcher, street=(STREET.id,))) == ["ours"]


def test_near_a_place_what_serves_another_street_comes_last(searcher: Searcher):
    assert ids(ask(searcher, "西单附近 律师"))[-1] == "theirs"
