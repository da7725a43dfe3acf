"""Search parameters read from an address and written back. Odd values never fail: they become
the nearest sensible one, and what was changed is told; a strict reader can refuse it instead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Status
from webapp.search.known.derived import ALL_DAY, FREE, WEEKEND
from webapp.search.question.query import DEFAULT_PER_PAGE, MOST_CHARACTERS, SearchQuery
from webapp.search.question.results import Notice
from webapp.search.question.values import (
    Read,
    read_age,
    read_flag,
    read_near,
    read_open,
    read_page,
    read_per_page,
    read_radius,
    read_sort,
)
from webapp.text.script import clean

REPEATABLE = ("category", "street", "feature", "status", "need")
_NORMAL_FORM_GROWTH = 8
_SCALARS: dict[str, Callable[[str], Read]] = {
    "near": read_near,
    "radius": read_radius,
    "open": read_open,
    "age_months": read_age,
    "sort": read_sort,
    "page": read_page,
    "per_page": read_per_page,
    "as_typed": read_flag,
}
SINGLE = ("q", *_SCALARS)
"""The parameters that count once."""


@dataclass(frozen=True)
class KnownValues:
    """The ids that the repeatable parameters may have."""

    category: frozenset[str] = frozenset()
    street: frozenset[str] = frozenset()
    feature: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset(status.value for status in Status)
    need: frozenset[str] = frozenset()

    @classmethod
    def of(cls, catalogue: Catalogue) -> "KnownValues":
        return cls(
            category=frozenset(category.id for category in catalogue.taxonomy.categories),
            street=frozenset(street.id for street in catalogue.streets),
            feature=_features(catalogue),
            need=frozenset(need.id for need in catalogue.taxonomy.needs),
        )


def _features(catalogue: Catalogue) -> frozenset[str]:
    """What entries carry, what follows from their facts, and what the vocabulary can ask for."""
    carried = {key for service in catalogue.services for key, _ in service.features}
    asked = {f.value for f in catalogue.vocabulary.filters if f.parameter == "feature"}
    return frozenset(carried | asked | {FREE, WEEKEND, ALL_DAY})


@dataclass(frozen=True, slots=True)
class ParameterProblem:
    """Why a strict reader refuses a value: an English sentence for the API's error."""

    parameter: str
    message: str


@dataclass
class _Reading:
    """What has been read so far."""

    values: dict[str, object] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    problems: list[ParameterProblem] = field(default_factory=list)

    def adjusted(self, parameter: str, value: str, used: str, message: str) -> None:
        shown = clean(value[:MOST_CHARACTERS])
        arguments = (("parameter", parameter), ("value", shown), ("used", used))
        self.notices.append(Notice("value-adjusted", arguments))
        self.problems.append(ParameterProblem(parameter, message))


def query_from_args(
    args: Sequence[tuple[str, str]], known: KnownValues
) -> tuple[SearchQuery, tuple[Notice, ...]]:
    """The query that an address asks, and a notice for every value that was changed.

    The first of a repeated single parameter counts; unknown parameters are passed over.
    """
    reading = _read(args, known)
    return SearchQuery(**reading.values), tuple(reading.notices)  # type: ignore[arg-type]


def problems_with(
    args: Sequence[tuple[str, str]], known: KnownValues
) -> tuple[ParameterProblem, ...]:
    """Everything that the lenient reader would change, for answers that refuse instead."""
    return tuple(_read(args, known).problems)


def args_from_query(query: SearchQuery) -> tuple[tuple[str, str], ...]:
    """The shortest address of a query; ``query_from_args`` reads it back unchanged."""
    pairs = [("q", query.q)] if query.q else []
    for name in REPEATABLE:
        pairs += [(name, value) for value in getattr(query, name)]
    single = {
        "near": query.near,
        "radius": "" if query.radius is None else str(query.radius),
        "open": query.open,
        "age_months": "" if query.age_months is None else str(query.age_months),
        "sort": query.sort,
        "page": "" if query.page == 1 else str(query.page),
        "per_page": "" if query.per_page == DEFAULT_PER_PAGE else str(query.per_page),
        "as_typed": "1" if query.as_typed else "",
    }
    return tuple(pairs + [(name, value) for name, value in single.items() if value])


def _read(args: Sequence[tuple[str, str]], known: KnownValues) -> _Reading:
    reading = _Reading()
    first: dict[str, str] = {}
    several: dict[str, set[str]] = {}
    for name, value in args:
        if name in REPEATABLE:
            several.setdefault(name, set()).add(value.strip())
        else:
            first.setdefault(name, value)
    _read_words(first.get("q", ""), reading)
    for name, values in several.items():
        _read_ids(name, values, getattr(known, name), reading)
    for name in _SCALARS:
        if first.get(name, "").strip():
            _read_scalar(name, first[name], reading)
    if "radius" in reading.values and not (reading.values.get("near") or reading.values["q"]):
        del reading.values["radius"]
        reading.adjusted("radius", first["radius"], "", "is used only together with near")
    return reading


def _read_words(text: str, reading: _Reading) -> None:
    words = clean(text[: MOST_CHARACTERS * _NORMAL_FORM_GROWTH])
    if len(words) > MOST_CHARACTERS:
        words = words[:MOST_CHARACTERS].strip()
        reading.notices.append(Notice("query-cut"))
    reading.values["q"] = words


def _read_ids(name: str, values: set[str], known: frozenset[str], reading: _Reading) -> None:
    values.discard("")
    reading.values[name] = tuple(sorted(values & known))
    for value in sorted(values - known):
        reading.adjusted(name, value, "", "is not a known value")


def _read_scalar(name: str, text: str, reading: _Reading) -> None:
    read = _SCALARS[name](text.strip())
    if read.value is not None:
        reading.values[name] = read.value
    if read.message:
        reading.adjusted(name, text, read.used, read.message)
