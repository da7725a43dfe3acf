"""The safety pages walked as someone does whose phone may be looked at: Back, history, titles and
referrers recorded, with and without scripts, with pictures that do not load."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.visitor import DESK, PHONE, Visitor

pytestmark = pytest.mark.browser

CANARY = "有人打我 月坛"
TELLING = (
    *("暴力", "保护令", "打我", "家暴", "调解", "离婚", "律师"),
    *("violence", "protection", "mediation", "divorce", "legal"),
)
QUIET_STEPS = ("/help", "/guides/g2", "/guides/g3/2", "/guides/g1", "/categories/legal-aid")


@dataclass
class Trace:
    """What a walk leaves behind that someone else could read."""

    titles: list[str] = field(default_factory=list)
    referrers: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)

    def note(self, page: Page) -> None:
        self.titles.append(page.title())
        self.referrers.add(page.evaluate("document.referrer"))
        self.addresses.append(page.url)
        self.entries.append(page.evaluate("history.length"))


def _choose(page: Page, number: int, trace: Trace) -> None:
    """Follow the answer of that number."""
    here = page.url
    page.locator(".choice-list a").nth(number).click()
    page.wait_for_url(lambda url: url != here)
    page.wait_for_load_state()
    trace.note(page)


def test_a_walk_through_the_safety_pages_leaves_nothing_that_tells(visitor):
    trace = Trace()
    with visitor() as person:
        page = person.open("/about")
        person.open("/help")
        trace.note(page)
        for answer in (0, 1, 1, 0):
            _choose(page, answer, trace)
        assert person.heading() == "去法院申请，带上这些"
        page.go_back()
        page.wait_for_load_state()
        assert person.path() == "/about"
    assert trace.referrers == {""}
    assert len(set(trace.entries)) == 1
    assert not [title for title in trace.titles if any(word in title for word in TELLING)]
    assert len(set(trace.titles)) == 1
    assert not [address for address in trace.addresses if "?" in address]
    assert not [place for place in trace.addresses if any(word in place for word in TELLING)]


def test_words_sent_from_the_help_page_come_back_into_it_and_into_no_history(visitor):
    with visitor() as person:
        page = person.open("/about")
        person.open("/help")
        before = page.evaluate("history.length")
        _send(page, CANARY)
        page.locator("#found .service-card").first.wait_for()
        assert page.evaluate("history.length") == before
        assert person.path() == "/help"
        page.go_back()
        page.wait_for_load_state()
        assert person.path() == "/about"
        page.go_forward()
        page.wait_for_load_state()
        assert page.locator("#found .service-card").count() == 0
        assert page.locator("#q").input_value() == ""
    assert not [address for address in person.asked if "q=" in address]


def test_without_scripts_words_are_sent_and_the_address_stays(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open("/help")
        _send(page, CANARY)
        page.locator("#found .service-card").first.wait_for()
        assert person.path() == "/help"
        assert CANARY not in page.title()
    assert not [address for address in person.asked if "q=" in address or "%" in address]


def _send(page: Page, words: str) -> None:
    page.locator("#q").fill(words)
    page.locator(".quiet-search button").click()


def test_without_scripts_the_questions_are_answered_and_back_leads_to_the_question(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open("/guides/g3")
        person.follow(page.locator(".choice-list a").first)
        assert person.path() == "/guides/g3/2"
        assert page.locator("main a[href='tel:110']").count() >= 1
        page.go_back()
        assert person.path() == "/guides/g3"


def test_with_scripts_back_leads_to_the_question_of_a_harmless_guide(visitor):
    with visitor() as person:
        page = person.open("/guides/nursery")
        page.locator(".choice-list a").nth(1).click()
        page.wait_for_url("**/guides/nursery/3")
        page.go_back()
        page.wait_for_load_state()
        assert person.path() == "/guides/nursery"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("where", QUIET_STEPS)
def test_every_safety_page_can_be_left_at_once(visitor, where, scripts):
    with visitor(java_script_enabled=scripts) as person:
        told = _neutral_site(person)
        page = person.open(where)
        page.locator(".govuk-exit-this-page a").click()
        page.wait_for_url("https://www.weather.com.cn/**")
        assert told == [None]


def test_the_help_page_is_whole_without_pictures_and_styles(visitor):
    with visitor(java_script_enabled=False) as person:
        person.page.route("**/static/**", lambda route: route.abort())
        person.expected = ("ERR_FAILED",)
        page = person.open("/help")
        assert page.locator("a[href='tel:110']").first.inner_text().startswith("110")
        _send(page, "母婴室")
        page.locator("#found .service-card").first.wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", ["/guides", "/guides/g1/2", *QUIET_STEPS, "/guides/nursery/6"])
def test_axe_has_no_objection_to_guides(regular, where, language):
    with regular(language, width=PHONE) as person:
        page = person.open(where)
        found = {PHONE: violations(page)}
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        page.set_viewport_size({"width": DESK, "height": 900})
        found[DESK] = violations(page)
    assert found == {PHONE: [], DESK: []}


def test_axe_has_no_objection_to_an_answer_on_the_help_page(visitor):
    with visitor() as person:
        page = person.open("/help")
        _send(page, CANARY)
        page.locator("#found .service-card").first.wait_for()
        assert violations(page) == []


def _neutral_site(person: Visitor) -> list[str | None]:
    """Answers for the neutral site, so that nobody is asked; notes each referrer it is told."""
    told: list[str | None] = []

    def answer(route) -> None:
        told.append(route.request.headers.get("referer"))
        route.fulfill(body="<title>weather</title>", content_type="text/html")

    person.page.context.route("https://www.weather.com.cn/**", answer)
    person.expected = ("https://www.weather.com.cn/",)
    return told
