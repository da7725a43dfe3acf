"""Checks of an entry's features: their syntax, and values that fit their keys."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import PAIRS, pairs
from webapp.domain.features import FEATURE
from webapp.domain.problems import Problem, Severity
from webapp.ingest.rows import Row
from webapp.sentence import Sentence

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
            message = Sentence(
                "%(key)s is not in the vocabulary of features; kept as it is", key=key
            )
            yield row.problem("features", message, Severity.WARNING)


def readable_features(cell: str) -> str:
    """The cell without the pairs that have an error."""
    found = pairs(cell)
    return PAIRS.written(tuple(pair for pair in found if not _trouble(*pair, found)))


def _trouble(key: str, value: str, found: tuple[tuple[str, str], ...]) -> Sentence | None:
    values = {one for name, one in found if name == key}
    if not _KEY.fullmatch(key) or not value:
        return Sentence("%(key)r is not of the form key=value", key=key)
    if len(values) > 1:
        return Sentence("%(key)s is there with %(values)s values", key=key, values=len(values))
    trouble = FEATURE[key].trouble(value) if is_known_feature(key) else ""
    return Sentence("%(name)s: %(what)s", name=key, what=trouble) if trouble else None
