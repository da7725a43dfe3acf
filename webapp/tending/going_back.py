"""Back to the edition before, by somebody who sees that the newest is wrong."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from webapp.domain.problems import NoEdition
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import Visibility
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.shape import shape
from webapp.store.shelf import read_catalogue
from webapp.store.withheld import withhold

_OPENNESS = (Visibility.CONFIDENTIAL, Visibility.DISCREET, Visibility.PUBLIC)
MOST_NAMED = 10


def go_back(var: Path, register: Register, number: int, by: str, at: datetime) -> None:
    """Serve the edition of that number, which is the one before the current. Nothing is published
    by itself then until somebody asks for it; what was withdrawn since stays hidden.

    Raises ``NoEdition`` where it cannot be served, ``EditionsBusy`` where one is being made, and
    ``ChangeRefused`` where it would show more than the register lets, or one waits to be made.
    """
    editions = Editions(var)

    def written_down(folder: Path) -> None:
        _refuse(folder, register)
        withhold(var, register.withdrawn)
        register.publications.went_back(number, by, at)

    with editions.lock():
        before = editions.before_current()
        if before is None or before.number != number:
            raise NoEdition(Sentence("another edition is served meanwhile: look again"))
        editions.rollback(number, check=written_down)


def _refuse(folder: Path, register: Register) -> None:
    if Manifest.read(folder).shape != shape():
        raise NoEdition(Sentence("it was built by another version of the program"))
    if waits := register.publications.waiting():
        raise ChangeRefused(
            Sentence("publication %(number)s waits: look what becomes of it", number=waits.number)
        )
    if open_ := sorted(_too_open(folder, register)):
        named = ", ".join(open_[:MOST_NAMED])
        raise ChangeRefused(
            Sentence("it shows more of %(entries)s than may be shown today", entries=named)
        )


def _too_open(folder: Path, register: Register) -> Iterator[str]:
    """The entries that the edition shows more openly than the register says now."""
    now = {each.id: Visibility(each.cells["visibility"]) for each in register.entries()}
    for service in read_catalogue(folder / DATABASE).services:
        allowed = now.get(service.id, service.visibility)
        if _OPENNESS.index(service.visibility) > _OPENNESS.index(allowed):
            yield service.id
