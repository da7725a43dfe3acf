"""Opening answers as a visitor in Xicheng reads them, with the catalogues of the project."""

from datetime import date, datetime
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.builders import BEIJING
from tests.unit.hours.notices import HOLIDAYS
from webapp.cli.translate.catalogues import catalogue_file
from webapp.domain.languages import SIMPLIFIED, TRADITIONAL, Language
from webapp.hours.book import HoursBook
from webapp.paths import TRANSLATIONS
from webapp.present.wording.opening import fortnight, opening_line
from webapp.present.wording.sentences import Sentences

BOOK = HoursBook(HOLIDAYS)
OFFICE = "Mo-Fr 09:00-12:00,13:30-17:30"


def _sentences(language: Language) -> Sentences:
    """Out of the catalogue as it is written, whether or not somebody has compiled it."""
    compiled = BytesIO()
    with catalogue_file(TRANSLATIONS, language.locale).open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=language.locale))
    compiled.seek(0)
    return Sentences(language, GNUTranslations(compiled))


@pytest.fixture(scope="module")
def simplified() -> Sentences:
    return _sentences(SIMPLIFIED)


@pytest.mark.parametrize(
    ("hours", "now", "line"),
    [
        ("09:00-17:00", "2026-11-24T10:00", "开放中，17:00关门"),
        (OFFICE, "2026-10-01T10:00", "今天不开放（国庆节），10月8日周四9:00开门"),
        (OFFICE, "2025-09-28T10:00", "开放中（调休上班），12:00关门"),
        (OFFICE, "2026-11-27T18:00", "未开放，周一9:00开门"),
        (OFFICE, "2026-11-24T12:30", "未开放，今天13:30开门"),
        ("", "2026-11-24T10:00", "开放时间暂无信息"),
    ],
)
def test_a_card_says_in_chinese_whether_it_is_open(
    simplified: Sentences, hours: str, now: str, line: str
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BEIJING)

    assert opening_line(BOOK.answer(hours, moment), moment, simplified).text == line


def test_the_fortnight_of_national_day_gives_the_reason_for_each_odd_day(
    simplified: Sentences,
) -> None:
    rows = fortnight(BOOK.days(OFFICE, date(2026, 9, 30), 11), date(2026, 9, 30), simplified)

    assert [row.reason for row in rows] == ["", *["国庆节"] * 7, "", "", "国庆节调休上班"]
    assert (rows[1].date, rows[1].day, rows[1].state) == ("10月1日", "周四", "closed")
    assert "不开放" in rows[1].hours


def test_a_festival_without_a_notice_is_named_and_asks_to_call(
    simplified: Sentences,
) -> None:
    moment = datetime(2027, 2, 8, 10, 0, tzinfo=BEIJING)
    line = opening_line(BOOK.answer(OFFICE, moment), moment, simplified).text

    assert line.startswith("开放时间暂无信息（春节")
    assert line.endswith("请先问")


def test_traditional_readers_get_traditional_words() -> None:
    moment = datetime(2026, 10, 1, 10, 0, tzinfo=BEIJING)
    answer = BOOK.answer("Mo-Fr 09:00-17:00; PH off", moment)
    line = opening_line(answer, moment, _sentences(TRADITIONAL))

    assert line.text.startswith("今天不開放（國慶節）")
    assert "週四" in line.text
