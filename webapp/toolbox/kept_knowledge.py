"""Knowledge of an edition, kept in its folder: worked out once, and read by every process that
opens the edition after. Nothing depends on it but the time that takes.
"""

import hashlib
import io
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from webapp import paths
from webapp.durable import replace_bytes
from webapp.search.finding.knowledge import Knowledge
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.shelf import read_catalogue

KNOWLEDGE = "knowledge"
LIBRARIES = ("numpy", "opencc", "pypinyin", "shapely")
"""Whose results are kept, or whose objects."""

_OWN = "webapp."
_OTHERS = {
    ("builtins", "list"),
    ("collections", "defaultdict"),
    ("datetime", "date"),
    ("numpy", "dtype"),
    ("numpy", "ndarray"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.numeric", "_frombuffer"),
    ("re", "_compile"),
    ("shapely.io", "from_wkb"),
    ("shapely.strtree", "STRtree"),
}
"""What may be called while knowledge is read, beside classes of our own: a pickle can name any
function there is, and a foreign one is code."""


def knowledge_of(folder: Path, manifest: Manifest) -> Knowledge:
    """What an edition's catalogue tells. Where it was not kept by this very program, or is not as
    it was written, it is worked out, and kept for who comes next if that can be."""
    mark = _mark(manifest)
    kept = read_knowledge(folder / KNOWLEDGE, mark)
    if kept is not None:
        return kept
    knowledge = Knowledge.of(read_catalogue(folder / DATABASE))
    with suppress(OSError):
        replace_bytes(folder / KNOWLEDGE, written(knowledge, mark))
    return knowledge


def written(knowledge: Knowledge, mark: bytes) -> bytes:
    """As it is kept: 32 bytes of ``mark``, 32 of what follows (SHA-256), the pickle."""
    body = pickle.dumps(knowledge, protocol=pickle.HIGHEST_PROTOCOL)
    return mark + hashlib.sha256(body).digest() + body


def read_knowledge(file: Path, mark: bytes) -> Knowledge | None:
    """What is kept in the file under this mark; ``None`` where nothing is, or something else."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    found, digest, body = content[:32], content[32:64], memoryview(content)[64:]
    if found != mark or hashlib.sha256(body).digest() != digest:
        return None
    try:
        read = _Unpickler(io.BytesIO(body)).load()
    except pickle.UnpicklingError:
        return None
    return read if isinstance(read, Knowledge) else None


def _mark(manifest: Manifest) -> bytes:
    """One for each database and program."""
    return hashlib.sha256(f"{manifest.database} {_program()}".encode()).digest()


@cache
def _program() -> str:
    """This program, whatever its version says: somebody may be working on it."""
    own = hashlib.sha256()
    for file in sorted(paths.PACKAGE.rglob("*.py")):
        own.update(file.read_bytes())
    return " ".join((sys.version, *map(version, LIBRARIES), own.hexdigest()))


class _Unpickler(pickle.Unpickler):
    """Reads our own classes, the few functions they need, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """Raises ``UnpicklingError`` for what is not on the list."""
        if (module, name) == ("builtins", "getattr"):
            return _method_of
        found: Any = None
        if (module, name) in _OTHERS or (module.startswith(_OWN) and "." not in name):
            found = super().find_class(module, name)
        if (module, name) in _OTHERS or (isinstance(found, type) and found.__module__ == module):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _method_of(owner: object, name: str) -> Callable[..., Any]:
    """A method of an object of ours."""
    if not type(owner).__module__.startswith(_OWN) or name.startswith("__"):
        raise pickle.UnpicklingError(f"{type(owner)}.{name}")
    method: Callable[..., Any] = getattr(owner, name)
    return method
