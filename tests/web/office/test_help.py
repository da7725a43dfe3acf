"""Help in the office: a list of tasks, and a page for each."""

from tests.web.office.site import Desk
from webapp.office.help.views import TASKS


def test_the_list_leads_to_a_page_of_each_task(desk: Desk) -> None:
    browser = desk.somebody("re.ader")
    links = browser.get("/help").soup.select("main li a")
    assert [link["href"] for link in links] == [f"/help/{task}" for task in TASKS]
    for link in links:
        page = browser.get(str(link["href"]))
        assert page.heading == link.get_text()
        assert page.soup.select_one("main p") is not None


def test_a_task_nobody_wrote_is_not_there(desk: Desk) -> None:
    assert desk.somebody("re.ader").get("/help/nothing", 404).heading
