"""What ``serve`` does before it serves: an edition of this version, or the best that there is."""

from pathlib import Path

import click

from webapp.cli.command.progress import StepProgress
from webapp.cli.command.speech import speech, tell, told
from webapp.domain.problems import JiamenkouError, NoEdition
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.store.editions import Editions, EditionsBusy
from webapp.store.manifest import DATABASE, MANIFEST, Manifest
from webapp.store.shape import shape
from webapp.toolbox.clock import time_now
from webapp.toolbox.edition import CacheShares, OpenEdition, open_edition
from webapp.toolbox.toolbox import told_of_another_version


def ensure_an_edition(settings: Settings) -> None:
    """Build an edition from the data at hand where none was ever published, or where another
    version of the program built the one that is current. Who comes second waits for who builds.

    An edition of another version stays where a new one cannot be built, and where somebody went
    back to it. Raises ``NoEdition`` where the current one is damaged, for nothing is built over
    it, and whatever a refresh raises where there is nothing else to serve.
    """
    editions = Editions(settings.var)
    while (number := _to_be_replaced(editions)) is not None:
        try:
            _build(settings)
        except EditionsBusy:
            tell(Sentence("another process is building an edition: waiting for it"))
            editions.wait()
        except JiamenkouError as error:
            if not number:
                raise
            _go_on_with(number, editions, settings, error)
            return


def _build(settings: Settings) -> None:
    from webapp.cli.command.refreshing import refresh_for_serving  # slow, and seldom needed

    refresh_for_serving(settings, now=time_now(), progress=StepProgress())


def _to_be_replaced(editions: Editions) -> int | None:
    """The number of an edition that a new one shall replace, 0 where there is none yet; ``None``
    where the current one can be served."""
    number = editions.current()
    if number is None:
        tell(Sentence("no edition yet: building the first one from the data at hand"))
        return 0
    folder = editions.folder(number)
    if is_of_another_version(folder):
        if editions.is_kept(number):
            return None
        tell(
            Sentence("edition %(number)s is of another version: building a new one", number=number)
        )
        return number
    if DATABASE in Manifest.read(folder).damage(folder):
        raise NoEdition(
            Sentence(
                "edition %(number)s: %(database)s is damaged; `jiamenkou data rollback`"
                " serves an earlier edition, `jiamenkou data refresh` builds a new one",
                number=number,
                database=DATABASE,
            )
        )
    return None


def _go_on_with(number: int, editions: Editions, settings: Settings, error: JiamenkouError) -> None:
    """Serve what there is, though it could not be replaced. Raises ``NoEdition`` where this
    version cannot read it."""
    click.ClickException(told(error, speech())).show()
    told_of_version(opened_edition(settings, editions.folder(number)))


def opened_edition(settings: Settings, folder: Path) -> OpenEdition:
    """An edition as the site opens it. Raises ``NoEdition`` where it cannot be served."""
    return open_edition(folder, CacheShares.of(settings.cache_megabytes), settings.reference)


def told_of_version(edition: OpenEdition) -> None:
    """Say on stderr where another version built what is served."""
    if edition.left_out is not None:
        tell(told_of_another_version(edition.number, len(edition.left_out)))


def is_of_another_version(folder: Path) -> bool:
    """True for an edition whose manifest this version cannot read, or reads as another shape."""
    try:
        return Manifest.read(folder).shape != shape()
    except NoEdition:
        return (folder / MANIFEST).is_file()
