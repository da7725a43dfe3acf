"""What must be told first of typed words, where the finder cannot be asked."""

import pytest

from tests.engine import Engine

SIGNS = {
    "danger": ["打我", "hits me"],
    "harmless": ["打我的电话", "hits me up"],
    "care_mode": ["大字版", "large text"],
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/offline/signs.js")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("老公打我", ["danger"]),
        ("老公打我的电话", []),
        ("老公打我 请打我的电话", ["danger"]),
        ("my husband hits me", ["danger"]),
        ("he hits me!", ["danger"]),
        ("he hits melons", []),
        ("he hits me up", []),
        ("大字版", ["care-mode"]),
        (" large  text. ", ["care-mode"]),
        ("大字版 托育", []),
        ("", []),
    ],
)
def test_phrases_of_the_pack_say_what_comes_first(engine: Engine, text: str, told: list[str]):
    assert engine.call("toldFirst", text, SIGNS) == told
