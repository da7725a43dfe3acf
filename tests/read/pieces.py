"""What a page or a file holds for somebody to read, in pieces, each in the language it is said to
be in."""

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from turbohtml import Element, parse
from werkzeug.test import TestResponse

from tests.checks.seen import spoken_in
from webapp.domain.languages import CHINESE

FOR_PROGRAMS = frozenset({"signs", "hours", "href"})
"""Names in JSON of what no one reads: patterns, times as programs write them."""

FEATURES = "features"
"""The column whose values stand behind keys."""

A_TEXT_OF_A_FEED = re.compile(r"<(title|summary|name|content)\b[^>]*>(.*?)</\1>", re.DOTALL)
A_CHINESE_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*[\u3400-\u9fff](?:[^"\\\n]|\\.)*"')
A_SENTENCE = re.compile(r"[\u3400-\u9fff]|[a-z] [a-z]")
TOLD_TO_OTHERS = "title, meta[name=description], meta[property^='og:'], meta[name^='twitter:']"
KEPT_FOR_SCRIPTS = "script[type='application/json'], script[type='application/ld+json']"


@dataclass(frozen=True)
class Piece:
    """A text as somebody reads or hears it, and where it stands."""

    where: str
    text: str
    language: str


def pieces_of(answer: TestResponse, where: str, language: str) -> Iterator[Piece]:
    """Everything of an answer that is read; ``language`` is that of what does not name its own."""
    kind = answer.mimetype
    if kind in TEXTS:
        yield from TEXTS[kind](answer.text, where, language)
    elif kind.endswith("json"):
        yield from of_json(json.loads(answer.text), where, language)
    elif kind == "application/zip":
        yield from of_package(answer.data, where)
    elif kind == "application/pdf":
        yield from of_print(answer.data, where, language)


def of_html(page: str, where: str, language: str) -> Iterator[Piece]:
    """Words of a page: seen, heard, kept for scripts, told to those who pass its link on."""
    document = parse(page)
    root = document.root
    outer = (root.attr("lang") if root else None) or language
    for body in document.select("body"):
        yield from (Piece(where, text, own) for text, own in spoken_in(body, outer))
    for tag in document.select(TOLD_TO_OTHERS):
        yield Piece(where, tag.attr("content") or tag.text, outer)
    for tag in document.select("*"):
        yield from (Piece(where, text, outer) for text in _said_by_scripts(tag))
    for tag in document.select(KEPT_FOR_SCRIPTS):
        yield from of_json(json.loads(tag.text), where, outer)


def _said_by_scripts(tag: Element) -> Iterator[str]:
    for name, value in tag.attrs.items():
        if name.startswith("data-") and value and A_SENTENCE.search(str(value)):
            yield str(value)


def of_json(value: Any, where: str, language: str) -> Iterator[Piece]:
    """Texts of JSON; what a name ending in ``_zh`` or ``_en`` holds is in that language, and HTML
    is read as a page."""
    if isinstance(value, str) and value.lstrip().startswith("<"):
        yield from of_html(f"<body>{value}", where, language)
    elif isinstance(value, str) and A_SENTENCE.search(value):
        yield Piece(where, value, language)
    elif isinstance(value, list):
        for each in value:
            yield from of_json(each, where, language)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in FOR_PROGRAMS:
                continue
            yield from of_json(each, f"{where}#{name}", _language_of(name, language))


def of_feed(feed: str, where: str, language: str) -> Iterator[Piece]:
    """What a reader of feeds shows."""
    for found in A_TEXT_OF_A_FEED.finditer(feed):
        yield Piece(where, html.unescape(found[2]), language)


def of_script(script: str, where: str, language: str) -> Iterator[Piece]:
    """What a script of a map writes on it."""
    for found in A_CHINESE_STRING.finditer(script):
        yield Piece(where, json.loads(found[0]), language)


def of_lines(text: str, where: str, language: str) -> Iterator[Piece]:
    lines = (line for line in text.splitlines() if A_SENTENCE.search(line))
    yield from (Piece(where, line, language) for line in lines)


def of_table(content: str, where: str, _language: str = CHINESE) -> Iterator[Piece]:
    for row in csv.DictReader(io.StringIO(content.lstrip("\ufeff"))):
        for name, cell in row.items():
            for text in _values(cell or "") if name == FEATURES else (cell,):
                if text and A_SENTENCE.search(text):
                    yield Piece(f"{where}#{name}", text, _language_of(name, CHINESE))


def _values(features: str) -> list[str]:
    """What stands behind the keys of ``lift=yes;inside=站台上``: the keys are for programs."""
    return [each.partition("=")[2] for each in features.split(";")]


def of_package(data: bytes, where: str) -> Iterator[Piece]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            text = package.read(name).decode()
            if name.endswith(".csv"):
                yield from of_table(text, f"{where}/{name}")
            elif name.endswith(".json"):
                yield from of_json(json.loads(text), f"{where}/{name}", CHINESE)


def of_print(data: bytes, where: str, language: str) -> Iterator[Piece]:
    from pypdf import PdfReader

    for page in PdfReader(io.BytesIO(data)).pages:
        yield Piece(where, page.extract_text(), language)


def _language_of(name: str, outer: str) -> str:
    if name == "en" or name.endswith("_en"):
        return "en"
    return CHINESE if name == "zh" or name.endswith("_zh") else outer


TEXTS = {
    "text/html": of_html,
    "image/svg+xml": of_html,
    "application/atom+xml": of_feed,
    "text/javascript": of_script,
    "text/plain": of_lines,
    "text/markdown": of_lines,
    "text/csv": of_table,
}
