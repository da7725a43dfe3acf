"""Opening answers as a visitor in Xicheng reads them, with the catalogues of the project."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask
from flask_babel import Babel, force_locale

from tests.builders import BEIJING
from tests.unit.hours.notices import HOLIDAYS
from webapp.hours.book import HoursBook
from webapp.paths import TRANSLATIONS
from webapp.present.wording.opening import fortnight, opening_line

BOOK = HoursBook(HOLIDAYS)
OFFICE = "Mo-Fr 09:00-12:00,13:30-17:30"
LOCALES = ("zh_Hans", "zh_Hant")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    compiled = tmp_path_factory.mktemp("translations")
    for locale in LOCALES:
        _compile(TRANSLATIONS / locale, compiled / locale, locale)
    app = Flask(__name__)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(compiled)
    Babel(app)
    return app


def _compile(source: Path, target: Path, locale: str) -> None:
    folder = target / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (source / "LC_MESSAGES" / "messages.po").open("rb") as lines:
        catalogue = read_po(lines, locale=locale)
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)


@pytest.fixture
def _simplified(app: Flask) -> Iterator[None]:
    with app.app_context(), force_locale("zh_Hans"):
        yield


@pytest.mark.usefixtures("_simplified")
@pytest.mark.parametrize(
    ("hours", "now", "line"),
    [
        ("09:00-17:00", "2026-11-24T10:00", "营业中，17:00 关门"),
        (OFFICE, "2026-10-01T10:00", "今天休息（国庆节），10月8日周四 9:00 开门"),
        (OFFICE, "2025-09-28T10:00", "营业中（调休上班），12:00 关门"),
        (OFFICE, "2026-11-27T18:00", "休息中，周一 9:00 开门"),
        (OFFICE, "2026-11-24T12:30", "休息中，今天 13:30 开门"),
        ("", "2026-11-24T10:00", "开放时间未知"),
    ],
)
def test_a_card_says_in_chinese_whether_it_is_open(hours: str, now: str, line: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BEIJING)

    assert opening_line(BOOK.answer(hours, moment), moment).text == line


@pytest.mark.usefixtures("_simplified")
def test_the_fortnight_of_national_day_gives_the_reason_for_each_odd_day() -> None:
    rows = fortnight(BOOK.days(OFFICE, date(2026, 9, 30), 11), today=date(2026, 9, 30))

    assert [row.reason for row in rows] == ["", *["国庆节"] * 7, "", "", "国庆节调休上班"]
    assert (rows[1].date, rows[1].day, rows[1].state) == ("10月1日", "周四", "closed")
    assert "休息" in rows[1].hours


@pytest.mark.usefixtures("_simplified")
def test_a_festival_without_a_notice_is_named_and_asks_to_call() -> None:
    moment = datetime(2027, 2, 8, 10, 0, tzinfo=BEIJING)
    line = opening_line(BOOK.answer(OFFICE, moment), moment).text

    assert line.startswith("时间未知（春节")
    assert line.endswith("请先致电")


def test_traditional_readers_get_traditional_words(app: Flask) -> None:
    moment = datetime(2026, 10, 1, 10, 0, tzinfo=BEIJING)
    with app.app_context(), force_locale("zh_Hant"):
        line = opening_line(BOOK.answer("Mo-Fr 09:00-17:00; PH off", moment), moment)

    assert line.text.startswith("今天休息（國慶節）")
    assert "週四" in line.text
