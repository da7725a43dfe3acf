"""Guides → their pages in one language; the sentences are the edition's, not the catalogues'."""

from dataclasses import dataclass
from datetime import date

from webapp.domain.guides import Choice, Guide, Guides, Step
from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.frame.links import category_href, guide_href, page_href, phone_to
from webapp.present.frame.models import Notice
from webapp.present.guides.models import GuidePage, GuidesPage, NamedPhone
from webapp.present.search.models import CardGroup
from webapp.present.wording.content import plain_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.telling import Telling
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words


@dataclass(frozen=True, slots=True)
class Where:
    """A step of a guide among all guides."""

    guides: Guides
    guide: Guide
    step: Step


def guides_page(guides: Guides, sentences: Sentences) -> GuidesPage:
    """All guides, in their order."""
    return GuidesPage(
        h1=sentences.say("What can I get"),
        lead=sentences.say("Short guides, question by question. Nothing that you answer is kept."),
        guides=tuple(guide_link(guide, sentences.language) for guide in guides.guides),
    )


def guide_link(guide: Guide, language: Language) -> Link:
    """The way to a guide, with what it answers."""
    return Link(
        plain_name(language, guide.zh, guide.en),
        guide_href(language, guide.name),
        note=plain_name(language, guide.summary_zh, guide.summary_en),
    )


def guide_page(
    where: Where,
    words: Words,
    groups: tuple[CardGroup, ...],
    hotlines: dict[str, Service],
    quiet: bool,
    today: date,
    notices: tuple[Notice, ...] = (),
) -> GuidePage:
    """One step as it is read on the day. ``groups`` are its cards, ``notices`` what must be told of
    them; ``hotlines`` names who answers which number."""
    guide, step, language = where.guide, where.step, words.language
    tells_first = step is guide.first and not step.danger
    telling = Telling(where.guides.sources_of(step.lines), words, today)
    return GuidePage(
        h1=plain_name(language, step.zh, step.en),
        lead=plain_name(language, guide.summary_zh, guide.summary_en) if tells_first else "",
        guide=guide_link(guide, language),
        asks=step.asks,
        facts=telling.sentences(step.facts),
        unknown=telling.sentences(step.unknown),
        choices=tuple(_choice(where, choice, language) for choice in step.choices),
        phones=tuple(_phone(phone, hotlines, words) for phone in step.phones),
        groups=groups,
        more=tuple(_whole_list(category, words) for category in step.categories),
        before=_before(where, language),
        all_guides=Link(words.say("What can I get"), page_href(language, "/guides")),
        sources=telling.listed(step.lines),
        as_of=telling.as_of(step.lines),
        stale=telling.stale(step.lines),
        quiet=quiet,
        in_danger=step.danger is not None,
        notices=notices,
    )


def _choice(where: Where, choice: Choice, language: Language) -> Link:
    return Link(plain_name(language, choice.zh, choice.en), step_href(where, choice, language))


def step_href(where: Where, choice: Choice, language: Language) -> str:
    """The address of the step that a choice leads to; a first step is at its guide's own."""
    guide_id, step_id = where.guide.target(choice)
    guide = where.guides.guide(guide_id) or where.guide
    return guide_href(language, guide.name, "" if step_id == guide.first.id else step_id)


def _before(where: Where, language: Language) -> Link | None:
    """The step of this guide that leads here: nothing is kept of what was answered, so it is the
    first of them."""
    guide, step = where.guide, where.step
    for one in guide.steps:
        if one is not step and (guide.id, step.id) in map(guide.target, one.choices):
            step_id = "" if one is guide.first else one.id
            text = plain_name(language, one.zh, one.en)
            return Link(text, guide_href(language, guide.name, step_id))
    return None


def _phone(number: str, hotlines: dict[str, Service], words: Words) -> NamedPhone:
    service = hotlines.get(number)
    name = words.name(service) if service else None
    return NamedPhone(phone_to(number), name)


def _whole_list(category: str, words: Words) -> Link:
    text = words.say("All services: %(kind)s", kind=words.kinds[category])
    return Link(text, category_href(words.language, words.taxonomy.category(category)))
