"""Writing so that a power cut leaves the old or the new file, never half of one; and telling a file
by what is in it."""

import hashlib
import os
from pathlib import Path


def checksum(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Ask the disk to keep this file or folder as it is now."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Ask the disk to keep every file under the folder, then every folder, then the folder."""
    for parent, _folders, files in os.walk(folder, topdown=False):
        for name in sorted(files):
            sync(Path(parent, name))
        sync(Path(parent))


def replace_text(path: Path, text: str) -> None:
    """Put the text into the file in one step: a reader sees the old or the new text."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """Put the content into the file in one step: a reader sees the old or the new one."""
    draft = path.with_name(f".{path.name}.draft")
    with draft.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    sync(path.parent)
