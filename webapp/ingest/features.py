"""Checks of an entry's features: their syntax, and values that fit their keys."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import pairs
from webapp.domain.features import FEATURE
from webapp.domain.problems import Problem, Severity
from webapp.ingest.readers import Row

_KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def is_known_feature(key: str) -> bool:
    """Whether the vocabulary of features has that key."""
    return key in FEATURE and not FEATURE[key].derived


def feature_problems(row: Row) -> Iterator[Problem]:
    """Wrong syntax, a key that is there twice, a value that does not fit its key."""
    found = pairs(row["features"])
    keys = [key for key, _ in found]
    for key, value in found:
        if not _KEY.fullmatch(key) or not value:
            yield row.problem("features", f"{key!r} is not of the form key=value")
        elif keys.count(key) > 1:
            yield row.problem("features", f"{key} is there {keys.count(key)} times")
        elif not is_known_feature(key):
            message = f"{key} is not in the vocabulary of features; kept as it is"
            yield row.problem("features", message, Severity.WARNING)
        elif trouble := FEATURE[key].trouble(value):
            yield row.problem("features", f"{key}: {trouble}")
