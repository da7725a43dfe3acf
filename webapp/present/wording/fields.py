"""The declared fields of an entry in words: the label, and the value where it is known."""

from collections.abc import Mapping
from typing import Any

from webapp.domain.datatypes import NO, YES, Choice, Content, ContentList, Day, YesNo
from webapp.domain.fields import Field
from webapp.domain.service import Service
from webapp.present.wording.numbers import MONTHS_IN_YEAR
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words

AGES = "age_min_months"
"""Says both ends of the range."""

CHINESE_COMMA = "、"


def label_of(field: Field, sentences: Sentences) -> str:
    """What the field is called on a page."""
    return sentences.say_declared(field.label)


def value_of(field: Field, service: Service, words: Words) -> Text | None:
    """What the entry says in this field; ``None`` where that is not known."""
    if field.name == AGES:
        ages = age_text(service.age_min_months, service.age_max_months, words)
        return Text(ages) if ages else None
    value = field.of(service)
    return None if value in (None, "", ()) else _said(field, value, words)


def value_words(field: Field, words: Words) -> Mapping[Any, str]:
    """The words for values that are none of the source's: yes and no, and the values of a list."""
    match field.datatype:
        case YesNo(thing):
            said = words.features.said_of_things if thing else words.features.said_of_others
            return {True: said[YES], False: said[NO]}
        case Choice(words=messages):
            return {value: words.say_declared(message) for value, message in messages.items()}
        case _:
            return {}


def _said(field: Field, value: Any, words: Words) -> Text:
    match field.datatype:
        case YesNo() | Choice():
            return Text(value_words(field, words)[value])
        case Content():
            return words.text(value)
        case ContentList():
            return words.text(CHINESE_COMMA.join(value))
        case Day():
            return Text(words.date(value))
        case datatype:
            return Text(datatype.written(value))


def age_text(youngest: int | None, oldest: int | None, sentences: Sentences) -> str:
    """An age range in words; empty where neither end is known."""
    say = sentences.say
    if youngest is None and oldest is None:
        return ""
    if oldest is None:
        return say("From %(age)s", age=_age(youngest or 0, sentences))
    if not youngest and oldest % MONTHS_IN_YEAR == MONTHS_IN_YEAR - 1:
        return say("Under %(age)s", age=_age(oldest + 1, sentences))
    if youngest is None:
        return say("Up to %(age)s", age=_age(oldest, sentences))
    in_years = youngest % MONTHS_IN_YEAR == 0 and oldest % MONTHS_IN_YEAR == 0
    return say(
        "%(youngest)s to %(oldest)s",
        youngest=youngest // MONTHS_IN_YEAR if in_years else _age(youngest, sentences),
        oldest=_age(oldest, sentences),
    )


def _age(months: int, sentences: Sentences) -> str:
    if months % MONTHS_IN_YEAR == 0 and months:
        return sentences.say_count("%(num)d year", "%(num)d years", months // MONTHS_IN_YEAR)
    return sentences.say_count("%(num)d month", "%(num)d months", months)
