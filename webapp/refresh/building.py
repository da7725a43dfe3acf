"""Builds an edition in its folder and checks it; switching it on is not done here."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from webapp import __version__
from webapp.domain.catalogue import Catalogue
from webapp.domain.newest import newest_fact
from webapp.domain.news import EditionNews, followed, news_between
from webapp.domain.occasions import to_come
from webapp.domain.problems import Problem, SourceUnreadable
from webapp.domain.service import Service
from webapp.durable import checksum
from webapp.ingest.entries import EntriesReport
from webapp.ingest.entry_files import entry_files
from webapp.ingest.occasions.files import read_occasions
from webapp.ingest.reference import Reference
from webapp.ingest.report import lines_of
from webapp.ingest.retired import lost_way_problems
from webapp.refresh.assembling import catalogue_of
from webapp.refresh.checks import check_share, check_whole
from webapp.refresh.functions import RefreshFunctions
from webapp.refresh.locating import Located, gazetteer_of, located
from webapp.refresh.losses import check_losses
from webapp.refresh.points import address_problems
from webapp.refresh.posters import posters_for_all
from webapp.refresh.sources import Sources
from webapp.refresh.standing import standing_on
from webapp.refresh.steps import CHECK, INDEX, LOCATE, READ, STORE, Progress, in_silence, step
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.store import manifest as layout
from webapp.store.manifest import Manifest, counts
from webapp.store.network_file import network_file, read_network
from webapp.store.news_file import write_news
from webapp.store.posters_file import write_posters
from webapp.store.shape import shape


@dataclass(frozen=True)
class Before:
    """What is served while a new edition is built: its number, its entries, its news, and its
    manifest unless nobody shall compare the number of entries with it. ``accepted`` are ids that
    may be lost."""

    manifest: Manifest | None
    services: tuple[Service, ...]
    accepted: frozenset[str]
    number: int | None = None
    news: tuple[EditionNews, ...] = ()

    def news_with(
        self, number: int, now: datetime, catalogue: Catalogue
    ) -> tuple[EditionNews, ...]:
        """The news with those of the edition of that number, which brings nothing where there is
        none to compare it with."""
        brought = news_between(self.services, catalogue.services, catalogue.retired)
        own = EditionNews(number, now, self.number, brought if self.services else ())
        return followed(own, self.news)


@dataclass(frozen=True)
class Built:
    """A complete edition that is not served yet."""

    manifest: Manifest
    problems: tuple[Problem, ...]
    located: Located


def build(
    folder: Path,
    settings: Settings,
    now: datetime,
    sources: Sources,
    functions: RefreshFunctions,
    progress: Progress,
    before: Before,
) -> Built:
    """Fill the folder (named by its number) step by step; the manifest is written last.

    Raises ``SourceUnreadable`` or ``EditionIncomplete``; the folder is half full then.
    """
    with step(READ, progress):
        checksums = sources.checksums(settings.reference, network_file(settings.var))
        reference = sources.among(functions.read_reference(settings.reference))
        entries = _entries(sources, reference, functions, now)
    with step(LOCATE, in_silence):
        gazetteer = gazetteer_of(reference)
        locate = functions.locator_for(gazetteer, reference, settings)
        services = standing_on(entries.services, reference.facts, now.date())
        placed, network = located(services, locate, progress), read_network(settings.var)
        catalogue = catalogue_of(reference, placed.services, network, entries.occasions)
    with step(STORE, progress):
        documents = functions.documents_from(catalogue)
        functions.write_catalogue(folder / layout.DATABASE, catalogue)
        functions.write_terms(folder / layout.DATABASE, documents)
    with step(INDEX, progress):
        index_files = functions.build_index(folder / layout.INDEX, documents)
    with step(CHECK, progress):
        manifest = _manifest(folder, catalogue, now, checksums, index_files)
        news = write_news(folder, before.news_with(manifest.number, now, catalogue))
        manifest = _of_sources(replace(manifest, news=news), folder, sources, catalogue)
        check_whole(folder, catalogue, manifest, functions.open_index)
        lost = (before.services, placed.services, reference.retired, entries.dropped)
        check_losses(*lost, before.accepted)
        check_share(manifest, before.manifest, settings.most_lost_share, len(before.accepted))
        manifest.write(folder)
    apart = address_problems(entries, reference, gazetteer, before.services)
    return Built(manifest, (*reference.problems, *entries.problems, *apart), placed)


def _of_sources(
    manifest: Manifest, folder: Path, sources: Sources, catalogue: Catalogue
) -> Manifest:
    """The manifest with what the register says beside its entries."""
    posters = write_posters(folder, posters_for_all(sources.posters, catalogue))
    return replace(manifest, act=sources.act, audit=sources.mark, posters=posters)


def _entries(
    sources: Sources, reference: Reference, functions: RefreshFunctions, now: datetime
) -> EntriesReport:
    files = entry_files(sources.raw)
    report = functions.read_entries(files, reference, functions.hours_problem, now.date())
    if not report.services:
        what = Sentence("%(folder)s: not one entry could be read", folder=sources.raw)
        raise SourceUnreadable(what, *lines_of(report.problems))
    lost = lost_way_problems(report.services, reference.retired)
    occasions, of_occasions = read_occasions(sources.events, report.services)
    problems = (*report.problems, *lost, *of_occasions)
    return replace(report, problems=problems, occasions=to_come(occasions, now))


def _manifest(
    folder: Path,
    catalogue: Catalogue,
    now: datetime,
    checksums: dict[str, str],
    index_files: dict[str, str],
) -> Manifest:
    services = catalogue.services
    return Manifest(
        number=int(folder.name),
        built_at=now,
        version=__version__,
        entries=len(services),
        by_category=counts(service.category for service in services),
        by_status=counts(service.status for service in services),
        sources=checksums,
        index_files=index_files,
        database=checksum(folder / layout.DATABASE),
        shape=shape(),
        newest_fact=newest_fact(services, now.date()),
    )
