"""Sentences for whoever answers a request: those of a page that needs no edition too."""

from webapp.domain.languages import Language
from webapp.present.wording.sentences import Sentences
from webapp.serving.language import translations_of


def sentences_in(language: Language) -> Sentences:
    """The sentences of a language."""
    return Sentences(language, translations_of(language))
