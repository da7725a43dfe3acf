"""Which bytes are text, and what the others are called."""

import codecs

import pytest

from webapp.text.encoding import GB18030, Decoded, NotText, decode

TEXT = "id,name_zh\r\nmbr,母婴室\r\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_utf8_and_marked_utf16_are_read_without_their_mark(content: bytes) -> None:
    assert decode(content).text == TEXT


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "gb2312"])
def test_gb18030_is_recognised_and_read_where_it_may_be(encoding: str) -> None:
    text = "id,name_zh\nmbr,西城区妇幼保健院母婴室\n"
    assert decode(text.encode(encoding), with_gb18030=True) == Decoded(text, GB18030)
    with pytest.raises(NotText, match="GB18030"):
        decode(text.encode(encoding))


def test_a_file_that_is_half_gbk_names_the_foreign_lines() -> None:
    content = "id,name\na,母婴室\n".encode() + "b,托育机构\n".encode("gbk")
    with pytest.raises(NotText, match=r"mixes UTF-8 with another encoding \(lines 3\)"):
        decode(content)


def test_a_line_of_gb18030_that_could_be_utf8_does_not_make_the_file_a_mixture() -> None:
    likely_utf8 = "模".encode("gbk")
    assert likely_utf8.decode("utf-8") != "模"
    content = "名称\n母婴室在商场三层\n".encode("gbk") + likely_utf8
    assert decode(content, with_gb18030=True).text.endswith("模")


def test_what_only_seems_to_be_gb18030_is_named_and_not_read() -> None:
    content = "id,name\na,母婴室儿童堃喆昇\n".encode("gb18030")
    with pytest.raises(NotText, match="GB18030"):
        decode(content, with_gb18030=True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_read(encoding: str) -> None:
    text = "id,category,name_zh\na,nursing-room,母婴室\n"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("end", [1, 2])
def test_utf8_that_was_cut_in_a_character_is_not_taken_for_gb18030(end: int) -> None:
    with pytest.raises(NotText, match="ends in the middle of a character"):
        decode("id,note\na,母婴室".encode()[:-end])


def test_western_bytes_are_not_taken_for_gb18030() -> None:
    with pytest.raises(NotText, match=r"is not UTF-8 \(lines 2\)"):
        decode("id,name\na,crèche für Kinder\n".encode("latin-1"))


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"PK\x03\x04rest", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0rest", "Office file"),
        (b"\x89PNG\r\n", "PNG picture"),
        (b"%PDF-1.7", "PDF document"),
    ],
)
def test_other_formats_are_called_by_their_name(start: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode(start)


def test_broken_utf16_is_refused() -> None:
    with pytest.raises(NotText, match="UTF-16"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8a")
