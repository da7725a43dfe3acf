"""What must be told first of typed words, where the finder cannot be asked."""

from typing import Any

import pytest

from tests.dangers import DANGERS
from tests.engine import Engine
from webapp.present.offline.pack import kept_signs
from webapp.search.answering.signs import signs_of

SIGNS: Any = kept_signs(signs_of(DANGERS))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/offline/danger-patterns.js", "js/offline/danger.js", "js/offline/signs.js")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("老公打我", ["danger-violence"]),
        ("老公打我电话", []),
        ("家暴，孩子走丢了", ["danger-missing"]),
        ("my husband hits me!", ["danger-violence"]),
        ("i can not breathe", ["danger-body"]),
        ("baby chocking", ["danger-body"]),
        ("laogong dawo", ["danger-violence"]),
        ("he hits melons", []),
        ("大字版", ["care-mode"]),
        (" large  text. ", ["care-mode"]),
        ("大字版 托育", []),
        ("", []),
    ],
)
def test_patterns_of_the_pack_say_what_comes_first(engine: Engine, text: str, told: list[str]):
    assert engine.run("new Signs(signs).toldFirst(text)", signs=SIGNS, text=text) == told
