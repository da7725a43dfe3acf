"""Why a form was not taken, in words, with the status that says so to programs."""

from dataclasses import dataclass
from http import HTTPStatus

from webapp.domain.imports.refusals import Refused
from webapp.domain.people.errors import (
    Busy,
    NoSuchInvitation,
    NotLetIn,
    PeopleRefused,
    PeopleUnavailable,
    TooManyTries,
)
from webapp.domain.problems import JiamenkouError, NoEdition
from webapp.domain.register.errors import (
    ChangedMeanwhile,
    ChangeRefused,
    NoSuchChange,
    NoSuchEntry,
    NoSuchPublication,
    NotAdopted,
    RegisterUnavailable,
)
from webapp.domain.register.imports import AlreadySent, EntriesChangedMeanwhile, NoSuchImport
from webapp.domain.reports import NoSuchReport, ReportClosed, ReportsUnavailable
from webapp.office.here.parts import sentences
from webapp.sentence import Sentence, said
from webapp.store.editions import EditionsBusy

RETRY_SECONDS = 30


class NotAllowed(JiamenkouError):
    """The roles of whoever asks do not let them do this."""


class NotNow(JiamenkouError):
    """Something else has to be done first; the text says what."""


_STATUS: tuple[tuple[type[JiamenkouError], HTTPStatus], ...] = (
    (TooManyTries, HTTPStatus.TOO_MANY_REQUESTS),
    (NoSuchInvitation, HTTPStatus.GONE),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (ChangedMeanwhile, HTTPStatus.CONFLICT),
    (NotNow, HTTPStatus.CONFLICT),
    (AlreadySent, HTTPStatus.CONFLICT),
    (NoSuchImport, HTTPStatus.CONFLICT),
    (EntriesChangedMeanwhile, HTTPStatus.CONFLICT),
    (Refused, HTTPStatus.UNPROCESSABLE_ENTITY),
    (NotAdopted, HTTPStatus.CONFLICT),
    (NoSuchChange, HTTPStatus.CONFLICT),
    (NoSuchPublication, HTTPStatus.CONFLICT),
    (NoSuchReport, HTTPStatus.CONFLICT),
    (ReportClosed, HTTPStatus.CONFLICT),
    (NoEdition, HTTPStatus.CONFLICT),
    (NoSuchEntry, HTTPStatus.NOT_FOUND),
    (PeopleUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (RegisterUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (EditionsBusy, HTTPStatus.SERVICE_UNAVAILABLE),
    (ReportsUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (Busy, HTTPStatus.SERVICE_UNAVAILABLE),
    (NotLetIn, HTTPStatus.UNPROCESSABLE_ENTITY),
    (PeopleRefused, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ChangeRefused, HTTPStatus.UNPROCESSABLE_ENTITY),
)
KNOWN = tuple(kind for kind, _ in _STATUS)


@dataclass(frozen=True, slots=True)
class Trouble:
    """``sentences`` say what is wrong, ``wait_seconds`` when to try again."""

    status: int = HTTPStatus.OK
    sentences: tuple[str, ...] = ()
    wait_seconds: int = 0


NO_TROUBLE = Trouble()


def trouble_of(error: JiamenkouError) -> Trouble:
    """What an error of ours means for whoever sent the form."""
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    if isinstance(error, TooManyTries):
        return Trouble(status, (_told(_waiting(error.seconds)),), error.seconds)
    wait = RETRY_SECONDS if status is HTTPStatus.SERVICE_UNAVAILABLE else 0
    lines = tuple(_told(each) for each in error.args)
    if isinstance(error, (PeopleUnavailable, RegisterUnavailable, ReportsUnavailable)):
        lines = (_told(Sentence("Nothing was changed: the database cannot be used now.")), *lines)
    return Trouble(status, lines, wait)


def trouble_from(status: HTTPStatus, sentence: Sentence) -> Trouble:
    """Trouble that no error tells of."""
    return Trouble(status, (_told(sentence),))


def _waiting(seconds: int) -> Sentence:
    if seconds < 120:
        return Sentence("Too many tries: wait %(seconds)s seconds.", seconds=seconds)
    return Sentence("Too many tries: wait %(minutes)s minutes.", minutes=-(-seconds // 60))


def _told(sentence: str) -> str:
    return str(said(sentence, sentences().say_declared))
