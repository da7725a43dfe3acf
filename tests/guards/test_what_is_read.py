"""Whatever the site answers is read whole, page by page and file by file, in three languages."""

import pytest

from tests.read.faults import Reader
from tests.read.pieces import Piece, of_feed, of_lines, of_script
from tests.read.walk import QUESTIONS, Walk

FOR_PROGRAMS = ("/data/", "/api/", "/offline/pack-", "/plan/v/", "/llms.txt")
"""What programs read may say times and dates as programs do."""

NO_WORDS = {"application/xml", "text/javascript", "text/plain"}
"""Lists of addresses and checksums; and maps, which take their names from files of names."""

WRONG_REQUESTS = 400


@pytest.fixture(scope="module")
def walk(app):
    """Every answer, asked for once."""
    return Walk(app)


@pytest.fixture(scope="module")
def pieces(walk) -> list[Piece]:
    return list(dict.fromkeys(walk.pieces()))


@pytest.fixture(scope="module")
def reader(toolbox) -> Reader:
    return Reader(toolbox.edition().catalogue, " ".join(QUESTIONS))


def test_every_view_is_read_and_answers(pieces, walk):
    assert walk.unread() == set()
    assert walk.failed() == []
    assert len(pieces) > 10_000
    assert {kind for kind, deaf in walk.deaf.items() if deaf} == NO_WORDS


def test_no_traditional_form_is_wrong(pieces, reader):
    assert [(one, found) for one in pieces if (found := reader.wrong_characters(one))] == []


def test_no_english_page_says_in_chinese_what_is_no_name(pieces, reader):
    assert [one for one in pieces if reader.is_foreign(one)] == []


def test_nothing_is_read_that_only_the_program_or_its_makers_say(pieces, reader):
    own = ("/api/", "/offline/pack-", "/llms.txt")
    read = [one for one in pieces if not one.where.startswith(own)]
    assert [(one, found) for one in read if (found := reader.of_the_program(one))] == []
    assert [(one, found) for one in pieces if (found := reader.of_the_makers(one))] == []


def test_chinese_has_one_form_on_every_page(pieces, reader):
    read = [one for one in pieces if not one.where.startswith(FOR_PROGRAMS)]
    assert [(one, found) for one in read if (found := reader.faults_of_form(one))] == []


def test_the_reader_finds_what_is_wrong(reader):
    def found(text: str, language: str, where: str = "/en/x") -> list[str]:
        piece = Piece(where, text, language)
        foreign = ["foreign"] if reader.is_foreign(piece) else []
        faults = [reader.wrong_characters(piece), reader.faults_of_form(piece)]
        return [*foreign, *faults[0], *faults[1], *reader.of_the_program(piece)]

    assert found("家里", "zh-Hant", "/zh-hant/x") == ["家里"]
    assert found("随门诊时间", "zh-Hans") == ["foreign"]
    assert found("Clause W7.5", "en") == ["W7.5"]
    assert found("nursing-room", "en") == ["nursing-room"]
    assert found("随门诊时间", "en", "/api/v1/x") == ["foreign"]
    assert found("第W7.5条", "zh-Hans", "/x") == ["W7.5"]
    assert found("没有nursing-room这一类", "zh-Hans", "/x") == ["nursing-room"]
    assert found("请填name_zh", "zh-Hans", "/x") == ["name_zh"]
    assert found("Tu-Su 09:00", "en") == ["Tu-Su 09:00"]
    assert found("北海公园母婴室（待核实）", "zh-Hans") == []


def test_feeds_scripts_and_lines_are_read():
    feed = "<feed><title>A &amp; B</title><entry><summary>见上条</summary></entry></feed>"
    assert [one.text for one in of_feed(feed, "", "en")] == ["A & B", "见上条"]
    assert [one.text for one in of_script(r'say("a \"西单\""); b("c")', "", "en")] == ['a "西单"']
    assert [one.text for one in of_lines("# 见上条\n12 ab\n", "", "en")] == ["# 见上条"]
