"""The reference data as plain values for JSON: kinds of service and streets with their counts."""

from webapp.domain.catalogue import Catalogue
from webapp.present.api.reference_models import CategoriesAnswer, StreetsAnswer
from webapp.present.browse.counts import Counts
from webapp.present.wording.words import Words


def categories_json(catalogue: Catalogue, words: Words, counts: Counts) -> CategoriesAnswer:
    """Needs and kinds of service with their counts."""
    return {
        "needs": [
            {"id": need.id, "name": words.needs[need.id], "zh": need.zh, "en": need.en}
            for need in catalogue.taxonomy.needs
        ],
        "categories": [
            {
                "id": c.id,
                "need": c.need,
                "name": words.kinds[c.id],
                "zh": c.zh,
                "en": c.en,
                "core": c.core,
                "located": c.located,
                "sensitive": c.sensitive,
                "count": counts.by_category[c.id],
            }
            for c in catalogue.taxonomy.categories
        ],
    }


def streets_json(catalogue: Catalogue, words: Words, counts: Counts) -> StreetsAnswer:
    """The streets with their counts."""
    return {
        "streets": [
            {
                "id": s.id,
                "adcode": s.adcode,
                "name": words.streets[s.id],
                "name_zh": s.name_zh,
                "name_en": s.name_en,
                "lat": s.centre.lat,
                "lon": s.centre.lon,
                "communities": s.communities,
                "count": counts.by_street[s.id],
            }
            for s in catalogue.streets
        ]
    }
