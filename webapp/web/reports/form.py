"""What was sent with the form for reporting a mistake → a report, or what has to be mended."""

import re
import secrets

from werkzeug.datastructures import MultiDict

from webapp.domain.languages import Language
from webapp.domain.reports import MOST_CHARACTERS, NewReport, Trouble
from webapp.domain.service import Service
from webapp.present.reports.page import (
    PRIVATE,
    TROUBLE_FIELD,
    WORDS_FIELD,
    Mistake,
    Typed,
    asks_words,
    troubles_of,
)
from webapp.text.private_details import private_details
from webapp.text.script import clean

MARK_FIELD = "form"
TRAP_FIELD = "website"
"""People do not see it; programs that fill in every field do."""

MOST_BODY_BYTES = 16 * 1024
_MARK = re.compile(r"[\w-]{16,64}", re.ASCII)


def new_mark() -> str:
    """The random mark of one form."""
    return secrets.token_urlsafe(16)


def typed_in(sent: MultiDict[str, str], service: Service) -> Typed:
    """What stands in the form that was sent, and what is wrong with it.

    A form without a mark of ours (very old, or written by hand) is given a new one.
    """
    mark = sent.get(MARK_FIELD, "")
    trouble = sent.get(TROUBLE_FIELD, "")
    words = clean(sent.get(WORDS_FIELD, "")) if asks_words(service) else ""
    return Typed(
        form=mark if _MARK.fullmatch(mark) else new_mark(),
        trouble=trouble,
        words=words,
        mistakes=_mistakes(trouble, words, service),
    )


def report_from(
    typed: Typed, sent: MultiDict[str, str], service: Service, language: Language
) -> NewReport:
    """The report of a form in which nothing is wrong."""
    return NewReport(
        service_id=service.id,
        trouble=Trouble(typed.trouble),
        words=typed.words,
        form=typed.form,
        page_language=language.code,
        suspect=bool(sent.get(TRAP_FIELD)),
    )


def _mistakes(trouble: str, words: str, service: Service) -> dict[str, Mistake]:
    mistakes = {}
    if trouble not in troubles_of(service):
        mistakes[TROUBLE_FIELD] = Mistake.NOTHING_CHOSEN
    private = private_details(words)
    if private:
        mistakes[WORDS_FIELD] = next(PRIVATE[kind] for kind in PRIVATE if kind in private)
    elif len(words) > MOST_CHARACTERS:
        mistakes[WORDS_FIELD] = Mistake.TOO_LONG
    return mistakes
