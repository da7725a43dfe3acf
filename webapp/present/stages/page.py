"""Life stage → its page: kind after kind, in the order in which they help."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from webapp.domain.life_stages import LifeStage
from webapp.present.frame.links import category_href, search_href
from webapp.present.frame.models import Notice
from webapp.present.search.models import CardGroup
from webapp.present.search.notices import notice_of, told_everywhere
from webapp.present.search.results_page import SayOpen, Wording, card_group
from webapp.present.wording.content import plain_name
from webapp.present.wording.values import Link
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage


@dataclass(frozen=True, slots=True)
class StagePage:
    """A stage of a family's life. ``near`` is the place that was typed; each group holds the first
    entries of one kind, nearest to it where it is known, and leads to all of them."""

    h1: str
    lead: str
    near: str
    groups: tuple[CardGroup, ...]
    notices: tuple[Notice, ...] = ()


def stage_page(
    stage: LifeStage,
    near: str,
    results: Mapping[str, ResultPage],
    wording: Wording,
    say_open: SayOpen,
) -> StagePage:
    """The page; ``results`` are by kind, in the stage's order."""
    language = wording.words.language
    return StagePage(
        h1=plain_name(language, stage.zh, stage.en),
        lead=plain_name(language, stage.text_zh, stage.text_en),
        near=near,
        groups=tuple(_groups(results, near, wording, say_open)),
        notices=_notices(tuple(results.values()), wording),
    )


def _notices(results: tuple[ResultPage, ...], wording: Wording) -> tuple[Notice, ...]:
    """What no page may keep back, and what became of the place, which is one for all."""
    told = told_everywhere(results, wording.words, wording.labels)
    of_place = [one for one in results[0].notices if one.code.startswith("place-")]
    return (*told, *(notice_of(one, wording.words, wording.labels) for one in of_place))


def _groups(
    results: Mapping[str, ResultPage], near: str, wording: Wording, say_open: SayOpen
) -> Iterable[CardGroup]:
    for kind, result in results.items():
        if result.hits:
            heading = wording.words.kinds[kind]
            group = card_group(kind, result.hits, wording, say_open, heading)
            yield replace(group, more=_all(kind, result.total, near, wording))


def _all(kind: str, total: int, near: str, wording: Wording) -> Link:
    """All of a kind, nearest first: to the place, else the page itself asks the device."""
    words = wording.words
    category = words.taxonomy.category(kind)
    text = words.say_count("The only one there is", "All %(num)d, nearest first", total)
    if category.sensitive or not category.located:
        plain = words.say_count("Show %(num)d service", "Show all %(num)d services", total)
        return Link(plain, category_href(words.language, category))
    href = search_href(words, SearchQuery(category=(kind,), near=near))
    return Link(text, href if near else f"{href}#near")
