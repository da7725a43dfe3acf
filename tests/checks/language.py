"""Does the page speak its language, all of it, and say where it speaks another?"""

import re
from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po
from bs4 import Comment, Doctype, NavigableString, Tag

from tests.checks.seen import LANGUAGES, Seen
from webapp import paths
from webapp.text.script import simplified, traditional

HAN = re.compile(r"[\u3400-\u9fff]")
ENGLISH_SENTENCE = re.compile(r"(?:\b[a-z]{2,}\b[ ,.'’]*){3}")
LEFTOVERS = re.compile(r"%\(\w+\)|\{\{|\}\}|\{%|%\}|^None$|Undefined|LazyString|Markup\(|<class ")
SPOKEN_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder")
SILENT = {"script", "style", "code", "kbd", "pre", "template", "textarea"}


def page_language(page: Seen) -> Iterator[str]:
    found = page.soup.html.get("lang") if page.soup.html else None
    if found != page.language:
        yield f"lang is {found!r}, not {page.language!r}"


def siblings(page: Seen) -> Iterator[str]:
    """The page names itself in every language."""
    found = {str(link.get("hreflang")) for link in page.every("link[rel=alternate][hreflang]")}
    yield from (f"no hreflang {wanted}" for wanted in LANGUAGES if wanted not in found)


def translated(page: Seen) -> Iterator[str]:
    """No English message of the catalogue, and no English sentence, on a Chinese page."""
    if page.language == "en":
        return
    exact, patterns = _english_messages()
    for text, language in _spoken(page):
        if not language.startswith("zh") or HAN.search(text) or not re.search("[A-Za-z]", text):
            continue
        if text in exact or ENGLISH_SENTENCE.search(text) or patterns.fullmatch(text):
            yield f"not translated: {text!r}"


def foreign_words_are_marked(page: Seen) -> Iterator[str]:
    """Chinese words on an English page stand in an element that says they are Chinese."""
    if page.language != "en":
        return
    for text, language in _spoken(page):
        if HAN.search(text) and not language.startswith("zh"):
            yield f"Chinese without lang: {text[:60]!r}"


def traditional_script(page: Seen) -> Iterator[str]:
    """No simplified characters on a traditional page outside what is marked as simplified."""
    if page.language != "zh-Hant":
        return
    for text, language in _spoken(page):
        if language == "zh-Hant" and traditional(simplified(text)) != text:
            yield f"simplified: {text[:60]!r}"


def no_leftovers(page: Seen) -> Iterator[str]:
    """No unfilled placeholder, template mark or Python value among the words."""
    for text, _language in _spoken(page):
        if LEFTOVERS.search(text):
            yield f"left over: {text[:80]!r}"


def _spoken(page: Seen) -> Iterator[tuple[str, str]]:
    """Every text and spoken attribute of the body with the language it is said to be in."""
    body = page.soup.body
    for node in body.descendants if body else ():
        if isinstance(node, Tag):
            values = [str(node[name]) for name in SPOKEN_ATTRIBUTES if name in node.attrs]
            yield from ((_plain(value), _language(node)) for value in values if value.strip())
        elif isinstance(node, NavigableString) and not isinstance(node, Comment | Doctype):
            parent = node.parent
            if parent and node.strip() and not ({parent.name} & SILENT):
                yield _plain(str(node)), _language(parent)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _language(tag: Tag) -> str:
    marked = tag if "lang" in tag.attrs else tag.find_parent(lang=True)
    return str(marked["lang"]) if marked else ""


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
