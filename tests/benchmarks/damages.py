"""Two hundred random damages to the index of the real edition: nothing wrong, nothing missing.

``python -m tests.benchmarks.damages`` builds an edition and damages copies of it, half of them
before they are opened and half of them while they are served. Each time the same questions are
asked. Bar: every answer as from the sound index; every damage noticed; a new index built.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.damaging import damage
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import INDEX
from webapp.toolbox.clock import time_now
from webapp.toolbox.edition import OK, OpenEdition
from webapp.toolbox.toolbox import CHECK_EVERY_SECONDS, Toolbox

PROBES = 100
MOST_SECONDS = 60


def terms_of(edition: OpenEdition) -> list[tuple[str, str]]:
    """Some terms of each field."""
    index = edition.searcher.index
    fields = ("name", "address", "summary", "id", "keywords")
    every = [(field, term) for field in fields for term in index.terms_with_prefix(field, "", 4000)]
    return every[:: max(1, len(every) // PROBES)]


def answers(edition: OpenEdition, terms: list[tuple[str, str]]) -> list[object]:
    """What the index says of each."""
    return [edition.searcher.index.postings(*term) for term in terms]


class Trial:
    """One copy of the edition that is damaged."""

    def __init__(self, sound: Path, var: Path) -> None:
        shutil.rmtree(var, ignore_errors=True)
        shutil.copytree(sound, var, symlinks=True)
        self._ticks = 0.0
        self._folder = Editions(var).folder(Editions(var).current() or 0) / INDEX
        self.box = Toolbox(replace(Settings(), var=var), ticks=lambda: self._ticks)

    def before_opening(self, seed: int, same: Callable[[OpenEdition], bool]) -> bool:
        """Whether all is right where the edition is opened after the damage."""
        damage(self._folder, seed)
        noticed = self.box.edition().index_state != OK
        right = same(self.box.edition())
        until = time.monotonic() + MOST_SECONDS
        while self.box.edition().index_state != OK and time.monotonic() < until:
            time.sleep(0.05)
        return noticed and right and self.box.edition().index_state == OK and self._same(same)

    def _same(self, same: Callable[[OpenEdition], bool]) -> bool:
        return same(self.box.edition())

    def while_served(self, seed: int, same: Callable[[OpenEdition], bool]) -> bool:
        """Whether all is right where the damage is done later."""
        self.box.edition()
        damage(self._folder, seed)
        right = self._same(same)
        self._ticks += CHECK_EVERY_SECONDS
        self.box.look_through()
        return right and bool(self.box.damaged)


def main() -> int:
    """Try them; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=200)
    trials = parser.parse_args().trials
    with tempfile.TemporaryDirectory() as home:
        sound = Path(home, "sound")
        settings = replace(Settings(), var=sound)
        refresh(settings, now=time_now(), progress=lambda step, done, total: None)
        first = Toolbox(settings).edition()
        terms = terms_of(first)
        expected = answers(first, terms)
        failed = []
        for seed in range(trials):
            trial = Trial(sound, Path(home, "trial"))
            tried = trial.while_served if seed % 2 else trial.before_opening
            if not tried(seed, lambda edition: answers(edition, terms) == expected):
                failed.append(seed)
    print(f"{trials} damages, {len(terms)} terms each time; not right: {failed or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
