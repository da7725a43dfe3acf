"""Whom an entry serves, and when that is worth a word."""

from dataclasses import replace

import pytest

from tests.builders import NURSERY, a_service
from webapp.domain.reach import is_told_to_serve_district

ALL = {"name_zh": "区法律援助中心"}


@pytest.mark.parametrize(
    ("said", "told"),
    [({}, True), ({"name_zh": "某街道调解中心"}, False), ({"serves_zh": "辖区居民"}, False)],
)
def test_the_whole_district_is_named_only_where_it_is_known(
    said: dict[str, str], told: bool
) -> None:
    kind = replace(NURSERY, district_wide=True)
    assert is_told_to_serve_district(a_service(**{**ALL, **said}), kind) is told
