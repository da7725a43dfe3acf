"""A refusal in words of its own."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NoReturn

from werkzeug.exceptions import HTTPException

from webapp.present.wording.sentences import Sentences

Words = Callable[[Sentences], tuple[str, ...]]
"""Its heading and sentences, said in the visitor's language."""


class Refusal(HTTPException):
    """Ends the request with an error page; the code alone speaks where there are no words."""

    words: Words | None = None
    wait_seconds = 0

    def get_headers(self, *args: Any, **named: Any) -> list[tuple[str, str]]:
        """Its headers; Retry-After where it is known when to come again."""
        headers = super().get_headers(*args, **named)
        wait = [("Retry-After", str(self.wait_seconds))] if self.wait_seconds else []
        return [*headers, *wait]


def refuse(status: HTTPStatus, words: Words | None = None, wait_seconds: int = 0) -> NoReturn:
    """End the request so."""
    refusal = Refusal()
    refusal.code, refusal.words, refusal.wait_seconds = status, words, wait_seconds
    raise refusal
