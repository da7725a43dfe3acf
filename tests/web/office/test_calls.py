"""What is due stands in one queue, and is asked about from there."""

from datetime import timedelta

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Desk, Page
from webapp.domain.sightings import Glimpse, Sighting
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.sightings import SightingBook


def listed(page: Page) -> list[str]:
    """The ids of the entries in the queue, in order."""
    return [str(link["href"]).split("/")[2] for link in page.soup.select(".rows__row a")]


def test_the_queue_says_what_is_due_and_the_start_page_how_much(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    assert listed(editor.get("/calls")) == [TWO_PERSONS, OPEN]
    start = editor.get("/").soup.find("a", class_="counts__link", href="/calls")
    assert start is not None
    assert "2条服务" in start.get_text()
    due = editor.get("/calls").soup.select(f'.rows__row:has(a[href*="{OPEN}"]) li')
    form = editor.get(f"/entries/{OPEN}/check")
    editor.send(form, method="phone", **{"answer-there": "as-written"})
    left = editor.get("/calls").soup.select(f'.rows__row:has(a[href*="{OPEN}"]) li')
    assert [each.get_text() for each in left] == [each.get_text() for each in due[1:]]


def test_filters(desk: Desk) -> None:
    reader = desk.somebody("re.ader")
    both = [TWO_PERSONS, OPEN]
    expected = {
        "street=jinrongjie": both,
        "street=elsewhere": [],
        "kind=core": both,
        "kind=legal-aid": [TWO_PERSONS],
        "whose=mine": [],
        "due=soon": both,
    }
    assert {each: listed(reader.get(f"/calls?{each}")) for each in expected} == expected


def test_what_visitors_doubt_comes_first_until_somebody_looks(desk: Desk) -> None:
    book = SightingBook(Place(desk.settings.var))
    told = Sighting(OPEN, "there", Glimpse.NO)
    book.file(told, Sender("one", "one"), desk.now - timedelta(days=1))
    page = desk.somebody("ed.itor").get("/calls")
    assert listed(page) == [OPEN, TWO_PERSONS]
    assert "访客反映不一样" in page.text
