"""It is right as it stands: a check, because of a report."""

from flask import Blueprint, Response

from webapp.domain.datatypes import CODES
from webapp.domain.facts import FactGroup, Method, cell_of
from webapp.domain.register.checks import Answer
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.reports import Trouble as Reported
from webapp.intake.checking import Finding, check
from webapp.intake.moderating import origin_of
from webapp.office.entries.editing import refuse_another_version
from webapp.office.entries.facts import section_of
from webapp.office.entries.looking import METHOD, method_box, method_typed
from webapp.office.forms.answering import answered
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.office.reports.cards import words_of
from webapp.office.reports.finishing import led_on
from webapp.office.reports.models import RightPage
from webapp.office.reports.reading import entry_here, for_who_answers, numbers_of, refuse_closed
from webapp.present.frame.links import phone_to
from webapp.sentence import Sentence

GROUP = "group"
_ASKED = {
    Reported.ADDRESS: "place",
    Reported.NO_WAY_IN: "place",
    Reported.HOURS: "hours",
    Reported.PHONE: "phone",
}
_OTHERS = "there"
blueprint = Blueprint("reports_confirming", __name__)
blueprint.before_request(for_who_answers)


@blueprint.get("/reports/<int:number>/right")
def form(number: int) -> Response:
    """What was looked at, and how."""
    return _form(number, {METHOD: Method.PHONE}, NO_TROUBLE)


@blueprint.post("/reports/<int:number>/right")
def send(number: int) -> Response:
    """Keep the check, then tell the visitors."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(number, typed, trouble)

    def do(typed: Typed) -> Response:
        alike, entry = entry_here(number)
        refuse_closed(alike)
        refuse_another_version(entry, typed)
        if typed.get(GROUP) not in {each.id for each in _groups(entry)}:
            raise ChangeRefused(Sentence("Say what you looked at."))
        found = Finding(
            entry=entry.id,
            version=entry.version,
            group=typed[GROUP],
            answer=Answer.AS_WRITTEN,
            method=method_typed(typed),
            by=whoever_is_here().name,
            on=now().date(),
            once=origin_of(numbers_of(alike)),
        )
        check(parts().register, reference(), (found,), now())
        return led_on(alike, None)

    return answered(show, do)


def _groups(entry: RegisteredEntry) -> tuple[FactGroup, ...]:
    """What can be right as it stands: where something stands."""
    return tuple(
        each
        for each in reference().freshness.groups
        if any(cell_of(entry.cells, name) for name in each.fields)
    )


def _form(number: int, typed: Typed, trouble: Trouble) -> Response:
    alike, entry = entry_here(number)
    say = sentences().say
    groups = _groups(entry)
    kept = parts().register.facts(entry.id)
    chosen = typed.get(GROUP, "") or _ASKED.get(alike[0].trouble, _OTHERS)
    choices = tuple(Choice(each.id, each.zh, each.id == chosen) for each in groups)
    content = RightPage(
        h1=say("Right as it stands: %(name)s", name=entry.cells["name_zh"]),
        action=f"/reports/{number}/right",
        back=f"/reports/{entry.id}",
        errors=trouble.sentences,
        note=words_of(alike),
        version=entry.version,
        phones=tuple(map(phone_to, CODES.read(entry.cells.get("phones", "")))),
        facts=tuple(section_of(each, entry.cells, kept) for each in groups),
        group=Box(GROUP, say("What did you look at?"), chosen, choices=choices),
        method=method_box(typed),
    )
    return page("office/reports/right.html", content.h1, content, trouble.status)
