"""The office reads the figures that the public will read on its page of the plan."""

from tests.integration.register.made_up import OPEN
from tests.web.office.site import Desk, Page
from webapp.hours.book import problem_with
from webapp.ingest.entries import service_from
from webapp.ingest.reference import read_reference
from webapp.ingest.rows import Row
from webapp.present.plan.lately import lately_of


def figures(page: Page) -> list[str]:
    total = page.soup.select_one(".figure-table__total")
    assert total is not None
    return [each.get_text() for each in total.select("td")]


def test_the_same_figures_as_of_the_entries_that_are_published(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    assert figures(editor.get("/freshness")) == ["0", "2"]
    form = editor.get(f"/entries/{OPEN}/check")
    editor.send(form, method="phone", **{"answer-there": "as-written"})
    assert figures(editor.get("/freshness")) == ["1", "2"]
    today = desk.now.date()
    known = read_reference(desk.settings.reference).known(problem_with, today)
    shown = desk.register.snapshot(today).entries
    rows = (Row(each.id, 0, tuple(each.cells), tuple(each.cells.values())) for each in shown)
    whole = lately_of([service_from(row, known) for row in rows], today).whole
    assert [str(whole.confirmed), str(whole.entries)] == ["1", "2"]
    desk.pass_(days=181)
    editor.sign_in()
    assert figures(editor.get("/freshness")) == ["0", "2"]
