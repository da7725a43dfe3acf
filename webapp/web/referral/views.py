"""The working page of a referral sheet. What is typed there never comes here: the page has no form
that is sent, and its address holds ids and how to print them."""

from collections.abc import Sequence

from flask import Blueprint
from markupsafe import Markup
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.frame.frame import PageNature
from webapp.present.referral.models import Sheet
from webapp.present.referral.page import FIRST, Asked, Found, referral_page
from webapp.present.referral.picker import picker_of
from webapp.present.referral.place import Manner, Sides, both, sheet_place
from webapp.present.referral.side import Side, side_of
from webapp.present.wording.opening import fortnight
from webapp.press.press import press_is_here
from webapp.serving.bodies import Body, respond
from webapp.web.referral.asking import asked_in, found_for
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, this_minute
from webapp.web.rendering.pages import frame, rendered
from webapp.web.rendering.two_languages import sheet_environment

blueprint = Blueprint("referral", __name__)


@blueprint.get("/referral")
def page(language: Language) -> Response:
    """Pick places, see the sheet, fill it in, print it."""
    localized = localized_edition(language)
    asked, found = found_for(localized, asked_in(language))
    sheet = sheet_of(asked, found) if found.services else None
    picker = picker_of(asked, localized.edition.catalogue, localized.wording.words)
    shown = referral_page(asked, found, localized.wording.words, sheet, picker, press_is_here())
    nature = PageNature(
        "referral", shown.h1, quiet=is_quiet(localized, asked, found), indexed=False
    )
    shell = frame(language, nature, localized.wording.words.as_of, query_of(asked, language))
    html = rendered(
        language, "referral/page.html", shell, shown, sheet=sheet_html(sheet, asked.reader)
    )
    return respond(Body(html.encode(), private=True, language=language.code))


def query_of(asked: Asked, language: Language) -> str:
    """What stands behind the question mark, for the same page in other languages."""
    return asked.href(language).partition("?")[2]


def is_quiet(localized: LocalizedEdition, asked: Asked, found: Found) -> bool:
    """Whether title and icon must tell nothing: a discreet entry is on the sheet or is looked for,
    or the sheet itself is to be neutral."""
    catalogue = localized.edition.catalogue
    kind = catalogue.taxonomy.named(asked.kind)
    kinds = (kind.id,) if kind else ()
    return asked.only_places or catalogue.is_quiet(kinds, found.services)


def sheet_html(sheet: Sheet | None, reader: Language) -> Markup:
    """The sheet inside the working page."""
    if sheet is None:
        return Markup()
    template = sheet_environment(reader).get_template("referral/sheet.html")
    return Markup(template.render(sheet=sheet))  # noqa: S704 - rendered with escaping


def sheet_of(asked: Asked, found: Found) -> Sheet:
    """The sheet of these entries, in Chinese and in the reader's language."""
    first, first_day = _sides(found.services, FIRST, asked.only_places)
    second: Sequence[Side | None] = [None] * len(first)
    second_day = ""
    if asked.second:
        second, second_day = _sides(found.services, asked.second, asked.only_places)
    localized = localized_edition(FIRST)
    words, kinds = localized.wording.words, localized.edition.catalogue.taxonomy.categories
    located = {kind.id for kind in kinds if kind.located}
    return Sheet(
        lang=FIRST.code,
        second=asked.second.code if asked.second else "",
        only_places=asked.only_places,
        large=asked.large,
        one_a_page=asked.one_a_page,
        made_on=both(first_day, second_day),
        made_on_day=this_minute().date().isoformat(),
        places=tuple(
            sheet_place(
                service,
                words,
                Sides(one, other),
                Manner(asked.reader, asked.only_places, service.category not in located),
            )
            for service, one, other in zip(found.services, first, second, strict=True)
        ),
    )


def _sides(
    services: tuple[Service, ...], language: Language, only_places: bool
) -> tuple[list[Side], str]:
    """Each place, and today's date, in one language."""
    today = this_minute().date()
    localized = localized_edition(language)
    words, searcher = localized.wording.words, localized.edition.searcher
    numbers = [localized.numbers[service.id] for service in services]
    sides = [
        side_of(
            service,
            words,
            fortnight(searcher.days_of(number, today), today, words),
            only_places,
            searcher.known_hours[number].house,
        )
        for number, service in zip(numbers, services, strict=True)
    ]
    return sides, words.date(today, "long")
