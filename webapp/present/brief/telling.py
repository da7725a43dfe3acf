"""How an answer in a few lines is told."""

from dataclasses import dataclass
from datetime import datetime

from webapp.present.search.results_page import Wording

MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """How an answer is told: ``site`` is the address that links start with; ``skip`` places were
    told before; ``whole`` where there is room for what each grade means."""

    wording: Wording
    now: datetime
    site: str
    skip: int = 0
    most: int = MOST_PLACES
    whole: bool = False
