"""The phrases that a device is given to tell danger by are few, and read as the finder reads."""

from tests.asking import parts_of
from tests.builders import NOW, a_service
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.search.answering.signs import Signs, signs_of

TERMS = (
    Term("打我", "family-mediation", 0.95),
    Term("老公打我", "family-mediation", 0.95),
    Term("Hits Me", "family-mediation", 0.95),
    Term("吵架", "family-mediation", 0.5),
    Term("打我的电话", "nursery", 1.0),
    Term("whits meadow", "nursery", 1.0),
    Term("托育", "nursery", 1.0),
)


def _signs(*terms: Term) -> Signs:
    services = (a_service("m", category="family-mediation"), a_service("n", category="nursery"))
    return signs_of(parts_of(*services, vocabulary=Vocabulary(terms=terms)), NOW)


def test_the_shortest_sure_phrases_of_sensitive_kinds_are_signs_of_danger():
    assert _signs(*TERMS).danger == ("hits me", "打我")


def test_everyday_phrases_that_hold_one_are_harmless_where_the_finder_says_so():
    assert _signs(*TERMS).harmless == ("打我的电话",)


def test_a_phrase_that_means_both_is_not_harmless():
    both = Term("打我的电话", "family-mediation", 1.0)
    assert _signs(*TERMS, both).harmless == ()


def test_the_names_of_the_large_text_are_signs_of_their_own():
    assert "大字版" in _signs(*TERMS).care_mode
