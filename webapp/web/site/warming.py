"""Warms a worker: compresses the files of pages, opens an edition, reads how danger is said and
renders the cards and draws the map before a visitor has to wait for that."""

import gc
import time
from collections.abc import Callable

from flask import Flask

from webapp.domain.languages import LANGUAGES
from webapp.domain.problems import NoEdition
from webapp.serving.static import StaticFiles
from webapp.toolbox.edition import OpenEdition
from webapp.web.rendering.localized_edition import localized_edition, toolbox
from webapp.web.rendering.map_files import empty_canvas

LOOK_SECONDS = 0.5
"""How often a newer edition is looked for: as often as the toolbox looks."""


def keep_out_of_collections(has_left: bool) -> None:
    """Let Python's collector pass over all that is in memory now: it looks at half a million
    objects of an edition for a quarter of a second, and everybody waits meanwhile. Where an edition
    before ``has_left`` something, that is collected first; what is shared with other workers is
    not touched before, for it would be copied."""
    if has_left:
        gc.unfreeze()
    gc.collect()
    gc.freeze()


class Warming:
    """Follows the edition that an application serves. A worker that was not warmed spends several
    times longer on each of its first hundreds of pages."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._files: StaticFiles = app.extensions["static_files"]
        self._warm: OpenEdition | None = None

    def forever(self, pause: Callable[[float], None] = time.sleep) -> None:
        """Follow the edition as long as the process lives: for a thread of its own that ends with
        the process. ``pause`` waits so many seconds. Style sheets and scripts come first."""
        self._files.compress()
        while True:
            self.once()
            pause(LOOK_SECONDS)

    def once(self) -> None:
        """Have the files of the edition that is served looked through, and warm it unless it is
        warm. Less than a second of the processor's time for a thousand entries in each language.
        """
        with self._app.app_context():
            try:
                edition = toolbox().edition()
            except NoEdition:
                return
            toolbox().look_through()
            if edition is not self._warm:
                edition.searcher.danger_reader.prepare()
                for language in LANGUAGES:
                    localized = localized_edition(language)
                    localized.fragments.prepare()
                    empty_canvas(localized, (), quiet=False)
                keep_out_of_collections(has_left=self._warm is not None)
                self._warm = edition


def init_warming(app: Flask) -> None:
    """Lets the server warm its workers; nothing is done here."""
    app.extensions["warming"] = Warming(app)
