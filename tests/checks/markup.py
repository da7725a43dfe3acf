"""Is the page sound HTML that can be read, heard and used by keyboard?"""

import re
from collections import Counter
from collections.abc import Iterator

from turbohtml import Element

from tests.checks.nesting import VOID, misread
from tests.checks.seen import Seen, shown, words

UNLABELLED_KINDS = {"hidden", "submit", "button", "reset", "image"}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "headers")
BARE_AMPERSAND = re.compile(r"&(?!(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);)", re.IGNORECASE)
UNREAD = re.compile(r"(?<=>)[^<]*(?=</script>)|<!--(?:(?!--).)*-->", re.DOTALL)
"""Where an ampersand says nothing: in data and scripts inside the page, and in sound comments."""

MISPLACED = {
    "form or field between the rows of a table": ":is(table, thead, tbody, tfoot, tr) > "
    ":is(form, input)",
    "something else among the choices": "select :not(option, optgroup, hr)",
    "element of a page in a drawing": f"svg :is({', '.join(sorted(VOID))})",
}
"""Built as written by today's browsers, and still errors, or left out by older browsers."""


def valid_html(page: Seen) -> Iterator[str]:
    """Strict HTML5: every error of the reader is named with its line, and so is the first thing
    that a browser builds in another way than it is written."""
    if not page.text.lstrip().lower().startswith("<!doctype html>"):
        yield "line 1: the page does not begin with <!DOCTYPE html>"
    for error in page.document.errors:
        yield _at(page, error.line, error.col, error.code)
    if found := misread(page.text):
        written, built = found
        yield _at(page, written.line, written.column, f"{written.what!r} becomes {built!r}")
    yield from _stray_signs(page)
    for problem, selector in MISPLACED.items():
        yield from (f"{problem}: {shown(tag)}" for tag in page.every(selector))


def _stray_signs(page: Seen) -> Iterator[str]:
    text = UNREAD.sub(lambda found: "\n" * found[0].count("\n"), page.text)
    for number, line in enumerate(text.splitlines(), 1):
        if BARE_AMPERSAND.search(line) or "<!--" in line:
            yield f"line {number}: a bare & or two hyphens in a comment in: {line.strip()[:120]}"


def _at(page: Seen, line: int, column: int, problem: str) -> str:
    lines = page.text.splitlines()
    source = lines[line - 1].strip()[:120] if 0 < line <= len(lines) else ""
    return f"line {line}, column {column}: {problem} in: {source}"


def one_heading(page: Seen) -> Iterator[str]:
    headings = page.every("h1")
    if len(headings) != 1:
        yield f"{len(headings)} h1 elements"
    elif not words(headings[0]):
        yield "the h1 is empty"


def title(page: Seen) -> Iterator[str]:
    """The title begins with the words of the h1, so that a shared link says what it is; on quiet
    pages (``body.quiet``), and where the h1 is what somebody typed, it is neutral and says nothing
    of it."""
    found, heading = words(page.first("title")), words(page.first("h1"))
    typed = [box.attr("value", "") for box in page.every("input[name=q]")]
    if page.every("body.quiet") or heading in typed:
        if not found or heading in found:
            yield f"title {found!r} of a quiet page is not neutral"
    elif not found or not found.startswith(heading):
        yield f"title {found!r} does not begin with {heading!r}"


def heading_order(page: Seen) -> Iterator[str]:
    level = 1
    for heading in page.every(":is(h1, h2, h3, h4, h5, h6):not(template *)"):
        next_level = int(heading.tag[1])
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
            wanted = tag.attr(attribute, "").split()
            yield from (f"{attribute}={one!r} leads nowhere" for one in wanted if one not in ids)


def labels(page: Seen) -> Iterator[str]:
    labelled = {label.attr("for") for label in page.every("label") if words(label)}
    for field in page.every("input, select, textarea"):
        if field.attr("type") not in UNLABELLED_KINDS and not _is_labelled(field, labelled):
            yield f"no label: {shown(field)}"
    for button in page.every("button, a[href], summary"):
        if not _name(button):
            yield f"no name: {shown(button)}"


def _is_labelled(field: Element, labelled: set[str | None]) -> bool:
    if field.attr("aria-label") or field.attr("aria-labelledby") or field.closest("label"):
        return True
    return field.attr("id", "") in labelled


def _name(tag: Element) -> str:
    alternatives = " ".join(image.attr("alt", "") for image in tag.find_all("img"))
    return f"{words(tag)}{tag.attr('aria-label', '')}{alternatives}".strip()


def image_alternatives(page: Seen) -> Iterator[str]:
    yield from (f"no alt: {shown(image)}" for image in page.every("img:not([alt])"))
    for drawing in page.every("svg"):
        if drawing.attr("aria-hidden") != "true" and drawing.attr("role") != "img":
            yield f"neither hidden nor an image: {shown(drawing)}"


def landmarks(page: Seen) -> Iterator[str]:
    """One main, and a first link that skips to it."""
    mains = page.every("main")
    if len(mains) != 1:
        yield f"{len(mains)} main elements"
    first = page.first("body a[href]")
    target = "" if first is None else first.attr("href", "")
    if not target.startswith("#") or target[1:] not in page.ids:
        yield f"the first link does not skip to the content: {target!r}"
