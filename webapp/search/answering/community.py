"""My community: its children's home and parent school, and its street's stations."""

import numpy as np

from webapp.domain.lookup import PlaceAnswer
from webapp.search.answering.searcher import SearchParts
from webapp.search.known.columns import CLOSED, Codes

OF_THE_COMMUNITY = ("childrens-home", "parent-school")
OF_THE_STREET = ("child-protection-station", "public-legal-service", "family-mediation")
"""One in each community, one in each street, as the plan has it; shown in this order."""

NONE: Codes = np.empty(0, dtype=np.int64)


def community_numbers(place: PlaceAnswer, parts: SearchParts) -> Codes:
    """Documents that belong to the community in which a place lies; none where it is unknown. A
    bare point is nobody's address: it has no community."""
    if place.state != "located" or place.kind == "coordinates":
        return NONE
    code = place.community_code or parts.gazetteer.community_of(place)
    street = next((c.street for c in parts.catalogue.communities if c.code == code), "")
    if not code or not street:
        return NONE
    columns = parts.columns
    own, wider = columns.community.any_of((code,)), columns.street.any_of((street,))
    open_ = columns.status.codes != CLOSED
    found = [columns.category.any_of((kind,)) & own & open_ for kind in OF_THE_COMMUNITY]
    found += [columns.category.any_of((kind,)) & wider & open_ for kind in OF_THE_STREET]
    return np.concatenate([np.flatnonzero(mask) for mask in found])
