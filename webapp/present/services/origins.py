"""Where each fact of an entry is from, and when somebody last looked."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import reduce

from webapp.domain.facts import STANDING, Fact
from webapp.domain.service import FIELD, Service
from webapp.present.wording.fields import label_of
from webapp.present.wording.methods import METHODS
from webapp.present.wording.source_said import source_text
from webapp.present.wording.words import Words


def origin_text(service: Service, words: Words) -> str:
    """Who says what this entry says, from when, and whether anyone confirmed it. Where facts have a
    life of their own, the entry's own source: what was confirmed is said of each."""
    if service.checked_on is not None and service.id not in words.facts:
        return words.say(
            "Confirmed by the responsible department on %(date)s",
            date=words.date(service.checked_on),
        )
    return source_text(service.source, words)


def fact_origins(service: Service, words: Words, today: date) -> Mapping[str, str]:
    """The same of each fact that has more than the entry's source, by field."""
    facts = words.facts.get(service.id, {})
    return {name: _said(fact, words, today) for name, fact in facts.items() if _has_more(fact)}


def checked_text(service: Service, words: Words, today: date) -> str:
    """What was confirmed of an entry, and when; ``""`` where nothing ever was."""
    facts = words.facts.get(service.id, {})
    said = [
        words.say("%(fact)s: %(said)s", fact=label, said=_looked(facts[name], words, today))
        for name, label in _asked_about(words)
        if name in facts and facts[name].checked_on
    ]
    return reduce(lambda one, other: f"{one}{words.say('; ')}{other}", said) if said else ""


def _asked_about(words: Words) -> Iterator[tuple[str, str]]:
    """One field of each group of facts, with what it is called."""
    yield STANDING, words.say("That it is there")
    yield "hours", label_of(FIELD["hours_note_zh"], words)
    for name in ("phones", "address_zh"):
        yield name, label_of(FIELD[name], words)
    yield "features", words.say("What is there")


def _has_more(fact: Fact) -> bool:
    return bool(fact.checked_on or fact.source.title_zh)


def _said(fact: Fact, words: Words, today: date) -> str:
    """The source of a fact where it has one of its own, and whether somebody looked."""
    source = source_text(fact.source, words) if fact.source.title_zh else ""
    looked = _looked(fact, words, today) if fact.checked_on else ""
    if source and looked:
        return f"{looked}{words.say('; ')}{source}"
    return looked or source


def _looked(fact: Fact, words: Words, today: date) -> str:
    day = words.date(fact.checked_on) if fact.checked_on else ""
    if not fact.holds(today):
        return words.say("Last confirmed on %(date)s; nobody has looked since", date=day)
    if fact.method is None:
        return words.say("Confirmed on %(date)s", date=day)
    how = words.say_declared(METHODS[fact.method])
    return words.say("Confirmed on %(date)s %(how)s", date=day, how=how)
