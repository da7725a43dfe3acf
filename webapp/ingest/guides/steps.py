"""A written guide → a guide whose every sentence has its source, and what is wrong in it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from webapp.domain.categories import DANGERS, Danger, Taxonomy
from webapp.domain.guides import Guide, Source, Step
from webapp.ingest.guides.sentences import Joiner
from webapp.ingest.guides.written import WrittenGuide, WrittenStep
from webapp.sentence import Sentence

_GUIDE_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_ADDRESS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_STEP_ID = re.compile(r"[1-9][0-9]?")
_PHONE = re.compile(r"[0-9]{3,5}|0[0-9]{2,3}-[0-9]{7,8}")


def guide_from(
    written: WrittenGuide, sources: Mapping[str, Source], taxonomy: Taxonomy
) -> tuple[Guide, list[Sentence]]:
    """The guide, and its faults in words."""
    joiner = Joiner(sources)
    guide = Guide(
        id=written.id,
        zh=written.zh,
        en=written.en,
        summary_zh=written.summary_zh,
        summary_en=written.summary_en,
        categories=written.categories,
        steps=tuple(_step(step, joiner, written.danger) for step in written.steps),
        quiet=written.quiet,
        danger=_danger_of(written.danger),
        address=written.address,
    )
    return guide, [*_faults(guide, taxonomy), *joiner.faults]


def _step(written: WrittenStep, joiner: Joiner, of_guide: str) -> Step:
    where = Sentence("step %(id)s", id=written.id)
    danger = written.danger or of_guide
    if danger and _danger_of(danger) is None:
        joiner.faults.append(
            Sentence(
                "%(where)s: %(danger)r is no danger: %(all)s",
                where=where,
                danger=danger,
                all=", ".join(DANGERS),
            )
        )
    return Step(
        id=written.id,
        zh=written.zh,
        en=written.en,
        facts=joiner.lines(where, "facts", written.facts, bool(danger)),
        unknown=joiner.lines(where, "unknown", written.unknown, bool(danger)),
        choices=written.choices,
        phones=written.phones,
        categories=written.categories,
        entries=written.entries,
        asked=written.asked,
        quiet=written.quiet,
        danger=_danger_of(danger),
    )


def _danger_of(text: str) -> Danger | None:
    return next((danger for danger in DANGERS if danger == text), None)


def _faults(guide: Guide, taxonomy: Taxonomy) -> Iterator[Sentence]:
    if not _GUIDE_ID.fullmatch(guide.id):
        yield Sentence("its id must be lower-case words joined by hyphens")
    if guide.quiet and not guide.address:
        yield Sentence("is quiet, so it needs an address that does not tell what it is about")
    if guide.danger and not guide.quiet:
        yield Sentence("is read in danger, so it must be quiet")
    if guide.address and not _ADDRESS.fullmatch(guide.address):
        yield Sentence("its address must be lower-case letters and digits, joined by hyphens")
    yield from _strangers(guide.categories, taxonomy)
    if not guide.steps:
        yield Sentence("has no step")
        return
    ids = Counter(step.id for step in guide.steps)
    yield from (
        Sentence("step %(id)s is there twice", id=step_id)
        for step_id, count in ids.items()
        if count > 1
    )
    yield from (
        Sentence("step %(id)s: no choice leads to it", id=lost)
        for lost in sorted(ids.keys() - guide.reached())
    )
    for step in guide.steps:
        yield from (
            Sentence("step %(id)s: %(what)s", id=step.id, what=fault)
            for fault in _step_faults(guide, step, taxonomy)
        )


def _step_faults(guide: Guide, step: Step, taxonomy: Taxonomy) -> Iterator[Sentence]:
    if not _STEP_ID.fullmatch(step.id):
        yield Sentence("its id must be a number: addresses must not tell what was answered")
    if not step.leads_on:
        yield Sentence("leads nowhere")
    if step.danger and not (guide.quiet or step.quiet):
        yield Sentence("is read in danger, so it must be quiet")
    if step.danger and not step.phones:
        yield Sentence("is read in danger, so it needs a phone")
    if step.unknown and not step.phones:
        yield Sentence("says what is not known, so it needs a phone to ask")
    yield from (
        Sentence("%(phone)r is not a phone", phone=phone)
        for phone in step.phones
        if not _PHONE.fullmatch(phone)
    )
    yield from _strangers(step.categories, taxonomy)


def _strangers(categories: tuple[str, ...], taxonomy: Taxonomy) -> Iterator[Sentence]:
    return (
        Sentence("%(category)r is not a category", category=each)
        for each in categories
        if each not in taxonomy
    )
