"""What is said around a place, and apart from it."""

import doctest

from webapp.search.reading import surroundings


def test_the_examples_are_true():
    assert doctest.testmod(surroundings).failed == 0
