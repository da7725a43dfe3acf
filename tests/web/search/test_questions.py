"""Questions on page and API: the fact that was asked for, what is asked back, who has the rest."""

from typing import Any

import pytest

from tests.site import Site

QUESTIONS = {
    "首都博物馆几点关门": "fact-line",
    "孩子": "notice--question",
    "修手机": "notice--not-covered",
    "昨天国足踢了几比几": "notice--not-covered",
    "这网页字太小了": "notice--question",
    "孩子触电": "notice--question",
}


@pytest.mark.parametrize("words", QUESTIONS)
def test_the_page_says_it_before_the_results(site: Site, words: str):
    seen = site.visit("/search", q=words).seen
    assert seen.every(f".{QUESTIONS[words]} a"), "what leads on"
    assert not seen.every(".advice")


def _asked(site: Site, words: str) -> dict[str, Any]:
    answer = site.client.get("/api/v1/search", query_string={"q": words}).json
    assert answer is not None
    return dict(answer)


def test_the_api_says_the_same(site: Site):
    answer = _asked(site, "首都博物馆几点关门")["answer"]
    assert (answer["id"], answer["field"], answer["known"]) == ("cv-capital-museum", "hours", True)
    assert answer["text"]
    told = _asked(site, "修手机")
    assert (told["total"], told["answer"]) == (0, None)
    (notice,) = [n for n in told["notices"] if n["code"] == "not-covered"]
    assert notice["arguments"]["instead"].split()[0].isdigit()


def test_words_of_danger_are_neither_put_right_nor_answered_with_whoever_they_name(site: Site):
    told = _asked(site, "my baby is not breathing")
    assert told["notices"][0]["code"] == "danger"
    assert "spelling" not in [notice["code"] for notice in told["notices"]]
    assert _asked(site, "孩子触电")["total"] == 0


@pytest.mark.parametrize("words", ["孩子", "修手机", "孩子触电"])
def test_a_page_that_lists_nobody_counts_nobody(site: Site, words: str):
    seen = site.visit("/search", q=words).seen
    assert not seen.every(".result-bar")
    assert not seen.every("#filters")
