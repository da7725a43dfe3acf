"""A copy of everything that people wrote, and the way back: a folder with a file for each ledger,
and what these files must be."""

import json
import shutil
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from webapp.durable import checksum, replace_text, sync_tree
from webapp.ledger.ledger import Ledger
from webapp.sentence import Sentence

CONTENTS = "backup.json"
TEXTS_DAYS = 30
"""What visitors wrote is in no copy that is made later than so many days after."""

_ONLY_OURS = 0o700


class BackupUnusable(Exception):
    """A folder holds no backup, or not the one that was made; made of the sentence that says so."""


def back_up(ledgers: Mapping[str, Ledger], folder: Path, now: datetime) -> Path:
    """Copy the ledgers into a new folder in ``folder``, which is named by the moment and nobody
    else may read. It appears when it is whole."""
    name = f"{now:%Y%m%d-%H%M%S}"
    draft, made = folder / f".{name}", folder / name
    draft.mkdir(_ONLY_OURS, parents=True)
    try:
        _fill(draft, ledgers, now)
        draft.rename(made)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return made


def _fill(draft: Path, ledgers: Mapping[str, Ledger], now: datetime) -> None:
    before = now.date() - timedelta(days=TEXTS_DAYS)
    copies = {each: ledger.copy_to(draft, before) for each, ledger in ledgers.items()}
    files = {each: [copy.name, checksum(copy)] for each, copy in copies.items() if copy}
    _write(draft, {"made_at": now.isoformat(timespec="seconds"), "files": files})
    sync_tree(draft)


def _write(folder: Path, content: Mapping[str, object]) -> None:
    replace_text(folder / CONTENTS, json.dumps(content, indent=1) + "\n")


def leave_out(folder: Path, name: str) -> None:
    """Take the copy of one ledger out of a backup; the others stay as they are."""
    content = json.loads((folder / CONTENTS).read_text("utf-8"))
    if gone := content["files"].pop(name, None):
        _write(folder, content)
        (folder / gone[0]).unlink(missing_ok=True)


def restore(
    ledgers: Mapping[str, Ledger], folder: Path, suffix: str, *, set_aside: bool = False
) -> tuple[str, ...]:
    """Put back every ledger that the backup holds; their names. With ``set_aside`` what is kept now
    gets another name, which ends with ``suffix``.

    Raises ``BackupUnusable`` where a file is not what was written, before anything is done.
    """
    names = tuple(each for each in _contents(folder) if each in ledgers)
    for each in names:
        if set_aside:
            ledgers[each].begin_anew(suffix)
        ledgers[each].put_back(folder, suffix)
    return names


def _contents(folder: Path) -> Mapping[str, list[str]]:
    try:
        files: dict[str, list[str]] = json.loads((folder / CONTENTS).read_text("utf-8"))["files"]
        wrong = [file for file, mark in files.values() if checksum(folder / file) != mark]
    except (OSError, ValueError, LookupError) as error:
        raise BackupUnusable(Sentence("%(folder)s: is no backup", folder=folder)) from error
    if wrong:
        gaps = {"folder": folder, "files": ", ".join(wrong)}
        raise BackupUnusable(Sentence("%(folder)s: not as it was written: %(files)s", **gaps))
    return files
