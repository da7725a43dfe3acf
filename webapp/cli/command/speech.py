"""The language that commands speak: that of whoever types them."""

import gettext

import click

from webapp import paths
from webapp.domain.languages import Language, language_of_locale
from webapp.present.wording.sentences import Sentences
from webapp.sentence import said
from webapp.settings import let_libraries_speak, locale_of_terminal

DOMAIN = "messages"


def speech() -> Sentences:
    """The sentences of the language that the terminal is in; libraries speak it from now on too."""
    language = language_of_locale(locale_of_terminal())
    gettext.bindtextdomain(DOMAIN, str(paths.TRANSLATIONS))
    let_libraries_speak(language.locale)
    return sentences_in(language)


def sentences_in(language: Language) -> Sentences:
    """Sentences of a language; where its catalogue was not compiled yet they are English."""
    folder, locale = str(paths.TRANSLATIONS), language.locale
    return Sentences(language, gettext.translation(DOMAIN, folder, [locale], fallback=True))


def in_words(text: str) -> str:
    """A sentence in the language of the terminal; any other text as it is."""
    return str(said(text, speech().say_declared))


def tell(text: str) -> None:
    """Say it on stderr, beside what a command prints."""
    click.echo(in_words(text), err=True)


def told(error: BaseException, sentences: Sentences) -> str:
    """What an error of ours says, in that language."""
    return "\n".join(str(said(part, sentences.say_declared)) for part in error.args)
