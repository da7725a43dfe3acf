"""``jiamenkou translate``: the words of the pages, from code to compiled catalogues."""

import sys
from pathlib import Path

import click

from webapp import paths
from webapp.cli.command.speech import speech
from webapp.cli.translate import catalogues, checks
from webapp.domain.languages import LANGUAGES


@click.group("translate")
def translate_group() -> None:
    """Extract, update, compile and check the translations."""


def _checkout() -> Path:
    root = paths.TRANSLATIONS.parent
    if not (root / "pyproject.toml").is_file():
        raise click.ClickException(
            speech().say("the sources of the translations are only in a checkout")
        )
    return root


@translate_group.command()
def extract() -> None:
    """Collect every message of code and templates into messages.pot."""
    catalog = catalogues.extracted(_checkout())
    catalogues.template_file(paths.TRANSLATIONS).write_bytes(catalogues.written(catalog))
    click.echo(speech().say("%(count)s messages", count=len(catalog)))


@translate_group.command()
def update() -> None:
    """Bring the catalogues in step with messages.pot; make traditional from simplified."""
    _checkout()
    catalogues.update(paths.TRANSLATIONS)
    for locale in (language.locale for language in LANGUAGES if not language.is_english):
        catalog = catalogues.read_catalogue(paths.TRANSLATIONS, locale)
        missing = sum(not all(catalogues.forms(one)) for one in catalogues.messages(catalog))
        click.echo(
            speech().say(
                "%(language)s: %(count)s messages, %(missing)s without translation",
                language=locale,
                count=len(catalog),
                missing=missing,
            )
        )


@translate_group.command("compile")
def compile_command() -> None:
    """Compile the catalogues, so that the site can show them."""
    _checkout()
    for language, count in catalogues.compile_all(paths.TRANSLATIONS).items():
        click.echo(
            speech().say(
                "%(language)s: %(count)s translated messages", language=language, count=count
            )
        )


@translate_group.command()
def check() -> None:
    """Fail when the template is stale or a translation is missing or wrong."""
    found = list(checks.problems(_checkout(), paths.TRANSLATIONS))
    for problem in found:
        click.echo(problem, err=True)
    sys.exit(1 if found else 0)
