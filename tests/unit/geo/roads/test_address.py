"""Taking addresses apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DISTRICT
from webapp.domain.district import District, Name
from webapp.geo.roads.address import AddressReader

READ = AddressReader(DISTRICT).read
ELSEWHERE = AddressReader(
    District("linhai", "990101", Name("临海区"), Name("临海"), Name("海州市"), Name("海州"))
).read


@pytest.mark.parametrize(
    ("text", "way", "number"),
    [
        ("西城区二龙路27号", "二龙路", "27"),
        ("北京市西城区（原宣武区）南菜园街甲35-2号院3号楼", "南菜园街", "甲35"),
        ("北京市宣武区牛街西里一区5号（宣武区回民小学）", "牛街西里一区", "5"),
        ("西城区阜成门外大街２９９号", "阜成门外大街", "299"),
        ("西城區廣安門內大街１１６號", "广安门内大街", "116"),
        ("百万庄中里七号", "百万庄中里", "7"),
        ("西四北三条二十号", "西四北三条", "20"),
        ("万明路一百二十三号", "万明路", "123"),
        ("西城区广外街道红莲南路57-2号", "红莲南路", "57"),
        ("德外教场口街9号院丙9号", "德外教场口街", "9"),
        ("西城教育街2号", "教育街", "2"),
        ("宣武门西大街24号", "宣武门西大街", "24"),
        ("骡马市大街10,12号", "骡马市大街", "10"),
        ("月坛街道南沙沟社区1号楼", "南沙沟社区", "1"),
        ("山西街6号", "山西街", "6"),
        ("白云观街北里12", "白云观街北里", "12"),
        ("北京市,西城区,二龙路,27号", "二龙路", "27"),
        ("中国北京市西城区二龙路27号 邮编100032", "二龙路", "27"),
        ("新安中里4号；西城区枣林前街70号", "新安中里", "4"),
        ("安德路69号甲", "安德路", "甲69"),
        ("安德路69甲号院", "安德路", "甲69"),
        ("教场口街9号院丙9号", "教场口街", "9"),
        ("三里河东路A7号楼", "三里河东路", "a7"),
        ("永安路路北甲8号", "永安路", "甲8"),
        ("永安路北侧8号", "永安路", "8"),
        ("永安路第8号", "永安路", "8"),
        ("建功北里3区3号楼一层南侧", "建功北里3区", "3"),
        ("中国地质调查局宿舍3号楼", "中国地质调查局宿舍", "3"),
    ],
)
def test_road_and_number_are_found(text: str, way: str, number: str) -> None:
    address = READ(text)
    assert (address.way, str(address.number)) == (way, number)
    assert not address.is_elsewhere


@pytest.mark.parametrize(
    "text", ["北京市第四十三中学", "地铁4号线西单站A口", "105路", "12", "1号", "号", ""]
)
def test_not_every_digit_is_a_house_number(text: str) -> None:
    assert READ(text).number is None


def test_sub_number_detail_street_and_remarks_are_kept() -> None:
    address = READ("西城区广外街道红莲南路57-2号院3号楼2单元（人民大会堂宿舍底商）")
    assert (address.street, address.sub) == ("广外", "2")
    assert address.detail == "号院3号楼2单元"
    assert address.remarks == ("人民大会堂宿舍底商",)


@pytest.mark.parametrize(
    ("text", "crossing"),
    [
        ("西四北大街与阜成门内大街交叉口", ("西四北大街", "阜成门内大街")),
        ("新文化街(新文化街与佟麟阁路的交汇处)", ("新文化街", "佟麟阁路")),
        ("虎坊路和永安路路口东北角", ("虎坊路", "永安路")),
    ],
)
def test_a_crossing_names_two_roads(text: str, crossing: tuple[str, str]) -> None:
    assert READ(text).crossing == crossing


def test_a_crossing_of_one_name_is_that_name() -> None:
    assert READ("西单路口").way == "西单"


@pytest.mark.parametrize(
    "text",
    ["海淀区吴家场路55号", "北京市朝阳区建国路88号", "上海市南京东路100号", "天津南京路1号",
     "河北省石家庄市", "石家庄市长安区中山路1号", "密云县鼓楼东大街1号", "海淀 吴家场路55号"],
)  # fmt: skip
def test_other_districts_and_cities_are_recognised(text: str) -> None:
    assert READ(text).is_elsewhere


@pytest.mark.parametrize(
    "text",
    ["朝阳庵社区", "骡马市大街10,12号小区", "果子市社区", "西草市街126号", "北京西站南路80号"],
)
def test_names_that_only_sound_like_other_places_are_not(text: str) -> None:
    assert not READ(text).is_elsewhere


@given(st.text(max_size=200))
def test_nothing_that_can_be_typed_raises(text: str) -> None:
    assert len(READ(text).way) <= 120


@pytest.mark.parametrize(
    "text", ["临海区灯塔路1号", "海州市临海区灯塔路1号", "中国海州临海区灯塔路1号", "临海灯塔路1号"]
)
def test_another_district_is_left_out_by_its_own_names(text: str) -> None:
    address = ELSEWHERE(text)
    assert (address.way, str(address.number), address.is_elsewhere) == ("灯塔路", "1", False)


def test_what_is_elsewhere_is_so_for_each_district_itself() -> None:
    assert ELSEWHERE("北京市西城区二龙路27号").is_elsewhere
    assert not READ("北京市西城区二龙路27号").is_elsewhere
    assert READ("海州市临海区灯塔路1号").is_elsewhere
