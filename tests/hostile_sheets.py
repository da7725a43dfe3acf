"""Files that nobody should open, and such as only look so: each with why it is not taken."""

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping

from tests.bureau_sheets import a_workbook
from webapp.domain.imports.refusals import Refusal

TAKEN = None
ROWS = (("名称", "电话"), ("甲", "010-66010001"), ("乙", "010-66010002"))
TEXT = "名称,电话\n甲,010-66010001\n"
SHEET = "xl/worksheets/sheet1.xml"
Hostile = tuple[str, bytes, Refusal | None]


def an_archive(members: Mapping[str, bytes], flags: int = 0) -> bytes:
    """An archive of these members; with flags that say something else of the first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    made = bytearray(out.getvalue())
    if flags:
        directory = made.index(b"PK\x01\x02")
        struct.pack_into("<H", made, directory + 8, flags)
    return bytes(made)


def members_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(**members: bytes) -> bytes:
    """A workbook with other members; ``sheet`` stands for the first sheet."""
    names = {"sheet": SHEET, "book": "xl/workbook.xml", "strings": "xl/sharedStrings.xml"}
    new = {names.get(name, name): content for name, content in members.items()}
    return an_archive(members_of(a_workbook(ROWS)) | new)


def sheet_with(cells: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    head = f'<?xml version="1.0"?>{before}<worksheet xmlns="{space}"><sheetData>'
    return f"{head}{cells}</sheetData></worksheet>".encode()


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def told_by_their_beginning() -> Iterator[Hostile]:
    """What is refused before anything reads it."""
    good = a_workbook(ROWS)
    yield "empty.csv", b"", Refusal.EMPTY
    yield "blank.csv", b" \r\n \n", Refusal.EMPTY
    yield "large.csv", b"a,b\n" * (11 * 1024 * 256), Refusal.TOO_LARGE
    yield "picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), Refusal.OTHER_FORMAT
    yield "photo.xlsx", b"\xff\xd8\xff\xe0" + bytes(100), Refusal.OTHER_FORMAT
    yield "paper.csv", b"%PDF-1.7 ...", Refusal.OTHER_FORMAT
    yield "packed.csv", b"\x1f\x8b" + bytes(50), Refusal.OTHER_FORMAT
    yield "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Refusal.OLD_WORKBOOK
    locked = "EncryptedPackage".encode("utf-16-le")
    yield "locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + locked, Refusal.PASSWORD
    yield "cut.xlsx", good[: len(good) // 2], Refusal.BROKEN
    yield "nothing.xlsx", b"PK\x05\x06" + bytes(18), Refusal.NO_WORKBOOK
    yield "words.xlsx", b"PK and more words", Refusal.BROKEN
    yield "letter.xlsx", an_archive({"word/document.xml": b"<w/>"}), Refusal.NO_WORKBOOK
    yield "photos.zip", an_archive({"a.jpg": b"1", "b.jpg": b"2"}), Refusal.NO_WORKBOOK
    yield "macro.xlsm", changed(**{"xl/vbaProject.bin": b"\xcc\x61"}), Refusal.MACRO
    yield "MACRO.xlsx", changed(**{"xl/VBAPROJECT.BIN": b"\xcc\x61"}), Refusal.MACRO
    yield "up.xlsx", changed(**{"../../x.xml": b"<x/>"}), Refusal.BROKEN
    yield "root.xlsx", changed(**{"/x.xml": b"<x/>"}), Refusal.BROKEN
    yield "drive.xlsx", changed(**{"C:\\x.xml": b"<x/>"}), Refusal.BROKEN
    yield "secret.xlsx", an_archive(members_of(good), flags=1), Refusal.PASSWORD
    many = {f"xl/media/{number}.png": b"x" for number in range(250)}
    yield "many.xlsx", changed(**many), Refusal.BOMB
    yield "dense.xlsx", changed(strings=bytes(20 * 1024**2)), Refusal.BOMB
    yield "huge.xlsx", changed(strings=bytes(60 * 1024**2)), Refusal.BOMB
    yield "mixed.csv", TEXT.encode() + "乙,丙\n".encode("gb18030") * 2, Refusal.NOT_TEXT
    yield "half.csv", TEXT.encode()[:-19], Refusal.NOT_TEXT
    yield "zeros.csv", bytes(range(128, 256)) * 3, Refusal.NOT_TEXT


def read_apart() -> Iterator[Hostile]:
    """What only the other process can tell."""
    yield "header.xlsx", a_workbook(ROWS[:1]), Refusal.HEADER_ONLY
    yield "none.xlsx", a_workbook(()), Refusal.EMPTY
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    laughs = sheet_with(text_cell("A1", "&b;"), entities)
    yield "laughs.xlsx", changed(sheet=laughs), Refusal.BROKEN
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    yield "outside.xlsx", changed(sheet=sheet_with(text_cell("A1", "&a;"), outside)), Refusal.BROKEN
    far = sheet_with(f'<row r="1048576">{text_cell("XFD1048576", "x")}</row>')
    yield "far.xlsx", changed(sheet=far), Refusal.EMPTY
    cells = text_cell("A1", "名称") + text_cell("XFD1", "x")
    last = f'<row r="1048576">{text_cell("A1048576", "x")}</row>'
    cross = sheet_with(f'<row r="1">{cells}</row><row r="2">{text_cell("A2", "甲")}</row>{last}')
    yield "cross.xlsx", changed(sheet=cross), TAKEN
    yield "torn.xlsx", changed(sheet=b"<worksheet><sheetData><row>"), Refusal.BROKEN
    yield "no_xml.xlsx", changed(book=b"\x00\x01\x02"), Refusal.BROKEN


def read_apart_as_text() -> Iterator[Hostile]:
    """Texts, and what is called so."""
    yield "workbook.csv", a_workbook(ROWS), TAKEN
    yield "marked.csv", b"\xef\xbb\xbf" + TEXT.encode(), TAKEN
    yield "wide.txt", TEXT.encode("utf-16"), TAKEN
    yield "old.csv", ("名称,电话\n白云社区家长学校,66010001\n" * 3).encode("gb18030"), TAKEN
    yield "header.csv", b"a,b,c\n", Refusal.HEADER_ONLY
    yield "quote.csv", b'a,b\n"c,d\ne,f\n', Refusal.NOT_TEXT
    yield "long.csv", b"a,b\n" * 20_002, Refusal.TOO_LONG
    yield "points.geojson", b'{"type": "FeatureCollection"}', Refusal.NOT_GEOJSON
    yield "deep.geojson", b"[" * 100_000, Refusal.NOT_GEOJSON
