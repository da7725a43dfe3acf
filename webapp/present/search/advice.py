"""What to do when nothing fits."""

from webapp.present.frame.links import dial_href, page_href, search_href
from webapp.present.search.filter_labels import Labels, values_text
from webapp.present.search.models import Advice
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.results import ResultPage

CITY_LINE = "12345"


def advice_of(result: ResultPage, words: Words, labels: Labels) -> Advice:
    """What takes a visitor on."""
    advice = result.advice
    kinds = Link(words.say("Kinds of service"), page_href(words.language, "/categories"))
    ask = Link(words.say("Ask 12345, day and night"), dial_href(CITY_LINE))
    if advice is None:
        return Advice(_without_one_cause(bool(result.almost), words), kinds, ask)
    removed = words.plain(values_text(advice.parameter, advice.values, labels, words))
    return Advice(
        words.say(
            "Nothing fits all filters. The filter that removes most is %(filter)s.", filter=removed
        ),
        kinds,
        ask,
        Link(
            words.say_count(
                "Search without it (%(num)d service)",
                "Search without it (%(num)d services)",
                advice.count,
            ),
            search_href(words, advice.without),
        ),
    )


def _without_one_cause(some_almost_fit: bool, sentences: Sentences) -> str:
    """What is said where taking away any one filter would not help."""
    if some_almost_fit:
        return sentences.say(
            "Nothing fits, and taking away one filter alone does not help. Take away more, or "
            "look at what almost fits."
        )
    return sentences.say("Try fewer or other words, or look through the kinds of service.")
