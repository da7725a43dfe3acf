"""A claim: somebody is at work on something, which others see and which keeps nobody from it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LASTS = timedelta(minutes=15)
"""How long a claim is shown unless it is made again."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``about`` is ``entry:ID`` or ``report:NUMBER``."""

    about: str
    person: str
    until: datetime
