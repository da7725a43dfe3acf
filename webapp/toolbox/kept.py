"""Editions that are still on the disk beside the one that is served, for whoever compares them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from webapp.domain.catalogue import Catalogue
from webapp.domain.news import EditionNews
from webapp.domain.service import Service, Visibility
from webapp.refresh.older import older_catalogue
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.news_file import read_news

_OPENNESS = (Visibility.PUBLIC, Visibility.DISCREET, Visibility.CONFIDENTIAL)


@dataclass(frozen=True)
class KeptEdition:
    """An edition as its files are given away; its entries as far as they may be seen today."""

    manifest: Manifest
    catalogue: Catalogue
    news: EditionNews


def kept_edition(folder: Path, reference: Path, today: Catalogue) -> KeptEdition:
    """The edition in that folder, without the entries that are gone from ``today`` or are kept from
    more eyes: what was withdrawn may not be found in what was said of it before. Raises
    ``NoEdition``."""
    manifest = Manifest.read(folder)
    then = older_catalogue(folder / DATABASE, reference).catalogue
    services = tuple(_still_seen(then.services, today.services))
    ids = {service.id for service in services}
    facts = tuple(fact for fact in then.facts if fact.entry in ids)
    occasions = tuple(each for each in then.occasions if each.entry in ids)
    return KeptEdition(
        manifest.of(services),
        replace(then, services=services, facts=facts, occasions=occasions),
        own_news(folder, manifest),
    )


def own_news(folder: Path, manifest: Manifest) -> EditionNews:
    """What the edition in that folder brought; nothing where it does not say."""
    of_it = (each for each in read_news(folder) if each.number == manifest.number)
    return next(of_it, EditionNews(manifest.number, manifest.built_at, None))


def _still_seen(then: tuple[Service, ...], today: tuple[Service, ...]) -> Iterator[Service]:
    now = {service.id: _OPENNESS.index(service.visibility) for service in today}
    for service in then:
        if now.get(service.id, len(_OPENNESS)) <= _OPENNESS.index(service.visibility):
            yield service
