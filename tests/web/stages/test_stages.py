"""A stage of life leads to each kind that helps in it, the nearest of each first."""

import pytest


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_each_kind_has_its_heading_and_leads_to_all_of_it(site_in, toolbox, language):
    stage = next(s for s in toolbox.edition().catalogue.life_stages if s.id == "toddler")
    page = site_in(language).visit("/stages/toddler", near="西单")
    groups = page.soup.select(".card-group")
    assert [group["class"][1] for group in groups] == [f"card-group--{k}" for k in stage.categories]
    assert all(1 <= len(group.select(".service-card")) <= 2 for group in groups)
    assert all(group.select_one(".card-group__more a") for group in groups)
    assert page.soup.select(".way-line")


def test_a_quiet_stage_has_an_address_and_a_title_that_tell_nothing(site, toolbox):
    stage = next(s for s in toolbox.edition().catalogue.life_stages if s.id == "trouble")
    answer = site.client.get("/stages/trouble")
    assert answer.headers["Location"] == f"/stages/{stage.slug}"
    page = site.visit(f"/stages/{stage.slug}")
    assert page.soup.select_one("body.quiet [data-exit]")
    assert stage.zh not in page.soup.title.text


def test_the_start_page_leads_there(site, toolbox):
    hrefs = [a["href"] for a in site.visit("/").soup.select(".stage-list__link")]
    assert len(hrefs) == len(toolbox.edition().catalogue.life_stages)
    assert all(href.startswith("/stages/") for href in hrefs)
    assert "/stages/trouble" not in hrefs


def test_a_place_is_kept_by_nobody_and_one_that_is_not_there_is_told(app):
    answer = app.test_client().get("/stages/toddler?near=nowhereville")
    assert "no-store" in answer.headers["Cache-Control"]
    assert "notice--place-not-found" in answer.text


def test_there_is_no_other_stage(app):
    assert app.test_client().get("/stages/none").status_code == 404


def test_the_place_can_be_named_on_a_folded_form_and_the_explaining_text_stands_below(site):
    page = site.visit("/stages/toddler")
    assert page.soup.select_one("details.stage-near:not([open]) input[name=near]")
    assert page.soup.select_one(".stage-kinds ~ .kind-words p").text
    assert site.visit("/stages/toddler", near="西单").soup.select_one("details.stage-near[open]")
