"""Which language a request is in: told by its address, never by a cookie or a header."""

from urllib.parse import unquote, urlsplit

from flask import Blueprint, Flask, request
from flask_babel import Babel

from webapp import paths
from webapp.domain.languages import LANGUAGES, Language, language_named, language_of_path


def language_of_request() -> Language:
    """The language of the address; answers of the API name theirs in ``lang``."""
    if request.path.startswith("/api/"):
        return language_named(request.args.get("lang", "")) or LANGUAGES[0]
    return language_of_path(request.path)[0]


def init_babel(app: Flask) -> None:
    """Say everything in the language of the request, from our own folder of catalogues."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(paths.TRANSLATIONS)
    app.config["BABEL_DEFAULT_LOCALE"] = LANGUAGES[0].locale
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Asia/Shanghai"
    Babel(app, locale_selector=lambda: language_of_request().locale)


def register_in_every_language(app: Flask, pages: Blueprint) -> None:
    """Serve a blueprint's pages under each language's prefix; views are told which it is."""
    for language in LANGUAGES:
        app.register_blueprint(
            pages,
            url_prefix=language.prefix or None,
            name=f"{pages.name}:{language.code}",
            url_defaults={"language": language},
        )


def inside(to: str) -> tuple[str, str]:
    """Path and query of an internal address; the start page for anything else."""
    decoded = unquote(to)
    odd = any(ord(character) < 0x21 or character == "\\" for character in decoded)
    parts = urlsplit(to)
    inside = parts.path.startswith("/") and not decoded.startswith("//")
    if odd or parts.scheme or parts.netloc or not inside:
        return "/", ""
    return parts.path, parts.query
