"""What visitors say reaches who answers it, entry by entry, and nobody else."""

import pytest

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Desk, Page
from tests.web.office.visitors import report, tap
from webapp.domain.reports import MISSING_PLACE, ReportsUnavailable, Trouble
from webapp.domain.sightings import Glimpse
from webapp.sentence import Sentence
from webapp.store.reports.office import ReportOffice


def cards(page: Page) -> list[str]:
    return [row.get_text(" ", strip=True) for row in page.soup.select(".rows__row")]


def test_an_entry_is_one_card_with_alike_reports_together_and_suspects_folded(desk: Desk) -> None:
    for days in (1, 2):
        report(desk, "周一不开", days=days)
    report(desk, "电话换了", trouble=Trouble.PHONE)
    report(desk, "买粉丝", suspect=True)
    report(desk, "新街口有一间", entry=MISSING_PLACE, trouble=Trouble.OTHER)
    editor = desk.somebody("ed.itor")
    assert editor.get(f"/entries/{OPEN}").soup.find("a", string="反映：4", href=f"/reports/{OPEN}")
    page = editor.get("/reports")
    (card, missing) = cards(page)
    assert "2次" in card
    assert "电话换了" in card
    assert "新街口有一间" in missing
    folded = page.soup.select_one("details")
    assert folded
    assert "买粉丝" in folded.get_text()
    assert not folded.has_attr("open")
    assert card.count("周一不开") == 1
    assert "等待答复的反映：4" in page.text


def test_how_long_it_waits_is_told_in_working_days_here_and_on_the_start_page(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    for days, grade, said in (
        (2, "", "已等2个工作日"),
        (5, "late", "已过期限"),
        (7, "red", "太久"),
        (14, "alarm", "警报"),
    ):
        report(desk, days=days)
        page = browser.get("/reports")
        card = page.soup.select_one(".concern")
        assert card
        assert f"concern--{grade}" in card["class"]
        assert said in cards(page)[0]
    link = browser.get("/").soup.find("a", class_="counts__link", href="/reports")
    assert link
    assert link.get_text().startswith("4")
    assert "警报" in link.get_text()


def test_what_visitors_agree_on_against_an_entry_waits_until_somebody_looks(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    tap(desk, Glimpse.NO, 2, 1, 0)
    assert cards(browser.get("/reports")) == [], "today does not count yet"
    tap(desk, Glimpse.NO, 3)
    (card,) = cards(browser.get("/reports"))
    assert "不在" in card
    assert "3天" in card
    page = browser.get(f"/reports/{OPEN}")
    href = f"/entries/{OPEN}/check"
    assert page.soup.find("a", href=href)
    browser.send(browser.get(href), **{"answer-there": "as-written"})
    assert cards(browser.get("/reports")) == []
    browser.get(f"/reports/{OPEN}", 404)


def test_words_that_may_tell_where_a_refuge_is_are_warned_of(desk: Desk) -> None:
    report(desk, "這裡是庇護所，在三層")
    report(desk, "周一不开", entry=TWO_PERSONS)
    warned, other = cards(desk.somebody("ed.itor").get("/reports"))
    assert "不要转述" in warned
    assert "不要转述" not in other


def test_what_visitors_wrote_is_for_who_answers_it_only(desk: Desk) -> None:
    report(desk, "周一不开")
    report(desk, "新街口有一间", entry=MISSING_PLACE, trouble=Trouble.OTHER)
    for name in ("re.ader", "ch.ecker", "ap.prover", "ke.eper"):
        browser = desk.somebody(name)
        for path in ("/reports", f"/reports/{OPEN}"):
            assert "周一不开" not in browser.get(path, 403).text
        assert not browser.get("/").soup.find("a", href="/reports")
    page = desk.somebody("cl.erk").get("/reports")
    street = desk.register.entry(OPEN).cells["street"]
    assert len(cards(page)) == (1 if street == "xichanganjie" else 0)
    assert "新街口有一间" not in page.text


def test_a_flood_is_read_page_by_page(desk: Desk) -> None:
    for number in range(25):
        desk.pass_(hours=1)
        report(desk, entry=f"gone-{number}")
        report(desk, f"{'长' * 190}{number}", suspect=number % 2 == 0)
    browser = desk.somebody("ed.itor")
    page = browser.get("/reports")
    assert len(cards(page)) == 20
    of_one = browser.get(f"/reports/{OPEN}")
    assert "还有：2" in of_one.text
    assert max(len(each.response.data) for each in (page, of_one)) < 60_000
    later = page.soup.find("a", string="较晚的反映")
    assert later
    assert len(cards(browser.get(str(later["href"])))) == 6


def test_where_reports_cannot_be_read_everything_else_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_named: object) -> None:
        raise ReportsUnavailable(Sentence("the disk is full"))

    browser = desk.somebody("ed.itor")
    monkeypatch.setattr(ReportOffice, "reports", fails)
    assert "现在读不出" in browser.get("/").text
    browser.get("/reports", 503)
