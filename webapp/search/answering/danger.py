"""Whether what was asked for may mean that somebody is in danger: then safety is told first."""

from webapp.domain.categories import Taxonomy
from webapp.search.question.results import ResultPage

FIRST_HITS = 5
"""How far down a sensitive kind of service counts as what was asked for."""


def may_be_danger(result: ResultPage, taxonomy: Taxonomy) -> bool:
    """Whether words or a kind of service were asked for and the first hits help against violence
    or protect children."""
    asked = result.asked
    if not (asked.q or asked.category or asked.need):
        return False
    first = result.hits[:FIRST_HITS]
    return any(taxonomy.category(hit.service.category).sensitive for hit in first)
