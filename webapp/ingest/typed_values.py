"""Plain text values into frozen dataclasses by their field types; nothing is bent in silence."""

from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.v import format_exception

from webapp.domain.problems import Problem
from webapp.ingest.yaml_files import Item, YamlFile

Typed = TypeVar("Typed")


def _text(value: Any, _: type) -> str:
    if not isinstance(value, str):
        raise ValueError("must be a text")
    return value


def _truth(value: Any, _: type) -> bool:
    if value not in ("true", "false"):
        raise ValueError("must be true or false")
    return bool(value == "true")


def _number(value: Any, _: type) -> int:
    try:
        return int(value)
    except ValueError:
        raise ValueError("must be a whole number") from None


def _list(value: Any, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("must be a list")
    inner = kind.__args__[0]
    return tuple(CONVERTER.structure(each, inner) for each in value)


def _in_words(error: BaseException, kind: type | None) -> str:
    """Messages of our own as they are; cattrs' words for the rest."""
    return str(error) if type(error) is ValueError else format_exception(error, kind)


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
            messages = transform_error(error, path=key, format_exception=_in_words)
            problems += [source.problem(item.line, key, message) for message in messages]
        except (TypeError, ValueError) as error:
            problems.append(source.problem(item.line, key, str(error)))
    return fitting, problems
