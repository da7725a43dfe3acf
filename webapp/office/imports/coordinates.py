"""In what the points of a sheet are given: nobody guesses that, for a wrong guess is 550 m off."""

from collections.abc import Mapping
from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.fields import translatable
from webapp.domain.imports.mapping import Datum, mapping_written
from webapp.domain.imports.rows import Shifted
from webapp.domain.register.errors import ChangeRefused
from webapp.office.forms.answering import moved_on
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import MOST_FORM_CHARACTERS, Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.imports.held import Held, held, reading
from webapp.office.imports.models import CoordinatesPage
from webapp.office.imports.steps import has_points, step, step_links, taken
from webapp.sentence import Sentence

DATUM = "datum"
DATUMS: Mapping[Datum, str] = {
    Datum.WGS84: translatable("WGS-84 or CGCS2000: GPS, surveys, Tianditu"),
    Datum.GCJ02: translatable("GCJ-02: Amap, Tencent maps"),
    Datum.BD09: translatable("BD-09: Baidu maps"),
    Datum.UNKNOWN: translatable("I do not know: leave the points out"),
}
blueprint = Blueprint("import_coordinates", __name__)


@blueprint.get("/imports/<int:number>/coordinates")
def show(number: int) -> Response:
    """The question, and what speaks against the answer that was given."""
    return step(number, lambda found: _page(found, {}, NO_TROUBLE))


@blueprint.post("/imports/<int:number>/coordinates")
def send(number: int) -> Response:
    """Keep the answer; where all points then lie off by the same way, it is asked again."""

    def again(typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), typed, trouble)

    def do(typed: Typed) -> Response:
        if typed.get(DATUM) not in set(map(str, Datum)):
            raise ChangeRefused(Sentence("Say in what the points are given."))
        found = held(number)
        mapping = replace(found.mapping, datum=Datum(typed[DATUM]))
        kept = parts().register.imports.say_how(number, now(), mapping_written(mapping))
        if reading(replace(found, one=kept, mapping=mapping)).read.shifted:
            return moved_on(f"/imports/{number}/coordinates")
        return moved_on(f"/imports/{number}/rows")

    return taken(number, again, do, MOST_FORM_CHARACTERS)


def shifted_said(shifted: Shifted | None) -> str:
    """That all points lie off, and what explains it; nothing where they do not."""
    if shifted is None:
        return ""
    told = sentences()
    gaps = {"count": shifted.count, "metres": shifted.metres}
    if not shifted.datum:
        return told.say("Stop: %(count)s points all lie about %(metres)s m beside ours.", **gaps)
    return told.say(
        "Stop: %(count)s points all lie about %(metres)s m beside ours. It looks like: %(datum)s",
        datum=told.say_declared(DATUMS[Datum(shifted.datum)]),
        **gaps,
    )


def _page(found: Held, typed: Typed, trouble: Trouble) -> Response:
    say, number = sentences(), found.one.number
    chosen = typed.get(DATUM, "") or str(found.mapping.datum)
    choices = tuple(
        Choice(str(each), say.say_declared(text), chosen == each) for each, text in DATUMS.items()
    )
    box = Box(DATUM, say.say("In what are the points given?"), chosen, choices=choices, radios=True)
    points = has_points(found)
    content = CoordinatesPage(
        h1=say.say("Import %(number)s: points", number=number),
        steps=step_links(number, "coordinates"),
        action=f"/imports/{number}/coordinates",
        errors=trouble.sentences,
        shifted=shifted_said(reading(found).read.shifted) if points else "",
        box=box if points else None,
    )
    return page("office/imports/coordinates.html", content.h1, content, trouble.status)
