"""The answers of the office: sentences of ours, in which nothing stands that a visitor wrote."""

from collections.abc import Callable, Mapping

from webapp.domain.fields import translatable
from webapp.domain.languages import LANGUAGES, Language, language_named
from webapp.domain.reports import Outcome, Report
from webapp.present.wording.sentences import Sentences

ANSWERS: Mapping[Outcome, str] = {
    Outcome.CORRECTED: translatable("Thank you. We looked into it and corrected it."),
    Outcome.WITHDRAWN: translatable("Thank you. We looked into it and took this place off."),
    Outcome.RIGHT: translatable("Thank you. We looked into it: it is right as it stands."),
    Outcome.ADDED: translatable("Thank you. We looked into it and added the place."),
    Outcome.NOT_FOUND_OUT: translatable("Thank you. We could not find it out yet."),
    Outcome.NOT_HERE: translatable("Thank you. This is not something that we can change."),
}


def answer_to(report: Report, outcome: Outcome, speak: Callable[[Language], Sentences]) -> str:
    """What the visitor reads, in the language of the page on which they wrote."""
    language = language_named(report.page_language) or LANGUAGES[0]
    return str(speak(language).say_declared(ANSWERS[outcome]))
