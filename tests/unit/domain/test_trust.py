"""How far an entry is to be trusted follows from its status and its source."""

import pytest

from tests.builders import a_service
from webapp.domain.service import Source, Status
from webapp.domain.trust import (
    OfficialHost,
    OfficialSources,
    OfficialTitle,
    Trust,
    is_old,
    trust_of,
)

OFFICIAL = OfficialSources(
    (OfficialHost("gov.cn", "各级机关"), OfficialHost("museum.example", "某馆")),
    (OfficialTitle("车站资料", "某地铁公司"),),
)


@pytest.mark.parametrize(
    ("source", "trust"),
    [
        (Source("某局", "https://www.bjxch.gov.cn/a.html", ""), Trust.OFFICIAL),
        (Source("某馆", "https://museum.example/a", ""), Trust.OFFICIAL),
        (Source("某局", "http://gov.cn/", ""), Trust.OFFICIAL),
        (Source("车站资料，经公开数据集", "https://github.com/a/b", ""), Trust.OFFICIAL),
        (Source("某报", "https://fakegov.cn/", ""), Trust.OTHER),
        (Source("某报", "https://gov.cn.example.com/", ""), Trust.OTHER),
        (Source("某报转载车站资料", "", ""), Trust.OTHER),
        (Source("旅行博客", "https://example.org/gov.cn", ""), Trust.OTHER),
        (Source("车站资料；某报", "https://example.org/a", ""), Trust.OTHER),
        (Source("车站资料；车站资料二", "", ""), Trust.OFFICIAL),
        (Source("某报；某局", "https://www.bjxch.gov.cn/a.html", ""), Trust.OFFICIAL),
        (Source(), Trust.OTHER),
    ],
)
def test_a_source_is_official_by_its_host_or_its_title(source: Source, trust: Trust) -> None:
    assert trust_of(a_service(source=source), OFFICIAL) is trust
    closed = a_service(source=source, status=Status.CLOSED)
    assert trust_of(closed, OFFICIAL) is trust


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.EXPECTED])
def test_what_was_confirmed_or_only_promised_is_so_whatever_the_source(status: Status) -> None:
    source = Source("某局", "https://www.bjxch.gov.cn/", "")
    assert trust_of(a_service(status=status, source=source), OFFICIAL) == status.value


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2015-03-09", True),
        ("2023", True),
        ("2024", False),
        ("2018; hours 2026-08", False),
        ("", True),
        ("前后", True),
    ],
)
def test_a_source_is_old_after_three_years_and_where_nobody_knows_its_age(
    date: str, old: bool
) -> None:
    assert is_old(a_service(source=Source("某报", "", date)), 2026) is old
    assert not is_old(a_service(source=Source("某报", "", date), status=Status.CONFIRMED), 2026)
