"""Filter groups with counts, and the filters in force as removable tags."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from webapp.present.frame.links import SearchAddress, page_value, search_href
from webapp.present.search.filter_labels import LABELLING, Labels, filter_text, value_text
from webapp.present.search.models import AppliedFilter, FilterGroup, FilterValue
from webapp.present.wording.words import Words
from webapp.search.question.declaration import COUNTED, SHEET, Parameter
from webapp.search.question.query import PARAMETER, PARAMETERS, SearchQuery, parameters_on
from webapp.search.question.results import Notice, ResultPage
from webapp.text.foreign import filled

SHOWN_FIRST = 8
"""Values shown at once; the others fold away."""

TAGS = tuple(each.name for each in PARAMETERS if each.filters or each.name == "near")
"""What is a tag while it is in force, in the order of the tags: filters, and the place."""


def filter_groups(
    result: ResultPage, labels: Labels, names: dict[str, str], words: Words
) -> tuple[FilterGroup, ...]:
    """The groups worth showing for this answer, in a fixed order. Values nothing answers to are
    left out unless they are in force."""
    groups = (
        _group(parameter, result, labels[parameter.name], names[parameter.name], words)
        for parameter in parameters_on(SHEET)
        if _is_offered(parameter, result.understood)
    )
    return tuple(group for group in groups if group.values)


def _is_offered(parameter: Parameter, query: SearchQuery) -> bool:
    return not parameter.beside or PARAMETER[parameter.beside].is_set(query)


def _group(
    parameter: Parameter,
    result: ResultPage,
    labels: Mapping[str, str],
    legend: str,
    words: Words,
) -> FilterGroup:
    """Boxes to tick where several values may be given or there is but one, else a choice of one."""
    name, chosen = parameter.name, parameter.texts(result.understood)
    if parameter.repeatable:
        values = [
            replace(value, value=page_value(name, value.value, words.taxonomy.neutral))
            for value in _counted(name, result, chosen, labels)
            if value.checked or value.count != "0"
        ]
        values.sort(key=lambda value: not value.checked)
        first, more = tuple(values[:SHOWN_FIRST]), tuple(values[SHOWN_FIRST:])
        return FilterGroup(name, legend, "checkbox", first, more)
    if len(labels) == 1:
        return FilterGroup(name, legend, "checkbox", tuple(_counted(name, result, chosen, labels)))
    return FilterGroup(name, legend, "radio", _choice(name, chosen, labels, words))


def _counted(
    name: str, result: ResultPage, chosen: Iterable[str], labels: Mapping[str, str]
) -> list[FilterValue]:
    """Values with the number of entries that each would give, where that is counted."""
    counts, counted = result.facet(name), LABELLING[name].counted
    has_counts = COUNTED in PARAMETER[name].faces

    def count(value: str) -> str:
        told = counted.get(value, (value,))
        return str(sum(counts.get(one, 0) for one in told)) if has_counts else ""

    return [
        FilterValue(value, label, count(value), value in chosen) for value, label in labels.items()
    ]


def _choice(
    name: str, chosen: Iterable[str], labels: Mapping[str, str], words: Words
) -> tuple[FilterValue, ...]:
    """A choice of one; a value that is not on the list stands there too while it is in force."""
    values = {"": words.phrases.any, **labels}
    current = next(iter(chosen), "")
    if current not in values:
        values[current] = value_text(name, current, {}, words)
    return tuple(FilterValue(value, text, "", value == current) for value, text in values.items())


def applied_filters(
    address: SearchAddress, words: Words, labels: Labels, told: Iterable[Notice] = ()
) -> tuple[AppliedFilter, ...]:
    """The filters in force; each carries the address without it, and without the words that meant
    it where it was ``told`` that they did."""
    undone = _undone(told)
    return tuple(
        [
            AppliedFilter(
                text=(text := filter_text(parameter, value, words, labels)),
                label=filled(words.phrases.remove, {"filter": text}),
                href=search_href(words, undone[parameter, value])
                if (parameter, value) in undone
                else address.without(parameter, value),
            )
            for parameter, value in address.pairs
            if parameter in TAGS
        ]
    )


def _undone(told: Iterable[Notice]) -> dict[tuple[str, str], SearchQuery]:
    """The search without what words of it were understood as, by parameter and value."""
    said = ((dict(notice.arguments), notice.undo) for notice in told)
    return {
        (arguments["parameter"], arguments["value"]): undo
        for arguments, undo in said
        if undo is not None and "parameter" in arguments
    }
