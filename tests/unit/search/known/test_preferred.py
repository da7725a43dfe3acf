"""Which entries of a kind the vocabulary puts first."""

import pytest

from tests.asking import ask, ids, parts_of
from tests.builders import a_service
from webapp.domain.vocabulary import Preference, Term, Vocabulary
from webapp.search.known.preferred import Preferences

POLICE = Preference("派出所", ("110", "12345"))
CITIZENS = Preference("户口", ("12345",))
BIRTH = Preference("birth", ("产科",))


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("上户口", ("12345",)),
        ("派出所上户口", ("110", "12345")),
        ("give birth", ("产科",)),
        ("births", ("产科",)),
        ("birthday", ()),
        ("托儿所", ()),
    ],
)
def test_the_longest_word_inside_a_phrase_says_what_is_wanted(phrase: str, wanted: tuple[str, ...]):
    assert Preferences.of((CITIZENS, POLICE, BIRTH)).wanted(phrase) == wanted


def test_of_two_nurseries_the_one_with_the_wanted_word_comes_first():
    vocabulary = Vocabulary(
        terms=(Term("托儿所", "nursery"), Term("日托", "nursery")),
        preferences=(Preference("日托", ("全日",)),),
    )
    parts = parts_of(
        a_service("a-half", category="nursery", name_zh="小小托育园"),
        a_service("b-whole", category="nursery", name_zh="大大托育园", note_zh="全日照护"),
        vocabulary=vocabulary,
    )
    assert ids(ask(parts, "托儿所")) == ["a-half", "b-whole"]
    assert ids(ask(parts, "日托")) == ["b-whole", "a-half"]
