"""The one door to Flask-Babel: opens the catalogue of each language once, when the application
starts. Which language a request is in is told by its address, never by a cookie or a header."""

from gettext import NullTranslations

from flask import Blueprint, Flask, current_app, request
from flask_babel import Babel, force_locale, get_translations

from webapp import paths
from webapp.domain.languages import (
    ENGLISH_TEXT,
    LANGUAGES,
    Language,
    language_named,
    language_of_path,
)
from webapp.text.foreign import Foreign

EXTENSION = "translations"


def language_of_request() -> Language:
    """The language of the address; answers of the API name theirs in ``lang``."""
    if request.path.startswith("/api/"):
        return language_named(request.args.get("lang", "")) or LANGUAGES[0]
    return language_of_path(request.path)[0]


def init_translations(app: Flask) -> None:
    """Open the catalogue of every language in our own folder."""
    Babel(app, configure_jinja=False, default_translation_directories=str(paths.TRANSLATIONS))
    app.extensions[EXTENSION] = {one.code: _opened(app, one) for one in LANGUAGES}


def translations_of(language: Language, app: Flask | None = None) -> NullTranslations:
    """The messages of a language, plural forms included."""
    found: NullTranslations = (app or current_app).extensions[EXTENSION][language.code]
    return found


def _opened(app: Flask, language: Language) -> NullTranslations:
    """Its catalogue; what that lacks is said in English and, elsewhere, told to be English."""
    with app.app_context(), force_locale(language.locale):
        translations: NullTranslations = get_translations()
    if not language.is_english:
        translations.add_fallback(InEnglish())
    return translations


class InEnglish(NullTranslations):
    """Messages as they are written in code and templates."""

    def gettext(self, message: str) -> str:
        return Foreign(message, ENGLISH_TEXT)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Foreign(msgid1 if n == 1 else msgid2, ENGLISH_TEXT)

    def pgettext(self, context: str, message: str) -> str:
        return Foreign(message, ENGLISH_TEXT)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


def register_in_every_language(app: Flask, pages: Blueprint) -> None:
    """Serve a blueprint's pages under each language's prefix; views are told which it is."""
    for language in LANGUAGES:
        app.register_blueprint(
            pages,
            url_prefix=language.prefix or None,
            name=f"{pages.name}:{language.code}",
            url_defaults={"language": language},
        )
