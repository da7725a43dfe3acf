"""One template environment for each language: sentences are looked up in its own catalogue.

Flask's single environment asks for the request's language at every sentence, which costs more
than the rest of a page; here a component, once compiled, already speaks its language. Templates
see no request: they are handed finished values.
"""

from gettext import NullTranslations

from flask import Flask, current_app
from jinja2 import Environment, FileSystemLoader

from webapp import paths
from webapp.domain.languages import LANGUAGES, Language
from webapp.serving.language import translations_of
from webapp.serving.static import StaticFiles

EXTENSION = "template_environments"


def init_templates(app: Flask, files: StaticFiles, reload: bool) -> None:
    """Make the environments. ``reload`` looks for changed templates at every page."""
    app.extensions[EXTENSION] = {
        language.code: _speaking(language, translations_of(language, app), files, reload)
        for language in LANGUAGES
    }


def environment(language: Language) -> Environment:
    """The environment whose templates speak this language."""
    found: Environment = current_app.extensions[EXTENSION][language.code]
    return found


def _speaking(
    language: Language, translations: NullTranslations, files: StaticFiles, reload: bool
) -> Environment:
    env = silent_environment(files, reload)
    env.globals["gap"] = language.gap
    env.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    return env


def silent_environment(files: StaticFiles, reload: bool) -> Environment:
    """An environment with all that templates need but for somebody who looks sentences up."""
    env = Environment(
        loader=FileSystemLoader(paths.TEMPLATES),
        autoescape=True,
        auto_reload=reload,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.policies["ext.i18n.trimmed"] = True
    env.globals["asset"] = env.globals["static_url"] = files.href
    env.globals["gap"] = " "
    return env
