"""What was sent with the form for reporting a mistake → a report, or what has to be mended."""

import re
import secrets

from werkzeug.datastructures import MultiDict

from webapp.domain.languages import Language
from webapp.domain.reports import MISSING_PLACE, MOST_CHARACTERS, NewReport, Trouble
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


def typed_of_missing(sent: MultiDict[str, str]) -> Typed:
    """What stands in the form for a place that has no entry."""
    mark, words = sent.get(MARK_FIELD, ""), clean(sent.get(WORDS_FIELD, "")).strip()
    mistakes = _mistakes_in(words) if words else {WORDS_FIELD: Mistake.NOTHING_WRITTEN}
    form = mark if _MARK.fullmatch(mark) else new_mark()
    return Typed(form, str(Trouble.OTHER), words, mistakes)


def report_from(
    typed: Typed, sent: MultiDict[str, str], service: Service | None, language: Language
) -> NewReport:
    """The report of a form in which nothing is wrong; without an entry a place is missing."""
    return NewReport(
        service_id=service.id if service else MISSING_PLACE,
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
    return mistakes | _mistakes_in(words)


def _mistakes_in(words: str) -> dict[str, Mistake]:
    private = private_details(words)
    if private:
        return {WORDS_FIELD: next(PRIVATE[kind] for kind in PRIVATE if kind in private)}
    return {WORDS_FIELD: Mistake.TOO_LONG} if len(words) > MOST_CHARACTERS else {}
