"""Notice → sentence: what was understood, adjusted, relaxed or not known."""

from collections.abc import Callable, Iterable

from webapp.domain.vocabulary import NEAR_ME
from webapp.present.frame import models as shell
from webapp.present.frame.links import care_href, dial_href, page_href, quoted_target, search_href
from webapp.present.search.danger import danger_calls, danger_sentence
from webapp.present.search.filter_labels import LABELLING, Labels, value_text
from webapp.present.search.outside import outside_sentence
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, Text
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, ResultPage
from webapp.text.foreign import lang_of

Arguments = dict[str, str]

_GAP = "\ue002"
"""Holds the place of typed words while their sentence is being made."""

_TYPED = {
    "value-adjusted": "value",
    "relaxed": "dropped",
    "spelling": "to",
    "excluded": "what",
    "place-understood": "name",
    "place-not-found": "text",
}
"""Which argument of a notice may be in any language: a visitor's words, or a place's name."""


TOLD_EVERYWHERE = frozenset({"danger", "care-mode", "index-fallback"})
"""What every page that shows entries tells, whatever else it leaves out."""


def told_everywhere(
    results: Iterable[ResultPage], words: Words, labels: Labels
) -> tuple[shell.Notice, ...]:
    """The notices that no page with these answers on it may keep back, each once."""
    notices = (notice for result in results for notice in result.notices)
    told: dict[str, Notice] = {}
    for notice in notices:
        if notice.code in TOLD_EVERYWHERE:
            told.setdefault(notice.code, notice)
    return tuple(notice_of(notice, words, labels) for notice in told.values())


def notice_of(notice: Notice, words: Words, labels: Labels) -> shell.Notice:
    """The notice in a sentence, with the link that takes it back where there is one."""
    arguments = dict(notice.arguments)
    say = _SENTENCES.get(notice.code)
    typed = arguments.get(_TYPED.get(notice.code, ""), "")
    if typed:
        arguments[_TYPED[notice.code]] = _GAP
    text = say(arguments, labels, words) if say else notice.code
    undo = None
    if notice.undo is not None:
        undo = Link(_undo_text(notice.code, words), search_href(words, notice.undo))
    if notice.code == "care-mode":
        home = quoted_target(page_href(words.language, "/"))
        undo = Link(words.say("Switch to large text"), care_href(True, home))
    calls: tuple[shell.UrgentNumber, ...] = ()
    if notice.code == "danger":
        undo = Link(words.say("Help now"), page_href(words.language, "/help"))
        calls = danger_calls(arguments, words)
    if notice.code == "not-covered":
        calls = _lines(arguments, words)
    choices = tuple(_need_link(query, words) for query in notice.choices)
    return shell.Notice(notice.code, _parts(text, words.text_of(typed)), undo, calls, choices)


def _need_link(query: SearchQuery, words: Words) -> Link:
    return Link(words.needs[query.need[0]], search_href(words, query))


def _lines(arguments: Arguments, words: Words) -> tuple[shell.UrgentNumber, ...]:
    """The numbers of who has what is not here, each to be tapped."""
    return tuple(
        shell.UrgentNumber(number, dial_href(number), words.lines.get(number, ""), "")
        for number in arguments["instead"].split()
    )


def _parts(sentence: str, typed: Text) -> tuple[Text, ...]:
    """The sentence with the typed words in its gap, apart where they need a language of their
    own."""
    before, gap, after = sentence.partition(_GAP)
    lang = lang_of(sentence)
    if not gap or not typed.lang:
        return (Text(sentence.replace(_GAP, typed.text), lang),)
    return (Text(before, lang), typed, Text(after, lang))


def _undo_text(code: str, sentences: Sentences) -> str:
    say = sentences.say
    if code == "spelling":
        return say("Search for what I typed instead")
    if code == "excluded":
        return say("Do not leave it out")
    if code == "filter-understood":
        return say("Search without this filter")
    if code == "hours-unknown":
        return say("Show all")
    if code == "place-outside":
        return say("Begin at the edge nearest to it")
    return say("Not what you meant?")


def _adjusted(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    value, used = arguments.get("value", ""), arguments.get("used", "")
    parameter = arguments.get("parameter", "")
    if parameter == "page":
        return sentences.say(
            "There is no page %(value)s; this is page %(used)s.", value=value, used=used
        )
    if parameter not in LABELLING:
        return sentences.say(
            "“%(value)s” in the address cannot be used and was left out.", value=value
        )
    legend = sentences.say_declared(LABELLING[parameter].legend)
    if "beside" in arguments:
        return sentences.say("%(filter)s: this needs a place, so all are shown.", filter=legend)
    if not used:
        return sentences.say(
            "%(filter)s: there is no “%(value)s”, so all are shown.", filter=legend, value=value
        )
    said = value_text(parameter, used, labels, sentences)
    return sentences.say(
        "%(filter)s: not “%(value)s” but %(used)s.", filter=legend, value=value, used=said
    )


def _cut(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("The search was long: its first 64 characters are used.")


def _terms_cut(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("The search had many words: its first words are used.")


def _relaxed(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    dropped = arguments.get("dropped", "")
    if not dropped:
        return sentences.say("Nothing has all of these words; these have some of them.")
    return sentences.say(
        "Nothing found for “%(words)s”; these match the other words.", words=dropped
    )


def _no_words(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("There is nothing to search for in these signs. Choose a kind of service.")


def _spelling(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("Showing results for “%(words)s”.", words=arguments.get("to", ""))


def _filter(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    parameter, value = arguments.get("parameter", ""), arguments.get("value", "")
    if parameter == NEAR_ME:
        return sentences.say(
            "To search near you, name a landmark, a metro station or a subdistrict."
        )
    return sentences.say(
        "Filtered by %(filter)s.",
        filter=value_text(parameter, value, labels, sentences),
    )


def _excluded(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    what = arguments.get("what", "")
    if arguments.get("possible") == "false":
        return sentences.say(
            "“%(words)s” cannot be left out here: look at each result before you go.", words=what
        )
    return sentences.say("Left out: “%(words)s”.", words=what)


def _place(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("Showing places near %(name)s.", name=arguments.get("name", ""))


def _not_found(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say(
        "We do not know the place “%(text)s”. The list is not sorted by distance.",
        text=arguments.get("text", ""),
    )


def _fallback(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say(
        "The search index is being rebuilt. Searches by sound may find less for a while."
    )


def _care_mode(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("This site has a version with large text and fewer choices.")


def _only_expected(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say(
        "All of these are planned, but nobody has confirmed them. Ask before you go."
    )


def _hours_unknown(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say_count(
        "The hours of %(num)d more are not known: it may be open, ask first.",
        "The hours of %(num)d more are not known: they may be open, ask first.",
        int(arguments.get("count", "0")),
    )


def _given_up(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    """What is told where nothing fits what was understood: it is shown all the same."""
    parameter, value = arguments.get("parameter", ""), arguments.get("value", "")
    if parameter == "open":
        return sentences.say("Nothing found is known to be open then. Ask before you go.")
    return sentences.say(
        "Nothing found is known to fit this: %(filter)s. Ask before you go.",
        filter=value_text(parameter, value, labels, sentences),
    )


def _ages_unknown(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    count = int(arguments.get("count", "0"))
    if arguments.get("of") == arguments.get("count"):
        return sentences.say("For which ages these are is not known. Ask before you go.")
    return sentences.say_count(
        "%(num)d of these does not say for which ages it is.",
        "%(num)d of these do not say for which ages they are.",
        count,
    )


def _events_first(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    if arguments.get("when") == "then":
        return sentences.say("Events then are shown first.")
    return sentences.say("Coming events are shown first.")


def _no_events(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("No event is recorded here for that time. Ask these places.")


def _question(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("What do you need? Choose one, or say it in a few more words.")


def _not_covered(arguments: Arguments, labels: Labels, words: Words) -> str:
    return words.say(
        "This site has nothing about %(topic)s. Who can help:",
        topic=words.not_covered.get(arguments.get("topic", ""), ""),
    )


def _danger(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return danger_sentence(arguments, sentences)


_SENTENCES: dict[str, Callable[[Arguments, Labels, Words], str]] = {
    "value-adjusted": _adjusted,
    "query-cut": _cut,
    "terms-cut": _terms_cut,
    "relaxed": _relaxed,
    "spelling": _spelling,
    "filter-understood": _filter,
    "excluded": _excluded,
    "place-understood": _place,
    "place-not-found": _not_found,
    "place-outside": outside_sentence,
    "index-fallback": _fallback,
    "only-expected": _only_expected,
    "care-mode": _care_mode,
    "no-words": _no_words,
    "danger": _danger,
    "hours-unknown": _hours_unknown,
    "filter-given-up": _given_up,
    "ages-unknown": _ages_unknown,
    "question": _question,
    "events-first": _events_first,
    "no-events": _no_events,
    "not-covered": _not_covered,
}
