"""Help is set in columns that fit a terminal, Chinese counted by its width."""

import pytest

from webapp.cli.command.columns import Columns, places, wrapped

TEXT = (
    "由条目文件和参考数据生成新的数据版本，并开始使用。如果会丢失正在使用的条目，就不生成新版本。"
)


@pytest.mark.parametrize("width", [20, 33, 78])
def test_no_line_is_wider_than_it_may_be_and_nothing_is_lost(width: int) -> None:
    lines = list(wrapped(f"{TEXT} `jiamenkou data refresh`, and more.", width))
    assert max(map(places, lines)) <= width + 2
    assert "".join(lines).replace(" ", "") == f"{TEXT}`jiamenkoudatarefresh`,andmore."
    assert not [line for line in lines if line[0] in "，。；"]


def test_what_stands_beside_each_other_begins_at_one_place() -> None:
    columns = Columns(width=60)
    columns.write_dl([("--port 整数", "端口。"), ("--help", "Show this message and exit.")])
    first, second = columns.getvalue().splitlines()
    assert places(first.partition("端口")[0]) == places(second.partition("Show")[0])


def test_a_name_that_is_too_long_stands_alone() -> None:
    columns = Columns(width=60)
    columns.write_dl([("--a-very-long-option-with-a-long-name", "It."), ("-x", "")])
    assert columns.getvalue().splitlines()[1].strip() == "It."
