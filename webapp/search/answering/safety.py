"""Whether what was asked for may mean that somebody is in danger: then safety is told first."""

from webapp.search.answering.searcher import Searcher
from webapp.search.known.columns import Codes
from webapp.search.known.weights.guides import TELLS_DANGER
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import GuideHit, Safety

FIRST_HITS = 5
"""How far down a sensitive kind of service counts as what was asked for."""

POLICE = "110"


def safety_of(
    asked: SearchQuery, found: Codes, guides: tuple[GuideHit, ...], searcher: Searcher
) -> Safety | None:
    """The danger in which somebody may be: words, a kind of service or a need were asked for and
    the first of all documents ``found``, or of those that almost fit, help against violence or
    protect children; or the words are answered by a guide that is read in danger."""
    if not (asked.q or asked.category or asked.need):
        return None
    first = [searcher.catalogue.services[n] for n in found[:FIRST_HITS].tolist()]
    kinds = (searcher.catalogue.taxonomy.category(service.category) for service in first)
    danger = next((kind.danger for kind in kinds if kind.sensitive), None)
    sure = (guide for guide in guides[:1] if guide.score >= TELLS_DANGER)
    danger = danger or next((guide.step.danger for guide in sure), None)
    return Safety(danger, (POLICE,)) if danger else None
