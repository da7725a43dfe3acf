"""Sending the form for reports as a browser would."""

from werkzeug.test import TestResponse

from tests.checks.every import check_page
from tests.checks.seen import Seen
from tests.site import Page, Site
from webapp.domain.tickets import read_ticket

ENTRY = "/services/mbr-hanguang"
FORM = ENTRY + "/report"


def fields(page: Page, **typed: str) -> dict[str, str]:
    """What a browser would send of this page's form."""
    mark = page.soup.select_one("main form[method=post] input[name=form]")
    assert mark
    return {"form": str(mark["value"]), "website": "", "words": "", **typed}


def send(site: Site, page: Page, status: int = 303, **typed: str) -> tuple[Page, TestResponse]:
    """What answers the page's form, checked like any other page, and the answer as it came."""
    form = page.soup.select_one("main form[method=post]")
    assert form
    response = site.client.post(str(form["action"]), data=fields(page, **typed))
    assert response.status_code == status, response.status
    return page_of(site, response), response


def page_of(site: Site, response: TestResponse) -> Page:
    """An answer as a page; checked, unless it only leads on."""
    address = response.request.path
    seen = Seen(address, site.language, response.text, response.headers, site.client.application)
    if response.status_code != 303:
        check_page(seen)
    return Page(site, seen, response.status_code)


def ticket_of(response: TestResponse) -> str:
    """The ticket that an answer leads to."""
    return read_ticket(str(response.location).rsplit("/", 1)[-1])
