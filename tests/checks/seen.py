"""A page as it came over the wire, ready to be checked."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag
from flask import Flask
from werkzeug.datastructures import Headers

OWN_HOSTS = frozenset({"", "localhost", "127.0.0.1"})
LANGUAGES = {"zh-Hans": "", "zh-Hant": "/zh-hant", "en": "/en"}
"""Each language's tag and the prefix of its addresses."""


@dataclass(frozen=True)
class Seen:
    """``path`` as asked for; ``app`` so that links can be looked up and files fetched."""

    path: str
    language: str
    text: str
    headers: Headers
    app: Flask
    soup: BeautifulSoup = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "soup", BeautifulSoup(self.text, "html5lib"))

    def every(self, selector: str) -> list[Tag]:
        return list(self.soup.select(selector))

    @property
    def ids(self) -> list[str]:
        return [str(tag["id"]) for tag in self.every("[id]")]


def shown(tag: Tag) -> str:
    """An element as a problem names it: its opening tag, cut short, and its line."""
    opening = str(tag).split(">", 1)[0] + ">"
    return f"line {tag.sourceline}: {opening[:120]}"


INLINE = {"a", "abbr", "b", "bdi", "cite", "em", "i", "span", "strong", "ruby", "small", "wbr"}


def words(tag: Tag | None) -> str:
    """The text of an element with single spaces, as a reader hears it: blocks stand apart."""
    return " ".join(_joined(tag).split()) if tag else ""


def _joined(tag: Tag) -> str:
    pieces = [
        _joined(node) if isinstance(node, Tag) else str(node)
        for node in tag.children
        if isinstance(node, Tag) or type(node) is NavigableString
    ]
    edge = "" if tag.name in INLINE else " "
    return edge + "".join(pieces) + edge
