"""Nothing on the neutral sheet tells why somebody goes where they go."""

import pytest

from tests.builders import a_service
from webapp.present.referral.neutral import neutral_names, tells

TELLING = [
    "反家庭暴力求助",
    "家暴",
    "月坛街道调解中心",
    "西城区婚姻家庭纠纷人民调解委员会",
    "72小时内裁定",
    "未成年人保护工作站",
    "Domestic-violence help",
    "Women's federation",
]
HARMLESS = ["西城区北营房中街33号", "身份证；户口簿", "展览路街道司法所", "免费", "Capital Museum"]


@pytest.mark.parametrize("text", TELLING)
def test_words_of_violence_and_family_matters_tell(text):
    assert tells(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_addresses_and_papers_do_not_tell(text):
    assert not tells(text)


def test_a_name_that_tells_gives_way_to_that_of_the_house():
    service = a_service(name_zh="家事调解室", name_en="Mediation room", host_zh="月坛文化馆")
    assert neutral_names(service) == ("月坛文化馆", "")


def test_where_both_tell_nothing_is_named():
    service = a_service(name_zh="家事调解室", host_zh="西城区妇女联合会")
    assert neutral_names(service) == ("", "")


def test_a_harmless_name_stays_with_its_english_only_if_that_is_harmless_too():
    service = a_service(name_zh="月坛中心", name_en="Yuetan family centre")
    assert neutral_names(service) == ("月坛中心", "")
