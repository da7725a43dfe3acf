"""A copy of the application in which a stranger adds something, as a recipe says. What he does not
touch stands where it stood."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path
from typing import Any

from tests.guards.tree import ROOT

PARTS = ("webapp", "templates", "static", "translations", "data", "pyproject.toml")
NOT_OURS = shutil.ignore_patterns("__pycache__")


class House:
    """The copy in a folder; ``own`` are the parts of it that may be changed."""

    def __init__(self, root: Path, *own: str) -> None:
        self.root = root
        self._own = own
        for name in PARTS:
            if name in own and (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, root / name, ignore=NOT_OURS)
            elif name in own:
                shutil.copy(ROOT / name, root / name)
            else:
                (root / name).symlink_to(ROOT / name)

    def before(self, name: str, mark: str, more: str) -> None:
        """Writes more before the only line that begins so."""
        file = self.root / name
        text = file.read_text("utf-8")
        assert text.count(f"\n{mark}") == 1, f"{mark!r} does not begin one line of {name}"
        file.write_text(text.replace(f"\n{mark}", f"\n{more}{mark}"), "utf-8")

    def write(self, name: str, text: str) -> None:
        """Writes a file that is not there."""
        file = self.root / name
        assert not file.exists(), f"{name} is there already"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def touched(self) -> list[str]:
        """The files that differ from ours, or are new."""
        return sorted(self._touched())

    def _touched(self) -> Iterator[str]:
        for file in self._own_files():
            name = file.relative_to(self.root).as_posix()
            if file.is_file() and "__pycache__" not in file.parts:
                ours = ROOT / name
                if not ours.exists() or not cmp(file, ours, shallow=False):
                    yield name

    def _own_files(self) -> Iterator[Path]:
        for part in self._own:
            yield from ((self.root / part), *(self.root / part).rglob("*"))

    def answers(self, script: Path, *arguments: object, told: Any = None) -> Any:
        """What a program that runs in the copy answers in JSON; ``told`` is what it reads."""
        done = subprocess.run(
            [sys.executable, script, *map(str, arguments)],
            input=json.dumps(told),
            env={**os.environ, "PYTHONPATH": f"{self.root}{os.pathsep}{ROOT}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
