"""The parameters of a search for other programs: as asked, and as the description names them."""

from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from webapp.domain.languages import LANGUAGES
from webapp.present.api.schema import Schema
from webapp.search.question.declaration import Parameter
from webapp.search.question.parameters import KnownValues
from webapp.search.question.query import PARAMETERS, SearchQuery
from webapp.search.question.values import Ids

LANGUAGE = "lang"
SEARCH = (*(parameter.name for parameter in PARAMETERS), LANGUAGE)
"""The names of all parameters of a search."""


def query_json(query: SearchQuery) -> dict[str, Any]:
    """The query as asked: repeatable parameters are lists, those not given are left out."""
    values = {each.name: each.datatype.plain(getattr(query, each.name)) for each in IN_ANSWERS}
    return {name: value for name, value in values.items() if value is not None}


def _is_always_there(parameter: Parameter) -> bool:
    return parameter.datatype.plain(parameter.unset) is not None


IN_ANSWERS = sorted(PARAMETERS, key=lambda parameter: not _is_always_there(parameter))
"""In answers those stand first that are always there."""

if TYPE_CHECKING:
    Asked = dict[str, Any]
else:
    Asked = TypedDict(
        "Asked",
        {
            each.name: each.datatype.json
            if _is_always_there(each)
            else NotRequired[each.datatype.json]
            for each in IN_ANSWERS
        },
    )
    Asked.__doc__ = """The query as asked; parameters that were not given are left out."""


def described_parameters(known: KnownValues, city: str) -> dict[str, Any]:
    """Every parameter by its name, with the values of this edition."""
    described = {each.name: _described(each, known, city) for each in PARAMETERS}
    return described | {LANGUAGE: _language()}


def _described(parameter: Parameter, known: KnownValues, city: str) -> dict[str, Any]:
    words = parameter.description.format(city=city)
    schema = parameter.datatype.schema()
    if isinstance(parameter.datatype, Ids):
        words = f"{words} {parameter.datatype.repeated}"
        ids = sorted(known.ids[parameter.name])
        schema = {**schema, "items": {**schema["items"], **({"enum": ids} if ids else {})}}
    elif isinstance(parameter.unset, int):
        schema = {**schema, "default": int(parameter.unset)}
    return _in_query(parameter.name, words, schema)


def _language() -> dict[str, Any]:
    codes = [language.code for language in LANGUAGES]
    schema = {"type": "string", "enum": codes, "default": codes[0]}
    return _in_query(LANGUAGE, "The language of names and sentences.", schema)


def _in_query(name: str, description: str, schema: Schema) -> dict[str, Any]:
    """An empty value is none: forms send what was left empty, too."""
    described = {"name": name, "in": "query", "description": description, "schema": schema}
    return described | {"allowEmptyValue": True}
