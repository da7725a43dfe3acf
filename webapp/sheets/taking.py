"""A file that somebody sent, read without harm: what it is is told first, then another process
reads it."""

import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import SheetSeen, Taken
from webapp.sheets.archive import check_archive
from webapp.sheets.bounds import MOST_BYTES, MOST_SECONDS
from webapp.sheets.packed import unpacked
from webapp.sheets.reading import GEOJSON, TEXT, WORKBOOK
from webapp.sheets.texts import sheet_of_text
from webapp.text.encoding import GB18030, NotText, decode, format_of

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PASTED = "utf-8"


def take(path: Path, shown_name: str, encoding: str = "") -> Taken:
    """What stands in the file at ``path``, whatever its name ends in; ``shown_name`` is the name
    under which it was sent. In ``Taken.asked_encoding`` stands an encoding that somebody must agree
    to; whoever has agreed hands it in as ``encoding`` and is not asked again.

    Takes at most a minute, and leaves nothing behind. Raises ``Refused``, and ``OSError`` where the
    file cannot be opened.
    """
    content = _content(path)
    kind, found = _kind_of(content, shown_name)
    sheets = _read_apart(kind, content, found)
    asked = found if found == GB18030 and encoding != GB18030 else ""
    return Taken(shown_name, hashlib.sha256(content).hexdigest(), sheets, asked)


def take_pasted(text: str, shown_name: str) -> Taken:
    """The cells that somebody copied in a spreadsheet program and pasted. Raises ``Refused``."""
    content = text.encode(_PASTED, "replace")
    if len(content) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    if not text.strip():
        raise Refused(Refusal.EMPTY)
    sheet = sheet_of_text(text, "\t" if "\t" in text else "")
    if sum(any(cell.text for cell in row) for row in sheet.rows) < 2:
        raise Refused(Refusal.HEADER_ONLY)
    return Taken(shown_name, hashlib.sha256(content).hexdigest(), (sheet,))


def _content(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    if not content.strip():
        raise Refused(Refusal.EMPTY)
    return content


def _kind_of(content: bytes, shown_name: str) -> tuple[str, str]:
    """What the file is, and its encoding where it is a text. Its first bytes count, not its name.
    Raises ``Refused``."""
    if content.startswith(_ZIP):
        check_archive(io.BytesIO(content))
        return WORKBOOK, _PASTED
    if content.startswith(_OLE):
        raise Refused(Refusal.PASSWORD if _ENCRYPTED in content else Refusal.OLD_WORKBOOK)
    if what := format_of(content):
        raise Refused(Refusal.OTHER_FORMAT, what=what)
    return (GEOJSON if _is_geojson(content, shown_name) else TEXT), _encoding_of(content)


def _encoding_of(content: bytes) -> str:
    try:
        return decode(content, with_gb18030=True).encoding
    except NotText as error:
        raise Refused(Refusal.NOT_TEXT, why=error.sentence) from error


def _is_geojson(content: bytes, shown_name: str) -> bool:
    is_named_so = shown_name.lower().endswith((".geojson", ".json"))
    return is_named_so or (content.lstrip()[:1] == b"{" and b'"features"' in content)


def _read_apart(kind: str, content: bytes, encoding: str) -> tuple[SheetSeen, ...]:
    """What another process read. Raises ``Refused`` where that did not come to its end."""
    command = [sys.executable, "-m", "webapp.sheets.reading", kind, encoding]
    with TemporaryFile() as told, TemporaryFile() as answer:
        told.write(content)
        told.seek(0)
        try:
            ended = subprocess.run(  # noqa: S603
                command,
                stdin=told,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                timeout=MOST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise Refused(Refusal.UNSAFE) from error
        if ended.returncode:
            raise Refused(Refusal.UNSAFE)
        answer.seek(0)
        return _sheets_in(answer.read().decode())


def _sheets_in(answer: str) -> tuple[SheetSeen, ...]:
    try:
        if answer.startswith("{"):
            refused = json.loads(answer)
            raise Refused(Refusal(refused["refused"]), **refused["gaps"])
        return unpacked(answer)
    except ValueError as error:
        raise Refused(Refusal.UNSAFE) from error
