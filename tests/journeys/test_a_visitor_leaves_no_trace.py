"""Someone who may be watched: nothing asks another host, nothing is kept, leaving is one key."""

import pytest

from tests.journeys.places import NOT_THERE, PAGES

pytestmark = pytest.mark.browser


def test_a_walk_through_the_site_asks_no_other_host_and_keeps_nothing(visitor):
    with visitor() as person:
        person.expected = ("404",)
        for where in PAGES.values():
            person.open(where)
        context = person.page.context
        assert all(address.startswith(person.origin) for address in person.asked)
        assert context.cookies() == []
        assert person.page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert NOT_THERE[0] in person.page.url


def test_no_page_tells_where_the_visitor_came_from(visitor):
    with visitor() as person:
        page = person.open("/search?q=家庭暴力")
        person.follow(page.locator(".service-card a").first)
        assert page.evaluate("document.referrer") == ""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_exit_this_page_leads_to_a_neutral_site(visitor, scripts):
    with visitor(java_script_enabled=scripts) as person:
        left = _neutral_site(person)
        page = person.open("/help")
        page.locator(".govuk-exit-this-page a").click()
        page.wait_for_url("https://www.weather.com.cn/**")
        assert left == ["https://www.weather.com.cn/"]


def test_shift_three_times_leaves_at_once_and_back_does_not_return(visitor):
    with visitor() as person:
        _neutral_site(person)
        page = person.open("/help")
        person.press("Shift", times=3)
        page.wait_for_url("https://www.weather.com.cn/**")
        page.go_back()
        assert not page.url.endswith("/help")


def _neutral_site(person) -> list[str]:
    """Answers for the neutral site, so that the test asks nobody; notes what was asked."""
    asked: list[str] = []

    def answer(route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<title>weather</title>", content_type="text/html")

    person.page.context.route("https://www.weather.com.cn/**", answer)
    person.expected = ("https://www.weather.com.cn/",)
    return asked
