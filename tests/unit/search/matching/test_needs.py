"""Several needs in one search: told apart, each shown, none lost in silence."""

import pytest

from tests.asking import ask, codes, ids, parts_of
from tests.builders import a_service
from webapp.search.finding.searcher import Searcher
from webapp.search.matching.ordering import one_after_another


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    rooms = [a_service(f"room-{n}", name_zh=f"{n}号母婴室") for n in range(12)]
    nurseries = [
        a_service(f"nursery-{n}", category="nursery", name_zh=f"{n}号托育园") for n in range(3)
    ]
    mediation = a_service("mediation", category="family-mediation", name_zh="调解室")
    return parts_of(*rooms, *nurseries, mediation)


def kinds(page) -> list[str]:
    return [group.kind for group in page.groups]


@pytest.mark.parametrize(
    "words", ["喂奶和托儿所", "喂奶 托儿所", "喂奶，顺便找托儿所", "baby changing and daycare"]
)
def test_two_needs_are_two_groups_among_the_first_ten(words: str, searcher: Searcher):
    page = ask(searcher, words)
    assert kinds(page) == ["nursing-room", "nursery"]
    assert {hit.service.category for hit in page.hits[:10]} == {"nursing-room", "nursery"}
    assert page.total == 15


def test_the_results_hold_the_groups_one_after_the_other(searcher: Searcher):
    page = ask(searcher, "喂奶和托儿所", per_page=10)
    assert [hit.number for hit in page.hits[:5]] == list(page.groups[0].numbers[:5])
    assert ids(page)[5:8] == ["nursery-0", "nursery-1", "nursery-2"]


def test_help_against_violence_is_a_need_of_its_own_and_stands_first(searcher: Searcher):
    assert kinds(ask(searcher, "托儿所，我们老吵架")) == ["family-mediation", "nursery"]


@pytest.mark.parametrize("words", ["喂奶", "喂奶换尿布", "宝宝喂奶", "喂奶和换尿布"])
def test_words_for_one_thing_are_one_answer(words: str, searcher: Searcher):
    page = ask(searcher, words)
    assert page.groups == ()
    assert page.total == 12


def test_a_need_that_nothing_answers_is_told():
    page = ask(parts_of(a_service("a", name_zh="母婴室")), "喂奶和托儿所")
    assert ids(page) == ["a"]
    assert "relaxed" in codes(page)


def test_every_need_begins_on_the_first_page_however_short_it_is():
    import numpy as np

    one, two, three = np.arange(0, 9), np.arange(10, 19), np.arange(20, 29)
    order = one_after_another([one, two, three], page=4)
    assert {number // 10 for number in order[:4].tolist()} == {0, 1, 2}
    assert sorted(order.tolist()) == sorted([*one, *two, *three])
