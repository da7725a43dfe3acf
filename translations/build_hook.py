"""Puts what a server reads into a wheel, and compiles the catalogues, which are not committed.

In a wheel all of it lies under ``webapp``; an editable install reads the checkout and gets the
catalogues beside their sources. Must not know the package: it runs where only hatchling and Babel
are installed.
"""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("templates", "static", "data/reference", "data/raw", "translations/traditional")
"""What a server reads and is no module."""


class ServerFiles(BuildHookInterface):
    """Called by hatchling, which finds it through ``[tool.hatch.build.hooks.custom]``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """``version`` is ``editable`` or ``standard``; files go into ``force_include``."""
        if self.target_name != "wheel":
            return
        sources = Path(self.root, "translations")
        self._folder = Path(tempfile.mkdtemp(prefix="catalogues-"))
        for source in sorted(sources.glob("*/LC_MESSAGES/*.po")):
            place = source.relative_to(sources).with_suffix(".mo")
            target = (sources if version == "editable" else self._folder) / place
            compile_catalogue(source, target)
            if version != "editable":
                build_data["force_include"][str(target)] = f"webapp/translations/{place.as_posix()}"
        if version != "editable":
            for folder in FOLDERS:
                build_data["force_include"][str(Path(self.root, folder))] = f"webapp/{folder}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self.target_name == "wheel":
            shutil.rmtree(self._folder)


def compile_catalogue(source: Path, target: Path) -> None:
    """Write the ``.mo`` of a ``.po``, byte for byte the same each time."""
    with source.open("rb") as lines:
        catalog = read_po(lines, locale=source.parent.parent.name)
    catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_mo(file, catalog)
