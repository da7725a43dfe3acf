"""Files into rows: each fault of form is named with its row, and the good rows are kept."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.ingest import readers
from webapp.ingest.readers import Table, shown_name, table_from


def read(text: str) -> Table:
    return table_from("list.csv", text.encode())


def said(table: Table) -> list[str]:
    return [str(problem) for problem in table.problems]


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    table = read('id,note\na,"two\nlines"\n\nb,one\n')
    assert [(row.number, row["id"]) for row in table.rows] == [(2, "a"), (4, "b")]
    assert table.problems == ()


def test_values_lose_the_space_round_them_but_the_raw_ones_do_not() -> None:
    row = read("id, note\n a ,\tb \n").rows[0]
    assert (row["id"], row["note"], row.raw("note")) == ("a", "b", "\tb ")


def test_a_column_that_is_not_there_reads_as_empty() -> None:
    assert read("id\na\n").rows[0]["checked_on"] == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(end: str) -> None:
    assert len(read(end.join(("id,note", "a,1", "b,2", ""))).rows) == 2


def test_rows_of_empty_cells_are_passed_over() -> None:
    table = read("id,note\na,1\n,\n")
    assert (len(table.rows), table.problems) == (1, ())


def test_ragged_rows_are_left_out_and_named() -> None:
    table = read("id,note\na\nb,2\nc,3,4\n")
    assert [row["id"] for row in table.rows] == ["b"]
    assert said(table) == [
        "list.csv:2: error: has 1 fields, the header 2",
        "list.csv:4: error: has 3 fields, the header 2",
    ]


@pytest.mark.parametrize("end", ["b", "b,2\nc", 'b,"2"\nc'])
def test_a_file_that_ends_in_the_middle_of_a_row_gives_nothing(end: str) -> None:
    table = read("id,note\na,1\n" + end)
    assert table.rows == ()
    assert "ends in the middle of this row" in said(table)[0]
    assert said(table)[-1] == "list.csv: error: nothing was read from this file"


def test_a_text_at_the_end_of_a_file_without_a_line_end_may_not_be_whole() -> None:
    table = read("id,note\na,1\nb,long te")
    assert len(table.rows) == 2
    assert said(table)[0].startswith("list.csv:3: warning: the file ends without a line end")
    assert read("id,note\na,long text\nb,2").problems == ()


def test_a_last_row_without_a_line_end_is_whole_when_it_has_all_its_fields() -> None:
    assert [row["id"] for row in read("id,note\na,1\nb,").rows] == ["a", "b"]


def test_a_file_that_ends_in_the_middle_of_a_character_gives_nothing() -> None:
    table = table_from("list.csv", "id,note\na,母婴室".encode()[:-1])
    assert said(table) == [
        "list.csv: error: ends in the middle of a character: was it copied whole?"
    ]


def kept(text: str) -> Table:
    return table_from("list.csv", text.encode(), ("id", "note", "more"))


def test_where_rows_are_kept_a_short_one_is_filled_and_a_long_one_of_blanks_is_cut() -> None:
    table = table_from("list.csv", b"id,note\na\nb,2,\nc,3,4\n", ("id", "note"))
    assert [row.values for row in table.rows] == [("a", ""), ("b", "2")]
    assert said(table) == [
        "list.csv:2: warning: has 1 fields, the header 2: the last ones count as empty",
        "list.csv:4: error: has 3 fields, the header 2",
    ]


def test_where_rows_are_kept_a_cell_that_cannot_be_read_is_empty() -> None:
    table = kept("id,note,more\na,x\0y,1\nb,2," + "x" * 200_000 + "\n")
    assert [row.values for row in table.rows] == [("a", "", "1"), ("b", "2", "")]
    assert [problem.field for problem in table.problems] == ["note", "more"]


WHOLE = [("a", "母婴室", "1"), ("b", "托育", "2")]


@pytest.mark.parametrize(
    "text",
    [
        "id,note,more\na,母婴室,1\nb,托育,2\n",
        "id\tnote\tmore\r\na\t母婴室\t1\r\nb\t托育\t2\r\n",
        "id;note;more\na;母婴室;1\nb;托育;2\n",
        "id|note|more\na|母婴室|1\nb|托育|2\n",
        "sep=,\nid,note,more\na,母婴室,1\nb,托育,2\n",
        '"sep=;"\r\nid;note;more\r\na;母婴室;1\r\nb;托育;2\r\n',
        "sep=\t\nid\tnote\tmore\na\t母婴室\t1\nb\t托育\t2\n",
        "ID, Note ,ＭＯＲＥ\na,母婴室,1\nb,托育,2\n",
        "id,note,more,,\na,母婴室,1,,\nb,托育,2,,\n",
        "id,,note,more\na,,母婴室,1\nb,,托育,2\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_files_of_every_program_are_read(text: str, encoding: str) -> None:
    table = table_from("list.csv", text.encode(encoding), ("id", "note", "more"))
    assert [row.values for row in table.rows] == WHOLE
    assert {row.columns for row in table.rows} == {("id", "note", "more")}
    said_of_encoding = ["is in GB18030"] if encoding == "gb18030" else []
    assert [each.message[:13] for each in table.problems] == said_of_encoding


def test_rows_above_the_header_are_passed_over_and_said() -> None:
    table = kept("母婴室一览表,,\n,,\n填表日期：2026年,,\nid,note,more\na,母婴室,1\n")
    assert [(row.number, row["note"]) for row in table.rows] == [(5, "母婴室")]
    assert said(table) == ["list.csv: warning: 2 rows above the header were passed over"]


def test_what_stands_beside_the_table_is_named() -> None:
    table = kept("id,note,more,\na,母婴室,1,周三再核\n")
    assert [row.values for row in table.rows] == [("a", "母婴室", "1")]
    assert "'周三再核' stands in a column without a name" in said(table)[0]


def test_a_nul_character_costs_its_row_and_is_named_with_its_field() -> None:
    table = read("id,note\na,x\0y\nb,2\n")
    assert [row["id"] for row in table.rows] == ["b"]
    assert said(table) == ["list.csv:2: error: note: has a NUL character"]


def test_a_field_of_200_kilobytes_costs_its_row_and_no_other() -> None:
    table = read("id,note\na," + "x" * 200_000 + "\nb,2\n")
    assert [row["id"] for row in table.rows] == ["b"]
    assert said(table) == ["list.csv:2: error: note: has 200000 characters, more than 10000"]


def test_a_quote_that_is_never_closed_names_its_row_and_reads_nothing() -> None:
    table = read('id,note\na,1\nb,"open\nc,3\n')
    assert table.rows == ()
    assert said(table) == [
        "list.csv:3: error: a quote opened here is never closed",
        "list.csv: error: nothing was read from this file",
    ]


def test_text_after_a_closing_quote_reads_nothing_for_rows_may_have_been_swallowed() -> None:
    table = read('id,note\na,"open\nb,"closed"\n')
    assert table.rows == ()
    assert said(table)[0].startswith("list.csv:2: error: broken quotes")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n"])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    assert said(table_from("list.csv", content)) == ["list.csv: error: is empty"]


def test_a_file_with_a_header_only_says_so() -> None:
    assert said(read("id,note\n")) == ["list.csv: error: has a header and no rows"]


def test_more_than_20000_rows_are_not_read() -> None:
    assert len(read("id\n" + "a\n" * 20_000).rows) == 20_000
    table = read("id\n" + "a\n" * 20_001)
    assert (table.rows, said(table)) == ((), ["list.csv: error: has more than 20000 rows"])


def test_more_than_sixty_columns_are_not_read() -> None:
    table = read(",".join("c" * 500) + "\n")
    assert said(table) == ["list.csv: error: has 500 columns, more than 60"]


def test_more_than_ten_megabytes_are_not_read() -> None:
    table = table_from("list.csv", b"x" * (readers.MOST_BYTES + 1))
    assert said(table) == ["list.csv: error: is larger than 10 MB"]


def test_a_header_with_nul_characters_is_refused() -> None:
    table = table_from("list.csv", b"id,n\0te\na,1\n")
    assert said(table) == ["list.csv: error: has a NUL character in its header"]


def test_a_file_name_is_printed_without_characters_that_turn_the_line_round() -> None:
    assert shown_name(Path("a\u202evsc.exe\n")) == "a\\u202evsc.exe\\u000a"


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail(content: bytes) -> None:
    table = table_from("list.csv", content)
    assert table.rows or table.problems


@settings(deadline=None)
@given(st.text(alphabet='ab,"\r\n\0 母', max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    table = read("id,note\n" + text)
    assert all(len(row.values) == 2 for row in table.rows)
