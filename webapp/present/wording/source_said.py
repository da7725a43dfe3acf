"""Where something is from, in words."""

from webapp.domain.service import Source
from webapp.present.wording.content import has_han
from webapp.present.wording.days import date_said
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words


def source_text(source: Source, words: Words) -> str:
    """What a source is called, and from when it is."""
    say = words.say
    if not source.title_zh:
        return say("No source was kept")
    date = date_said(source.date, words)
    if not words.language.is_chinese:
        return _without_title(words.translated.said(date) or date, words)
    date = words.plain(date)
    title = words.text(source.title_zh).text
    if not date:
        return say("Source: %(title)s, without a date", title=title)
    return say("Source: %(title)s, %(date)s", title=title, date=date)


def _without_title(date: str, sentences: Sentences) -> str:
    """Without the source's Chinese title, which stands once at the end of the page."""
    if not date or has_han(date):
        return sentences.say("Public information, without a date")
    return sentences.say("Public information of %(date)s", date=date)
