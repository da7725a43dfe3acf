"""Which column is what, and what is said once for all rows: the source of the sheet and its day."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.imports.mapping import (
    CONSTANTS,
    FEATURE_PREFIX,
    LEFT_OUT,
    SheetMapping,
    mapping_written,
)
from webapp.domain.register.errors import ChangeRefused
from webapp.intake.column_words import labels
from webapp.intake.columns import fingerprint, headers, mapping_problems, samples
from webapp.office.entries.boxes import kind_choices, kind_of, street_choices
from webapp.office.entries.fields import asked_features
from webapp.office.forms.answering import moved_on
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import MOST_FORM_CHARACTERS, Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.office.imports.held import Held, held
from webapp.office.imports.models import ColumnRow, ColumnsPage
from webapp.office.imports.steps import has_points, step, step_links, taken

COLUMN = "column-"
_MOST_SAMPLE = 40
blueprint = Blueprint("import_columns", __name__)


@blueprint.get("/imports/<int:number>/columns")
def show(number: int) -> Response:
    """Every column with three samples."""
    return step(number, lambda found: _page(found, {}, NO_TROUBLE))


@blueprint.post("/imports/<int:number>/columns")
def send(number: int) -> Response:
    """Keep which column is what, for the next sheet with these headers too."""

    def again(typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), typed, trouble)

    def do(typed: Typed) -> Response:
        found = held(number)
        mapping = _typed(found.mapping, typed)
        if wrong := tuple(mapping_problems(mapping)):
            raise ChangeRefused(*wrong)
        imports, who = parts().register.imports, whoever_is_here().name
        written = mapping_written(mapping)
        saved = replace(found, one=imports.say_how(number, now(), written), mapping=mapping)
        mark = fingerprint(headers(found.sheet, mapping.header_row))
        imports.remember(mark, mapping_written(_of_all(mapping)), who, now())
        return moved_on(f"/imports/{number}/{'coordinates' if has_points(saved) else 'rows'}")

    return taken(number, again, do, MOST_FORM_CHARACTERS)


def _of_all(mapping: SheetMapping) -> SheetMapping:
    """What holds for other sheets with these headers too: nothing of single rows."""
    return replace(mapping, skipped=(), mended={}, reasons={})


def _typed(mapping: SheetMapping, typed: Typed) -> SheetMapping:
    known = labels(reference().column_names, sentences().say_declared)
    fields = (typed.get(f"{COLUMN}{place}", before) for place, before in enumerate(mapping.fields))
    said = {name: typed.get(name, "") for name in CONSTANTS}
    return replace(
        mapping,
        fields=tuple(each if each in known else LEFT_OUT for each in fields),
        constants={name: cell for name, cell in said.items() if cell},
    )


def _page(found: Held, typed: Typed, trouble: Trouble) -> Response:
    say, number = sentences().say, found.one.number
    mapping = _typed(found.mapping, typed) if typed else found.mapping
    names = headers(found.sheet, mapping.header_row)
    out = [name for name, field in zip(names, mapping.fields, strict=True) if name and not field]
    content = ColumnsPage(
        h1=say("Import %(number)s: which column is what", number=number),
        steps=step_links(number, "columns"),
        action=f"/imports/{number}/columns",
        errors=trouble.sentences,
        left_out=say("Columns that are left out: %(names)s", names=sentences().listed(out))
        if out
        else "",
        columns=tuple(_columns(found, mapping, names)),
        constants=tuple(_constants(mapping.constants)),
    )
    return page("office/imports/columns.html", content.h1, content, trouble.status)


def _columns(found: Held, mapping: SheetMapping, names: tuple[str, ...]) -> Iterator[ColumnRow]:
    offered = _offered(mapping)
    for place, name in enumerate(names):
        field = mapping.fields[place]
        none = Choice("", sentences().say("Leave this column out"), not field)
        choices = (none, *(Choice(key, text, key == field) for key, text in offered.items()))
        label = name or sentences().say("column %(number)s", number=place + 1)
        shown = [each[:_MOST_SAMPLE] for each in samples(found.sheet, mapping.header_row, place)]
        yield ColumnRow(Box(f"{COLUMN}{place}", label, field, choices=choices), " / ".join(shown))


def _offered(mapping: SheetMapping) -> Mapping[str, str]:
    """What a column can be: of the features only those of the kind, where there is one for all."""
    kind = kind_of(mapping.constants.get("category", ""))
    own = {FEATURE_PREFIX + key for key in asked_features(kind)} if kind else set()
    return {
        key: text
        for key, text in labels(reference().column_names, sentences().say_declared).items()
        if not (kind and key.startswith(FEATURE_PREFIX)) or key in own or key in mapping.fields
    }


def _constants(said: Mapping[str, str]) -> Iterator[Box]:
    say = sentences().say
    kind, street = said.get("category", ""), said.get("street", "")
    yield Box(
        "source_title_zh",
        say("Where this sheet is from"),
        said.get("source_title_zh", ""),
        say("Such as: list of the street office. It becomes the source of the facts."),
    )
    yield Box(
        "source_date",
        say("Of which day the sheet is"),
        said.get("source_date", ""),
        say("In figures, with hyphens."),
    )
    yield Box("source_url", say("Address of the source on the web"), said.get("source_url", ""))
    yield Box("category", say("Kind, where no column says it"), kind, choices=kind_choices(kind))
    yield Box(
        "street", say("Street, where no column says it"), street, choices=street_choices(street)
    )
