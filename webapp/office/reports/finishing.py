"""The end of what was done because of reports: their visitors are told, in their own language."""

from flask import Response

from webapp.domain.languages import Language
from webapp.domain.register.changes import Change, ChangeState
from webapp.domain.reports import Alike, Outcome, Report, ReportsUnavailable
from webapp.intake.moderating import finish
from webapp.office.forms.answering import moved_on
from webapp.office.here.parts import now, parts
from webapp.office.reports.reading import numbers_of
from webapp.present.reports.answers import answer_to
from webapp.present.wording.sentences import Sentences
from webapp.serving.language import translations_of


def said_to(outcome: Outcome, report: Report) -> str:
    """The answer to a report."""
    return answer_to(report, outcome, _speak)


def finished() -> None:
    """Answer what is left to answer. Raises ``ReportsUnavailable``."""
    finish(parts().reports, parts().reader, said_to, now())


def led_on(alike: Alike, change: Change | None) -> Response:
    """The register has changed, or keeps a check: tell the visitors, and lead on. Where that cannot
    be done now it is done later; what is kept is kept."""
    entry = alike[0].service_id
    try:
        parts().reports.take_up_all(numbers_of(alike))
        finished()
    except ReportsUnavailable:
        return moved_on(f"/entries/{entry}")
    if change is not None and change.state is ChangeState.PROPOSED:
        return moved_on(f"/changes/{change.number}")
    return moved_on(f"/reports/{entry}")


def _speak(language: Language) -> Sentences:
    return Sentences(language, translations_of(language))
