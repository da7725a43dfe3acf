"""What a list of results is of, and how many there are, in words."""

from webapp.domain.service import Status
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage
from webapp.text.script import simplified


def results_heading(query: SearchQuery, words: Words, otherwise: str) -> str:
    """What a list is of, told by the kind and the street that were understood; never by typed
    words or a place. ``otherwise`` heads a list of several kinds or of none."""
    named = [
        *(words.kinds[value] for value in query.category),
        *(words.needs[value] for value in query.need),
    ]
    streets = [words.streets[value] for value in query.street]
    if len(named) != 1 or len(streets) > 1:
        return otherwise
    return words.listed(named + streets)


def heading_above(result: ResultPage, heading: str, otherwise: str, page: str) -> Text:
    """What stands above the list: where its ``heading`` names nothing, the words that were typed.
    They stand in the search box too, but in no title; above a quiet answer they never stand.
    ``page`` is the tag of its language: Chinese words on another page say that they are."""
    typed = result.asked.q
    if heading != otherwise or result.quiet or not typed:
        return Text(heading)
    written = "zh-Hans" if simplified(typed) == typed else "zh-Hant"
    return Text(typed, lang="" if typed.isascii() or written == page else written)


def summary_of(result: ResultPage, words: Words) -> str:
    """How many were found, and from where they are counted off: 71 in the whole district are not
    said to be near. Letters that were typed for a place are kept where the page is not Chinese.
    Nothing is counted where nothing was looked for."""
    if result.asks_back:
        return ""
    by_distance = result.total > 0 and result.sort == "distance"
    if result.place.state == "located" and result.place.name and by_distance:
        typed = result.understood.near
        latin = typed.isascii() and any(map(str.isalpha, typed))
        keeps_typed = latin and not words.language.is_chinese
        place = typed if keeps_typed else words.plain(result.place.name)
        return _nearest_first(result, place, words)
    return words.say_count("%(num)d service", "%(num)d services", result.total)


def _nearest_first(result: ResultPage, place: str, words: Words) -> str:
    """What is only planned stands lower than its distance: where there is such, it is said."""
    if any(hit.service.status is Status.EXPECTED for hit in result.hits):
        return words.say_count(
            "%(num)d service, not confirmed, from %(place)s",
            "%(num)d services, nearest to %(place)s first; those not confirmed come lower",
            result.total,
            place=place,
        )
    return words.say_count(
        "%(num)d service, from %(place)s",
        "%(num)d services, nearest to %(place)s first",
        result.total,
        place=place,
    )
