"""What the directory of an archive says before anything in it is opened."""

import struct
import zipfile
from collections.abc import Sequence
from itertools import pairwise
from typing import IO

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.sheets.bounds import MOST_MEMBERS, MOST_RATIO, MOST_UNPACKED_BYTES, SMALL_BYTES

ENCRYPTED = 0x1
WORKBOOK = "xl/workbook.xml"
_MACROS = ("vbaproject.bin", "vbadata.xml")


def check_archive(file: IO[bytes]) -> None:
    """Raises ``Refused`` unless the archive is a workbook that can be opened without harm."""
    members = _members(file)
    names = [member.filename for member in members]
    if len(members) > MOST_MEMBERS or _is_bomb(members):
        raise Refused(Refusal.BOMB)
    if any(_leads_away(name) for name in names) or len(set(names)) < len(names):
        raise Refused(Refusal.BROKEN)
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise Refused(Refusal.PASSWORD)
    if any(name.lower().endswith(_MACROS) for name in names):
        raise Refused(Refusal.MACRO)
    if WORKBOOK not in names:
        raise Refused(Refusal.NO_WORKBOOK)


def _members(file: IO[bytes]) -> Sequence[zipfile.ZipInfo]:
    """The directory alone. An archive that says of itself that it has more members than could be
    listed is not listed."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, struct.error, ValueError) as error:
        raise Refused(Refusal.BROKEN) from error


def _is_bomb(members: Sequence[zipfile.ZipInfo]) -> bool:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    is_dense = unpacked > SMALL_BYTES and unpacked > MOST_RATIO * packed
    return unpacked > MOST_UNPACKED_BYTES or is_dense or _overlap(members)


def _overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether two members are the same bytes of the file, so that it holds more than its size."""
    in_order = sorted(members, key=lambda member: member.header_offset)
    return any(
        one.header_offset + one.compress_size > other.header_offset
        for one, other in pairwise(in_order)
    )


def _leads_away(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in name or "\0" in name
