"""The large-text version is found under each of its names, and under nothing else."""

import pytest

from webapp.search.answering.care_mode import asks_for_care


@pytest.mark.parametrize("q", ["长辈版", "大字版", "关怀版", "關懷版", " 长辈版 ", "Large Text"])
def test_a_name_of_the_version_is_understood(q):
    assert asks_for_care(q)


@pytest.mark.parametrize("q", ["", "长辈", "大字版 母婴室", "关怀", "text"])
def test_other_words_are_not_taken_for_it(q):
    assert not asks_for_care(q)
