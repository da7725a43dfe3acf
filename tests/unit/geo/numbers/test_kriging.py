"""Kriging against cases that can be worked out by hand."""

import numpy as np
import pytest

from webapp.geo.numbers.kriging import Kriging


def test_one_exactly_known_twin_is_copied() -> None:
    twin = Kriging.of(np.ones((2, 2)), np.array([1e-6]))
    assert twin.predict(np.array([7.0])) == pytest.approx(7.0)
    assert twin.error == pytest.approx(0.0, abs=1e-5)


def test_two_equally_good_clues_are_averaged() -> None:
    twins = Kriging.of(np.full((3, 3), 1e6), np.array([10.0, 10.0]))
    assert twins.predict(np.array([4.0, 8.0])) == pytest.approx(6.0, abs=1e-3)
    assert twins.error == pytest.approx(10 / np.sqrt(2), rel=1e-3)


def test_a_vague_clue_counts_by_the_square_of_its_error() -> None:
    twins = Kriging.of(np.full((3, 3), 1e6), np.array([10.0, 20.0]))
    assert twins.predict(np.array([0.0, 10.0])) == pytest.approx(2.0, abs=1e-3)


def test_what_shares_nothing_with_the_asked_value_tells_nothing() -> None:
    stranger = Kriging.of(np.eye(2) * 9.0, np.array([1.0]))
    assert stranger.predict(np.array([100.0])) == 0.0
    assert stranger.error == 3.0


def test_values_that_fit_together_are_likelier_than_values_that_do_not() -> None:
    alike = Kriging.of(np.array([[4.0, 3.9, 0.0], [3.9, 4.0, 0.0], [0.0, 0.0, 4.0]]), np.ones(2))
    together, apart = np.array([2.0, 2.0]), np.array([2.0, -2.0])
    assert alike.log_likelihood(together) > alike.log_likelihood(apart)
