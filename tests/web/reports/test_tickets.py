"""What has become of a report: told to whoever has its ticket, and nothing of what was in it."""

from datetime import timedelta

import pytest

from tests.checks.seen import LANGUAGES
from tests.web.reports.sending import FORM, send, ticket_of
from webapp.ledger.place import Place
from webapp.store.reports.book import ReportBook
from webapp.web.reports.tickets import BY_HOUSEHOLD


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ticket_tells_how_far_the_office_has_come(own_site, office, tmp_path, now, language):
    site = own_site(language)
    _, response = send(site, site.visit(FORM), trouble="hours", words="周六不开")
    states = [site.open(response.location).soup.select_one(".ticket-state").text]
    office.take_up(1)
    states.append(site.open(response.location).soup.select_one(".ticket-state").text)
    office.answer(1, "已请商场核实。", now)
    answered = site.open(response.location)
    states.append(answered.soup.select_one(".ticket-state").text)
    assert len(set(states)) == 3
    assert ("已请商场核实" in answered.text) or ("已請商場核實" in answered.text)
    office.close(1, now)
    ReportBook(Place(tmp_path)).tidy(now + timedelta(days=30))
    closed = site.open(response.location)
    assert "核实" not in closed.text.replace(states[1], "")
    assert "周六" not in closed.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_damaged_database_says_that_nothing_can_be_looked_up(own_site, tmp_path, language):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "reports.sqlite").write_bytes(b"not a database" * 1000)
    site = own_site(language)
    page = site.visit("/reports/7K3M-9QXR", status=503)
    assert page.headers["Retry-After"] == "30"
    send(site, site.visit(FORM), 503, trouble="closed")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["7K3M-9QXR", "7K3M", "不知道", "<b>x</b>"])
def test_a_ticket_nobody_was_given_is_said_kindly(own_site, tmp_path, language, typed):
    site = own_site(language)
    page = site.visit("/reports", ticket=typed, status=404)
    assert page.soup.select_one("#ticket")["value"] == typed
    assert page.soup.select_one("#ticket-error")
    assert not (tmp_path / "reports").exists()


def test_a_ticket_is_found_however_it_is_typed(own_site):
    site = own_site("en")
    _, response = send(site, site.visit(FORM), trouble="closed")
    ticket = ticket_of(response)
    typed = f" {ticket[:3].lower()} {ticket[3:]}"
    led = site.client.get(site.path("/reports", ticket=typed))
    assert (led.status_code, led.location) == (303, response.location)
    assert site.visit(f"/reports/{ticket.lower()}").status == 200


def test_looking_up_opens_no_database_before_anything_was_reported(own_site, tmp_path):
    own_site().visit("/reports")
    own_site().visit(FORM)
    assert list(tmp_path.iterdir()) == []


def test_pages_about_reports_are_kept_by_nobody_and_listed_nowhere(own_site):
    site = own_site()
    _, response = send(site, site.visit(FORM), trouble="closed")
    for page in (site.visit(FORM), site.visit("/reports"), site.open(response.location)):
        assert page.soup.select_one("meta[name=robots][content=noindex]")
    assert response.headers["Cache-Control"] == "no-store"
    assert site.open(response.location).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_guesses_is_asked_to_wait_and_learns_nothing(own_site, language):
    site = own_site(language)
    _, response = send(site, site.visit(FORM), trouble="closed")
    for number in range(BY_HOUSEHOLD.burst):
        assert site.client.get(site.path(f"/reports/7K3M9Q{number // 10 + 3}4")).status_code == 404
    page = site.visit("/reports/7K3M-9QXR", status=429)
    assert page.headers["Retry-After"] == "30"
    assert page.soup.select_one("#ticket-error")
    assert site.client.get(response.location).status_code == 429
