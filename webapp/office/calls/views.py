"""One call: a number to tap, what is said first, and each fact as it stands with its buttons."""

from collections.abc import Iterator

from flask import Blueprint, Response, request

from webapp.domain.datatypes import CODES
from webapp.domain.facts import FactGroup, Method
from webapp.domain.people.rights import may_propose
from webapp.domain.register.checks import Answer, Check, KeptFact
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.tickets import new_ticket
from webapp.intake.checking import Finding, check
from webapp.office.calls.asking import answered_today, asked_about, findings, is_known
from webapp.office.calls.models import Asking, CallPage
from webapp.office.calls.queue import asked_for, next_call, query_of
from webapp.office.entries.checking import MARK
from webapp.office.entries.editing import refuse_another_version
from webapp.office.entries.facts import section_of
from webapp.office.entries.looks import ANSWERS
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.models import Choice
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, Trouble
from webapp.office.forms.typed import Typed, number_typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import kind_name, reference, street_name
from webapp.office.here.session import whoever_is_here
from webapp.present.frame.links import phone_to
from webapp.present.wording.values import Link
from webapp.sentence import Sentence

GROUP, ANSWER, NOBODY, CHECK = "group", "answer", "nobody", "check"
_SAID = (Answer.AS_WRITTEN, Answer.UNKNOWN)
blueprint = Blueprint("calling", __name__)


@blueprint.get("/calls/<entry>")
def call(entry: str) -> Response:
    """What is asked."""
    return _form(entry, NO_TROUBLE)


@blueprint.post("/calls/<entry>")
def send(entry: str) -> Response:
    """Keep one answer, at once."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, trouble)

    def do(typed: Typed) -> Response:
        found = may_ask(entry)
        refuse_another_version(found, typed)
        check(parts().register, reference(), tuple(_found(found, typed)), now())
        return moved_on(here(entry))

    return answered(show, do)


@blueprint.post("/calls/<entry>/undo")
def undo(entry: str) -> Response:
    """Take an answer of today back; the old day holds again."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, trouble)

    def do(typed: Typed) -> Response:
        may_ask(entry)
        number = number_typed(typed, CHECK)
        if number not in {each.number for each in answered_today(entry).values()}:
            raise ChangeRefused(Sentence("There is no such answer."))
        parts().register.undo_check(number, whoever_is_here().name, now())
        return moved_on(here(entry))

    return answered(show, do)


def may_ask(entry: str) -> RegisteredEntry:
    """The entry, of which whoever is here may say what they found. Raises ``NotAllowed``."""
    found = seen_entry(entry)
    if not may_propose(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    return found


def here(entry: str) -> str:
    """The address of a call, with what is asked of the queue."""
    return f"/calls/{entry}{query_of(asked_for(request.args))}"


def _found(found: RegisteredEntry, typed: Typed) -> Iterator[Finding]:
    groups = _groups(found)
    mark = typed.get(MARK, "")
    if typed.get(ANSWER) == NOBODY:
        open_ones = [each.id for each in groups if each.id not in answered_today(found.id)]
        for each in open_ones:
            yield from findings(found, each, Answer.UNKNOWN, Method.PHONE, mark)
        return
    known = {each.id for each in groups}
    if typed.get(GROUP) not in known or typed.get(ANSWER) not in _SAID:
        raise ChangeRefused(Sentence("Nothing was answered."))
    said = Answer(typed[ANSWER])
    yield from findings(found, typed[GROUP], said, Method.PHONE, mark)


def _groups(found: RegisteredEntry) -> tuple[FactGroup, ...]:
    return asked_about(found, parts().register.facts(found.id), answered_today(found.id))


def _form(id: str, trouble: Trouble) -> Response:
    found = may_ask(id)
    kept, done = parts().register.facts(id), answered_today(id)
    groups = asked_about(found, kept, done)
    asked, say = asked_for(request.args), sentences().say
    cells = found.cells
    place = street_name(cells["street"]) if cells.get("street") else ""
    content = CallPage(
        h1=cells["name_zh"],
        action=f"/calls/{id}",
        query=query_of(asked),
        mark=new_ticket(),
        errors=trouble.sentences,
        about=" · ".join(filter(None, (kind_name(cells["category"]), place))),
        version=found.version,
        phones=tuple(map(phone_to, CODES.read(cells.get("phones", "")))),
        script=_script(len(groups)),
        askings=tuple(_asking(each, found, kept, done.get(each.id)) for each in groups),
        vain=_vain(id),
        is_open=any(each.id not in done for each in groups),
        waiting=tuple(_waiting(id)),
        next=next_call(asked, id),
        back=f"/calls{query_of(asked)}",
        entry=f"/entries/{id}",
    )
    return page(
        "office/calls/call.html", say("Call %(name)s", name=content.h1), content, trouble.status
    )


def _script(count: int) -> str:
    name = reference().district.name.zh
    return sentences().say(
        "Good day, this is the public service of %(district)s. May I check %(count)s things?",
        district=name,
        count=count,
    )


def _asking(
    group: FactGroup, found: RegisteredEntry, kept: tuple[KeptFact, ...], done: Check | None
) -> Asking:
    say = sentences()
    answers = [Choice(str(Answer.UNKNOWN), say.say("Could not find out"), False)]
    if is_known(group, found):
        answers.insert(0, Choice(str(Answer.AS_WRITTEN), say.say("Still so"), False))
    return Asking(
        group=group.id,
        mark=new_ticket(),
        facts=section_of(group, found.cells, kept),
        answers=tuple(answers),
        change=f"/calls/{found.id}/{group.id}{query_of(asked_for(request.args))}",
        answered=say.say_declared(ANSWERS[done.answer]) if done else "",
        undo=done.number if done else 0,
    )


def _vain(id: str) -> str:
    days = parts().register.looks.unanswered().get(id, 0)
    return sentences().say("Called in vain on %(count)s days", count=days) if days else ""


def _waiting(id: str) -> Iterator[Link]:
    for each in parts().register.waiting():
        if each.entry == id:
            text = sentences().say("Change %(number)s waits", number=each.number)
            yield Link(text, f"/changes/{each.number}")
