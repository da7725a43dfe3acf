"""How many entries there are of each kind, in each street."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from webapp.domain.categories import Category
from webapp.domain.service import Service, Status
from webapp.present.frame.links import (
    category_href,
)
from webapp.present.search.card_models import CategoryTile
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words


@dataclass(frozen=True)
class Counts:
    """How many entries there are by kind and by street; closed ones are not counted."""

    by_category: Counter[str]
    by_street: Counter[str]
    by_both: Counter[tuple[str, str]]
    by_status: Counter[tuple[str, str]]


def counts_of(services: Iterable[Service]) -> Counts:
    """Counted once for an edition."""
    listed = [service for service in services if service.status is not Status.CLOSED]
    return Counts(
        Counter(service.category for service in listed),
        Counter(service.street for service in listed if service.street),
        Counter((service.category, service.street) for service in listed if service.street),
        Counter((service.category, service.status.value) for service in listed),
    )


def count_text(count: int, sentences: Sentences) -> str:
    return sentences.say_count("%(num)d service", "%(num)d services", count)


def _lines_text(count: int, sentences: Sentences) -> str:
    """Chinese counts places by 处, and telephone lines by another word."""
    return sentences.say_count("%(num)d telephone line", "%(num)d telephone lines", count)


def tile(category: Category, words: Words, counts: Counts) -> CategoryTile:
    """A kind of service as a target; says how many of them only the plan speaks of."""
    count = counts.by_category[category.id]
    return CategoryTile(
        id=category.id,
        text=words.kinds[category.id],
        href=category_href(words.language, category),
        count=count,
        count_text=_lines_text(count, words)
        if category.general_lines
        else count_text(count, words),
        note=_expected_note(count, counts.by_status[category.id, "expected"], words),
        picture=words.picture(category.id),
    )


def _expected_note(count: int, expected: int, sentences: Sentences) -> str:
    if not expected:
        return ""
    if expected == count:
        return sentences.say("All planned, not confirmed")
    return sentences.say_count(
        "%(num)d of them planned, not confirmed", "%(num)d of them planned, not confirmed", expected
    )
