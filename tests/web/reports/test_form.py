"""Is something wrong here? The form in each language, what it refuses, and what it keeps."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from tests.checks.seen import LANGUAGES
from tests.web.reports.sending import ENTRY, FORM, page_of, send, ticket_of
from webapp.domain.reports import Trouble
from webapp.domain.tickets import LENGTH, read_ticket


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
    page = page_of(site, response)
    assert page.status == 403
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


def test_nobody_is_asked_where_a_secret_place_is(own_site, office):
    site = own_site()
    page = site.visit("/services/dv-shelter/report")
    assert page.soup.select("body.quiet .govuk-exit-this-page")
    assert not page.soup.select("textarea, #trouble-address")
    send(site, page, 422, trouble="address", words="在某某路1号")
    _, response = send(site, page, trouble="phone", words="在某某路1号")
    assert [report.words for report in office.reports()] == [""]
    assert site.open(response.location).soup.select("body.quiet .govuk-exit-this-page")


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


def test_a_missing_place_is_told_of_with_the_same_form(own_site, office):
    site = own_site()
    form = site.visit("/reports/missing")
    send(site, form, 422, words=" ")
    _, kept = send(site, form, words="某公园东门有一间母婴室")
    assert [report.service_id for report in office.reports()] == ["missing-place"]
    assert site.open(str(kept.location)).soup.select_one(".ticket-number")
