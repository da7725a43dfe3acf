"""Does the page speak its language, all of it, and say where it speaks another?"""

import re
from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po

from tests.checks.seen import LANGUAGES, Seen
from webapp import paths
from webapp.text.script import simplified, traditional

HAN = re.compile(r"[\u3400-\u9fff]")
ENGLISH_SENTENCE = re.compile(r"(?:\b[a-z]{2,}\b[ ,.'’]*){3}")
LEFTOVERS = re.compile(r"%\(\w+\)|\{\{|\}\}|\{%|%\}|^None$|Undefined|LazyString|Markup\(|<class ")


def page_language(page: Seen) -> Iterator[str]:
    html = page.document.root
    found = None if html is None else html.attr("lang")
    if found != page.language:
        yield f"lang is {found!r}, not {page.language!r}"


def siblings(page: Seen) -> Iterator[str]:
    """The page names itself in every language."""
    found = {link.attr("hreflang") for link in page.every("link[rel=alternate][hreflang]")}
    yield from (f"no hreflang {wanted}" for wanted in LANGUAGES if wanted not in found)


def translated(page: Seen) -> Iterator[str]:
    """No English message of the catalogue, and no English sentence, on a Chinese page."""
    if not page.language.startswith("zh"):
        return
    exact, patterns = _english_messages()
    for text, language in page.spoken:
        if not language.startswith("zh") or HAN.search(text) or not re.search("[A-Za-z]", text):
            continue
        if text in exact or ENGLISH_SENTENCE.search(text) or patterns.fullmatch(text):
            yield f"not translated: {text!r}"


def foreign_words_are_marked(page: Seen) -> Iterator[str]:
    """Chinese words on any other page stand in an element that says they are Chinese."""
    if page.language.startswith("zh"):
        return
    for text, language in page.spoken:
        if HAN.search(text) and not language.startswith("zh"):
            yield f"Chinese without lang: {text[:60]!r}"


def traditional_script(page: Seen) -> Iterator[str]:
    """No simplified characters on a traditional page outside what is marked as simplified."""
    if page.language != "zh-Hant":
        return
    for text, language in page.spoken:
        if language == "zh-Hant" and not _is_traditional(text):
            yield f"simplified: {text[:60]!r}"


@cache
def _is_traditional(text: str) -> bool:
    return traditional(simplified(text)) == text


def no_leftovers(page: Seen) -> Iterator[str]:
    """No unfilled placeholder, template mark or Python value among the words."""
    for text, _language in page.spoken:
        if LEFTOVERS.search(text):
            yield f"left over: {text[:80]!r}"


def _plain(text: str) -> str:
    return " ".join(text.split())


@cache
def _english_messages() -> tuple[frozenset[str], re.Pattern[str]]:
    """The messages that Chinese says otherwise: whole texts, and patterns for placeholders."""
    file = paths.TRANSLATIONS / "zh_Hans" / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as lines:
        catalog = read_po(lines, locale="zh_Hans")
    forms = {
        _plain(form)
        for message in catalog
        for form in ((message.id,) if isinstance(message.id, str) else message.id)
        if form and form != message.string
    }
    open_ones = sorted(form for form in forms if "%(" in form)
    patterns = [
        ".+".join(map(re.escape, re.split(r"%\(\w+\)[a-z]", form.replace("%%", "%"))))
        for form in open_ones
        if re.search(r"[a-z]{2}", re.sub(r"%\(\w+\)[a-z]", "", form))
    ]
    return frozenset(forms), re.compile("|".join(patterns) or "(?!)")
