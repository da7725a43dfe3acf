"""Page numbers with gaps, and links that keep every other parameter."""

from webapp.present.search.models import Paging
from webapp.present.wording.values import Link
from webapp.present.wording.words import Phrases
from webapp.text.foreign import filled

AROUND = 1
"""How many pages are named on each side of this one."""


def paging(base_href: str, page: int, pages: int, phrases: Phrases) -> Paging | None:
    """Links to the other pages, or ``None`` when there is only one. ``base_href`` is the address
    of the first page."""
    if pages <= 1:
        return None
    joint = "&" if "?" in base_href else "?"

    def href(number: int) -> str:
        return base_href if number == 1 else f"{base_href}{joint}page={number}"

    return Paging(
        summary=filled(phrases.page_of, {"page": page, "pages": pages}),
        previous=Link(phrases.previous_page, href(page - 1)) if page > 1 else None,
        next=Link(phrases.next_page, href(page + 1)) if page < pages else None,
        pages=tuple(
            Link(str(number), href(number), current=number == page) if number else Link("…", "")
            for number in numbers_with_gaps(page, pages)
        ),
    )


def numbers_with_gaps(page: int, pages: int) -> tuple[int, ...]:
    """First, last and the numbers around ``page``; 0 stands for a gap.

    >>> numbers_with_gaps(5, 9)
    (1, 0, 4, 5, 6, 0, 9)
    """
    near = range(max(1, page - AROUND), min(pages, page + AROUND) + 1)
    wanted = sorted({1, pages, *near})
    shown: list[int] = []
    for number in wanted:
        if shown and number - shown[-1] == 2:
            shown.append(number - 1)
        elif shown and number - shown[-1] > 2:
            shown.append(0)
        shown.append(number)
    return tuple(shown)
