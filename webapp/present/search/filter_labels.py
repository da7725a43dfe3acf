"""The filters in words: what each is called, what it offers to choose, and any other value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from webapp.domain.fields import translatable
from webapp.domain.opening import AskedTime
from webapp.present.wording.days import time_said
from webapp.present.wording.numbers import MONTHS_IN_YEAR
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words
from webapp.search.known.openness import OPEN_STATES
from webapp.search.question.query import FILTERS
from webapp.search.question.values import moments_in
from webapp.text.foreign import filled

RADII = (500, 1000, 2000, 5000)
AGES = {
    3: translatable("Under 6 months"),
    9: translatable("6 to 12 months"),
    18: translatable("1 to 2 years"),
    30: translatable("2 to 3 years"),
    48: translatable("3 to 6 years"),
}
"""Months in the middle of the age classes that nurseries and kindergartens have."""

Labels = dict[str, Mapping[str, str]]


def as_it_is(value: str, sentences: Sentences) -> str:
    """A value for which there are no words."""
    return value


@dataclass(frozen=True, slots=True)
class Labelling:
    """How a filter is said: its ``legend``, the ``choices`` that a page offers, by value, and any
    ``other`` value. ``counted`` names the counted values of a choice that is called otherwise."""

    legend: str
    choices: Callable[[Words], Mapping[str, str]]
    other: Callable[[str, Sentences], str] = as_it_is
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _statuses(words: Words) -> dict[str, str]:
    return {id_: mark.text for id_, mark in words.statuses.items()}


def _radii(words: Words) -> dict[str, str]:
    return {str(metres): _radius(str(metres), words) for metres in RADII}


def _radius(value: str, sentences: Sentences) -> str:
    metres = int(value)
    if metres < 1000:
        return sentences.say("Within %(metres)s m", metres=metres)
    return sentences.say("Within %(kilometres)s km", kilometres=metres // 1000)


def _left_out(words: Words) -> dict[str, str]:
    named = {**words.kinds, **words.streets, **words.venues}
    return {id_: words.say("Not: %(thing)s", thing=name) for id_, name in named.items()}


def _open_at(value: str, sentences: Sentences) -> str:
    moments = moments_in(value)
    time = time_said(AskedTime(moments[0], moments[-1]), sentences)
    return sentences.say("Open: %(time)s", time=time)


def _ages(words: Words) -> dict[str, str]:
    return {str(months): words.say_declared(message) for months, message in AGES.items()}


def _age(value: str, sentences: Sentences) -> str:
    """Whole years as people say them: nobody's child is sixty months old."""
    first, dash, last = value.partition("-")
    if dash:
        return _ages_between(int(first), int(last), sentences)
    months = int(value)
    if months and months % MONTHS_IN_YEAR == 0:
        return sentences.say_count(
            "%(num)d year old", "%(num)d years old", months // MONTHS_IN_YEAR
        )
    return sentences.say_count("%(num)d month old", "%(num)d months old", months)


def _ages_between(first: int, last: int, sentences: Sentences) -> str:
    if first == 0 and (last + 1) % MONTHS_IN_YEAR == 0:
        years = (last + 1) // MONTHS_IN_YEAR
        return sentences.say_count("Under %(num)d year old", "Under %(num)d years old", years)
    size = MONTHS_IN_YEAR if first % MONTHS_IN_YEAR == last % MONTHS_IN_YEAR == 0 else 1
    gaps = {"first": first // size, "last": last // size}
    if size == 1:
        return sentences.say("%(first)s to %(last)s months old", **gaps)
    return sentences.say("%(first)s to %(last)s years old", **gaps)


_LABELLINGS = {
    "category": Labelling(translatable("Kind of service"), lambda words: words.kinds),
    "street": Labelling(translatable("Subdistrict"), lambda words: words.streets),
    "feature": Labelling(translatable("Facilities"), lambda words: words.features.labels),
    "status": Labelling(translatable("Status"), _statuses),
    "need": Labelling(translatable("What you need"), lambda words: words.needs),
    "without": Labelling(translatable("What is left out"), _left_out),
    "radius": Labelling(translatable("Distance"), _radii, _radius),
    "open": Labelling(
        translatable("Opening hours"),
        lambda words: {"now": words.say("Open now")},
        _open_at,
        counted={"now": OPEN_STATES},
    ),
    "age_months": Labelling(translatable("Age of the child"), _ages, _age),
}
LABELLING = {parameter.name: _LABELLINGS[parameter.name] for parameter in FILTERS}


def filter_labels(words: Words) -> Labels:
    """The choices of every filter in words, by parameter; made once for a language."""
    return {name: labelling.choices(words) for name, labelling in LABELLING.items()}


def legends(sentences: Sentences) -> dict[str, str]:
    """The heading of each filter group."""
    return {name: sentences.say_declared(labelling.legend) for name, labelling in LABELLING.items()}


def value_text(parameter: str, value: str, labels: Labels, sentences: Sentences) -> str:
    """One filter in words: ``("age_months", "26")`` → ``26 months old``. What is no filter is said
    as it is."""
    known = labels.get(parameter, {}).get(value)
    if known or parameter not in LABELLING:
        return known or value
    return LABELLING[parameter].other(value, sentences)


def values_text(parameter: str, values: Iterable[str], labels: Labels, sentences: Sentences) -> str:
    """All values of a filter in words."""
    return sentences.listed(value_text(parameter, value, labels, sentences) for value in values)


def filter_text(parameter: str, value: str, words: Words, labels: Labels) -> str:
    """One filter in force in words; a place among them."""
    if parameter == "near":
        return filled(words.phrases.near, {"place": words.plain(value)})
    return value_text(parameter, value, labels, words)
