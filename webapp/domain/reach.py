"""Whom an entry serves: everybody of the district, or those who live around it."""

from webapp.domain.categories import Category
from webapp.domain.service import Service

OWN_AREA_ZH = "辖区"
"""How an entry that serves only its own street begins to say so."""


STREET_ZH = "街道"
"""What stands in the name of a body of one street."""


def serves_its_street(service: Service) -> bool:
    """Whether only those who live in its street are served."""
    return service.serves_zh.startswith(OWN_AREA_ZH)


def serves_district(service: Service, kind: Category) -> bool:
    """Whether everybody of the district is served, in whichever street it stands."""
    return kind.district_wide and not serves_its_street(service)


def is_told_to_serve_district(service: Service, kind: Category) -> bool:
    """Whether it is worth a word that everybody is served: not of a telephone line, which nobody
    passes by for its street, nor of what bears the name of one street, where nobody knows."""
    if service.is_telephone or STREET_ZH in service.name_zh:
        return False
    return serves_district(service, kind)
