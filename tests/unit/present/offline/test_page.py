"""What stands on the page that works without a signal before its script has worked anything out."""

import pytest

from tests.builders import a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL
from webapp.domain.opening import House
from webapp.present.offline.page import cards_href, kept_open_line, pack_href
from webapp.text.foreign import lang_of


@pytest.mark.parametrize(
    ("hours", "note", "said"),
    [
        ("Mo-Fr 08:00-17:00", "", "周一 to 周五 8:00–17:00"),
        ("Mo-Fr 08:00-17:00", "工作日", "工作日"),
        ("", "随馆开放", "随馆开放"),
        ("", "", "Hours not known"),
    ],
)
def test_a_kept_card_says_its_hours_in_words(hours: str, note: str, said: str):
    service = a_service(hours=hours, hours_note_zh=note)
    line = kept_open_line(service, words_in(SIMPLIFIED))
    assert (line.state, str(line.text), lang_of(line.text)) == ("unknown", said, "")


def test_hours_in_another_language_than_the_page_are_marked():
    line = kept_open_line(a_service(hours_note_zh="随馆开放"), words_in(ENGLISH))
    assert (str(line.text), lang_of(line.text)) == ("随馆开放", "zh-Hans")


def test_a_kept_card_says_whose_hours_they_are():
    museum = House("某馆", "博物馆", "museum", "母婴室", "Mother-and-baby room", is_seen=False)
    line = kept_open_line(a_service(hours="Tu-Su 09:00-17:00"), words_in(ENGLISH), museum)
    whose = "These are the hours of the museum; mother-and-baby room not confirmed."
    assert (line.state, line.text) == ("unknown", f"{whose} every day but Monday 9:00–17:00")


def test_the_pack_is_one_for_all_and_cards_are_in_each_language():
    assert pack_href(7) == "/offline/pack-7.json"
    hrefs = [cards_href(language, 7) for language in (SIMPLIFIED, TRADITIONAL, ENGLISH)]
    assert hrefs == [f"{prefix}/offline/cards-7.json" for prefix in ("", "/zh-hant", "/en")]
