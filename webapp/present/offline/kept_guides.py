"""Guides → one page that a phone keeps. No quiet step is on it: what is kept lies open on a
phone."""

from collections.abc import Iterator
from datetime import date

from webapp.domain.catalogue import Catalogue
from webapp.domain.guides import Choice
from webapp.domain.service import Service
from webapp.present.frame.links import page_href
from webapp.present.guides.pages import Where, guide_link, guide_page
from webapp.present.offline.guide_models import KeptGuidesPage, KeptStep
from webapp.present.wording.content import plain_name
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words

Anchor = tuple[str, str]
"""A guide and a step of it, by their ids."""


def kept_guides(
    catalogue: Catalogue, words: Words, hotlines: dict[str, Service], today: date
) -> KeptGuidesPage:
    """The page in the language of ``words``, as it is on a day that is the same for everybody; a
    script says later what may have changed since."""
    wheres = list(_kept(catalogue))
    kept = {(where.guide.id, where.step.id) for where in wheres}
    firsts = [where for where in wheres if where.step is where.guide.first]
    return KeptGuidesPage(
        h1=words.say("Guides without a signal"),
        guides=tuple(_link(where, words) for where in firsts),
        steps=tuple(_step(where, words, hotlines, kept, today) for where in wheres),
        offline=Link(words.say("Without a signal"), page_href(words.language, "/offline")),
    )


def _kept(catalogue: Catalogue) -> Iterator[Where]:
    for guide in catalogue.guides.guides:
        for step in guide.steps:
            if not catalogue.is_quiet_step(guide, step):
                yield Where(catalogue.guides, guide, step)


def _link(where: Where, words: Words) -> Link:
    link = guide_link(where.guide, words.language)
    return Link(link.text, f"#{_anchor(where.guide.id, where.step.id)}", note=link.note)


def _anchor(guide_id: str, step_id: str) -> str:
    return f"{guide_id}-{step_id}"


def _step(
    where: Where, words: Words, hotlines: dict[str, Service], kept: set[Anchor], today: date
) -> KeptStep:
    """What the step's own page says, but for its cards."""
    page = guide_page(where, words, (), hotlines, quiet=False, today=today)
    return KeptStep(
        id=_anchor(where.guide.id, where.step.id),
        h2=page.h1,
        guide=Link(page.guide.text, "#guides"),
        asks=page.asks,
        facts=page.facts,
        unknown=page.unknown,
        choices=tuple(
            _choice(where, choice, link, kept)
            for choice, link in zip(where.step.choices, page.choices, strict=True)
        ),
        phones=page.phones,
        more=page.more,
        before=_before(where, words, kept),
        sources=page.sources,
        as_of=page.as_of,
        review_by=min((line.review_by.isoformat() for line in where.step.lines), default=""),
    )


def _choice(where: Where, choice: Choice, link: Link, kept: set[Anchor]) -> Link:
    target = where.guide.target(choice)
    return Link(link.text, f"#{_anchor(*target)}") if target in kept else link


def _before(where: Where, words: Words, kept: set[Anchor]) -> Link | None:
    """The first kept step of this guide that leads here."""
    own = (where.guide.id, where.step.id)
    for one in where.guide.steps:
        leads = own in map(where.guide.target, one.choices)
        if one is not where.step and leads and (where.guide.id, one.id) in kept:
            text = plain_name(words.language, one.zh, one.en)
            return Link(text, f"#{_anchor(where.guide.id, one.id)}")
    return None
