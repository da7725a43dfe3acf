"""Where a commitment stands in the plan, in the words of the page."""

import pytest

from tests.builders import sentences_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED, Language
from webapp.domain.plan import Commitment, Part, Plan
from webapp.present.wording.clauses import clause_names


def _plan(*clauses: str) -> Plan:
    commitments = tuple(Commitment(clause, "health", "", "", ()) for clause in clauses)
    return Plan(
        "plan", "", "", "", "", "", (2021, 2025), commitments=commitments, parts=(Part("W", 3),)
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [(SIMPLIFIED, "Plan, part 三 (七), item 5"), (ENGLISH, "Plan, part 3 (7), item 5")],
    ids=lambda value: getattr(value, "code", ""),
)
def test_a_clause_is_named_as_the_plan_numbers_it(language: Language, said: str):
    assert clause_names(_plan("W7.5"), sentences_in(language))["W7.5"] == said


def test_a_clause_of_a_part_that_is_not_told_is_called_by_its_key():
    names = clause_names(_plan("C5.2", "A1"), sentences_in(ENGLISH))
    assert names == {"C5.2": "C5.2", "A1": "A1"}
