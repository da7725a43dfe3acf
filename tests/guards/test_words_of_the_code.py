"""What must not be left in the code: unfinished work, other machines' folders, vague names."""

import re

from tests.guards.tree import named, our_files

UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|raise NotImplemented" r"Error)\b")
MACHINE_PATHS = re.compile(r"(?<![\w./<])/(?:work|root|home/\w+|tmp|Users)/\w")
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "core", "misc"}
TEXTS = (".py", ".html", ".css", ".js", ".toml", ".md", ".po", ".yaml")


def _places(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{named(file)}:{number}: {line.strip()}"
        for file in our_files(*TEXTS)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_unfinished():
    assert _places(UNFINISHED) == []


def test_no_folder_of_one_machine_is_named():
    assert _places(MACHINE_PATHS) == []


def test_a_module_is_named_for_what_it_holds():
    assert [named(file) for file in our_files(".py") if file.stem in VAGUE_NAMES] == []


def test_a_module_says_what_it_is_for():
    silent = [
        named(file)
        for file in our_files(".py")
        if file.stem != "__init__" and not file.read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []
