"""Search parameters read from an address and written back. Odd values never fail: they become
the nearest sensible one, and what was changed is told; a strict reader can refuse it instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from webapp.domain.catalogue import Catalogue
from webapp.search.question.declaration import Parameter
from webapp.search.question.query import MOST_CHARACTERS, PARAMETER, PARAMETERS, SearchQuery
from webapp.search.question.results import Notice
from webapp.search.question.values import Ids
from webapp.text.script import clean


@dataclass(frozen=True)
class KnownValues:
    """The ids that the repeatable parameters may have, by the parameters' names; ``neutral`` has
    the words that stand in addresses of pages for ids that tell what is looked at."""

    ids: Mapping[str, frozenset[str]]
    neutral: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue) -> "KnownValues":
        return cls(
            {
                parameter.name: frozenset(parameter.datatype.known(catalogue))
                for parameter in PARAMETERS
                if isinstance(parameter.datatype, Ids)
            },
            catalogue.taxonomy.neutral,
        )

    @cached_property
    def meant(self) -> Mapping[str, str]:
        """The ids for which neutral words stand."""
        return {word: id_ for id_, word in self.neutral.items()}


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
        """Told, and refused by a strict reader."""
        self.told(parameter, value, used)
        self.problems.append(ParameterProblem(parameter, message))

    def told(self, parameter: str, value: str, used: str) -> None:
        """Refused by nobody."""
        shown = clean(value[:MOST_CHARACTERS])
        arguments = (("parameter", parameter), ("value", shown), ("used", used))
        self.notices.append(Notice("value-adjusted", arguments))


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
    return tuple(
        [(parameter.name, text) for parameter in PARAMETERS for text in parameter.texts(query)]
    )


def _read(args: Sequence[tuple[str, str]], known: KnownValues) -> _Reading:
    reading = _Reading()
    given: dict[str, list[str]] = {}
    for name, value in args:
        given.setdefault(name, []).append(value)
    for parameter in PARAMETERS:
        texts = given.get(parameter.name, [])
        if parameter.repeatable:
            _read_ids(parameter.name, texts, known, reading)
        elif texts and texts[0].strip():
            _read_one(parameter, texts[0], reading)
    for name in [name for name in reading.values if PARAMETER[name].beside]:
        _leave_out_alone(PARAMETER[name], given[name][0], reading)
    return reading


def _read_ids(name: str, texts: list[str], known: KnownValues, reading: _Reading) -> None:
    ids, words = known.ids[name], {text.strip() for text in texts} - {""}
    values = {known.meant.get(word, word) for word in words}
    reading.values[name] = tuple(sorted(values & ids))
    for value in sorted(values - ids):
        reading.adjusted(name, value, "", "is not a known value")


def _read_one(parameter: Parameter, text: str, reading: _Reading) -> None:
    read = parameter.datatype.read(text.strip())
    if read.value is not None:
        reading.values[parameter.name] = read.value
    if read.cut:
        reading.notices.append(Notice("query-cut"))
    if read.message:
        reading.adjusted(parameter.name, text, read.used, read.message)
    elif read.used:
        reading.told(parameter.name, text, read.used)


def _leave_out_alone(parameter: Parameter, text: str, reading: _Reading) -> None:
    """Without what it stands beside a parameter says nothing, so it is passed over and each value
    of an address may be tried by itself; words may name a place as well."""
    if reading.values.get(parameter.beside) or reading.values.get("q"):
        return
    del reading.values[parameter.name]
    about = ("parameter", parameter.name)
    reading.notices = [told for told in reading.notices if about not in told.arguments]
    arguments = (about, ("value", clean(text[:MOST_CHARACTERS])), ("beside", parameter.beside))
    reading.notices.append(Notice("value-adjusted", arguments))
