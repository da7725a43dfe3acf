"""Posters are made for entries that are ticked, and retired by their code."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from webapp.domain.people.rights import may_change
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.posters import Poster
from webapp.domain.service import Visibility
from webapp.domain.tickets import new_ticket, shown_ticket
from webapp.office.entries.boxes import kind_choices, street_choices
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.models import Box, Choice, Tick
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.office.posters.models import PosterRow, PostersPage
from webapp.sentence import Sentence

TICKED = "entry-"
MOST = 50
MOST_SHEETS = 20
"""The press makes no more at once."""

blueprint = Blueprint("posters", __name__)


@blueprint.get("/posters")
def posters() -> Response:
    """Those that hang, and entries to make some for."""
    return _form({}, NO_TROUBLE)


@blueprint.post("/posters")
def make() -> Response:
    """Give a code to each entry that was ticked, and lead to the sheets."""

    def do(typed: Typed) -> Response:
        ids = tuple(n.removeprefix(TICKED) for n in typed if n.startswith(TICKED) and typed[n])
        chosen = tuple(each for each in _suitable() if each.id in ids)
        if not chosen or len(chosen) != len(ids):
            raise ChangeRefused(Sentence("Tick entries that everybody may see."))
        if len(chosen) > MOST_SHEETS:
            raise ChangeRefused(Sentence("At most %(most)s at once.", most=MOST_SHEETS))
        by = whoever_is_here().name
        made = parts().register.posters.give_out(ids, by, now(), new_ticket)
        return moved_on(f"/posters?{urlencode({'made': ','.join(each.code for each in made)})}")

    return answered(_form, do)


@blueprint.post("/posters/<code>/retire")
def retire(code: str) -> Response:
    """The code asks nothing any more."""

    def do(_typed: Typed) -> Response:
        found = next((each for each in parts().register.posters.all() if each.code == code), None)
        if found is None or not _is_mine(parts().register.entry(found.entry)):
            raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
        parts().register.posters.retire(code, whoever_is_here().name, now())
        return moved_on("/posters")

    return answered(_form, do)


def _is_mine(entry: RegisteredEntry) -> bool:
    return may_change(whoever_is_here().grants, entry.cells)


def _suitable() -> Iterator[RegisteredEntry]:
    """What may have a poster, and is whoever's is here: nothing that must not be seen at a door,
    and no line of telephone."""
    doors = {e.id for e in reference().taxonomy.categories if e.located and not e.sensitive}
    for each in parts().register.entries():
        is_public = each.cells["visibility"] == Visibility.PUBLIC
        shown = each.state is EntryState.PUBLISHED and is_public
        if shown and each.cells["category"] in doors and _is_mine(each):
            yield each


def _form(typed: Typed, trouble: Trouble) -> Response:
    asked: Mapping[str, str] = {**request.args, **typed}
    street, kind = asked.get("street", ""), asked.get("kind", "")
    found = [each for each in _suitable() if _fits(each, street, kind)]
    names = {each.id: each.cells["name_zh"] for each in parts().register.entries()}
    mine = {each.id for each in _suitable()}
    say = sentences().say
    content = PostersPage(
        h1=say("Posters for doors"),
        errors=trouble.sentences,
        boxes=_filters(street, kind),
        street=street,
        kind=kind,
        entries=tuple(
            Tick(TICKED + each.id, each.cells["name_zh"], bool(typed.get(TICKED + each.id)))
            for each in found[:MOST]
        ),
        more=say("Only the first %(most)s are shown.", most=MOST) if len(found) > MOST else "",
        sheets=_sheets(request.args.get("made", "")),
        posters=tuple(_row(each, names, mine) for each in parts().register.posters.all()),
    )
    return page("office/posters/posters.html", content.h1, content, trouble.status)


def _fits(entry: RegisteredEntry, street: str, kind: str) -> bool:
    cells = entry.cells
    return street in ("", cells.get("street", "")) and kind in ("", cells["category"])


def _sheets(codes: str) -> str:
    return f"/posters.pdf?{urlencode({'codes': codes})}" if codes else ""


def _row(poster: Poster, names: Mapping[str, str], mine: set[str]) -> PosterRow:
    say = sentences().say
    name, code = names.get(poster.entry, poster.entry), shown_ticket(poster.code)
    retired = poster.retired_on
    return PosterRow(
        told=say("%(name)s, code %(code)s", name=name, code=code),
        state=say("retired on %(day)s", day=retired)
        if retired
        else say("made on %(day)s", day=poster.printed_on),
        sheet="" if retired else _sheets(poster.code),
        retire="" if retired or poster.entry not in mine else f"/posters/{poster.code}/retire",
    )


def _filters(street: str, kind: str) -> tuple[Box, ...]:
    say = sentences().say
    streets = (Choice("", say("All streets"), not street), *street_choices(street)[1:])
    kinds = (Choice("", say("All kinds"), not kind), *kind_choices(kind)[1:])
    return (
        Box("street", say("Street"), street, choices=streets),
        Box("kind", say("Kind"), kind, choices=kinds),
    )
