"""The vocabulary of features: which keys an entry may carry, and what their values look like."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import pairs
from webapp.domain.problems import Problem, Severity
from webapp.ingest.readers import Row

THREE_VALUED = frozenset(
    (
        *("independent-room", "changing-table", "strap", "sink", "hot-water", "soap", "crib"),
        *("nursing-seat", "socket", "lockable-door", "curtain", "bin", "fridge", "milk-warmer"),
        *("air-conditioning", "call-button", "key-needed", "men-welcome", "public-access"),
        *("official-sign", "child-toilet", "child-seat", "grab-bars", "step-free"),
        *("accessible-toilet", "lift", "filed", "inclusive", "full-day", "half-day", "hourly"),
        *("occasional", "outdoor", "weekend", "toddler-class", "guardian-present", "means-test"),
        *("exempt", "voluntary", "not_for_violence", "court_confirmation", "card-needed"),
        *("subsidy", "children-section", "children-activity-area", "reading-area", "vaccination"),
    )
)
"""``yes``, ``no`` or ``unknown``; a feature that is not given is unknown too, never *no*."""

NUMBERS = frozenset(
    ("area_m2", "places_total", "places_free", "fee_month_yuan", "meal_fee_yuan", "capacity")
)
WORDS = frozenset(
    (
        *("floor", "inside", "kind", "grade", "staff_ratio", "places_free_date", "topics"),
        *("next_session", "sign_up", "safety", "matters", "lawyer_days", "disability"),
    )
)

_KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def is_known_feature(key: str) -> bool:
    """Whether the vocabulary of features has that key."""
    return key in THREE_VALUED | NUMBERS | WORDS


def feature_problems(row: Row) -> Iterator[Problem]:
    """Wrong syntax, a key that is there twice, a value that does not fit its key."""
    found = pairs(row["features"])
    keys = [key for key, _ in found]
    for key, value in found:
        if not _KEY.fullmatch(key) or not value:
            yield row.problem("features", f"{key!r} is not of the form key=value")
        elif keys.count(key) > 1:
            yield row.problem("features", f"{key} is there {keys.count(key)} times")
        elif message := _value_trouble(key, value):
            yield row.problem("features", message)
        elif not is_known_feature(key):
            message = f"{key} is not in the vocabulary of features; kept as it is"
            yield row.problem("features", message, Severity.WARNING)


def _value_trouble(key: str, value: str) -> str:
    if key in THREE_VALUED and value not in ("yes", "no", "unknown"):
        return f"{key} must be yes, no or unknown, not {value!r}"
    if key in NUMBERS and value != "unknown" and not _NUMBER.fullmatch(value):
        return f"{key} must be a number, not {value!r}"
    return ""
