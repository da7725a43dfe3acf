"""What a first view may cost in bytes and requests; `make page-weight` measures times too."""

import pytest

from tests.benchmarks.budgets import LIST, PLACES, most_bytes
from tests.benchmarks.first_view import first_view

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def of_the_list(browser, origin):
    return first_view(browser, origin, LIST, slow=False)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_first_view_costs_no_more_than_its_budget(browser, origin, of_the_list, place):
    view = first_view(browser, origin, place, slow=False)
    assert 0 < view.bytes <= most_bytes(place, of_the_list.bytes)
    assert 0 < view.requests <= place.most_requests
