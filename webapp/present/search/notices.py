"""Notice → sentence: what was understood, adjusted, relaxed or not known."""

from collections.abc import Callable, Iterable

from webapp.domain.vocabulary import NEAR_ME
from webapp.present.frame import models as shell
from webapp.present.frame.links import care_href, page_href, quoted_target, search_href
from webapp.present.search.danger import danger_calls, danger_sentence
from webapp.present.search.filter_labels import Labels, value_text
from webapp.present.search.outside import outside_sentence
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, Text
from webapp.present.wording.words import Words
from webapp.search.question.results import Notice, ResultPage
from webapp.text.foreign import lang_of

Arguments = dict[str, str]

_GAP = "\ue002"
"""Holds the place of typed words while their sentence is being made."""

_TYPED = {
    "value-adjusted": "value",
    "relaxed": "dropped",
    "spelling": "to",
    "filter-understood": "phrase",
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
        undo = Link(_undo_text(notice.code, words), search_href(words.language, notice.undo))
    if notice.code == "care-mode":
        home = quoted_target(page_href(words.language, "/"))
        undo = Link(words.say("Switch to large text"), care_href(True, home))
    calls: tuple[shell.UrgentNumber, ...] = ()
    if notice.code == "danger":
        undo = Link(words.say("Help now"), page_href(words.language, "/help"))
        calls = danger_calls(arguments, words)
    return shell.Notice(notice.code, _parts(text, words.text_of(typed)), undo, calls)


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
    return say("Undo this")


def _adjusted(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say(
        "“%(value)s” does not fit %(parameter)s; %(used)s is used instead.",
        value=arguments.get("value", ""),
        parameter=arguments.get("parameter", ""),
        used=arguments.get("used") or sentences.say("nothing"),
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
        "Nothing has all of these words; found without “%(words)s”.", words=dropped
    )


def _no_words(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("There is nothing to search for in these signs. Choose a kind of service.")


def _spelling(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say("Showing results for “%(words)s”.", words=arguments.get("to", ""))


def _filter(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    parameter, value = arguments.get("parameter", ""), arguments.get("value", "")
    if parameter == NEAR_ME:
        return sentences.say("To search near you, name a landmark, a metro station or a street.")
    return sentences.say(
        "“%(phrase)s” was understood as the filter %(filter)s.",
        phrase=arguments.get("phrase", ""),
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
    return sentences.say("The place you named: %(name)s.", name=arguments.get("name", ""))


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
        "Everything found is expected by the plan and confirmed by nobody. Call before you go."
    )


def _hours_unknown(arguments: Arguments, labels: Labels, sentences: Sentences) -> str:
    return sentences.say_count(
        "The hours of %(num)d more are not known: it may be open.",
        "The hours of %(num)d more are not known: they may be open.",
        int(arguments.get("count", "0")),
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
}
