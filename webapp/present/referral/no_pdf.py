"""Why there is no PDF, and what to do instead."""

from webapp.present.wording.sentences import Sentences


def busy_words(ahead: int, seconds: int, sentences: Sentences) -> tuple[str, ...]:
    """So many are before who is sent away."""
    say = sentences.say
    return (
        say("Others are before you"),
        sentences.say_count(
            "One PDF is made at a time; %(num)s is before yours.",
            "One PDF is made at a time; %(num)s are before yours.",
            ahead,
        ),
        sentences.say_count(
            "Please try again in %(num)s second, or print the page itself.",
            "Please try again in %(num)s seconds, or print the page itself.",
            seconds,
        ),
    )


def missing_words(sentences: Sentences) -> tuple[str, ...]:
    """This machine lacks what makes PDFs."""
    say = sentences.say
    return say("No PDF can be made here"), say("Please print the page itself.")


def failed_words(sentences: Sentences) -> tuple[str, ...]:
    """It was tried in vain."""
    say = sentences.say
    return (
        say("The PDF was not made"),
        say("Please try again in a moment, or print the page itself."),
    )
