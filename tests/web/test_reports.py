"""Is something wrong here? The form in each language, what it refuses, and what it keeps."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.checks.seen import LANGUAGES
from tests.site import Site
from webapp import create_app
from webapp.domain.reports import Trouble
from webapp.domain.tickets import LENGTH, read_ticket
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice

ENTRY = "/services/mbr-hanguang"
FORM = ENTRY + "/report"
IMPATIENT = 0.05


@pytest.fixture
def own_app(settings, toolbox, tmp_path):
    """The site with a folder of its own for reports; nobody waits long for a locked file."""
    app = create_app(settings=replace(settings, var=tmp_path), toolbox=toolbox)
    app.extensions["reports"] = ReportBook(tmp_path, patience=IMPATIENT)
    return app


@pytest.fixture
def own_site(own_app):
    return lambda language="zh-Hans": Site(own_app.test_client(), language)


@pytest.fixture
def office(tmp_path):
    return ReportOffice(tmp_path)


def fields(page, **typed):
    """What a browser would send of this page's form."""
    hidden = page.soup.select_one("main form[method=post] input[name=form]")
    return {"form": hidden["value"], "website": "", "words": "", **typed}


def send(site, page, status=303, **typed):
    """The answer to the page's form, checked like any other page."""
    action = page.soup.select_one("main form[method=post]")["action"]
    response = site.client.post(action, data=fields(page, **typed))
    return site._checked(response, action, status, ()), response


def ticket_of(response) -> str:
    return read_ticket(response.location.rsplit("/", 1)[-1])


@contextmanager
def somebody_else_writing(tmp_path) -> Iterator[None]:
    file = tmp_path / "reports" / "reports.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_leads_to_the_form_and_the_form_to_a_ticket(own_site, office, language):
    site = own_site(language)
    entry = site.visit(ENTRY)
    page = site.open(entry.soup.select_one("a[href$='/report']")["href"])
    assert page.soup.select_one("main a[href$='/services/mbr-hanguang']")
    _, response = send(site, page, trouble="no-way-in", words="  三层\n锁着 ")
    shown = site.open(response.location)
    assert len(ticket_of(response)) == LENGTH
    assert read_ticket(shown.soup.select_one(".ticket-number").text) == ticket_of(response)
    assert "锁着" not in shown.html
    assert "hanguang" not in shown.html
    (kept,) = office.reports()
    assert (kept.words, kept.trouble, kept.service_id) == (
        "三层 锁着",
        Trouble.NO_WAY_IN,
        "mbr-hanguang",
    )
    assert (kept.page_language, kept.suspect) == (language, False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ticket_tells_how_far_the_office_has_come(own_site, office, now, language):
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
    ReportBook(office._database.path.parents[1]).tidy(now + timedelta(days=30))
    closed = site.open(response.location)
    assert "核实" not in closed.text.replace(states[1], "")
    assert "周六" not in closed.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_chosen_is_said_beside_the_field_and_keeps_what_was_typed(
    own_site, office, language
):
    site = own_site(language)
    page, _ = send(site, site.visit(FORM), 422, words="门锁着")
    assert page.soup.select_one("textarea").text.strip() == "门锁着"
    summary = page.soup.select_one(".govuk-error-summary a")
    assert summary["href"] == "#trouble-not-there"
    assert summary.text == page.soup.select_one("#trouble-error").text
    assert office.reports() == ()


@pytest.mark.parametrize(
    "words",
    ["找张三 110102199001011234", "电话 138 0013 8000", "一三八零零一三八零零零", "很长" * 101],
)
def test_private_numbers_and_long_texts_are_refused_and_kept_in_the_form(own_site, office, words):
    site = own_site()
    page, _ = send(site, site.visit(FORM), 422, trouble="phone", words=words)
    assert page.soup.select_one("textarea").text.strip() == words
    assert page.soup.select_one("input[checked]")["value"] == "phone"
    assert page.soup.select_one("#words-error")
    assert office.reports() == ()


def test_a_form_mended_after_a_refusal_is_stored_once(own_site, office):
    site = own_site()
    refused, _ = send(site, site.visit(FORM), 422, words="拆了")
    _, first = send(site, refused, trouble="closed", words="拆了")
    _, again = send(site, refused, trouble="closed", words="拆了")
    assert first.location == again.location
    assert len(office.reports()) == 1


def test_another_trouble_from_the_same_form_is_another_report(own_site, office):
    """Back, and then something else is wrong as well: neither may be lost."""
    site = own_site()
    page = site.visit(FORM)
    _, first = send(site, page, trouble="hours")
    _, second = send(site, page, trouble="phone")
    assert first.location != second.location
    assert [report.trouble for report in office.reports()] == [Trouble.HOURS, Trouble.PHONE]


def test_going_back_shows_the_form_with_its_mark(own_site):
    site = own_site()
    assert site.visit(FORM).headers["Cache-Control"] == "private, no-cache"
    assert site.visit("/services/dv-shelter/report").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("mark", ["", "x", "<script>", "ä" * 20])
def test_a_form_without_a_mark_of_ours_still_works(own_site, office, mark):
    site = own_site()
    response = site.client.post(FORM, data={"form": mark, "trouble": "closed", "words": "没了"})
    assert response.status_code == 303
    assert [report.words for report in office.reports()] == ["没了"]


def test_a_program_that_fills_in_everything_is_answered_and_marked(own_site, office):
    site = own_site()
    _, response = send(site, site.visit(FORM), trouble="other", website="https://spam.example")
    assert site.open(response.location).status == 200
    assert [report.suspect for report in office.reports()] == [True]


def test_the_trap_is_out_of_sight_and_out_of_the_way(own_site):
    field = own_site("en").visit(FORM).soup.select_one("#website")
    assert "govuk-visually-hidden" in field.parent["class"]
    assert (field["tabindex"], field["autocomplete"]) == ("-1", "off")
    assert "Leave this empty" in field.parent.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_many_reports_are_told_to_wait_and_keep_what_was_typed(own_site, office, language):
    site = own_site(language)
    page = site.visit(FORM)
    for number in range(10):
        send(site, page, trouble="closed", words=f"{number}")
    refused, response = send(site, page, 429, trouble="closed", words="第十一条")
    assert int(response.headers["Retry-After"]) == 180
    assert refused.soup.select_one("textarea").text.strip() == "第十一条"
    assert refused.soup.select_one("main [role=alert]")
    assert len(office.reports()) == 10
    _, again = send(site, page, trouble="closed", words="3")
    assert again.status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost.evil.example"},
    ],
    ids=str,
)
def test_a_form_of_another_site_is_refused(own_site, office, headers):
    site = own_site()
    data = {"trouble": "closed", "words": "planted"}
    response = site.client.post(FORM, data=data, headers=headers)
    page = site._checked(response, FORM, 403, ())
    assert "planted" not in page.html
    assert office.reports() == ()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://localhost"},
        {"Origin": "null"},
        {},
    ],
    ids=str,
)
def test_a_form_of_ours_is_taken_whatever_the_browser_tells(own_site, headers):
    data = {"trouble": "closed"}
    assert own_site().client.post(FORM, data=data, headers=headers).status_code == 303


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locked_database_says_so_and_keeps_what_was_typed(own_site, office, tmp_path, language):
    site = own_site(language)
    page = site.visit(FORM)
    send(site, page, trouble="closed")
    with somebody_else_writing(tmp_path):
        refused, response = send(site, page, 503, trouble="hours", words="改成九点")
        assert site.visit("/reports").status == 200
    assert response.headers["Retry-After"] == "30"
    assert refused.soup.select_one("textarea").text.strip() == "改成九点"
    assert refused.soup.select_one("input[checked]")["value"] == "hours"
    _, later = send(site, refused, trouble="hours", words="改成九点")
    assert later.status_code == 303
    assert len(office.reports()) == 2


def test_a_folder_that_cannot_be_written_costs_reports_and_nothing_else(own_site, tmp_path):
    (tmp_path / "reports").write_text("not a folder")
    site = own_site()
    send(site, site.visit(FORM), 503, trouble="closed")
    assert site.visit(ENTRY).status == 200
    assert site.visit("/reports/7K3M-9QXR", status=404)


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


def test_nobody_is_asked_where_a_secret_place_is(own_site, office):
    site = own_site()
    page = site.visit("/services/dv-shelter/report")
    assert page.soup.select("body.quiet .govuk-exit-this-page")
    assert not page.soup.select("textarea, #trouble-address")
    send(site, page, 422, trouble="address", words="在某某路1号")
    _, response = send(site, page, trouble="phone", words="在某某路1号")
    assert [report.words for report in office.reports()] == [""]
    assert site.open(response.location).soup.select("body.quiet .govuk-exit-this-page")


def test_pages_about_reports_are_kept_by_nobody_and_listed_nowhere(own_site):
    site = own_site()
    _, response = send(site, site.visit(FORM), trouble="closed")
    for page in (site.visit(FORM), site.visit("/reports"), site.open(response.location)):
        assert page.soup.select_one("meta[name=robots][content=noindex]")
    assert response.headers["Cache-Control"] == "no-store"
    assert site.open(response.location).headers["Cache-Control"] == "no-store"


def test_a_body_that_is_too_large_is_refused_unread(own_site, office):
    response = own_site().client.post(FORM, data={"trouble": "closed", "words": "a" * 17_000})
    assert response.status_code == 413
    assert office.reports() == ()


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_entry_that_never_was_has_no_form(own_site, method):
    client = own_site().client
    assert getattr(client, method)("/services/no-such-entry/report").status_code == 404


def test_what_was_written_stands_in_no_log(own_site, caplog, tmp_path):
    site = own_site()
    page = site.visit(FORM)
    send(site, page, trouble="closed")
    with caplog.at_level("INFO"), somebody_else_writing(tmp_path):
        send(site, page, 503, trouble="hours", words="canary-words")
    assert "was not stored" in caplog.text
    assert "canary-words" not in caplog.text
