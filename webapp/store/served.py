"""How far the public sees what the register says."""

from pathlib import Path

from webapp.store.editions import Editions
from webapp.store.manifest import Manifest


def served_act(var: Path) -> int:
    """The act of the register that the current edition shows; 0 where it shows none."""
    editions = Editions(var)
    number = editions.current()
    return Manifest.read(editions.folder(number)).act if number is not None else 0


def went_back(var: Path) -> bool:
    """Whether somebody went back to an earlier edition, and none was published since."""
    editions = Editions(var)
    number = editions.current()
    return number is not None and editions.is_kept(number)
