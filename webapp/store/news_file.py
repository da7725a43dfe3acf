"""The news of an edition and of those before it: one file in its folder."""

import json
from collections.abc import Sequence
from pathlib import Path

from cattrs import BaseValidationError
from cattrs.preconf.json import make_converter

from webapp.domain.news import EditionNews
from webapp.durable import checksum, replace_text

NEWS = "news.json"

_converter = make_converter(omit_if_default=True)


def write_news(folder: Path, news: Sequence[EditionNews]) -> str:
    """Put the file into the folder; returns its SHA-256."""
    content = _converter.unstructure(list(news))
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    replace_text(folder / NEWS, text + "\n")
    return checksum(folder / NEWS)


def read_news(folder: Path) -> tuple[EditionNews, ...]:
    """The news of the edition in that folder, its own first; none where it has no such file, or
    one that cannot be read: editions of other versions have none, and nobody needs them to find
    a service."""
    try:
        content = json.loads((folder / NEWS).read_text("utf-8"))
        return _converter.structure(content, tuple[EditionNews, ...])
    except (OSError, ValueError, BaseValidationError):
        return ()
