"""Help in columns that fit, also in Chinese: a character of it takes two places on a terminal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import click

_PIECES = re.compile(
    r"[\u2e80-\uffef][，。；：！？、）》”]*|[^\s\u2e80-\uffef]+[，。；：！？、）》”]*|\s+"
)
"""A Chinese character, or a word, with the signs that no line may begin with."""

_LEAST = 20


def places(text: str) -> int:
    """How many places the text takes.

    >>> places("选项 x")
    6
    """
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The text in lines of no more than ``width`` places, where it can be parted."""
    line = ""
    for piece in _PIECES.findall(text):
        if line and places((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line or piece.strip() else ""
    if line.strip():
        yield line.rstrip()


class Columns(click.HelpFormatter):
    """As click sets it, counted in places instead of characters."""

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        paragraphs = (wrapped(each, self.width - len(indent)) for each in text.split("\n\n"))
        self.write("\n\n".join("\n".join(indent + line for line in each) for each in paragraphs))
        self.write("\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        known = list(rows)
        first = min(max(places(name) for name, _ in known), col_max) + col_spacing
        indent = " " * self.current_indent
        width = max(_LEAST, self.width - first - len(indent))
        for name, text in known:
            fits = places(name) <= first - col_spacing
            lead = name + " " * (first - places(name)) if fits else f"{name}\n{indent}{' ' * first}"
            lines = f"\n{indent}{' ' * first}".join(wrapped(text, width))
            self.write(f"{indent}{lead}{lines}".rstrip() + "\n")


class ColumnsContext(click.Context):
    """The context of a command whose help is set in such columns."""

    formatter_class = Columns
