"""What visitors agree on is confirmed by somebody who says so."""

from flask import Blueprint, Response

from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer
from webapp.domain.register.errors import ChangeRefused
from webapp.intake.checking import Finding, check
from webapp.office.calls.queue import queue_page
from webapp.office.calls.views import may_ask
from webapp.office.due.queue import Asked, queue
from webapp.office.entries.editing import refuse_another_version
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, parts
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.sentence import Sentence

blueprint = Blueprint("visitors", __name__)


@blueprint.post("/calls/<entry>/visitors")
def confirm(entry: str) -> Response:
    """Confirm what is due and visitors agree on; it says so to the public."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return queue_page(trouble)

    def do(typed: Typed) -> Response:
        found = may_ask(entry)
        refuse_another_version(found, typed)
        due = next((each for each in queue(Asked()) if each.entry.id == entry), None)
        groups = {each.group for each in due.groups} & set(due.said.agreed) if due else set()
        if not groups:
            raise ChangeRefused(Sentence("Visitors do not agree on anything that is due."))
        by, today = whoever_is_here().name, now().date()
        told = (
            Finding(entry, found.version, each, Answer.AS_WRITTEN, Method.VISITORS, by, today)
            for each in sorted(groups)
        )
        check(parts().register, reference(), tuple(told), now())
        return moved_on("/calls")

    return answered(show, do)
