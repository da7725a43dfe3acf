"""Our kinds, amenities, commitments and grades of trust as HSDS taxonomies."""

from collections.abc import Iterator

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Service, Status
from webapp.present.files.hsds.identifiers import identifier
from webapp.present.files.hsds.tables import Attribute, Row, Taxonomy, TaxonomyTerm
from webapp.present.wording.words import Words

KINDS, AMENITIES, PLAN, TRUST = "kinds", "amenities", "plan", "trust"
_TAXONOMIES = {
    KINDS: ("服务类别", "Needs, and the kinds of service that answer them"),
    AMENITIES: ("设施与条件", "What a place has or asks for: yes, no, unknown, a number or a word"),
    PLAN: ("规划承诺", "Clauses of the district's plan that an entry answers"),
    TRUST: ("核实程度", "Who says that the service is there: confirmed, sourced, expected, closed"),
}
CHINESE = "zh"


def taxonomy_rows(catalogue: Catalogue, words: Words) -> Iterator[Row]:
    """The four taxonomies with all their terms."""
    for id_, (name, description) in _TAXONOMIES.items():
        yield Taxonomy(id=identifier("taxonomy", id_), name=name, description=description)
    for need in catalogue.taxonomy.needs:
        yield _term(KINDS, f"need:{need.id}", need.zh, need.en)
    for kind in catalogue.taxonomy.categories:
        yield _term(KINDS, kind.id, kind.zh, kind.en, parent=f"need:{kind.need}")
    for feature in sorted(_features(catalogue, words)):
        yield _term(AMENITIES, feature, words.features.label(feature), feature)
    for commitment in catalogue.plan.commitments:
        yield _term(PLAN, commitment.id, commitment.summary_zh, commitment.summary_en)
    for status in Status:
        yield _term(TRUST, status, words.statuses[status].text, words.status_sentences[status])


def attribute_rows(service: Service, words: Words) -> Iterator[Row]:
    """What an entry is, who says so, what it has, and which clauses it answers. What is asked of
    its kind and not known is written as unknown."""
    yield _attribute(service, KINDS, service.category, "service_category")
    yield _attribute(service, TRUST, service.status, "status")
    for clause in service.commitments:
        yield _attribute(service, PLAN, clause, "plan_commitment")
    asked = dict.fromkeys(words.asked_of(service.category), "unknown")
    for feature, value in sorted((asked | dict(service.features)).items()):
        yield _attribute(service, AMENITIES, feature, "amenity", value)


def _features(catalogue: Catalogue, words: Words) -> set[str]:
    carried = {key for service in catalogue.services for key, _ in service.features}
    return carried.union(*(words.asked_of(kind.id) for kind in catalogue.taxonomy.categories))


def _term(taxonomy: str, code: str, name: str, description: str, parent: str = "") -> Row:
    return TaxonomyTerm(
        id=_term_id(taxonomy, code),
        code=_code(taxonomy, code),
        name=name,
        description=description,
        parent_id=_term_id(taxonomy, parent) if parent else "",
        taxonomy_id=identifier("taxonomy", taxonomy),
        language=CHINESE,
    )


def _attribute(service: Service, taxonomy: str, code: str, link: str, value: str = "") -> Row:
    return Attribute(
        id=identifier("attribute", service.id, _code(taxonomy, code)),
        link_id=identifier("service", service.id),
        taxonomy_term_id=_term_id(taxonomy, code),
        link_type=link,
        link_entity="service",
        value=value,
    )


def _code(taxonomy: str, code: str) -> str:
    """Unique over all taxonomies: codes of kinds are our ids, others are led by their taxonomy."""
    return code if taxonomy == KINDS else f"{taxonomy}:{code}"


def _term_id(taxonomy: str, code: str) -> str:
    return identifier("taxonomy_term", _code(taxonomy, code))
