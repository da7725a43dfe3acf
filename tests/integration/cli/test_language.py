"""Commands speak Chinese where the terminal does: help, refusals, what the system refuses."""

import errno
import os
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from webapp.cli.command.lazy import LazyGroup, words_of
from webapp.cli.main import commands
from webapp.system import reason_of, said_by_the_system

ENGLISH = re.compile(r"[A-Za-z]{3,}(?: [a-z]{2,}){2,}")
"""Three words in a row: a sentence, or part of one."""

CHINESE = {"JIAMENKOU_LANGUAGE": "zh-Hans"}


def spoken(*words: str, **environment: str) -> str:
    result = CliRunner().invoke(commands, words, prog_name="jiamenkou", env=CHINESE | environment)
    return result.output


def paths_of(command: click.Command, *before: str) -> list[tuple[str, ...]]:
    """The words that lead to every command in this one, itself among them."""
    if isinstance(command, LazyGroup):
        parts = {name: command.command_named(name) for name in command.places}
    else:
        parts = getattr(command, "commands", {})
    found = [before]
    for name, part in parts.items():
        found += paths_of(part, *before, name)
    return found


def english_in(told: str) -> list[str]:
    """What is said in English; a command's own name is not."""
    return ENGLISH.findall(re.sub(r"[`“].*?[`”]|jiamenkou[ a-z]*", "", told))


def test_the_help_of_every_command_is_chinese() -> None:
    told = {path: spoken(*path, "--help") for path in paths_of(commands)}
    assert len(told) > 30
    assert [path for path, text in told.items() if not text.startswith("用法：")] == []
    assert {path: found for path, text in told.items() if (found := english_in(text))} == {}


def test_the_help_of_every_command_is_said_in_english_as_it_is_written() -> None:
    told = spoken("--help", JIAMENKOU_LANGUAGE="en")
    assert told.startswith("Usage: jiamenkou")
    assert "Serve the site." in told
    assert len(set(words_of(commands))) > 50


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--bogus",), "没有选项'--bogus'"),
        (("dta",), "没有命令'dta'"),
        (("data", "chek"), "没有命令'chek'"),
        (("data", "check"), "缺少参数"),
        (("data", "check", "/no/such"), "'/no/such'不存在"),
        (("serve", "--port", "abc"), "'abc'不是整数"),
        (("serve", "--port", "0"), "0不在范围1<=x<=65535之内"),
        (("reports", "show", "x"), "'x'不是整数"),
        (("geocode", "a", "b"), "多出了参数"),
    ],
)
def test_what_was_typed_wrongly_is_told_in_chinese(words: tuple[str, ...], said: str) -> None:
    told = spoken(*words)
    assert said in told
    assert english_in(told) == []


def test_bad_settings_are_told_in_chinese() -> None:
    told = spoken("data", "editions", JIAMENKOU_HTTPS="perhaps", JIAMENKOU_TRUSTED_HOST="x")
    assert "JIAMENKOU_HTTPS：'perhaps' 必须是0或1" in told
    assert "没有这项设置；是不是JIAMENKOU_TRUSTED_HOSTS？" in told


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_what_the_system_refuses_is_never_told_in_its_own_words(code: int) -> None:
    error = OSError(code, os.strerror(code), "/somewhere")
    assert str(said_by_the_system(error)) == f"/somewhere: {reason_of(error)}"
    assert "Errno" not in reason_of(error)
    assert os.strerror(code) not in reason_of(error)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("data", "rollback"), "没有更早的数据版本可退回"),
        (("reports", "show", "7"), "没有第7号反馈"),
        (("register", "status"), "以文件为准"),
        (("register", "second", "1"), "没有登记册：以文件为准"),
        (("index", "explain", "母婴室"), "还没有数据版本"),
        (("geocode", "不存在的地方xyz"), "没有找到"),
    ],
)
def test_what_commands_answer_is_chinese(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    told = spoken(*words, JIAMENKOU_VAR=str(tmp_path))
    assert said in told
    assert english_in(told) == []


def test_what_a_refresh_says_is_chinese(tmp_path: Path) -> None:
    """Its steps, and what the system refuses: a folder that nobody can make."""
    (tmp_path / "var").write_text("")
    told = spoken("data", "refresh", JIAMENKOU_VAR=str(tmp_path / "var" / "deeper"))
    assert "准备 …" in told
    assert "错误：准备：" in told
    assert "应该是文件夹的地方是一个文件" in told
    assert english_in(told) == []
