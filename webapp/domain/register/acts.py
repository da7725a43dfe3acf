"""An act as people read it: a line of the audit without its seal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Act:
    """``about`` is the id of an entry, or empty; ``detail`` says what else there is to it."""

    number: int
    at: datetime
    who: str
    what: str
    about: str
    detail: Mapping[str, Any]
