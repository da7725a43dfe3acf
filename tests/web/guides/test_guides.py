"""Guides: question by question by plain links, in three languages; nothing is kept."""

from datetime import timedelta

import pytest

from tests.checks.seen import LANGUAGES
from webapp.domain.guides import Guide, Guides, Step


@pytest.fixture
def guides(toolbox) -> Guides:
    return toolbox.edition().catalogue.guides


def address(guide: Guide, step: Step) -> str:
    return f"/guides/{guide.name}" + ("" if step is guide.first else f"/{step.id}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_sound_in_every_language(site_in, guides, language):
    site = site_in(language)
    for guide in guides.guides:
        for step in guide.steps:
            page = site.visit(address(guide, step))
            text = step.en if language == "en" else None
            assert text in (None, page.heading)
            assert page.soup.select("main a[href^='tel:'], .choice-list a"), page.path


def test_the_list_names_every_guide(site, guides):
    page = site.visit("/guides")
    assert len(page.soup.select(".guide-list a")) == len(guides.guides) == 14


def test_a_mother_is_led_to_legal_aid_without_being_asked_about_money(site):
    page = site.visit("/guides/g1")
    assert page.heading == "有没有家庭暴力、虐待或遗弃？"
    page = page.follow("有")
    assert "不受经济条件限制" in page.text
    assert any(result.id == "la-district" for result in page.results)
    assert "身份证" in page.follow("要带什么").text


def test_where_there_is_violence_no_mediator_is_shown(site):
    page = site.visit("/guides/g3").follow("有")
    assert page.soup.select_one("main a[href='tel:110']")
    assert not [result for result in page.results if result.id.startswith("fm-")]
    calm = site.visit("/guides/g3").follow("没有").follow("都愿意")
    assert [result for result in calm.results if result.id.startswith("fm-")]


def test_answers_are_plain_links_without_a_question_mark(site, guides):
    for guide in guides.guides:
        for step in guide.steps:
            page = site.visit(address(guide, step))
            links = [str(link["href"]) for link in page.soup.select(".choice-list a")]
            assert len(links) == len(step.choices)
            assert not [link for link in links if "?" in link]


def test_quiet_steps_have_a_neutral_title_the_exit_and_are_not_stored(site, guides):
    for guide in guides.guides:
        for step in guide.steps:
            if not (guide.quiet or step.quiet):
                continue
            page = site.visit(address(guide, step))
            assert page.soup.select_one("[data-exit]"), page.path
            assert page.soup.select_one(".exit-note"), page.path
            assert page.headers["Cache-Control"] == "no-store"
            assert page.title.startswith("信息"), page.title


def test_the_first_question_of_a_harmless_guide_is_not_quiet(site):
    page = site.visit("/guides/nursery")
    assert not page.soup.select_one("[data-exit]")
    assert page.headers["Cache-Control"] == "no-cache"


def test_each_step_says_its_sources_and_its_day(site_in, guides):
    site = site_in("en")
    for guide in guides.guides:
        for step in guide.steps:
            page = site.visit(address(guide, step))
            listed = [
                item.get_text(" ", strip=True) for item in page.soup.select(".source-list li")
            ]
            sources = guides.sources_of(step.lines)
            assert len(listed) == len(sources), page.path
            assert all(s.en in item for s, item in zip(sources, listed, strict=True)), page.path
            if step.lines:
                assert "As of 28 November 2026." in page.text, page.path


def test_nothing_shipped_may_have_changed_on_the_day_of_the_tests(site):
    assert not site.visit("/guides/family-benefits/2").soup.select("main .notice")


@pytest.fixture
def in_two_years(toolbox, monkeypatch):
    later = toolbox.now() + timedelta(days=730)
    monkeypatch.setattr(toolbox, "_clock", lambda: later)


@pytest.mark.usefixtures("in_two_years")
def test_after_its_day_a_sentence_says_that_it_may_have_changed(site, site_in):
    page = site.visit("/guides/family-benefits/2")
    assert "可能已经变了。办之前先打电话问。" in page.soup.select_one("main .notice").text
    marked = page.soup.select(".sentence-list__mark")
    assert {mark.text for mark in marked} == {"（可能已经变了）"}
    assert "This may have changed." in site_in("en").visit("/guides/family-benefits/2").text
    assert "可能已經變了" in site_in("zh-Hant").visit("/help").text


def test_what_is_not_known_is_said_with_whom_to_ask(site):
    page = site.visit("/guides/rehabilitation-subsidy/4")
    assert "补多少钱、几天审完，暂未查到。" in page.text
    assert page.soup.select_one("main a[href='tel:12385']")


def test_a_step_says_which_question_it_comes_from(site_in):
    page = site_in("en").visit("/guides/nursery/6")
    question = "6 to 12 months: for how long?"
    assert page.follow(f"Back to: {question}").heading == question


def test_a_first_step_has_one_address_and_unknown_ones_are_not_found(site):
    response = site.client.get("/guides/nursery/1")
    assert (response.status_code, response.headers["Location"]) == (301, "/guides/nursery")
    for where in ("/guides/no-such", "/guides/nursery/99", "/guides/no-such/1"):
        site.visit(where, status=404)


@pytest.mark.parametrize(
    ("telling", "neutral"),
    [
        ("/en/guides/protection-order", "/en/guides/g2"),
        ("/en/guides/protection-order/4", "/en/guides/g2/4"),
        ("/en/guides/legal-aid/1", "/en/guides/g1"),
    ],
)
def test_an_address_that_tells_leads_to_the_neutral_one_and_is_not_kept(site, telling, neutral):
    response = site.client.get(telling)
    assert (response.status_code, response.headers["Location"]) == (301, neutral)
    assert response.headers["Cache-Control"] == "no-store"


def test_no_link_of_the_site_has_the_telling_address(site_in, guides):
    site = site_in("en")
    telling = {f"/en/guides/{guide.id}" for guide in guides.guides if guide.address}
    assert len(telling) == 6
    pages = ["/", "/help", "/guides", "/categories/legal-aid", "/guides/g1/2", "/guides/g4/2"]
    for where in pages:
        links = {str(link["href"]) for link in site.visit(where).soup.select("a[href]")}
        assert not [link for link in links if link.startswith(tuple(telling))], where


def test_a_kind_of_service_leads_to_its_guide(site_in):
    site = site_in("en")
    page = site.visit("/categories/legal-aid").follow("Guide: Who can get a free lawyer")
    assert page.path == "/en/guides/g1"
    page = site.visit("/categories/marriage-registration")
    assert page.follow("Guide: Registering a marriage").path == "/en/guides/getting-married"
    assert page.follow("Guide: Getting a divorce").path == "/en/guides/g4"
    assert "Guide:" not in site.visit("/categories/culture-venue").text


def test_the_start_page_and_the_footer_lead_to_the_guides(site_in):
    site = site_in("en")
    start = site.visit("/").follow("What can I get: question by question")
    assert start.path == site.visit("/about").follow("What can I get").path == "/en/guides"


@pytest.mark.parametrize("query", ["老公打我", "家暴", "孩子被虐待"])
def test_a_search_for_help_against_violence_says_110_first(site, query):
    page = site.visit("/search", q=query)
    assert "110" in page.notices[0]
    assert page.soup.select_one(".notice--danger a[href='/help']")


@pytest.mark.parametrize("query", ["母婴室", "幼儿园", "图书馆"])
def test_an_everyday_search_does_not(site, query):
    assert not site.visit("/search", q=query).soup.select(".notice--danger")


def test_in_danger_whom_to_call_stands_before_the_answers(site, guides):
    for guide in guides.guides:
        for step in guide.steps:
            if step.danger and step.choices:
                soup = site.visit(address(guide, step)).soup
                phone = soup.select_one("main .named-phones a[href^='tel:']")
                assert phone.find_next(class_="choice-list"), (guide.id, step.id)
    calm = site.visit("/guides/nursery/6").soup
    assert calm.select_one(".choice-list").find_next(class_="named-phones")
