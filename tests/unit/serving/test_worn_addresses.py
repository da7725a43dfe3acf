"""What chats and programs do to an address is taken back, and nothing else."""

import doctest

import pytest

from webapp.serving import worn_addresses
from webapp.serving.worn_addresses import decoded, mended_path


def test_the_examples_are_true() -> None:
    found = doctest.testmod(worn_addresses)
    assert (found.attempted, found.failed) == (3, 0)


@pytest.mark.parametrize(
    "end", ["，", "。", "…", ")", "）", " ", "/", "。）", "&from=singlemessage", "\n"]
)
def test_what_stands_behind_an_address_is_left_out(end: str) -> None:
    assert mended_path(f"/en/services/a-room{end}") == "/en/services/a-room"


@pytest.mark.parametrize(
    ("worn", "meant"),
    [
        ("/zh-tw", "/zh-hant/"),
        ("/zh-hans/services/a", "/services/a"),
        ("/ZH-HANT/map", "/zh-hant/map"),
        ("/EN/", "/en/"),
        ("/zh", "/"),
        ("/english", "/english"),
        ("/services/%E6%AF%8D", "/services/母"),
        ("/", "/"),
    ],
)
def test_languages_in_other_spellings_and_what_was_encoded_twice(worn: str, meant: str) -> None:
    assert mended_path(worn) == meant


def test_what_only_looks_encoded_stays() -> None:
    assert decoded("50%C3") == "50%C3"
    assert decoded("a%2525252541") == "a%2541"
