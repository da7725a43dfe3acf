"""My community: found by how people name their home, and all of it on one page."""

import pytest


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_community_says_whom_to_call_and_what_is_its_own(site_in, toolbox, language):
    catalogue = toolbox.edition().catalogue
    community = catalogue.communities[0]
    page = site_in(language).visit(f"/places/{community.code}")
    shown = {card["data-id"] for card in page.soup.select(".service-card")}
    own = [s for s in catalogue.services if s.community_code == community.code]
    kinds = catalogue.taxonomy.pages.of_each_community
    assert {one.id for one in own if one.category in kinds} <= shown
    street = next(s for s in catalogue.streets if s.id == community.street)
    assert street.office_phone in page.text
    assert page.soup.select_one("a[href='tel:12345']")
    groups = page.soup.select(".card-group")
    assert len(groups) == 1 + len(catalogue.taxonomy.pages.nearest)


def test_an_address_leads_to_its_community_and_leaves_nothing_behind(app):
    answer = app.test_client().get("/en/places?near=西直门内大街170号")
    assert answer.status_code == 301
    assert answer.headers["Location"].startswith("/en/places/1101")
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_not_found_is_said_and_kept_by_nobody(app):
    answer = app.test_client().get("/places?near=nowhere")
    assert 'role="status"' in answer.text
    assert "no-store" in answer.headers["Cache-Control"]


def test_there_is_no_other_community(app):
    assert app.test_client().get("/places/000000000000").status_code == 404


def test_a_street_leads_to_its_communities(site, toolbox):
    street = toolbox.edition().catalogue.streets[0]
    links = site.visit(f"/streets/{street.id}").soup.select(".name-list a")
    codes = [c.code for c in toolbox.edition().catalogue.communities if c.street == street.id]
    assert [link["href"].rpartition("/")[2] for link in links] == codes
