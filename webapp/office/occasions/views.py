"""The dated events of an entry: which are to come, and the form of each."""

from flask import Blueprint, Response, abort, request

from webapp.domain.occasions import Occasion, to_come
from webapp.domain.opening import AskedTime
from webapp.domain.people.rights import may_change
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.occasions import KeptOccasion
from webapp.domain.service import Visibility
from webapp.domain.tickets import new_ticket
from webapp.ingest.occasions.cells import occasion_from
from webapp.intake.occasions import keep_occasion, occasion_troubles
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, Trouble
from webapp.office.forms.typed import Typed, number_typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import whoever_is_here
from webapp.office.occasions.boxes import LABELS, label_of, occasion_boxes
from webapp.office.occasions.models import OccasionPage, OccasionRow, OccasionsPage
from webapp.present.wording.days import time_said
from webapp.sentence import Sentence

VERSION, MARK = "version", "mark"
MOST_ID_CHARACTERS = 80
blueprint = Blueprint("occasions", __name__)


@blueprint.get("/entries/<entry>/occasions")
def occasions(entry: str) -> Response:
    """Those that are to come, the next first."""
    found, say = seen_entry(entry), sentences().say
    href = f"/entries/{entry}/occasions"
    may = _may(found)
    coming = to_come(map(_occasion, parts().register.occasions.of(entry)), now())
    content = OccasionsPage(
        h1=say("Events: %(name)s", name=found.cells["name_zh"]),
        back=f"/entries/{entry}",
        done=say("The event was kept.") if "done" in request.args else "",
        rows=tuple(_row(each, f"{href}/{each.id}" if may else "") for each in coming),
        add=f"{href}/new" if may else "",
    )
    return page("office/occasions/list.html", content.h1, content)


@blueprint.get("/entries/<entry>/occasions/<occasion>")
def form(entry: str, occasion: str) -> Response:
    """The form, with what stands there now; an empty one for ``new``."""
    return _form(entry, occasion, {}, NO_TROUBLE)


@blueprint.post("/entries/<entry>/occasions/<occasion>")
def send(entry: str, occasion: str) -> Response:
    """Keep the event."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, occasion, typed, trouble)

    def do(typed: Typed) -> Response:
        _refuse_others(seen_entry(entry))
        row = _row_typed(entry, occasion, typed)
        if found := occasion_troubles(parts().register, row):
            raise ChangeRefused(*(_told(column, what) for column, what in found))
        version, by = number_typed(typed, VERSION), whoever_is_here().name
        keep_occasion(parts().register, row, version, by, now())
        return moved_on(f"/entries/{entry}/occasions?done=1")

    return answered(show, do)


def _row_typed(entry: str, occasion: str, typed: Typed) -> dict[str, str]:
    cells = {column: typed.get(column, "") for column in LABELS}
    return {**cells, "id": _id(entry, occasion, typed), "entry": entry}


def _id(entry: str, occasion: str, typed: Typed) -> str:
    """The id of the event; a new one has it from the mark of its form, so that the same form sent
    twice is one event."""
    if occasion != "new":
        return occasion
    mark = "".join(filter(str.isalnum, typed.get(MARK, ""))).lower()
    return f"{entry}-{mark}"[:MOST_ID_CHARACTERS]


def _told(column: str, what: Sentence) -> Sentence:
    return Sentence("%(field)s: %(what)s", field=label_of(column), what=what)


def _may(found: RegisteredEntry) -> bool:
    """Whether whoever is here may say what takes place there. When somebody is at a place that
    nobody may know of, nobody may know either."""
    is_shown = found.state is EntryState.PUBLISHED
    is_public = found.cells["visibility"] == Visibility.PUBLIC
    return is_shown and is_public and may_change(whoever_is_here().grants, found.cells)


def _refuse_others(found: RegisteredEntry) -> None:
    if not may_change(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    if not _may(found):
        raise NotAllowed(Sentence("Only a public entry that is shown has events."))


def _form(entry: str, occasion: str, typed: Typed, trouble: Trouble) -> Response:
    found, say = seen_entry(entry), sentences().say
    _refuse_others(found)
    kept = _kept(entry, occasion)
    name = {"name": found.cells["name_zh"]}
    content = OccasionPage(
        h1=say("Change an event: %(name)s", **name) if kept else say("New event: %(name)s", **name),
        action=f"/entries/{entry}/occasions/{occasion}",
        back=f"/entries/{entry}/occasions",
        errors=trouble.sentences,
        version=typed.get(VERSION, "") or str(kept.version if kept else 0),
        mark=typed.get(MARK, "") or new_ticket(),
        boxes=occasion_boxes(typed or (kept.cells if kept else {})),
    )
    return page("office/occasions/form.html", content.h1, content, trouble.status)


def _kept(entry: str, occasion: str) -> KeptOccasion | None:
    if occasion == "new":
        return None
    known = parts().register.occasions.of(entry)
    return next((each for each in known if each.id == occasion), None) or abort(404)


def _occasion(kept: KeptOccasion) -> Occasion:
    return occasion_from(kept.cells)


def _row(occasion: Occasion, href: str) -> OccasionRow:
    when = time_said(AskedTime(occasion.starts, occasion.ends), sentences())
    state = sentences().say("Cancelled") if occasion.cancelled else ""
    return OccasionRow(occasion.title_zh, when, state, href)
