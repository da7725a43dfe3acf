"""Acts on reports that say the same: look, answer, close, delete what was written."""

from flask import Blueprint, Response

from webapp.domain.register.errors import ChangeRefused
from webapp.domain.reports import Alike, Outcome
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, parts
from webapp.office.reports.finishing import finished, said_to
from webapp.office.reports.groups import OUTCOME
from webapp.office.reports.reading import for_who_answers, numbers_of, report_here
from webapp.office.reports.views import concern_page
from webapp.sentence import Sentence

blueprint = Blueprint("reports_acting", __name__)
blueprint.before_request(for_who_answers)


@blueprint.post("/reports/<int:number>/<any('look', 'answer', 'close', 'forget', 'finish'):act>")
def send(number: int, act: str) -> Response:
    """Do it to all that say the same as that report."""
    alike, _ = report_here(number)
    entry = alike[0].service_id

    def show(typed: Typed, trouble: Trouble) -> Response:
        return concern_page(entry, typed, trouble)

    def do(typed: Typed) -> Response:
        _ACTS[act](alike, typed.get(f"{OUTCOME}{number}", ""))
        return moved_on("/reports" if act == "close" else f"/reports/{entry}")

    return answered(show, do)


def _look(alike: Alike, _said: str) -> None:
    parts().reports.take_up_all(numbers_of(alike))


def _answer(alike: Alike, said: str) -> None:
    if said not in list(Outcome):
        raise ChangeRefused(Sentence("Choose an answer."))
    answers = {each.number: said_to(Outcome(said), each) for each in alike}
    parts().reports.answer_all(answers, now())


def _close(alike: Alike, _said: str) -> None:
    parts().reports.close_all(numbers_of(alike), now())


def _forget(alike: Alike, _said: str) -> None:
    parts().reports.delete_words(numbers_of(alike))


def _finish(_alike: Alike, _said: str) -> None:
    finished()


_ACTS = {
    "look": _look,
    "answer": _answer,
    "close": _close,
    "forget": _forget,
    "finish": _finish,
}
