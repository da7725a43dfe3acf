"""YAML files as plain text values, with the line on which each begins.

Every scalar stays text: whether ``no``, ``12345`` or ``2022-04-01`` is a word, a number or a day
is for the reader of that value to say, not for YAML.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from webapp.domain.problems import Problem, Severity
from webapp.ingest.readers import shown_name
from webapp.sentence import Sentence
from webapp.system import reason_of
from webapp.text.encoding import NotText, decode

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: four times as fast."""


NOT_YAML = Sentence(
    "is not YAML: look for a quote, a bracket or a colon too many or too few, and at how far the"
    " lines are moved in"
)


class _NotAsExpected(Exception):
    """The file is YAML of another outline; ``sentence`` says what and where."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Item:
    """One value (text, list or mapping of the same) and the line on which it begins."""

    line: int
    value: Any


@dataclass(frozen=True)
class YamlFile:
    """The top level of a file: lists by name, each of items, and single values by name."""

    file: str
    lists: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    values: Mapping[str, Item] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def problem(self, line: int, key: str, message: Sentence) -> Problem:
        return Problem(self.file, line, key, Severity.ERROR, message)

    def repeated(self, ids: Sequence[str]) -> tuple[Problem, ...]:
        """A problem for every id that is there more than once."""
        twice = sorted({each for each in ids if ids.count(each) > 1})
        return tuple(
            self.problem(0, "id", Sentence("%(name)s is there twice", name=each)) for each in twice
        )

    def unknown_keys(self, *known: str) -> tuple[Problem, ...]:
        """A problem for every name at the top level that is not one of these."""
        lines = {key: items[0].line if items else 0 for key, items in self.lists.items()}
        lines |= {key: item.line for key, item in self.values.items()}
        return tuple(
            self.problem(line, key, Sentence("unknown key"))
            for key, line in lines.items()
            if key not in known
        )


def read_yaml(path: Path) -> YamlFile:
    """Read a file whose outermost value is a mapping. Never raises for what is in it."""
    file = shown_name(path)
    try:
        return yaml_from(file, path.read_bytes())
    except OSError as error:
        return _unread(file, 0, reason_of(error))


def yaml_from(file: str, content: bytes) -> YamlFile:
    """The same for bytes that are already here; ``file`` is how problems call them."""
    try:
        text = decode(content).text
        return _Reader(file, text).file_from(yaml.compose(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return _unread(file, line, NOT_YAML)
    except (NotText, _NotAsExpected) as error:
        return _unread(file, 0, error.sentence)
    except yaml.YAMLError:
        return _unread(file, 0, NOT_YAML)


def _unread(file: str, line: int, message: Sentence) -> YamlFile:
    return YamlFile(file, problems=(Problem(file, line, "", Severity.ERROR, message),))


class _Reader:
    """Walks the nodes of one file and notes what had to be mended."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._problems: list[Problem] = []

    def file_from(self, root: yaml.Node | None) -> YamlFile:
        if not isinstance(root, yaml.MappingNode):
            raise _NotAsExpected(Sentence("is not a mapping of names to values"))
        lists: dict[str, tuple[Item, ...]] = {}
        values: dict[str, Item] = {}
        for key, node in self._pairs(root).items():
            if isinstance(node, yaml.SequenceNode):
                lists[key] = tuple(self._item(child) for child in node.value)
            else:
                values[key] = self._item(node)
        return YamlFile(self._file, lists, values, tuple(self._problems))

    def _item(self, node: yaml.Node) -> Item:
        return Item(_line(node), self._plain(node))

    def _plain(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return {name: self._plain(child) for name, child in self._pairs(node).items()}
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(child) for child in node.value]
        return str(node.value)

    def _pairs(self, node: yaml.MappingNode) -> dict[str, yaml.Node]:
        found: dict[str, yaml.Node] = {}
        last: yaml.Node | None = None
        for key, value in node.value:
            if self._has_no_colon(key) and isinstance(last, yaml.ScalarNode):
                self._join(last, key)
                continue
            if key.value in found:
                raise _NotAsExpected(
                    Sentence(
                        "line %(line)s: %(name)s is there twice", line=_line(key), name=key.value
                    )
                )
            found[str(key.value)] = last = value
        return found

    def _has_no_colon(self, key: yaml.Node) -> bool:
        return not self._text[key.end_mark.index :].lstrip().startswith(":")

    def _join(self, text: yaml.ScalarNode, rest: yaml.Node) -> None:
        """``{en: Crafts, games, id: x}``: YAML cuts the text at its comma and takes *games* for a
        name without a value. The text is put together again."""
        text.value = f"{text.value}, {rest.value}"
        message = Sentence("holds a comma and is not quoted: put quotes round it")
        self._problems.append(
            Problem(self._file, _line(rest), text.value, Severity.WARNING, message)
        )


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
