"""What a list of HSDS can be asked for, and the page that answers it."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from webapp.present.files.hsds.nested import SHELVES, Directory, Record
from webapp.present.files.hsds.tables import (
    Attribute,
    HumanService,
    Row,
    ServiceAtLocation,
    TaxonomyTerm,
)

MOST_PER_PAGE = 100
PER_PAGE = 20
_FLAGS = {"true": True, "false": False}
_EVERYWHERE = ("search", "page", "per_page", "format")
_OF_SERVICES = ("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full")
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "services": (*_EVERYWHERE, *_OF_SERVICES, "minimal"),
    "organizations": (*_EVERYWHERE, "taxonomy_term_id", "taxonomy_id", "full", "full_service"),
    "locations": _EVERYWHERE,
    "service_at_locations": (*_EVERYWHERE, *_OF_SERVICES),
    "taxonomies": _EVERYWHERE,
    "taxonomy_terms": (*_EVERYWHERE, "taxonomy_id", "parent_id", "top_only"),
}
"""Those of the standard but for ``postcode`` and ``proximity``: our sources know no postal codes,
and nobody shall send where they are."""


class Unusable(Exception):
    """A parameter that there is not, or a value that it cannot have: ``(parameter, message)``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to a list. ``search`` are words, the other texts identifiers; empty ones leave
    out nothing. ``modified_after`` is a date or a moment of ISO 8601."""

    search: str = ""
    page: int = 1
    per_page: int = PER_PAGE
    full: bool = False
    minimal: bool = False
    top_only: bool = False
    taxonomy_term_id: str = ""
    taxonomy_id: str = ""
    organization_id: str = ""
    parent_id: str = ""
    modified_after: str = ""


def asked_of(shelf: str, args: Mapping[str, str]) -> Asked:
    """The question that an address asks. Raises ``Unusable``."""
    for name in args:
        if name not in PARAMETERS[shelf]:
            raise Unusable(name, "there is no such parameter")
    if args.get("format", "json") != "json":
        raise Unusable("format", "must be json")
    texts = ("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "parent_id")
    return Asked(
        page=_whole(args, "page", 1, 10**6),
        per_page=_whole(args, "per_page", PER_PAGE, MOST_PER_PAGE),
        full=_flag(args, "full") or _flag(args, "full_service"),
        minimal=_flag(args, "minimal"),
        top_only=_flag(args, "top_only"),
        modified_after=_moment(args),
        **{name: args.get(name, "") for name in texts},
    )


def _whole(args: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = args.get(name, str(default))
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:7]) <= most):
        raise Unusable(name, f"must be a whole number from 1 to {most}")
    return int(text)


def _flag(args: Mapping[str, str], name: str) -> bool:
    try:
        return _FLAGS[args.get(name, "false")]
    except KeyError:
        raise Unusable(name, "must be true or false") from None


def _moment(args: Mapping[str, str]) -> str:
    text = args.get("modified_after", "")
    if text and not (text[:4].isdecimal() and len(text) >= len("2026-01-01")):
        raise Unusable("modified_after", "must be a date or a moment of ISO 8601")
    return text


def listed(
    directory: Directory, shelf: str, asked: Asked, found: Container[str] | None = None
) -> Record:
    """The page of a list. ``found`` are ids of entries that the words of ``search`` mean, where
    services are asked for; other things are looked for by their names."""
    fits = _fits(directory, shelf, asked, found)
    rows = [row for row in directory.rows[SHELVES[shelf].table] if fits(row)]
    size = max(len(rows), 1) if asked.minimal else asked.per_page
    pages = max(1, -(-len(rows) // size))
    here = rows[(asked.page - 1) * size : asked.page * size]
    return {
        "total_items": len(rows),
        "total_pages": pages,
        "page_number": asked.page,
        "size": len(here),
        "first_page": asked.page == 1,
        "last_page": asked.page >= pages,
        "empty": not here,
        "contents": [_told(directory, shelf, asked, row) for row in here],
    }


def _told(directory: Directory, shelf: str, asked: Asked, row: Row) -> Record:
    whole = SHELVES[shelf].tell(directory, row, asked.full)
    if not asked.minimal:
        return whole
    return {name: whole[name] for name in ("id", "last_modified") if name in whole}


def _fits(
    directory: Directory, shelf: str, asked: Asked, found: Container[str] | None
) -> Callable[[Row], bool]:
    checks = list(_checks(directory, shelf, asked, found))
    return lambda row: all(check(row) for check in checks)


def _checks(
    directory: Directory, shelf: str, asked: Asked, found: Container[str] | None
) -> Iterator[Callable[[Row], bool]]:
    if found is None and asked.search:
        yield lambda row: asked.search.casefold() in str(getattr(row, "name", "")).casefold()
    if shelf == "taxonomy_terms":
        yield lambda row: isinstance(row, TaxonomyTerm) and _fits_term(row, asked)
    elif of_services := list(_checks_of_services(directory, asked, found)):
        yield lambda row: any(
            all(check(service) for check in of_services) for service in _services(directory, row)
        )


def _checks_of_services(
    directory: Directory, asked: Asked, found: Container[str] | None
) -> Iterator[Callable[[HumanService], bool]]:
    if found is not None:
        yield lambda service: service.entry_id in found
    if asked.taxonomy_term_id or asked.taxonomy_id:
        yield lambda service: _has_term(directory, service, asked)
    if asked.organization_id:
        yield lambda service: service.organization_id == asked.organization_id
    if asked.modified_after:
        yield lambda service: _changed(directory, service, asked)


def _fits_term(term: TaxonomyTerm, asked: Asked) -> bool:
    return (
        asked.taxonomy_id in ("", term.taxonomy_id)
        and asked.parent_id in ("", term.parent_id)
        and not (asked.top_only and term.parent_id)
    )


def _services(directory: Directory, row: Row) -> list[HumanService]:
    """The services that a row is about."""
    match row:
        case HumanService():
            return [row]
        case ServiceAtLocation():
            return [directory.services[row.service_id]]
        case _:
            return directory.of(HumanService, "organization_id", row.id)


def _has_term(directory: Directory, service: HumanService, asked: Asked) -> bool:
    for row in directory.of(Attribute, "link_id", service.id):
        term = directory.by_id(TaxonomyTerm, row.taxonomy_term_id)
        if term and _is_asked(term, asked):
            return True
    return False


def _is_asked(term: TaxonomyTerm, asked: Asked) -> bool:
    """A kind is also asked for by the need that it answers."""
    wanted = asked.taxonomy_term_id
    return wanted in ("", term.id, term.parent_id) and asked.taxonomy_id in ("", term.taxonomy_id)


def _changed(directory: Directory, service: HumanService, asked: Asked) -> bool:
    """What changed at an unknown time may have changed since then."""
    at = directory.modified.get(service.entry_id)
    return at is None or at >= asked.modified_after


def about(site: str) -> dict[str, Any]:
    """What the standard wants told of an API at its root."""
    return {
        "version": "3.1",
        "profile": "https://docs.openreferral.org/en/3.1/hsds/",
        "openapi_url": "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/"
        "openapi.json",
        "description": "家门口 (Jiamenkou): services for women, children and families."
        " A missing key is not known. Status inactive with the term trust:expected: the plan says"
        " that the service exists, nobody has confirmed it.",
        "publisher": {"name": "家门口", "website": site},
    }
