"""Whom an entry serves: everybody of the district, or those who live around it."""

from webapp.domain.categories import Category
from webapp.domain.service import Service

OWN_AREA_ZH = "辖区"
"""How an entry that serves only its own street begins to say so."""


def serves_its_street(service: Service) -> bool:
    """Whether only those who live in its street are served."""
    return service.serves_zh.startswith(OWN_AREA_ZH)


def serves_district(service: Service, kind: Category) -> bool:
    """Whether everybody of the district is served, in whichever street it stands."""
    return kind.district_wide and not serves_its_street(service)
