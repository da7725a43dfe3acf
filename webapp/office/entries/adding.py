"""A new entry: kind and name first, then those that may be the same, then the rest."""

from urllib.parse import urlencode

from flask import Blueprint, Response, request

from webapp.domain.people.rights import may_see
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.tickets import new_ticket
from webapp.ingest.columns import COLUMNS
from webapp.intake.alike import alike
from webapp.office.entries.boxes import entry_boxes, kind_choices, kind_of, street_choices
from webapp.office.entries.cells import REASON, cells_typed
from webapp.office.entries.editing import LOOK, ask_for, days_of
from webapp.office.entries.looking import looked_ticks, method_box
from webapp.office.entries.models import EditPage, NewPage
from webapp.office.entries.words import row_of
from webapp.office.forms.answering import answered
from webapp.office.forms.models import Box
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here

ACTION = "/entries/new/facts"
_DEFAULTS = {
    "coordinate_precision": "none",
    "status": "sourced",
    "visibility": "public",
    "confidence": "medium",
}
blueprint = Blueprint("adding", __name__)


@blueprint.get("/entries/new")
def begin() -> Response:
    """What kind it is and how it is called; and, once that is known, who is like it."""
    asked = {name: request.args.get(name, "").strip() for name in ("category", "name_zh", "street")}
    looked = bool(kind_of(asked["category"]) and asked["name_zh"])
    grants = whoever_is_here().grants
    near = alike(parts().register.entries(), reference(), **asked) if looked else ()
    say = sentences().say
    h1 = say("New entry")
    content = NewPage(
        h1=h1,
        errors=(),
        boxes=(
            Box(
                "category", say("Kind"), asked["category"], choices=kind_choices(asked["category"])
            ),
            Box("name_zh", say("Name"), asked["name_zh"]),
            Box("street", say("Street"), asked["street"], choices=street_choices(asked["street"])),
        ),
        alike=tuple(row_of(each) for each in near if may_see(grants, each.cells)),
        next=f"{ACTION}?{urlencode(asked)}",
        looked=looked,
    )
    return page("office/entries/new.html", h1, content)


@blueprint.get(ACTION)
def form() -> Response:
    """The form with all facts."""
    return _form({name: request.args.get(name, "") for name in request.args}, NO_TROUBLE)


@blueprint.post(ACTION)
def send() -> Response:
    """Ask for the entry."""

    def do(typed: Typed) -> Response:
        if LOOK in typed:
            return _form(typed, NO_TROUBLE)
        id = f"e-{new_ticket().lower()}"
        empty = dict.fromkeys(COLUMNS, "") | _DEFAULTS | {"id": id}
        cells = {**cells_typed(typed, empty), "category": typed.get("category", "")}
        nothing = RegisteredEntry(id, 0, EntryState.PUBLISHED, empty)
        return ask_for(ChangeKind.ADD, nothing, cells, typed)

    return answered(_form, do)


def _form(typed: Typed, trouble: Trouble) -> Response:
    category = typed.get("category", "")
    say = sentences().say
    kind = kind_of(category)
    h1 = say("New entry: %(kind)s", kind=kind.zh if kind else "")
    hidden = Box("category", say("Kind"), category, choices=kind_choices(category))
    content = EditPage(
        h1=h1,
        action=ACTION,
        back="/entries",
        errors=trouble.sentences,
        version=0,
        boxes=(hidden, *entry_boxes(category, {**_DEFAULTS, **typed})),
        reason=typed.get(REASON, ""),
        conflicts=(),
        hours=days_of(typed.get("hours", "")) if LOOK in typed else (),
        looked=looked_ticks(typed),
        method=method_box(typed),
        note=say("What you do not know stays empty: unknown is never shown as no."),
    )
    return page("office/entries/edit.html", h1, content, trouble.status)
