"""What was told otherwise is corrected: one group of facts, and nothing else."""

from http import HTTPStatus

from flask import Blueprint, Response, abort, request

from webapp.domain.datatypes import CODES, PAIRS
from webapp.domain.facts import FEATURES_COLUMN, FactGroup, Method
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.office.calls.asking import answered_with
from webapp.office.calls.models import ChangePage
from webapp.office.calls.queue import asked_for, query_of
from webapp.office.calls.views import here, may_ask
from webapp.office.entries.boxes import entry_boxes
from webapp.office.entries.cells import REASON, cells_typed, values_of
from webapp.office.entries.editing import ask_for, refuse_another_version
from webapp.office.entries.fields import FEATURE_PREFIX
from webapp.office.entries.looking import LOOKED, METHOD
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.models import Box
from webapp.office.forms.trouble import NO_TROUBLE, Trouble, trouble_from
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.sentence import Sentence

SURE = "sure"
blueprint = Blueprint("correcting", __name__)


@blueprint.get("/calls/<entry>/<group>")
def form(entry: str, group: str) -> Response:
    """The fields of the group, with what stands there."""
    return _form(entry, group, {}, NO_TROUBLE)


@blueprint.post("/calls/<entry>/<group>")
def send(entry: str, group: str) -> Response:
    """Ask for the change, by the way of every other one; what was told by telephone is looked
    at."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, group, typed, trouble)

    def do(typed: Typed) -> Response:
        found = may_ask(entry)
        refuse_another_version(found, typed)
        said = {name: text for name, text in typed.items() if name in _names(_group(group), found)}
        cells = cells_typed(said, found.cells)
        if _is_shorter(found.cells, cells) and not typed.get(SURE):
            return show(
                {**typed, SURE: "yes"}, trouble_from(HTTPStatus.UNPROCESSABLE_ENTITY, _SHORTER)
            )
        looked = {LOOKED + each: "yes" for each in answered_with(found, group)}
        told = {REASON: typed.get(REASON, ""), METHOD: str(Method.PHONE), **looked}
        ask_for(ChangeKind.EDIT, found, cells, told)
        return moved_on(here(entry))

    return answered(show, do)


_SHORTER = Sentence("That is less than before. Send it again if it is so.")


def _group(id: str) -> FactGroup:
    found = reference().freshness.group(id)
    return found or abort(404)


def _is_shorter(before: Cells, after: Cells) -> bool:
    """Whether a list has fewer items than before: telephones, or what is there."""
    phones = [len(CODES.read(each.get("phones", ""))) for each in (before, after)]
    things = [len(PAIRS.read(each.get(FEATURES_COLUMN, ""))) for each in (before, after)]
    return phones[1] < phones[0] or things[1] < things[0]


def _names(group: FactGroup, found: RegisteredEntry) -> frozenset[str]:
    return frozenset(each.name for each in _boxes(group, found.cells["category"], {}))


def _boxes(group: FactGroup, category: str, values: Typed) -> tuple[Box, ...]:
    """The boxes of the group's fields; features that stand in no other group are with those that
    are asked as one."""
    apart = {name for each in reference().freshness.groups for name in each.fields}
    names = {_box_name(each) for each in group.fields}
    others = {_box_name(each) for each in apart}
    every = FEATURES_COLUMN in group.fields
    return tuple(
        each
        for each in entry_boxes(category, values)
        if each.name in names
        or (every and each.name.startswith(FEATURE_PREFIX) and each.name not in others)
    )


def _box_name(field: str) -> str:
    column, _, key = field.partition(".")
    return FEATURE_PREFIX + key if key else column


def _form(id: str, group: str, typed: Typed, trouble: Trouble) -> Response:
    found, facts = may_ask(id), _group(group)
    say = sentences().say
    name = found.cells["name_zh"]
    content = ChangePage(
        h1=say("%(facts)s of %(name)s", facts=facts.zh, name=name),
        action=f"/calls/{id}/{group}{query_of(asked_for(request.args))}",
        back=here(id),
        errors=trouble.sentences,
        version=found.version,
        boxes=_boxes(facts, found.cells["category"], {**values_of(found.cells), **typed}),
        reason=typed.get(REASON, say("Told by telephone")),
        sure=typed.get(SURE, ""),
    )
    return page("office/calls/change.html", content.h1, content, trouble.status)
