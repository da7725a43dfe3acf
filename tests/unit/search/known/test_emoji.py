"""Pictures that are typed for words."""

import pytest

from webapp.domain.vocabulary import Emoji
from webapp.search.known.emoji import EmojiWords
from webapp.text.script import fold

WORDS = EmojiWords.of(
    (Emoji("👶", "宝宝"), Emoji("👶🍼", "喂奶"), Emoji("👩‍⚖️", "律师"), Emoji("♿", "无障碍卫生间"))
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("西单👶🍼", "西单 喂奶"),
        ("👶🏽", "宝宝"),
        ("👩🏻‍⚖️", "律师"),
        ("♿️", "无障碍卫生间"),
        ("♿厕所", "无障碍卫生间 厕所"),
        ("😂", "😂"),
        ("baby", "baby"),
    ],
)
def test_a_picture_is_read_as_its_words(typed: str, meant: str):
    assert WORDS.in_words(fold(typed)) == meant


def test_without_emoji_every_text_stays():
    assert EmojiWords.of(()).in_words("🍼") == "🍼"
