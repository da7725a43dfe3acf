"""Is it still so? What somebody found who looked at an entry, group by group."""

from collections.abc import Iterator

from flask import Blueprint, Response

from webapp.domain.datatypes import CODES
from webapp.domain.facts import STANDING, FactGroup, Method, cell_of
from webapp.domain.people.rights import may_propose
from webapp.domain.register.checks import Answer
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.tickets import new_ticket
from webapp.intake.checking import Finding, check
from webapp.office.entries.editing import refuse_another_version
from webapp.office.entries.facts import section_of
from webapp.office.entries.looking import METHOD, method_box, method_typed
from webapp.office.entries.looks import ANSWERS
from webapp.office.entries.models import CheckPage, Question
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.present.frame.links import phone_to
from webapp.sentence import Sentence

MARK, _ANSWER = "mark", "answer-"
blueprint = Blueprint("checking", __name__)


@blueprint.get("/entries/<entry>/check")
def form(entry: str) -> Response:
    """What is asked, with what stands there."""
    return _form(entry, {METHOD: Method.PHONE}, NO_TROUBLE)


@blueprint.post("/entries/<entry>/check")
def send(entry: str) -> Response:
    """Keep the answers; where something is not so any more, lead to where it is changed."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, typed, trouble)

    def do(typed: Typed) -> Response:
        found = seen_entry(entry)
        _refuse_others(found)
        refuse_another_version(found, typed)
        findings = tuple(_findings(found, typed))
        if not findings:
            raise ChangeRefused(Sentence("Nothing was answered."))
        check(parts().register, reference(), findings, now())
        return moved_on(_onward(entry, findings))

    return answered(show, do)


def _refuse_others(found: RegisteredEntry) -> None:
    if not may_propose(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))


def _findings(found: RegisteredEntry, typed: Typed) -> Iterator[Finding]:
    for group in reference().freshness.groups:
        said = typed.get(_ANSWER + group.id, "")
        if said in _answers(group, found):
            yield Finding(
                entry=found.id,
                version=found.version,
                group=group.id,
                answer=Answer(said),
                method=method_typed(typed),
                by=whoever_is_here().name,
                on=now().date(),
                once=f"form:{typed.get(MARK, '')}:{group.id}" if typed.get(MARK) else "",
            )


def _onward(entry: str, findings: tuple[Finding, ...]) -> str:
    answers = {each.answer for each in findings}
    if Answer.NOT_THERE in answers:
        return f"/entries/{entry}/withdraw"
    if Answer.DIFFERENT in answers:
        return f"/entries/{entry}/edit"
    return f"/entries/{entry}?checks={len(findings)}"


def _form(id: str, typed: Typed, trouble: Trouble) -> Response:
    found = seen_entry(id)
    _refuse_others(found)
    kept = parts().register.facts(id)
    say = sentences().say
    content = CheckPage(
        h1=say("Is it still so? %(name)s", name=found.cells["name_zh"]),
        action=f"/entries/{id}/check",
        back=f"/entries/{id}",
        errors=trouble.sentences,
        version=found.version,
        mark=typed.get(MARK, "") or new_ticket(),
        phones=tuple(map(phone_to, CODES.read(found.cells.get("phones", "")))),
        questions=tuple(
            Question(
                _ANSWER + group.id,
                section_of(group, found.cells, kept),
                _box(group, found, typed),
            )
            for group in reference().freshness.groups
        ),
        method=method_box(typed),
    )
    return page("office/entries/check.html", content.h1, content, trouble.status)


def _box(group: FactGroup, found: RegisteredEntry, typed: Typed) -> Box:
    name = _ANSWER + group.id
    say = sentences()
    chosen = typed.get(name, "")
    choices = (
        Choice(str(each), say.say_declared(ANSWERS[each]), chosen == each)
        for each in _answers(group, found)
    )
    return Box(name, group.zh, chosen, choices=tuple(choices), radios=True)


def _answers(group: FactGroup, found: RegisteredEntry) -> tuple[Answer, ...]:
    """What can be answered: *as written* only where something is written, *gone* only of the
    service itself."""
    known = any(cell_of(found.cells, name) for name in group.fields)
    return tuple(
        each
        for each in Answer
        if (each is not Answer.AS_WRITTEN or known)
        and (each is not Answer.NOT_THERE or STANDING in group.fields)
    )
