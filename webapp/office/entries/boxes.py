"""The boxes of an entry's form: its kind's own fields, filled."""

from collections.abc import Iterator, Mapping

from webapp.domain.categories import Category
from webapp.domain.datatypes import NO, UNKNOWN, YES
from webapp.office.entries.fields import (
    FEATURE_PREFIX,
    FIELDS,
    STREET,
    FormField,
    asked_features,
    is_yes_or_no,
)
from webapp.office.forms.models import Box, Choice
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.present.wording.features import feature_words


def kind_of(category: str) -> Category | None:
    """The kind of that id."""
    kinds = reference().taxonomy.categories
    return next((each for each in kinds if each.id == category), None)


def entry_boxes(category: str, values: Mapping[str, str]) -> tuple[Box, ...]:
    """The boxes for an entry of a kind, with what stands in them."""
    kind = kind_of(category)
    own = _feature_boxes(kind, values) if kind else ()
    return (*(_box(each, values.get(each.name, "")) for each in FIELDS), *own)


def street_choices(chosen: str) -> tuple[Choice, ...]:
    """All streets, and none."""
    none = Choice("", sentences().say("No street: the whole district"), not chosen)
    streets = reference().streets
    return (none, *(Choice(each.id, each.name_zh, each.id == chosen) for each in streets))


def kind_choices(chosen: str) -> tuple[Choice, ...]:
    """All kinds of service, and none yet."""
    none = Choice("", sentences().say("Choose a kind"), not chosen)
    kinds = reference().taxonomy.categories
    return (none, *(Choice(each.id, each.zh, each.id == chosen) for each in kinds))


def _box(field: FormField, value: str) -> Box:
    say = sentences().say_declared
    hint = say(field.hint) if field.hint else ""
    choices: tuple[Choice, ...] = ()
    if field is STREET:
        choices = street_choices(value)
    elif field.choices is not None:
        choices = tuple(_choices(field.choices, value))
    return Box(field.name, say(field.label), value, hint, field.long, choices)


def _choices(choices: Mapping[str, str], value: str) -> Iterator[Choice]:
    say = sentences().say_declared
    if value not in choices:
        known = sentences().say("Confirmed by a check") if value == "confirmed" else value
        yield Choice(value, known or sentences().say("Not known"), True)
    for each, text in choices.items():
        yield Choice(each, say(text), each == value)


def _feature_boxes(kind: Category, values: Mapping[str, str]) -> Iterator[Box]:
    words = feature_words(sentences())
    for key in asked_features(kind):
        name = FEATURE_PREFIX + key
        value = values.get(name, "") or (UNKNOWN if is_yes_or_no(key) else "")
        if is_yes_or_no(key):
            choices = tuple(
                Choice(each, words.value(key, each), each == value) for each in (YES, NO, UNKNOWN)
            )
            yield Box(name, words.label(key), value, choices=choices, radios=True)
        else:
            yield Box(name, words.label(key), "" if value == UNKNOWN else value)
