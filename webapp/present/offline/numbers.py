"""The page of numbers that a phone keeps: whom to call, with the quick exit, and nothing else."""

from dataclasses import dataclass

from webapp.present.frame.links import page_href
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """Its heading, and the way to the list that is kept beside it. The numbers are the frame's."""

    h1: str
    offline: Link


def numbers_page(sentences: Sentences) -> NumbersPage:
    """The page in one language. It says nothing of why somebody would call."""
    say, language = sentences.say, sentences.language
    return NumbersPage(
        say("Help now"), Link(say("Without a signal"), page_href(language, "/offline"))
    )
