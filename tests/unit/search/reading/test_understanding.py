"""How words are understood: phrases, filters, places, names, typed pinyin, slips."""

from dataclasses import replace

import pytest

from tests.asking import SQUARE, WORDS, XIDAN, ask, codes, ids, parts_of
from tests.builders import a_service
from tests.fakes import FakeNameFound, FakePlaces
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.search.finding.searcher import Searcher


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("a-plain-room", name_zh="某商场妈咪屋", host_zh="某商场"),
        a_service(
            "b-xidan-room",
            name_zh="西单商场母婴室",
            host_zh="西单商场",
            fee_zh="免费",
            coordinates=XIDAN,
        ),
        a_service("c-nursery", category="nursery", name_zh="小小托育园", age_max_months=36),
        a_service("d-beihai", category="nursery", name_zh="北海托儿所", coordinates=None),
        a_service("e-mediation", category="family-mediation", name_zh="婚姻家庭调解室"),
    )


@pytest.mark.parametrize(
    "words",
    [
        *("喂奶", "喂奶的地方", "哪里有喂奶的地方", "餵奶", "ｗeinai", "weinai", "wei nai"),
        *("母婴室", "mys", "baby changing", "where can i change my baby"),
    ],
)
def test_words_lead_to_the_kind_that_they_mean(searcher: Searcher, words: str):
    assert set(ids(ask(searcher, words))) == {"a-plain-room", "b-xidan-room"}


@pytest.mark.parametrize(
    "words", ["daycare", "day care", "DAYCARES", "tuoersuo", "tes", "tuoyu", "托兒所"]
)
def test_english_plurals_pinyin_and_initials_lead_there_too(searcher: Searcher, words: str):
    assert set(ids(ask(searcher, words))) == {"c-nursery", "d-beihai"}


def test_a_longer_phrase_wins_over_the_words_in_it(searcher: Searcher):
    assert set(ids(ask(searcher, "孩子没人带怎么办"))) == {"c-nursery", "d-beihai"}


def test_a_word_for_another_person_is_read_as_the_phrase_says_it(searcher: Searcher):
    assert set(ids(ask(searcher, "孙子没人带"))) == {"c-nursery", "d-beihai"}


def test_a_hint_brings_in_no_kind_beside_a_phrase_that_names_one(searcher: Searcher):
    assert set(ids(ask(searcher, "宝宝 托儿所"))) == {"c-nursery", "d-beihai"}


def test_a_hint_alone_is_better_than_nothing(searcher: Searcher):
    assert set(ids(ask(searcher, "宝宝"))) == {"a-plain-room", "b-xidan-room"}


def test_a_phrase_of_two_kinds_shows_the_surer_one_first(searcher: Searcher):
    assert ids(ask(searcher, "吵架"))[0] == "e-mediation"


def test_the_words_of_the_district_never_narrow_a_search(searcher: Searcher):
    assert set(ids(ask(searcher, "北京西城区托儿所"))) == {"c-nursery", "d-beihai"}


def test_a_filter_in_the_words_is_used_and_told_and_can_be_taken_back(searcher: Searcher):
    page = ask(searcher, "免费 喂奶")
    assert ids(page) == ["b-xidan-room"]
    assert page.understood.feature == ("free",)
    (notice,) = [notice for notice in page.notices if notice.code == "filter-understood"]
    assert dict(notice.arguments) == {"parameter": "feature", "value": "free", "phrase": "免费"}
    assert notice.undo is not None
    assert notice.undo.q == "喂奶"


def test_an_age_in_the_words_becomes_a_filter_and_unknown_ranges_stay(searcher: Searcher):
    page = ask(searcher, "四岁 托儿所")
    assert page.understood.age_months == 48
    assert ids(page) == ["d-beihai"]


def test_a_filter_that_leaves_nothing_is_given_up_and_said(searcher: Searcher):
    page = ask(searcher, "免费 托儿所")
    assert set(ids(page)) == {"c-nursery", "d-beihai"}
    assert page.understood.feature == ()
    assert codes(page)[-2:] == ["filter-understood", "filter-given-up"]
    assert dict(page.notices[-1].arguments)["phrase"] == "免费"


def test_a_filter_set_in_the_address_is_not_overruled_by_words(searcher: Searcher):
    assert ask(searcher, "四岁 托儿所", age_months=12).understood.age_months == 12


def test_a_place_in_the_words_becomes_the_place(searcher: Searcher):
    page = ask(searcher, "西单 喂奶")
    assert page.place.name == "西单"
    assert page.understood.q == "喂奶"
    assert page.understood.near == "西单"
    assert "place-understood" in codes(page)
    assert ids(page)[0] == "b-xidan-room"
    assert all(hit.distance_m is not None for hit in page.hits)


@pytest.mark.parametrize(
    "words",
    [
        *("西单B口 喂奶", "西单 5层 喂奶", "西单三楼喂奶", "西单南门 喂奶", "西单门诊楼2层喂奶"),
        *("西单东南口 喂奶", "西单B1 喂奶", "exit b of 西单 喂奶", "on the 5th floor of 西单 喂奶"),
    ],
)
def test_a_part_of_a_place_is_no_word_to_look_for(searcher: Searcher, words: str):
    page = ask(searcher, words)
    assert ids(page) == ["b-xidan-room", "a-plain-room"]
    (told,) = [notice for notice in page.notices if notice.code == "relaxed"]
    assert dict(told.arguments)["dropped"]


@pytest.mark.parametrize("words", ["5层 喂奶", "B口喂奶", "喂奶 3楼"])
def test_a_part_without_a_place_changes_nothing_but_is_told(searcher: Searcher, words: str):
    page = ask(searcher, words)
    assert page.matching == ask(searcher, "喂奶").matching
    assert "relaxed" in codes(page)


@pytest.mark.parametrize("words", ["5层", "b口"])
def test_a_part_alone_is_nothing_to_search_for(searcher: Searcher, words: str):
    assert ask(searcher, words).total == 0


def test_an_exit_that_is_known_is_the_place(searcher: Searcher):
    exit_ = replace(SQUARE, name="西单站B口", kind="metro_entrance", part_of="西单")
    places = FakePlaces({"西单": replace(SQUARE, name="西单"), "西单b口": exit_})
    reader = searcher.reader
    understood = replace(reader, places=replace(reader.places, places=places)).read("西单 b口 喂奶")
    assert understood.place is not None
    assert (understood.place.name, understood.set_aside) == ("西单站B口", ())


@pytest.mark.parametrize(
    "words",
    [
        *("西单附近 喂奶", "西单旁边的喂奶", "离西单最近的喂奶", "靠近西单 喂奶", "西单那边 喂奶"),
        *("near 西单 喂奶", "喂奶 close to 西单", "西单 fujin 喂奶", "西单对面 喂奶"),
    ],
)
def test_near_a_place_is_a_list_by_distance(searcher: Searcher, words: str):
    page = ask(searcher, words)
    assert (page.sort, page.place.name, page.understood.q) == ("distance", "西单", "喂奶")
    assert "relaxed" not in codes(page)


def test_near_a_street_is_not_in_it(searcher: Searcher):
    page = ask(searcher, "金融街附近喂奶")
    assert page.understood.street == ()
    assert (page.place.street, page.sort) == ("jinrongjie", "distance")


def test_words_beside_a_kind_raise_and_exclude_nothing(searcher: Searcher):
    assert ids(ask(searcher, "妈咪屋 喂奶")) == ["a-plain-room", "b-xidan-room"]


def test_a_street_in_the_words_becomes_the_filter(searcher: Searcher):
    page = ask(searcher, "金融街托儿所")
    assert page.understood.street == ("jinrongjie",)


def test_a_street_without_such_a_service_shows_the_nearest_instead():
    searcher = parts_of(a_service("a-room", street=""), a_service("b-other", category="nursery"))
    page = ask(searcher, "金融街 喂奶")
    assert ids(page) == ["a-room"]
    assert page.place.street == "jinrongjie"


def test_nearby_beside_a_place_means_that_place(searcher: Searcher):
    page = ask(searcher, "西单 离我近 喂奶")
    assert codes(page).count("filter-understood") == 0
    assert page.place.name == "西单"


def test_near_me_is_a_hint_and_filters_nothing(searcher: Searcher):
    page = ask(searcher, "离我近 喂奶")
    assert page.total == 2
    assert dict(page.notices[0].arguments)["parameter"] == "near-me"


def test_where_the_search_is_a_name_the_name_wins_over_the_place(searcher: Searcher):
    page = ask(searcher, "西单商场")
    assert ids(page) == ["b-xidan-room"]
    assert page.place.state == "none"


def test_a_name_and_a_kind_together_find_the_one_that_has_both(searcher: Searcher):
    assert ids(ask(searcher, "北海 托儿所")) == ["d-beihai"]
    assert ids(ask(searcher, "北海托儿所")) == ["d-beihai"]
    assert ids(ask(searcher, "beihaituoersuo")) == ["d-beihai"]


@pytest.mark.parametrize("slip", ["母英室", "母婴宝", "muyingsi", "muyinshi", "myuingshi"])
def test_a_slip_is_put_right_and_said(searcher: Searcher, slip: str):
    page = ask(searcher, slip)
    assert set(ids(page)) == {"a-plain-room", "b-xidan-room"}


def test_what_was_put_right_can_be_searched_as_typed(searcher: Searcher):
    page = ask(searcher, "母英室")
    (notice,) = page.notices
    assert (notice.code, dict(notice.arguments)) == ("spelling", {"from": "母英室", "to": "母婴室"})
    assert notice.undo is not None
    assert notice.undo.as_typed


def test_as_typed_every_word_is_only_a_word(searcher: Searcher):
    page = ask(searcher, "西单 免费", as_typed=True)
    assert page.place.state == "none"
    assert page.understood.feature == ()
    assert codes(page) == ["relaxed"] or page.total == 1


def test_a_known_word_is_never_cut_in_two_to_put_another_right(searcher: Searcher):
    page = ask(searcher, "母婴室里喂奶")
    assert "spelling" not in codes(page)


def test_letters_glued_together_are_read_apart(searcher: Searcher):
    page = ask(searcher, "weinaituoersuo")
    assert page.total > 0


@pytest.mark.parametrize("nothing", ["???", "***", "。。。", "🧑‍🍼", "()"])
def test_signs_are_nothing_to_search_for(searcher: Searcher, nothing: str):
    page = ask(searcher, nothing)
    assert page.total == 0
    assert codes(page) == ["no-words"]


def test_a_search_of_stop_words_alone_is_searched_as_words(searcher: Searcher):
    assert ask(searcher, "哪里有").total == 0


def test_more_than_twelve_words_are_cut_and_said():
    words = "东楼 南院 西厅 北门 中堂 前庭 后厨 左廊 右房 上层 下层 里屋 外间 新馆"
    page = ask(parts_of(a_service("a", name_zh=words)), words)
    assert ids(page) == ["a"]
    assert codes(page) == ["terms-cut"]


@pytest.mark.parametrize("words", ["喂口奶", "喂个奶", "带娃喂次奶"])
def test_a_measure_word_inside_a_phrase_does_not_part_it(searcher: Searcher, words: str):
    assert set(ids(ask(searcher, words))) == {"a-plain-room", "b-xidan-room"}


def test_a_correction_that_finds_nothing_is_not_made(searcher: Searcher):
    page = ask(searcher, "托儿所 日托院")
    assert "spelling" not in codes(page)


def test_a_word_that_fits_nothing_may_be_a_place_too_doubtful_to_look_for():
    class Shy(FakePlaces):
        def names_in(self, text: str) -> tuple[FakeNameFound, ...]:
            return ()

    places = Shy({"三里河": SQUARE})
    reader = parts_of(a_service("a-room", name_zh="某商场妈咪屋")).reader
    shy = replace(reader, places=replace(reader.places, places=places))
    assert shy.read("三里河喂奶", mend=False).place is None
    assert shy.read("三里河喂奶").place_text == "三里河"


def test_a_character_of_no_meaning_inside_a_name_is_part_of_it():
    vocabulary = replace(WORDS, stop_words=(*WORDS.stop_words, "里"))
    searcher = parts_of(
        a_service("a-other", name_zh="某商场妈咪屋"),
        a_service("b-there", name_zh="三里河商场妈咪屋"),
        vocabulary=vocabulary,
    )
    assert ids(ask(searcher, "三里河 喂奶")) == ["b-there", "a-other"]


def test_an_english_word_means_more_than_what_is_left_of_a_longer_phrase():
    terms = (Term("kids", "nursery", 0.4, "may"), Term("need for kids", "nursing-room", 0.9))
    searcher = parts_of(
        a_service("a-room", name_zh="某商场妈咪屋"),
        a_service("b-nursery", category="nursery", name_zh="小小托育园"),
        vocabulary=Vocabulary(terms=terms, stop_words=("need", "for")),
    )
    assert ids(ask(searcher, "kids")) == ["b-nursery"]
