"""What else may have been meant by the words or the place of a search."""

from dataclasses import replace

from webapp.present.frame.links import search_href
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.results import ResultPage


def did_you_mean(result: ResultPage, words: Words) -> Link | None:
    """The search in another spelling, which finds something."""
    if not result.did_you_mean:
        return None
    query = replace(result.asked, q=result.did_you_mean, page=1)
    meant = words.text_of(result.did_you_mean)
    return Link(meant.text, search_href(words, query), lang=meant.lang)


def place_choices(result: ResultPage, words: Words) -> tuple[Link, ...]:
    """Other places of the same name, each with its street."""
    return tuple(
        Link(
            words.plain(choice.name),
            search_href(words, replace(result.asked, near=choice.near, page=1)),
            note=words.streets.get(choice.street, ""),
        )
        for choice in result.place.choices
    )
