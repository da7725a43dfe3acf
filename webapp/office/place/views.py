"""To pick the place of an entry: tap, step, find an address, type coordinates; then send it."""

from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, request

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.people.rights import may_propose
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.service import Visibility
from webapp.geo.gazetteer import Gazetteer
from webapp.office.entries.cells import REASON
from webapp.office.entries.editing import ask_for, refuse_another_version
from webapp.office.entries.fields import PRECISIONS
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference, street_name
from webapp.office.here.session import whoever_is_here
from webapp.office.place.models import PlacePage
from webapp.office.place.picture import picture
from webapp.office.place.window import DATUMS, PIXELS, SPANS, Window, point_typed, window_asked
from webapp.refresh.locating import gazetteer_of
from webapp.sentence import Sentence
from webapp.serving.bodies import Body, respond

_GAZETTEER = "office_gazetteer"
_PRECISION = "coordinate_precision"
_PICKED = tuple(str(each) for each in Precision if each.is_drawable)
blueprint = Blueprint("place", __name__)


@blueprint.get("/entries/<entry>/place")
def form(entry: str) -> Response:
    """The map around what is picked."""
    return _form(entry, {**request.args}, NO_TROUBLE)


@blueprint.post("/entries/<entry>/place")
def send(entry: str) -> Response:
    """Ask for the change of place."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, dict(typed), trouble)

    def do(typed: Typed) -> Response:
        found = seen_entry(entry)
        refuse_another_version(found, typed)
        picked = window_asked(typed, _first(found)).centre
        precision = typed.get(_PRECISION, "")
        if precision not in _PICKED:
            raise NotNow(Sentence("Say how exactly you know the place."))
        place = {"lat": f"{picked.lat:.6f}", "lon": f"{picked.lon:.6f}", _PRECISION: precision}
        return ask_for(ChangeKind.EDIT, found, {**found.cells, **place}, typed)

    return answered(show, do)


@blueprint.get("/entries/<entry>/place.svg")
def drawn(entry: str) -> Response:
    """The picture of a window."""
    found = seen_entry(entry)
    _refuse_those_without(found)
    window = window_asked(request.args, _first(found))
    body = picture(window, reference(), _point(found)).encode()
    return respond(Body(body, "image/svg+xml", private=True))


def _form(id: str, asked: dict[str, str], trouble: Trouble) -> Response:
    found = seen_entry(id)
    _refuse_those_without(found)
    window, missed = _asked_window(found, asked)
    lat, lon = f"{window.centre.lat:.6f}", f"{window.centre.lon:.6f}"
    carried = (("lat", lat), ("lon", lon), ("span", str(window.span)))
    say = sentences().say
    href = f"/entries/{id}/place"
    content = PlacePage(
        h1=say("Place of %(name)s", name=found.cells["name_zh"]),
        action=href,
        back=f"/entries/{id}",
        errors=(*trouble.sentences, *missed),
        version=found.version,
        picture=f"{href}.svg?{urlencode(carried)}",
        pixels=PIXELS,
        told=_told(found, window.centre),
        carried=carried,
        steps=_steps(),
        near=asked.get("near", ""),
        typed=_coordinates(lat, lon),
        precision=_precision(asked.get(_PRECISION, "")),
        reason=asked.get(REASON, ""),
    )
    return page("office/place/place.html", content.h1, content, trouble.status)


def _refuse_those_without(found: RegisteredEntry) -> None:
    if not may_propose(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    if found.cells["visibility"] == Visibility.CONFIDENTIAL:
        raise NotNow(Sentence("A confidential entry has no place anywhere."))


def _asked_window(found: RegisteredEntry, asked: dict[str, str]) -> tuple[Window, tuple[str, ...]]:
    """The window, around an address or name where one was looked for; and what was not found."""
    window = window_asked(asked, _first(found))
    near = asked.get("near", "").strip()
    if not near:
        return window, ()
    point = _gazetteer().find(near).point
    if point is None:
        return window, (sentences().say("Not found: %(words)s", words=near),)
    return Window(point, SPANS[1]), ()


def _first(found: RegisteredEntry) -> Window:
    """Where to begin: the point that there is, else the address, else the street."""
    point = _point(found)
    if point:
        return Window(point, SPANS[0])
    address = found.cells.get("address_zh", "")
    point = _gazetteer().find(address).point if address else None
    if point:
        return Window(point, SPANS[1])
    streets = reference().streets
    street = next((each for each in streets if each.id == found.cells.get("street")), streets[0])
    return Window(street.centre, SPANS[2])


def _point(found: RegisteredEntry) -> Coordinates | None:
    return point_typed(found.cells.get("lat", ""), found.cells.get("lon", ""), "")


def _told(found: RegisteredEntry, picked: Coordinates) -> tuple[str, ...]:
    say = sentences().say
    told = [say("Picked: latitude %(lat)s, longitude %(lon)s", lat=picked.lat, lon=picked.lon)]
    there, street = _gazetteer().outlines.street_at(picked), found.cells.get("street", "")
    told.append(
        say("It lies in %(street)s.", street=street_name(there))
        if there
        else say("It lies outside of the district.")
    )
    if street and there != street:
        told.append(say("The entry says %(street)s: look again.", street=street_name(street)))
    if before := _point(found):
        metres = round(distance_m(before, picked))
        told.append(say("%(metres)s metres from where it was", metres=metres))
    return tuple(told)


def _steps() -> tuple[tuple[str, str], ...]:
    say = sentences().say
    return (
        ("nearer", say("Nearer")),
        ("wider", say("Wider")),
        ("north", say("North")),
        ("south", say("South")),
        ("west", say("West")),
        ("east", say("East")),
    )


def _coordinates(lat: str, lon: str) -> tuple[Box, ...]:
    say = sentences()
    datums = tuple(
        Choice(value, say.say_declared(text), value == "wgs84") for value, text in DATUMS.items()
    )
    return (
        Box("lat", say.say("Latitude"), lat),
        Box("lon", say.say("Longitude"), lon),
        Box("datum", say.say("From which map"), "wgs84", choices=datums),
    )


def _precision(chosen: str) -> Box:
    say = sentences()
    choices = (Choice(each, say.say_declared(PRECISIONS[each]), each == chosen) for each in _PICKED)
    label = say.say("How exactly do you know it?")
    return Box(_PRECISION, label, chosen, choices=tuple(choices), radios=True)


def _gazetteer() -> Gazetteer:
    """Made when it is first asked, once for each process."""
    held: Gazetteer | None = current_app.extensions.get(_GAZETTEER)
    if held is None:
        held = gazetteer_of(reference())
        current_app.extensions[_GAZETTEER] = held
    return held
