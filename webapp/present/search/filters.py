"""Filter groups with counts, and the filters in force as removable tags."""

from webapp.present.frame.links import SearchAddress
from webapp.present.search.models import AppliedFilter, FilterGroup, FilterValue
from webapp.present.wording.numbers import MONTHS_IN_YEAR
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words
from webapp.search.question.results import ResultPage
from webapp.text.foreign import filled

SHOWN_FIRST = 8
"""Values shown at once; the others fold away."""

RADII = (500, 1000, 2000, 5000)
AGES = (3, 9, 18, 30, 48)
"""Months in the middle of the age classes that nurseries and kindergartens have."""

_FILTERS = (
    "category",
    "street",
    "feature",
    "status",
    "need",
    "near",
    "open",
    "age_months",
    "radius",
)
_ORDER = {name: position for position, name in enumerate(_FILTERS)}
"""Parameters that are filters, in the order of their tags."""

Labels = dict[str, dict[str, str]]


def filter_labels(words: Words) -> Labels:
    """Every value of every filter in words, by parameter; made once for a language."""
    return {
        "category": words.kinds,
        "need": words.needs,
        "street": words.streets,
        "status": {id_: mark.text for id_, mark in words.statuses.items()},
        "feature": dict(words.features.labels),
        "open": {"now": words.say("Open now")},
        "radius": {str(metres): _radius_label(metres, words) for metres in RADII},
        "age_months": {str(months): _age_label(months, words) for months in AGES},
    }


def legends(sentences: Sentences) -> dict[str, str]:
    """The heading of each filter group."""
    say = sentences.say
    return {
        "category": say("Kind of service"),
        "need": say("What you need"),
        "street": say("Street"),
        "status": say("How sure it is"),
        "feature": say("What it must have"),
        "open": say("Opening"),
        "radius": say("How far at most"),
        "age_months": say("Age of the child"),
    }


def _radius_label(metres: int, sentences: Sentences) -> str:
    if metres < 1000:
        return sentences.say("Within %(metres)s m", metres=metres)
    return sentences.say("Within %(kilometres)s km", kilometres=metres // 1000)


def _age_label(months: int, sentences: Sentences) -> str:
    say = sentences.say
    return {
        3: say("Under 6 months"),
        9: say("6 to 12 months"),
        18: say("1 to 2 years"),
        30: say("2 to 3 years"),
        48: say("3 to 6 years"),
    }[months]


def filter_groups(
    result: ResultPage, labels: Labels, names: dict[str, str], words: Words
) -> tuple[FilterGroup, ...]:
    """The groups worth showing for this answer, in a fixed order. Values nothing answers to are
    left out unless they are in force."""
    query = result.understood
    groups = [
        _counted(result, parameter, getattr(query, parameter), labels[parameter], names[parameter])
        for parameter in ("category", "street", "status", "feature")
    ]
    open_now = result.facet("open").get("open", 0)
    groups.append(
        FilterGroup(
            "open",
            names["open"],
            "checkbox",
            (FilterValue("now", labels["open"]["now"], str(open_now), query.open == "now"),),
        )
    )
    if query.near:
        groups.append(_chosen("radius", query.radius, labels, names, words))
    groups.append(_chosen("age_months", query.age_months, labels, names, words))
    return tuple(group for group in groups if group.values)


def _counted(
    result: ResultPage, parameter: str, chosen: tuple[str, ...], labels: dict[str, str], legend: str
) -> FilterGroup:
    counts = result.facet(parameter)
    values = [
        FilterValue(value, label, str(counts.get(value, 0)), value in chosen)
        for value, label in labels.items()
        if counts.get(value) or value in chosen
    ]
    values.sort(key=lambda value: not value.checked)
    return FilterGroup(
        parameter, legend, "checkbox", tuple(values[:SHOWN_FIRST]), tuple(values[SHOWN_FIRST:])
    )


def _chosen(
    parameter: str, chosen: int | None, labels: Labels, names: dict[str, str], words: Words
) -> FilterGroup:
    """A choice of one; a value that is not on the list stands there too while it is in force."""
    values = {"": words.phrases.any, **labels[parameter]}
    if chosen is not None and str(chosen) not in values:
        values[str(chosen)] = value_text(parameter, str(chosen), {}, words)
    current = "" if chosen is None else str(chosen)
    return FilterGroup(
        parameter,
        names[parameter],
        "radio",
        tuple(FilterValue(value, text, "", value == current) for value, text in values.items()),
    )


def value_text(parameter: str, value: str, labels: Labels, sentences: Sentences) -> str:
    """One filter in words: ``("age_months", "26")`` → ``26 months old``."""
    known = labels.get(parameter, {}).get(value)
    if known:
        return known
    if parameter == "age_months":
        return _old(int(value), sentences)
    if parameter == "radius":
        return _radius_label(int(value), sentences)
    if parameter == "open":
        return sentences.say("Open at %(time)s", time=value.replace("T", " "))
    return value


def _old(months: int, sentences: Sentences) -> str:
    """Whole years as people say them: nobody's child is sixty months old."""
    if months and months % MONTHS_IN_YEAR == 0:
        return sentences.say_count(
            "%(num)d year old", "%(num)d years old", months // MONTHS_IN_YEAR
        )
    return sentences.say_count("%(num)d month old", "%(num)d months old", months)


def applied_filters(
    address: SearchAddress, words: Words, labels: Labels
) -> tuple[AppliedFilter, ...]:
    """The filters in force; each carries the address without it."""
    in_force = sorted((p for p in address.pairs if p[0] in _ORDER), key=lambda p: _ORDER[p[0]])
    return tuple(
        [
            AppliedFilter(
                text=(text := filter_text(parameter, value, words, labels)),
                label=filled(words.phrases.remove, {"filter": text}),
                href=address.without(parameter, value),
            )
            for parameter, value in in_force
        ]
    )


def filter_text(parameter: str, value: str, words: Words, labels: Labels) -> str:
    """One filter in force in words; a place among them."""
    if parameter == "near":
        return filled(words.phrases.near, {"place": words.plain(value)})
    return value_text(parameter, value, labels, words)
