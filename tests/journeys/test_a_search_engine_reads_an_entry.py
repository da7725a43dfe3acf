"""What a search engine reads in a page is data to the browser: the policy lets it stand."""

import json

import pytest

pytestmark = pytest.mark.browser


def test_the_description_inside_a_page_offends_no_policy(visitor):
    """The visitor's watch over the console fails the test where anything was refused."""
    with visitor("en") as person:
        page = person.open("/services/mbr-hanguang")
        text = page.locator("script[type='application/ld+json']").text_content()
        assert json.loads(text)["@type"] == "Place"
        assert json.loads(text)["@id"] == person.path()
