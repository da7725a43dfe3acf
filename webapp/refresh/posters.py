"""Which posters the public site may know of."""

from collections.abc import Mapping

from webapp.domain.catalogue import Catalogue


def posters_for_all(posters: Mapping[str, str], catalogue: Catalogue) -> Mapping[str, str]:
    """Those of entries that nobody minds being seen to look at, by code."""
    quiet = {each.id for each in catalogue.taxonomy.categories if each.sensitive}
    open_ones = {
        each.id for each in catalogue.services if not each.is_quiet and each.category not in quiet
    }
    return {code: entry for code, entry in posters.items() if entry in open_ones}
