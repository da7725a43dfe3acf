"""The tree that a browser builds of a page is the tree that is written: the strictest reading of
HTML, in which nothing is implied, moved, dropped or closed on somebody's behalf."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from turbohtml import TokenType, tokenize
from turbohtml.saxparse import Characters, Comment, Doctype, EndElement, StartElement, iter_events

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
END = "the end of the page"


@dataclass(frozen=True)
class Written:
    """A tag or a run of words with its place in the source; lines count from 1, columns from 0."""

    line: int
    column: int
    what: str


def misread(text: str) -> tuple[Written, str] | None:
    """The first thing that is not built as it is written, and what is built in its place. A tag
    that is left open shows at the next end tag."""
    last = Written(text.count("\n") + 1, 0, END)
    for written, built in zip_longest(_written(text), _built(text), fillvalue=None):
        if written is None or written.what != built:
            return written or last, built or END
    return None


def _written(text: str, first: int = 0) -> Iterator[Written]:
    """Each tag and each run of words. ``noscript`` is read as by a browser without scripts."""
    opened = None
    for token in tokenize(text):
        if token.type is TokenType.TEXT and opened == "noscript":
            yield from _written(token.data or "", first + token.line - 1)
        else:
            for what in _words_of(token):
                yield Written(first + token.line, token.col, what)
        opened = token.tag if token.type is TokenType.START_TAG else None


def _words_of(token) -> Iterator[str]:
    match token.type:
        case TokenType.START_TAG:
            yield f"<{token.tag}>"
            if token.self_closing and token.tag not in VOID:
                yield f"</{token.tag}>"
        case TokenType.END_TAG:
            yield f"</{token.tag}>"
        case TokenType.TEXT:
            yield from filter(None, [token.data.strip()])
        case TokenType.DOCTYPE:
            yield f"<!DOCTYPE {token.name}>"
        case _:
            yield f"<!--{token.data}-->"


def _built(text: str) -> Iterator[str]:
    for event in iter_events(text):
        match event:
            case StartElement(tag=tag):
                yield f"<{tag.lower()}>"
            case EndElement(tag=tag) if tag not in VOID:
                yield f"</{tag.lower()}>"
            case Characters(data=data) if data.strip():
                yield data.strip()
            case Comment(data=data):
                yield f"<!--{data}-->"
            case Doctype(name=name):
                yield f"<!DOCTYPE {name}>"
