"""A search for several things shows each under its own heading, and the API names them."""

from tests.checks.seen import words
from tests.site import Site


def test_the_page_has_a_heading_for_each_need(site: Site):
    page = site.visit("/search", q="母婴室和图书馆")
    headings = " ".join(words(tag) for tag in page.seen.every(".card-group h2"))
    assert "母婴室" in headings
    assert "文化" in headings


def test_the_api_names_the_groups_and_holds_each_within_the_first_ten(site: Site):
    answer = site.client.get("/api/v1/search", query_string={"q": "家暴 律师"}).json
    assert answer is not None
    kinds = [group["need"] for group in answer["groups"]]
    assert kinds == ["domestic-violence-help", "legal-aid"]
    first = [result["id"] for result in answer["results"][:10]]
    assert all(set(group["ids"]) & set(first) for group in answer["groups"])


def test_the_map_lists_what_every_need_found(site: Site):
    assert site.visit("/map", q="母婴室和图书馆").status == 200
