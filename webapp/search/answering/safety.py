"""Whether what was asked for may mean that somebody is in danger: then safety is told first."""

from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Codes
from webapp.search.known.weights.guides import TELLS_DANGER
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import GuideHit, Safety

FIRST_HITS = 5
"""How far down a sensitive kind of service counts as what was asked for."""

POLICE = "110"

QUIET_DANGERS = ("violence", "self-harm", "child")
"""Of which nobody who looks at the screen may learn."""


def safety_of(
    asked: SearchQuery, found: Codes, guides: tuple[GuideHit, ...], searcher: Searcher
) -> Safety | None:
    """The danger in which somebody may be, whatever else was asked for: the words say so. Where a
    kind of service or a need was chosen, the first of all documents ``found``, or of those that
    almost fit, say so too, if they help against violence or protect children. An edition that does
    not know how danger is said is told by what was found for the words, and by its guides."""
    seen = searcher.danger_in(asked.q)
    if seen is not None:
        return Safety(seen.kind, seen.numbers)
    words_tell = asked.q and not searcher.catalogue.dangers.rules
    if not (words_tell or asked.category or asked.need):
        return None
    first = [searcher.catalogue.services[n] for n in found[:FIRST_HITS].tolist()]
    kinds = (searcher.catalogue.taxonomy.category(service.category) for service in first)
    danger = next((kind.danger for kind in kinds if kind.sensitive), None)
    sure = (guide for guide in guides[:1] if guide.score >= TELLS_DANGER)
    danger = danger or next((guide.step.danger for guide in sure), None)
    return Safety(danger, (POLICE,)) if danger else None


def is_quiet_danger(safety: Safety | None) -> bool:
    """Whether the answer needs the quick exit and a neutral title."""
    return safety is not None and safety.kind in QUIET_DANGERS
