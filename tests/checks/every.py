"""The list of all checks, by the names under which a test may switch one off."""

from collections.abc import Callable, Collection, Iterator

from tests.checks import language, links, markup, safety
from tests.checks.seen import Seen

Check = Callable[[Seen], Iterator[str]]

CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        markup.valid_html,
        markup.one_heading,
        markup.title,
        markup.heading_order,
        markup.unique_ids,
        markup.references,
        markup.labels,
        markup.image_alternatives,
        markup.landmarks,
        language.page_language,
        language.siblings,
        language.translated,
        language.foreign_words_are_marked,
        language.traditional_script,
        language.no_leftovers,
        links.internal_links,
        links.anchors,
        links.resources,
        safety.nothing_inline,
        safety.data_blocks,
        safety.own_origin,
        safety.foreign_links,
        safety.headers,
        safety.no_cookies,
    )
}


class PageBroken(AssertionError):
    """A page breaks its promises; the message names each check and each problem."""


def check_page(page: Seen, without: Collection[str] = ()) -> None:
    """Raise ``PageBroken`` with everything that is wrong. ``without`` names checks to leave out;
    a name that is no check is an error."""
    unknown = set(without) - set(CHECKS)
    if unknown:
        raise ValueError(f"no such check: {', '.join(sorted(unknown))}")
    problems = [
        f"{name}: {problem}"
        for name, check in CHECKS.items()
        if name not in without
        for problem in check(page)
    ]
    if problems:
        raise PageBroken("\n  ".join([f"{page.path} ({page.language})", *problems]))
