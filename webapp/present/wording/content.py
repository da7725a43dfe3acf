"""Words of the data, which are Chinese and sometimes English, as a page of some language shows
them. What is not in the page's own language says in which it is."""

from webapp.domain.languages import CHINESE, ENGLISH_TEXT, Language
from webapp.present.wording.values import Text
from webapp.text.foreign import Foreign
from webapp.text.pinyin import label
from webapp.text.script import traditional
from webapp.text.tokens import runs


def has_han(text: str) -> bool:
    """Whether any of it is written in Chinese characters."""
    return any(run.kind == "han" for run in runs(text))


def in_script(language: Language, zh: str) -> str:
    """Chinese words in the characters of the page."""
    return traditional(zh) if language.is_traditional else zh


def text_in(language: Language, zh: str) -> Text:
    """Chinese text for a page of this language."""
    return Text(in_script(language, zh), lang=language.lang_of(CHINESE))


def name_in(language: Language, zh: str, en: str) -> Text:
    """A name for a page of this language. Where that is not Chinese it is the English name if
    there is one, else the Chinese with its reading."""
    if language.is_chinese:
        return text_in(language, zh)
    if en:
        return Text(en, lang=language.lang_of(ENGLISH_TEXT))
    reading = label(zh)
    return Text(zh, lang=language.lang_of(CHINESE), label="" if reading == zh else reading)


def plain_name(language: Language, zh: str, en: str) -> str:
    """A name as plain words, for counts and lists where nothing stands beside it: Chinese ones
    without an English name are read out in Latin letters where the page is not Chinese."""
    if language.is_chinese:
        return in_script(language, zh)
    return in_english(language, en) if en else label(zh)


def in_english(language: Language, en: str) -> str:
    """English words for a page that is not Chinese, told to be English where it is not either."""
    lang = language.lang_of(ENGLISH_TEXT)
    return Foreign(en, lang) if lang else en
