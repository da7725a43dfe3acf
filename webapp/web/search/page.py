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
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import args_from_query
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice
from webapp.serving.bodies import Body
from webapp.text.foreign import with_languages
from webapp.web.rendering.cuts import Cut, mark
from webapp.web.rendering.localized_edition import LocalizedEdition
from webapp.web.rendering.pages import care, rendered, settings

PATH = "/search"


def results_body(
    localized: LocalizedEdition, query: SearchQuery, notices: tuple[Notice, ...], now: datetime
) -> Body:
    """The finished page. Pages with words or a place in them are private to the visitor."""
    result = find_services(query, localized.edition.parts, now, notices)
    answer = answer_view(result, localized.speech)
    say_open = localized.open_sayer(now, result.at)
    fragments = localized.fragments
    answer_html = fragments.answer(
        answer,
        groups=fragments.sections(card_groups(result, localized.speech, say_open)),
        filters=fragments.filters(result),
    )
    values = _frame_values(localized, query, answer) | {"answer": answer_html}
    private = bool(query.q or query.near or answer.quiet)
    html = with_languages(_page(localized, answer.quiet).filled(values))
    return Body(html.encode(), private=private, language=localized.language.code)


def _page(localized: LocalizedEdition, quiet: bool) -> Cut:
    """The page around the answer, cut where its words change."""
    key = ("results", quiet, care())
    return localized.fragments.cut(key, lambda: _marked_page(localized, quiet))


def _marked_page(localized: LocalizedEdition, quiet: bool) -> str:
    nature = PageNature("search", "", quiet=quiet, indexed=False)
    at = Whereabouts(localized.speech.words, PATH, care=care())
    shell = shell_for(at, nature, settings().exit_url, localized.speech.words.built_on)
    siblings = tuple(
        replace(sibling, href=mark(f"href_{i}"), switch_href=mark(f"switch_{i}"))
        for i, sibling in enumerate(shell.siblings)
    )
    form = SearchForm(f"{localized.language.prefix}{PATH}", mark("q"), mark("near"))
    return rendered(
        localized.language,
        "search/results.html",
        replace(shell, title=mark("title"), siblings=siblings, care_href=mark("care")),
        ResultsPage(mark("h1"), form),
        form_hidden=mark("hidden"),
        answer=mark("answer"),
    )


def _frame_values(
    localized: LocalizedEdition, query: SearchQuery, answer: AnswerView
) -> dict[str, str]:
    """What stands around the answer, escaped. No typed word and no place goes into the title."""
    heading = results_heading(query, localized.speech)
    form = search_form(query, localized.speech.words)
    asked = with_args("", args_from_query(query)).removeprefix("?")
    at = Whereabouts(localized.speech.words, PATH, asked, care())
    nature = PageNature("search", heading, quiet=answer.quiet)
    values = {
        "title": escape(title_of(nature, localized.speech.words)),
        "h1": escape(heading),
        "care": escape(care_switch(at)),
        "q": escape(form.q),
        "near": escape(form.near),
        "hidden": localized.fragments.macro("forms/hidden_inputs")(form.hidden)
        if form.hidden
        else "",
    }
    for i, sibling in enumerate(siblings_of(at)):
        values[f"href_{i}"] = escape(sibling.href)
        values[f"switch_{i}"] = escape(sibling.switch_href)
    return values
