"""Kinds of service, and one kind: pages to walk through without searching."""

from datetime import datetime

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Category
from webapp.domain.guides import Guide
from webapp.present.browse.counts import Counts, count_text, tile
from webapp.present.browse.models import (
    CategoriesPage,
    CategoryPage,
    StatusCount,
    TileGroup,
)
from webapp.present.frame.links import (
    category_href,
    guide_href,
    page_href,
    search_href,
)
from webapp.present.frame.shares import page_share
from webapp.present.search.notices import told_everywhere
from webapp.present.search.results_page import Wording, card_groups
from webapp.present.wording.content import in_english, in_script, plain_name
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage


def categories_page(catalogue: Catalogue, words: Words, counts: Counts) -> CategoriesPage:
    return CategoriesPage(
        h1=words.say("Kinds of service"),
        groups=tuple(
            TileGroup(
                need.id,
                words.needs[need.id],
                tuple(tile(c, words, counts) for c in catalogue.taxonomy.of_need(need.id)),
            )
            for need in catalogue.taxonomy.needs
        ),
    )


def category_page(
    category: Category,
    wording: Wording,
    counts: Counts,
    result: ResultPage,
    guides: tuple[Guide, ...],
    now: datetime,
) -> CategoryPage:
    """One kind of service; ``result`` holds the first of its entries and what must be told."""
    words, query = wording.words, SearchQuery(category=(category.id,))
    total = counts.by_category[category.id]
    return CategoryPage(
        id=category.id,
        picture=words.picture(category.id),
        h1=words.kinds[category.id],
        also=_other_names(category, words),
        need=Link(words.needs[category.need], page_href(words.language, "/categories")),
        statuses=_statuses(category.id, words, counts),
        streets=_streets_of(category.id, words, counts),
        groups=card_groups(result, wording, OpenSayer(words, now)),
        all=Link(
            words.say_count("Show %(num)d service", "Show all %(num)d services", total),
            search_href(words, query),
        ),
        map=(
            Link(words.say("Show on the map"), search_href(words, query, "/map"))
            if category.located and not category.sensitive
            else None
        ),
        share=None if category.sensitive else page_share(category_href(words.language, category)),
        guides=tuple(_guide(guide, words) for guide in guides),
        notices=told_everywhere((result,), words, wording.labels),
    )


def _guide(guide: Guide, words: Words) -> Link:
    text = words.say("Guide: %(name)s", name=plain_name(words.language, guide.zh, guide.en))
    return Link(text, guide_href(words.language, guide.name))


def _other_names(category: Category, words: Words) -> tuple[str, ...]:
    if words.language.is_chinese:
        return tuple(in_script(words.language, name) for name in category.also_zh)
    return tuple(in_english(words.language, name) for name in category.also_en)


def _statuses(category_id: str, words: Words, counts: Counts) -> tuple[StatusCount, ...]:
    return tuple(
        StatusCount(id_, mark.text, count, words.status_sentences[id_])
        for id_, mark in words.statuses.items()
        if (count := counts.by_status[category_id, id_])
    )


def _streets_of(category_id: str, words: Words, counts: Counts) -> tuple[Link, ...]:
    return tuple(
        Link(
            name,
            search_href(words, SearchQuery(category=(category_id,), street=(street,))),
            note=count_text(count, words),
        )
        for street, name in words.streets.items()
        if (count := counts.by_both[category_id, street])
    )
