"""Checks of an entry's features: their syntax, and values that fit their keys."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import PAIRS, pairs
from webapp.domain.features import FEATURE
from webapp.domain.problems import Problem, Severity
from webapp.ingest.rows import Row

_KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def is_known_feature(key: str) -> bool:
    """Whether the vocabulary of features has that key."""
    return key in FEATURE and not FEATURE[key].derived


def feature_problems(row: Row) -> Iterator[Problem]:
    """Wrong syntax, a key that is there with two values, a value that does not fit its key."""
    found = pairs(row["features"])
    for key, value in found:
        if trouble := _trouble(key, value, found):
            yield row.problem("features", trouble)
        elif not is_known_feature(key):
            message = f"{key} is not in the vocabulary of features; kept as it is"
            yield row.problem("features", message, Severity.WARNING)


def readable_features(cell: str) -> str:
    """The cell without the pairs that have an error."""
    found = pairs(cell)
    return PAIRS.written(tuple(pair for pair in found if not _trouble(*pair, found)))


def _trouble(key: str, value: str, found: tuple[tuple[str, str], ...]) -> str:
    values = {one for name, one in found if name == key}
    if not _KEY.fullmatch(key) or not value:
        return f"{key!r} is not of the form key=value"
    if len(values) > 1:
        return f"{key} is there with {len(values)} values"
    trouble = FEATURE[key].trouble(value) if is_known_feature(key) else ""
    return f"{key}: {trouble}" if trouble else ""
