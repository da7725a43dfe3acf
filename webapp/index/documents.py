"""Services made ready for an index: which fields there are and which terms stand in them."""

from webapp.domain.catalogue import Catalogue
from webapp.domain.fields import SEARCH
from webapp.domain.service import Service, Visibility, fields_on
from webapp.domain.terms import Document
from webapp.text.names import name_forms
from webapp.text.pinyin import initials
from webapp.text.terms import phone_terms, reading_terms, text_terms

FIELDS = (
    "id",  # the entry's id, whole: lets a refresh check that every entry is indexed
    "whole",  # every form of the name and of the host, each as one term
    "name",
    "host",
    "english",  # English name, English names of the category
    "kind",  # Chinese names of the category
    "address",
    "area",  # street and community
    "features",
    "notes",  # whom it serves, how to apply, what to bring, cost, warnings
    "reading",  # syllable pairs of name, host and category
    "initials",  # first letters of each form of name and host
    "phone",
    "category",  # the id, as one term
)


def documents_from(catalogue: Catalogue) -> tuple[Document, ...]:
    """One document for each service, numbered by its position in the catalogue."""
    areas = _area_texts(catalogue)
    parents = catalogue.district.parents_zh
    return tuple(
        Document(number, _fields(service, catalogue, areas, parents))
        for number, service in enumerate(catalogue.services)
    )


def _fields(
    service: Service, catalogue: Catalogue, areas: dict[str, str], parents: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    forms = _forms(service, parents)
    kinds = catalogue.taxonomy.category(service.category)
    place = () if service.visibility is Visibility.CONFIDENTIAL else _place(service, areas)
    values: dict[str, tuple[str, ...]] = {
        "id": (service.id,),
        "whole": forms,
        "name": text_terms(service.name_zh),
        "host": text_terms(service.host_zh),
        "english": text_terms(" ".join((service.name_en, kinds.en, *kinds.also_en))),
        "kind": text_terms(kinds.zh),
        **dict(place),
        "features": _feature_terms(service),
        "notes": text_terms(" 。".join(_notes(service))),
        "reading": reading_terms(" ".join((service.name_zh, service.host_zh, kinds.zh))),
        "initials": tuple(dict.fromkeys(initials(form) for form in forms)),
        "phone": tuple(term for phone in service.phones for term in phone_terms(phone)),
        "category": (service.category,),
    }
    return tuple((field, values[field]) for field in FIELDS if values.get(field))


def _forms(service: Service, parents: tuple[str, ...]) -> tuple[str, ...]:
    names = (service.name_zh, service.host_zh)
    return tuple(dict.fromkeys(form for name in names for form in name_forms(name, parents)))


def _place(service: Service, areas: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    area = f"{areas.get(service.street, '')} {areas.get(service.community_code, '')}"
    return (("address", text_terms(service.address_zh)), ("area", text_terms(area)))


def _area_texts(catalogue: Catalogue) -> dict[str, str]:
    streets = {street.id: f"{street.name_zh} {street.name_en}" for street in catalogue.streets}
    return streets | {community.code: community.name_zh for community in catalogue.communities}


def _feature_terms(service: Service) -> tuple[str, ...]:
    here = (key for key, value in service.features if value not in ("no", "unknown", ""))
    return tuple(term for key in here for term in text_terms(key.replace("-", " ")))


def _notes(service: Service) -> tuple[str, ...]:
    return tuple(field.datatype.written(field.of(service)) for field in fields_on(SEARCH))
