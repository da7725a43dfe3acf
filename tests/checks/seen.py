"""A page as it came over the wire, ready to be checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup, NavigableString, Tag
from flask import Flask
from turbohtml import Document, DocumentFragment, Element, Text, parse
from werkzeug.datastructures import Headers

from webapp.domain import languages

OWN_HOSTS = frozenset({"", "localhost", "127.0.0.1"})
LANGUAGES = {language.code: language.prefix for language in languages.LANGUAGES}
"""Each language's tag and the prefix of its addresses."""

SPOKEN_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder")
SILENT = {"script", "style", "code", "kbd", "pre", "template", "textarea"}


@dataclass(frozen=True)
class Seen:
    """``path`` as asked for; ``app`` so that links can be looked up and files fetched."""

    path: str
    language: str
    text: str
    headers: Headers
    app: Flask

    @cached_property
    def document(self) -> Document:
        """The page as a browser reads it: parsed once, for all checks."""
        return parse(self.text)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The same for tests that look at a page. A simple reader will do: the check of the
        markup sees to it that all readers build the same tree."""
        return BeautifulSoup(self.text, "html.parser")

    def every(self, selector: str) -> list[Element]:
        return self.document.select(selector)

    def first(self, selector: str) -> Element | None:
        return self.document.select_one(selector)

    @cached_property
    def ids(self) -> list[str]:
        return [tag.attr("id", "") for tag in self.every("[id]")]

    @cached_property
    def spoken(self) -> list[tuple[str, str]]:
        """Every text and spoken attribute of the body with the language it is said to be in."""
        body, html = self.first("body"), self.document.root
        if body is None or html is None:
            return []
        return list(spoken_in(body, html.attr("lang", "")))


def spoken_in(inside: Element | DocumentFragment, outer: str) -> Iterator[tuple[str, str]]:
    """Every text and spoken attribute inside, with its language; ``outer`` is that around it."""
    tag = inside.tag if isinstance(inside, Element) else "template"
    language = inside.attr("lang", outer) if isinstance(inside, Element) else outer
    for node in inside.children:
        if isinstance(node, Text):
            if tag not in SILENT and (text := " ".join(node.data.split())):
                yield text, language
        elif isinstance(node, Element):
            own = node.attr("lang", language)
            values = (" ".join((node.attr(name) or "").split()) for name in SPOKEN_ATTRIBUTES)
            yield from ((value, own) for value in values if value)
            yield from spoken_in(node, language)
        elif isinstance(node, DocumentFragment):
            yield from spoken_in(node, language)


def shown(tag: Element) -> str:
    """An element as a problem names it: its opening tag, cut short, and its line."""
    opening = tag.html.split(">", 1)[0] + ">"
    return f"line {tag.source_line}: {opening[:120]}"


INLINE = {"a", "abbr", "b", "bdi", "cite", "em", "i", "span", "strong", "ruby", "small", "wbr"}


def words(tag: Element | Tag | None) -> str:
    """The text of an element with single spaces, as a reader hears it: blocks stand apart."""
    return " ".join("".join(_pieces(tag)).split()) if tag is not None else ""


def _pieces(tag: Element | Tag) -> Iterator[str]:
    edge = "" if (tag.tag if isinstance(tag, Element) else tag.name) in INLINE else " "
    yield edge
    for node in tag.children:
        if isinstance(node, Text):
            yield node.data
        elif type(node) is NavigableString:
            yield str(node)
        elif isinstance(node, Element | Tag):
            yield from _pieces(node)
    yield edge
