"""What every answer of the API shares: its language, its strict reading, its finished JSON."""

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from flask import Response, request

from webapp.domain.languages import LANGUAGES, language_named
from webapp.search.question.parameters import ParameterProblem, problems_with, query_from_args
from webapp.search.question.query import SearchQuery
from webapp.serving.bodies import Body, respond
from webapp.serving.language import language_of_request
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, this_minute
from webapp.web.search.views import arguments

JSON = "application/json"


class BadValues(Exception):
    """One or more parameters have a value that cannot be used."""

    def __init__(self, problems: tuple[ParameterProblem, ...]) -> None:
        super().__init__(", ".join(problem.parameter for problem in problems))
        self.problems = problems


def edition_for_api() -> LocalizedEdition:
    """The edition in the language that ``lang`` names. Raises ``BadValues`` for an unknown one."""
    lang = request.args.get("lang", "")
    if lang and language_named(lang) is None:
        message = f"must be one of {', '.join(language.code for language in LANGUAGES)}"
        raise BadValues((ParameterProblem("lang", message),))
    return localized_edition(language_of_request())


def asked_query(localized: LocalizedEdition) -> SearchQuery:
    """The query of the address. Raises ``BadValues`` where a page would only give notice."""
    args = arguments()
    problems = problems_with(args, localized.known)
    if problems:
        raise BadValues(problems)
    return query_from_args(args, localized.known)[0]


@dataclass(frozen=True, slots=True)
class Unkept:
    """What an answer says that nobody outside may keep."""

    content: Any


def unkept_if(private: bool, content: Any) -> Any:
    """The content, marked where nobody may keep it."""
    return Unkept(content) if private else content


def json_answer(
    localized: LocalizedEdition,
    key: tuple[Hashable, ...],
    make: Callable[[], Any],
    content_type: str = JSON,
) -> Response:
    """Answer with what ``make`` gives, kept here for this minute under ``key``; ``no-store`` where
    it is ``Unkept``."""

    def body() -> Body:
        made = make()
        private = isinstance(made, Unkept)
        content = made.content if isinstance(made, Unkept) else made
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Body(text.encode(), content_type, private=private)

    full_key = ("api", localized.language.code, this_minute(), *key)
    return respond(localized.edition.answers.get_or_make(full_key, body))
