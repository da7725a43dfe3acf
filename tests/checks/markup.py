"""Is the page sound HTML that can be read, heard and used by keyboard?"""

from collections import Counter
from collections.abc import Iterator

from bs4 import Tag
from html5lib import HTMLParser
from html5lib.constants import E as REASONS

from tests.checks.seen import Seen, shown, words

UNLABELLED_KINDS = {"hidden", "submit", "button", "reset", "image"}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "headers")


def valid_html(page: Seen) -> Iterator[str]:
    """Strict HTML5: every parse error is named with its line."""
    parser = HTMLParser(strict=False)
    parser.parse(page.text)
    lines = page.text.splitlines()
    for (line, column), code, values in parser.errors:
        source = lines[line - 1].strip()[:120] if 0 < line <= len(lines) else ""
        yield f"line {line}, column {column}: {REASONS[code] % values} in: {source}"


def one_heading(page: Seen) -> Iterator[str]:
    headings = page.every("h1")
    if len(headings) != 1:
        yield f"{len(headings)} h1 elements"
    elif not words(headings[0]):
        yield "the h1 is empty"


def title(page: Seen) -> Iterator[str]:
    """The title begins with the words of the h1, so that a shared link says what it is; on quiet
    pages (``body.quiet``) it is neutral and says nothing of it."""
    found, heading = words(page.soup.title), words(page.soup.h1)
    if page.every("body.quiet"):
        if not found or heading in found:
            yield f"title {found!r} of a quiet page is not neutral"
    elif not found or not found.startswith(heading):
        yield f"title {found!r} does not begin with {heading!r}"


def heading_order(page: Seen) -> Iterator[str]:
    level = 1
    for heading in page.every("h1, h2, h3, h4, h5, h6"):
        next_level = int(heading.name[1])
        if next_level > level + 1:
            yield f"h{next_level} after h{level}: {shown(heading)}"
        if not words(heading):
            yield f"empty heading: {shown(heading)}"
        level = next_level


def unique_ids(page: Seen) -> Iterator[str]:
    yield from (f"id {one!r} stands {n} times" for one, n in Counter(page.ids).items() if n > 1)


def references(page: Seen) -> Iterator[str]:
    """What an attribute points to inside the page is there."""
    ids = set(page.ids)
    for attribute in REFERENCES:
        for tag in page.every(f"[{attribute}]"):
            wanted = str(tag[attribute]).split()
            yield from (f"{attribute}={one!r} leads nowhere" for one in wanted if one not in ids)


def labels(page: Seen) -> Iterator[str]:
    labelled = {str(label.get("for")) for label in page.every("label") if words(label)}
    for field in page.every("input, select, textarea"):
        if field.get("type") not in UNLABELLED_KINDS and not _is_labelled(field, labelled):
            yield f"no label: {shown(field)}"
    for button in page.every("button, a[href], summary"):
        if not _name(button):
            yield f"no name: {shown(button)}"


def _is_labelled(field: Tag, labelled: set[str]) -> bool:
    if field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label"):
        return True
    return str(field.get("id")) in labelled


def _name(tag: Tag) -> str:
    alternatives = " ".join(str(image.get("alt", "")) for image in tag.find_all("img"))
    return f"{words(tag)}{tag.get('aria-label', '')}{alternatives}".strip()


def image_alternatives(page: Seen) -> Iterator[str]:
    yield from (f"no alt: {shown(image)}" for image in page.every("img:not([alt])"))
    for drawing in page.every("svg"):
        if drawing.get("aria-hidden") != "true" and drawing.get("role") != "img":
            yield f"neither hidden nor an image: {shown(drawing)}"


def landmarks(page: Seen) -> Iterator[str]:
    """One main, and a first link that skips to it."""
    mains = page.every("main")
    if len(mains) != 1:
        yield f"{len(mains)} main elements"
    first = page.soup.select_one("body a[href]")
    target = str(first["href"]) if first else ""
    if not target.startswith("#") or target[1:] not in page.ids:
        yield f"the first link does not skip to the content: {target!r}"
