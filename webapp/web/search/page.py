"""The page of results as one body: the frame is cut once, the list is made for each answer."""

from dataclasses import replace
from datetime import datetime

from markupsafe import escape

from webapp.present.frame.frame import (
    PageNature,
    Whereabouts,
    care_switch,
    shell_for,
    siblings_of,
    title_of,
)
from webapp.present.frame.links import with_args
from webapp.present.frame.models import SearchForm
from webapp.present.search.models import AnswerView, ResultsPage
from webapp.present.search.results_page import (
    answer_view,
    card_groups,
    results_heading,
    search_form,
)
from webapp.search.answering.care_mode import asks_for_care
from webapp.search.answering.danger import may_be_danger
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import args_from_query
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, ResultPage
from webapp.serving.bodies import Body
from webapp.toolbox.clock import BEIJING
from webapp.toolbox.edition import OK
from webapp.web.rendering.cuts import Cut, mark
from webapp.web.rendering.localized_edition import Desk, open_sayer
from webapp.web.rendering.pages import care, rendered, settings

PATH = "/search"


def found(desk: Desk, query: SearchQuery, notices: tuple[Notice, ...], now: datetime) -> ResultPage:
    """The answer to a query, with what had to be changed in the address told first."""
    result = find_services(query, desk.edition.parts, now)
    all_of_them = [*notices, *result.notices]
    if asks_for_care(query.q):
        all_of_them.insert(0, Notice("care-mode"))
    if may_be_danger(result, desk.edition.catalogue.taxonomy):
        all_of_them.insert(0, Notice("danger"))
    if desk.edition.index_state != OK:
        all_of_them.append(Notice("index-fallback"))
    return replace(result, notices=tuple(dict.fromkeys(all_of_them)))


def results_body(
    desk: Desk, query: SearchQuery, notices: tuple[Notice, ...], now: datetime
) -> Body:
    """The finished page. Pages with words or a place in them are private to the visitor."""
    result = found(desk, query, notices, now)
    answer = answer_view(result, desk.speech)
    say_open = open_sayer(now, moment_of(result.understood))
    fragments = desk.fragments
    answer_html = fragments.answer(
        answer,
        groups=fragments.sections(card_groups(result, desk.speech, say_open)),
        filters=fragments.filters(result),
    )
    values = _frame_values(desk, query, answer) | {"answer": answer_html}
    html = _page(desk, answer.quiet).filled(values)
    private = bool(query.q or query.near or answer.quiet)
    return Body(html.encode(), private=private, language=desk.language.code)


def moment_of(query: SearchQuery) -> datetime | None:
    """The local time that ``open`` names, where it is not *now*."""
    if query.open in ("", "now"):
        return None
    return datetime.fromisoformat(query.open).replace(tzinfo=BEIJING)


def _page(desk: Desk, quiet: bool) -> Cut:
    """The page around the answer, cut where its words change."""
    key = ("results", quiet, care())
    return desk.fragments.cut(key, lambda: _marked_page(desk, quiet))


def _marked_page(desk: Desk, quiet: bool) -> str:
    nature = PageNature("search", "", quiet=quiet, indexed=False)
    at = Whereabouts(desk.language, PATH, care=care())
    shell = shell_for(at, nature, settings().exit_url, desk.speech.words.built_on)
    siblings = tuple(
        replace(sibling, href=mark(f"href_{i}"), switch_href=mark(f"switch_{i}"))
        for i, sibling in enumerate(shell.siblings)
    )
    form = SearchForm(f"{desk.language.prefix}{PATH}", mark("q"), mark("near"))
    return rendered(
        desk.language,
        "search/results.html",
        replace(shell, title=mark("title"), siblings=siblings, care_href=mark("care")),
        ResultsPage(mark("h1"), form),
        form_hidden=mark("hidden"),
        answer=mark("answer"),
    )


def _frame_values(desk: Desk, query: SearchQuery, answer: AnswerView) -> dict[str, str]:
    """What stands around the answer, escaped. No typed word and no place goes into the title."""
    heading = results_heading(query, desk.speech)
    form = search_form(query, desk.speech.words)
    asked = with_args("", args_from_query(query)).removeprefix("?")
    at = Whereabouts(desk.language, PATH, asked, care())
    values = {
        "title": escape(title_of(PageNature("search", heading, quiet=answer.quiet))),
        "h1": escape(heading),
        "care": escape(care_switch(at)),
        "q": escape(form.q),
        "near": escape(form.near),
        "hidden": desk.fragments.macro("forms/hidden_inputs")(form.hidden) if form.hidden else "",
    }
    for i, sibling in enumerate(siblings_of(at)):
        values[f"href_{i}"] = escape(sibling.href)
        values[f"switch_{i}"] = escape(sibling.switch_href)
    return values
