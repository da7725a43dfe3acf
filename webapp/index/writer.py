"""Writes documents into a Whoosh index folder and says what each file's checksum is."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.fields import KEYWORD, Schema

from webapp.domain.terms import Document
from webapp.index.documents import FIELDS

WRITER_MEGABYTES = 128
_LOCK_SUFFIX = "_WRITELOCK"
_READ_AT_ONCE = 1 << 20


def build_index(folder: Path, documents: Iterable[Document]) -> dict[str, str]:
    """Write a new index of one segment into the folder (made if missing, must hold nothing).

    Documents come in order of their numbers, from 0 without gaps; ``ValueError`` otherwise.
    Returns each file's name and sha256 in hexadecimal digits.
    """
    ready = tuple(documents)
    for position, document in enumerate(ready):
        if document.number != position:
            raise ValueError(f"document {document.number} stands at position {position}")
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty")
    index = whoosh_index.create_in(folder, _schema())
    writer = index.writer(limitmb=WRITER_MEGABYTES)
    for document in ready:
        writer.add_document(**{field: list(terms) for field, terms in document.fields})
    writer.commit(optimize=True)
    index.close()
    for lock in folder.glob(f"*{_LOCK_SUFFIX}"):
        lock.unlink()
    return checksums(folder)


def checksums(folder: Path) -> dict[str, str]:
    """The sha256 of every file in the folder, by name."""
    return {path.name: sha256(path) for path in sorted(folder.iterdir()) if path.is_file()}


def sha256(path: Path) -> str:
    """The sha256 of one file in hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_READ_AT_ONCE):
            digest.update(block)
    return digest.hexdigest()


def _schema() -> Schema:
    """Plain terms with their frequency; nothing is stored: the document number is the answer."""
    return Schema(**{field: KEYWORD(scorable=True) for field in FIELDS})
