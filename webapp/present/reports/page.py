"""Reports of mistakes → the form, its refusals, and the state of a ticket, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from webapp.domain.languages import Language
from webapp.domain.reports import MOST_CHARACTERS, ReportState, TicketAnswer, Trouble
from webapp.domain.service import Service, Visibility
from webapp.domain.tickets import shown_ticket
from webapp.present.frame.links import page_href, report_action, service_href
from webapp.present.reports.models import (
    Choice,
    FieldError,
    FindTicketPage,
    ReportForm,
    ReportPage,
    TicketPage,
)
from webapp.present.wording.content import has_han, text_in
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words
from webapp.text.private_details import ACCOUNT, IDENTITY, MOBILE, PASSPORT

TROUBLE_FIELD = "trouble"
WORDS_FIELD = "words"
MISSING_PATH = "/reports/missing"


class Mistake(StrEnum):
    """Why a field of the form was refused."""

    NOTHING_CHOSEN = "nothing-chosen"
    NOTHING_WRITTEN = "nothing-written"
    TOO_LONG = "too-long"
    IDENTITY_NUMBER = "identity-number"
    PASSPORT_NUMBER = "passport-number"
    MOBILE_NUMBER = "mobile-number"
    ACCOUNT = "account"


PRIVATE: Mapping[str, Mistake] = {
    IDENTITY: Mistake.IDENTITY_NUMBER,
    PASSPORT: Mistake.PASSPORT_NUMBER,
    MOBILE: Mistake.MOBILE_NUMBER,
    ACCOUNT: Mistake.ACCOUNT,
}
"""What is wrong with words that hold a private detail, the gravest first."""


class Refusal(StrEnum):
    """Why the form as a whole was not taken."""

    UNAVAILABLE = "unavailable"
    TOO_MANY = "too-many"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form: the chosen trouble (``""`` for none), the words, its mark."""

    form: str
    trouble: str = ""
    words: str = ""
    mistakes: Mapping[str, Mistake] = field(default_factory=dict)


def troubles_of(service: Service) -> tuple[Trouble, ...]:
    """What may be reported of an entry; nothing that asks where a secret place is."""
    secret = service.visibility is Visibility.CONFIDENTIAL
    return tuple(each for each in Trouble if not (secret and each is Trouble.ADDRESS))


def asks_words(service: Service) -> bool:
    """Whether a line may be written: nobody is to write down where a secret place is."""
    return service.visibility is not Visibility.CONFIDENTIAL


def report_page(
    service: Service,
    words: Words,
    typed: Typed,
    refusal: Refusal | None = None,
    wait_seconds: int = 0,
) -> ReportPage:
    """The form for an entry, with what was typed and everything that has to be said about it."""
    texts = {name: _mistake_text(mistake, words) for name, mistake in typed.mistakes.items()}
    return ReportPage(
        h1=words.say("Is something wrong here?"),
        name=words.name(service),
        entry_href=service_href(words.language, service),
        form=_form(service, words, typed, texts),
        errors=tuple(FieldError(name, _href_of(name), text) for name, text in texts.items()),
        refusal=_refusal_text(refusal, wait_seconds, words) if refusal else "",
        find_href=page_href(words.language, "/reports"),
    )


def missing_page(
    words: Words, typed: Typed, refusal: Refusal | None = None, wait_seconds: int = 0
) -> ReportPage:
    """The same form for a place that has no entry: nothing to choose, only a line to write."""
    texts = {name: _mistake_text(mistake, words) for name, mistake in typed.mistakes.items()}
    error = texts.get(WORDS_FIELD, "")
    action = f"{page_href(words.language, MISSING_PATH)}?send=1"
    return ReportPage(
        h1=words.say("Is a place missing?"),
        name=None,
        entry_href="",
        form=ReportForm(action, (), typed.words, typed.form, asks_words=True, words_error=error),
        errors=tuple(FieldError(name, _href_of(name), text) for name, text in texts.items()),
        refusal=_refusal_text(refusal, wait_seconds, words) if refusal else "",
        find_href=page_href(words.language, "/reports"),
    )


def _form(service: Service, words: Words, typed: Typed, errors: Mapping[str, str]) -> ReportForm:
    return ReportForm(
        action=report_action(words.language, service),
        choices=tuple(
            Choice(str(each), trouble_text(each, words), each == typed.trouble)
            for each in troubles_of(service)
        ),
        words=typed.words,
        form=typed.form,
        asks_words=asks_words(service),
        trouble_error=errors.get(TROUBLE_FIELD, ""),
        words_error=errors.get(WORDS_FIELD, ""),
    )


def _href_of(name: str) -> str:
    """The field itself, or the first of the radio buttons."""
    return f"#trouble-{Trouble.NOT_THERE}" if name == TROUBLE_FIELD else f"#{name}"


def trouble_text(trouble: Trouble, sentences: Sentences) -> str:
    """What is wrong, as the form offers it."""
    say = sentences.say
    return {
        Trouble.NOT_THERE: say("There is no such place"),
        Trouble.CLOSED: say("It has closed for good"),
        Trouble.ADDRESS: say("The address or the floor is wrong"),
        Trouble.HOURS: say("The opening hours are wrong"),
        Trouble.PHONE: say("The phone number is wrong"),
        Trouble.NO_WAY_IN: say("You cannot get in (locked, key needed, customers only)"),
        Trouble.OTHER: say("Something else"),
    }[trouble]


def _mistake_text(mistake: Mistake, sentences: Sentences) -> str:
    say = sentences.say
    texts = _private_texts(sentences) | {
        Mistake.NOTHING_CHOSEN: say("Choose what is wrong."),
        Mistake.NOTHING_WRITTEN: say("Write which place is missing."),
        Mistake.TOO_LONG: sentences.say_count(
            "Write at most %(num)d character.", "Write at most %(num)d characters.", MOST_CHARACTERS
        ),
    }
    return texts[mistake]


def _private_texts(sentences: Sentences) -> dict[Mistake, str]:
    say = sentences.say
    return {
        Mistake.IDENTITY_NUMBER: say(
            "There is an identity card number in the text. Please take it out; we must not keep it."
        ),
        Mistake.PASSPORT_NUMBER: say(
            "There is a passport or permit number in the text. Please take it out; we must not keep"
            " it."
        ),
        Mistake.ACCOUNT: say(
            "There is an e-mail address, a WeChat or a QQ number in the text. Please take it out;"
            " nobody will write to you, and the ticket tells what has become of your report."
        ),
        Mistake.MOBILE_NUMBER: say(
            "There is a mobile number in the text. Please take it out; we will find the right"
            " number ourselves."
        ),
    }


def _refusal_text(refusal: Refusal, wait_seconds: int, sentences: Sentences) -> str:
    if refusal is Refusal.TOO_MANY:
        return sentences.say_count(
            "Too many reports are coming in. Yours is not stored yet: please send it again in"
            " %(num)d minute.",
            "Too many reports are coming in. Yours is not stored yet: please send it again in"
            " %(num)d minutes.",
            max(1, -(-wait_seconds // 60)),
        )
    if refusal is Refusal.FOREIGN:
        return sentences.say(
            "This came from another site and was not stored. Please fill in this form."
        )
    return sentences.say(
        "Your report could not be stored just now. What you wrote is kept below: please send it"
        " again in a moment."
    )


def ticket_page(answer: TicketAnswer, sentences: Sentences, days: int = 0) -> TicketPage:
    """The state of a report for whoever knows its ticket; the office answers within ``days``, or
    promises none."""
    by = answer.received_on + timedelta(days=days)
    state_text, sentence = state_words(answer.state, sentences)
    return TicketPage(
        h1=sentences.say("Your report"),
        ticket=shown_ticket(answer.ticket),
        state=str(answer.state),
        state_text=state_text,
        sentence=sentence,
        received=sentences.date(answer.received_on, "long"),
        answer=_answer_text(answer.answer, sentences.language) if answer.answer else None,
        find_href=page_href(sentences.language, "/reports"),
        expected=sentences.date(by, "long") if days else "",
    )


def _answer_text(answer: str, language: Language) -> Text:
    return text_in(language, answer) if has_han(answer) else Text(answer)


def state_words(state: ReportState, sentences: Sentences) -> tuple[str, str]:
    """How far a report has come, in a word and in a sentence."""
    say = sentences.say
    return {
        ReportState.RECEIVED: (
            say("Received"),
            say("Thank you. We have received it."),
        ),
        ReportState.LOOKING: (
            say("Being looked at"),
            say("We are checking it."),
        ),
        ReportState.ANSWERED: (say("Answered"), say("We have answered.")),
        ReportState.CLOSED: (
            say("Done"),
            say("We have finished with it. Texts are deleted 30 days after that."),
        ),
    }[state]


def find_ticket_page(sentences: Sentences, typed: str = "") -> FindTicketPage:
    """The form that looks a ticket up; with ``typed``, that nothing was found."""
    error = sentences.say(
        "No report has this number. Please check it: it has 8 letters and digits."
    )
    return FindTicketPage(
        h1=sentences.say("Look up a report"),
        action=page_href(sentences.language, "/reports"),
        typed=typed,
        error=error if typed else "",
    )


def not_looked_up_page(sentences: Sentences, typed: str) -> FindTicketPage:
    """The same form where the reports cannot be read."""
    return replace(
        find_ticket_page(sentences, typed),
        error=sentences.say("Reports cannot be looked up just now. Please try again in a moment."),
    )


def too_many_tries_page(sentences: Sentences, typed: str, wait_seconds: int) -> FindTicketPage:
    """The same form where too many numbers were wrong."""
    error = sentences.say_count(
        "Too many numbers were wrong. Please look at yours again and try in %(num)d minute.",
        "Too many numbers were wrong. Please look at yours again and try in %(num)d minutes.",
        max(1, -(-wait_seconds // 60)),
    )
    return replace(find_ticket_page(sentences, typed), error=error)
