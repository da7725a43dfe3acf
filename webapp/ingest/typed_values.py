"""Plain text values into frozen dataclasses by their field types; nothing is bent in silence."""

from collections.abc import Iterator
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error

from webapp.domain.problems import Problem
from webapp.ingest.yaml_files import Item, YamlFile
from webapp.sentence import Sentence

Typed = TypeVar("Typed")


def _text(value: Any, _: type) -> str:
    if not isinstance(value, str):
        raise ValueError(Sentence("must be a text"))
    return value


def _truth(value: Any, _: type) -> bool:
    if value not in ("true", "false"):
        raise ValueError(Sentence("must be true or false"))
    return bool(value == "true")


def _number(value: Any, _: type) -> int:
    try:
        return int(value)
    except ValueError:
        raise ValueError(Sentence("must be a whole number")) from None


def _list(value: Any, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError(Sentence("must be a list"))
    inner = kind.__args__[0]
    return tuple(CONVERTER.structure(each, inner) for each in value)


def _what_is_wrong(error: BaseException) -> Sentence:
    """Sentences of our own as they are; of the library's errors those that files can cause."""
    own = error.args[0] if error.args else None
    if isinstance(own, Sentence):
        return own
    if isinstance(error, ForbiddenExtraKeysError):
        return Sentence("extra fields found (%(all)s)", all=", ".join(sorted(error.extra_fields)))
    if isinstance(error, KeyError):
        return Sentence("required field missing")
    return Sentence("another kind of value stands here")


CONVERTER = Converter(forbid_extra_keys=True)
CONVERTER.register_structure_hook(str, _text)
CONVERTER.register_structure_hook(bool, _truth)
CONVERTER.register_structure_hook(int, _number)
CONVERTER.register_structure_hook_func(
    lambda kind: getattr(kind, "__origin__", None) is tuple and kind.__args__[-1] is ..., _list
)


def typed(
    source: YamlFile, key: str, items: tuple[Item, ...], kind: type[Typed]
) -> tuple[list[tuple[Item, Typed]], list[Problem]]:
    """Each item as ``kind``, beside the item; those that do not fit are named and left out."""
    fitting: list[tuple[Item, Typed]] = []
    problems: list[Problem] = []
    for item in items:
        try:
            fitting.append((item, CONVERTER.structure(item.value, kind)))
        except BaseValidationError as error:
            problems += [source.problem(item.line, key, told) for told in _sentences(error, key)]
        except (TypeError, ValueError) as error:
            problems.append(source.problem(item.line, key, _what_is_wrong(error)))
    return fitting, problems


def _sentences(error: BaseValidationError, key: str) -> Iterator[Sentence]:
    """What is wrong, and where below ``key``: the library says the two in one text, in which a
    number stands for our words."""
    wrong: list[Sentence] = []

    def numbered(one: BaseException, _: type | None) -> str:
        wrong.append(_what_is_wrong(one))
        return str(len(wrong) - 1)

    for told in transform_error(error, path=key, format_exception=numbered):
        number, _, where = told.partition(" @ ")
        yield Sentence("%(what)s @ %(where)s", what=wrong[int(number)], where=where)
