"""Finding places by name, in any script, whole or begun; telling namesakes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DISTRICT
from tests.unit.geo.small import COMMUNITIES, STREETS, at, named, numbered, small_gazetteer
from webapp.domain.coordinates import Precision
from webapp.domain.district import AddressRange, GazetteerPlace
from webapp.geo.gazetteer import Gazetteer

GAZETTEER = small_gazetteer()


@pytest.mark.parametrize(
    "text",
    ["西单", "西单站", "西单地铁站", "地铁西单站", "西單", "xidan", "Xi Dan", "ＸＩＤＡＮ",
     "Xidan station", "Xidan subway station", "near Xidan", "西单附近", "西单站旁边"],
)  # fmt: skip
def test_a_station_is_found_in_every_script(text: str) -> None:
    answer = GAZETTEER.find(text)
    assert (answer.state, answer.name, answer.kind) == ("located", "西单站", "metro_station")
    assert answer.asked == text
    assert answer.choices == ()


@pytest.mark.parametrize(
    "text", ["西单站 A口", "西单A出口", "西单站a口", "exit A Xidan", "Xidan station exit A"]
)
def test_an_exit_is_found(text: str) -> None:
    answer = GAZETTEER.find(text)
    assert (answer.name, answer.point) == ("西单站A口", at(39.9061, 116.3687))
    assert answer.precision is Precision.VENUE


def test_one_mouth_may_be_two_exits() -> None:
    assert GAZETTEER.find("西单C1口").point == GAZETTEER.find("西单B1口").point


def test_an_unknown_exit_is_answered_with_the_station_less_precisely() -> None:
    answer = GAZETTEER.find("西单 F1出口")
    assert (answer.name, answer.precision) == ("西单站", Precision.APPROXIMATE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("广外", "广安门外街道"),
        ("广外街道", "广安门外街道"),
        ("广安门外", "广安门外街道"),
        ("guanganmenwai", "广安门外街道"),
        ("Guang'anmenwai subdistrict", "广安门外街道"),
        ("月坛社区", "月坛社区居委会"),
        ("三义里", "三义里社区居委会"),
        ("三义里居委会", "三义里社区居委会"),
        ("动物园", "北京动物园"),
        ("beijing zoo", "北京动物园"),
        ("儿童医院", "首都医科大学附属北京儿童医院"),
        ("中信城二期", "中信沁园(中信城二期)"),
        ("广安门外大街10号", "广安门外大街10号"),
        ("大悦城", "西单大悦城"),
        ("西单大", "西单大悦城"),
        ("xidanda", "西单大悦城"),
    ],
)
def test_short_forms_and_beginnings_are_understood(text: str, name: str) -> None:
    assert GAZETTEER.find(text).name == name


@pytest.mark.parametrize(
    "text", ["火星", "朝阳大悦城", "医院", "xyzzy", "qq", "海淀区吴家场路55号", "'; DROP TABLE"]
)
def test_what_is_not_known_is_not_found(text: str) -> None:
    answer = GAZETTEER.find(text)
    assert (answer.state, answer.asked, answer.point) == ("not_found", text, None)


@pytest.mark.parametrize("text", ["", "   ", "！？", "\u200b"])
def test_an_empty_text_asks_for_nothing(text: str) -> None:
    assert GAZETTEER.find(text).state == "none"


def test_an_ambiguous_name_gives_the_likeliest_place_and_the_others() -> None:
    answer = GAZETTEER.find("牛街")
    assert answer.kind == "metro_station"
    assert [(c.name, c.kind, c.near) for c in answer.choices] == [("牛街", "road", "牛街 道路")]
    assert GAZETTEER.find("牛街 道路").kind == "road"


def test_every_choice_leads_to_exactly_its_place() -> None:
    twins = small_gazetteer(
        named("compound", "吉祥里", at(39.915, 116.375), street="yuetan"),
        named("compound", "吉祥里", at(39.905, 116.345), street="guanganmenwai"),
    )
    for text in ("吉祥里", "牛街", "月坛"):
        for choice in twins.find(text).choices:
            again = twins.find(choice.near)
            assert (again.name, again.kind, again.street) == (
                choice.name,
                choice.kind,
                choice.street,
            )


def test_the_place_whose_whole_name_it_is_comes_before_a_branch() -> None:
    schools = small_gazetteer(
        named("primary_school", "奋斗小学（银河校区）", at(39.915, 116.345)),
        named("primary_school", "奋斗小学", at(39.905, 116.375)),
    )
    answer = schools.find("奋斗小学")
    assert answer.name == "奋斗小学"
    assert [choice.name for choice in answer.choices] == ["奋斗小学（银河校区）"]


def test_two_rows_of_one_place_are_no_ambiguity() -> None:
    twice = small_gazetteer(
        named("museum", "某博物馆", at(39.9100, 116.37)),
        named("museum", "某博物馆", at(39.9105, 116.37)),
    )
    assert twice.find("某博物馆").choices == ()


def test_suggestions_begin_with_the_first_letter_and_lead_to_their_place() -> None:
    for text in ("x", "xi", "西", "西单"):
        suggested = GAZETTEER.suggest(text, 5)
        assert "西单站" in [answer.name for answer in suggested]
        assert all(GAZETTEER.find(answer.asked).point == answer.point for answer in suggested)


def test_the_whole_name_is_suggested_first() -> None:
    assert GAZETTEER.suggest("西单", 2)[0].name == "西单站"


def test_no_more_is_suggested_than_asked_for() -> None:
    assert len(GAZETTEER.suggest("g", 2)) == 2
    assert GAZETTEER.suggest("", 5) == ()
    assert GAZETTEER.suggest("x", 0) == ()


def test_a_name_inside_a_text_is_found_with_its_place_in_it() -> None:
    found = GAZETTEER.names_in("去西单地铁站 哺乳")
    assert [(name.start, name.end, name.text) for name in found] == [(1, 6, "西单地铁站")]
    assert found[0].answer.kind == "metro_station"


def test_the_longest_name_wins_and_names_do_not_overlap() -> None:
    found = GAZETTEER.names_in("西单大悦城和动物园")
    assert [name.text for name in found] == ["西单大悦城", "动物园"]


def test_words_before_a_service_mean_the_street() -> None:
    (name,) = GAZETTEER.names_in("月坛儿童之家")
    assert (name.answer.kind, name.answer.street) == ("street", "yuetan")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("xidan nursing room", ["xidan"]),
        ("nursing room near xi dan", ["xi dan"]),
        ("baby changing near xidan subway station please", ["xidan subway station"]),
        ("beijing zoo nursing room", ["beijing zoo"]),
        ("guang'anmenwai kindergarten", ["guang'anmenwai"]),
        ("women and children", []),
        ("nursing room", []),
    ],
)
def test_names_in_latin_letters_are_found(text: str, spans: list[str]) -> None:
    assert [name.text for name in GAZETTEER.names_in(text)] == spans


def test_everyday_words_that_are_also_names_stay_words() -> None:
    library = small_gazetteer(named("library", "西城区图书馆", at(39.91, 116.37)))
    assert library.names_in("图书馆") == ()
    assert library.find("图书馆").name == "西城区图书馆"


def test_weak_short_forms_are_not_seen_inside_a_text() -> None:
    assert [name.text for name in GAZETTEER.names_in("三义里儿童之家")] == []


def test_a_community_follows_from_the_list_or_from_agreeing_neighbours() -> None:
    assert GAZETTEER.community_of(GAZETTEER.find("广安门外大街10号")) == "110102007003"
    assert GAZETTEER.community_of(GAZETTEER.find("三义里")) == "110102020005"
    assert GAZETTEER.community_of(GAZETTEER.find("西单")) == ""
    assert GAZETTEER.community_of(GAZETTEER.find("火星")) == ""


def test_a_coarse_place_belongs_to_no_community() -> None:
    assert GAZETTEER.community_of(GAZETTEER.find("月坛街道")) == ""


def test_an_area_is_answered_coarsely_by_its_id() -> None:
    assert GAZETTEER.area("yuetan").precision is Precision.STREET
    assert GAZETTEER.area("yuetan", "110102007003").kind == "community"
    assert GAZETTEER.area("").state == "not_found"


@given(st.text(max_size=80))
def test_nothing_that_can_be_typed_raises(text: str) -> None:
    assert GAZETTEER.find(text).state in ("none", "located", "not_found")
    for name in GAZETTEER.names_in(text):
        assert text[name.start : name.end] == name.text


def test_an_empty_gazetteer_knows_nothing() -> None:
    from tests.builders import DISTRICT
    from webapp.geo.gazetteer import Gazetteer

    empty = Gazetteer((), (), (), (), DISTRICT)
    assert empty.find("西单").state == "not_found"
    assert empty.names_in("西单") == ()
    assert empty.suggest("x", 3) == ()


def test_a_place_with_an_unknown_kind_is_still_found() -> None:
    odd = GazetteerPlace("lighthouse", "某灯塔", at(39.91, 116.37), Precision.VENUE, "places.csv")
    assert small_gazetteer(odd).find("某灯塔").kind == "lighthouse"


@pytest.mark.parametrize(
    ("home", "code"),
    [
        ("三义里路3号", "110102020005"),
        ("三义里路9号", ""),
        ("三义里", "110102020005"),
    ],
)
def test_a_home_has_the_community_of_both_neighbours_or_of_its_own_name(home, code) -> None:
    """No number says 3; 1 and 5 are of one community, and beyond 5 nothing is known."""
    road = named("road", "三义里路", at(39.9, 116.35))
    houses = [numbered("三义里路", f"{n}号", at(39.9, 116.35 + n / 1e5)) for n in (1, 3, 5, 9)]
    home_of_a_name = named("compound", "三义里", at(39.912, 116.372))
    gazetteer = Gazetteer(
        (road, home_of_a_name, *houses),
        [AddressRange("三义里路", "1、5号", "110102020005", "guanganmenwai", "2020")],
        COMMUNITIES,
        STREETS,
        DISTRICT,
    )
    assert gazetteer.community_of(gazetteer.find(home)) == code
