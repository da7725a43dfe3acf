"""Questions whose structure counts: each class is answered as well as it was, on both parts."""

from typing import TYPE_CHECKING

import pytest

from webapp.bench.questions import read_questions, share_by_class

if TYPE_CHECKING:
    from webapp.toolbox.toolbox import Toolbox

LEAST = {
    "needs": 1.0,
    "negation": 0.95,
    "no negation": 0.85,
    "time": 0.95,
    "no time": 0.9,
    "age": 0.9,
    "no age": 0.85,
    "fact": 0.85,
    "no fact": 1.0,
    "readable": 0.9,
    "nothing": 0.85,
    "something": 1.0,
    "out of scope": 0.8,
    "in scope": 0.95,
}
"""The least share of a class that is answered well."""


@pytest.mark.parametrize("part", ["tune", "held-out"])
@pytest.mark.parametrize("kind", LEAST)
def test_a_class_of_questions_is_answered_well(kind: str, part: str, toolbox: "Toolbox"):
    asked = [each for each in read_questions() if (each.kind, each.part) == (kind, part)]
    shares = share_by_class(asked, toolbox.edition().searcher)
    share, count, failed = shares[kind]
    assert count > 0
    assert share >= LEAST[kind], failed if part == "tune" else "kept apart"
