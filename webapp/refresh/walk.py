"""Read, locate, store, index, check, publish: one new edition, or nothing changed."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from webapp.domain.news import EditionNews, news_between
from webapp.domain.problems import NoEdition
from webapp.domain.service import Service
from webapp.refresh.building import Before, Built, build
from webapp.refresh.functions import RefreshFunctions
from webapp.refresh.losses import ALL, NO_LOSSES
from webapp.refresh.report import RefreshReport
from webapp.refresh.sources import sources_of
from webapp.refresh.steps import BEGIN, PUBLISH, READ, Progress, in_silence, step
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.news_file import read_news
from webapp.store.older import read_older
from webapp.store.withheld import withhold

REAL_FUNCTIONS = RefreshFunctions()
EDITIONS_KEPT = 3
NOTHING_HELD: Mapping[str, int] = MappingProxyType({})


def refresh(
    settings: Settings,
    *,
    now: datetime,
    progress: Progress = in_silence,
    functions: RefreshFunctions = REAL_FUNCTIONS,
    accept_losses: frozenset[str] = NO_LOSSES,
    held_back: Mapping[str, int] = NOTHING_HELD,
    only_try: bool = False,
) -> RefreshReport:
    """Build an edition from ``settings.raw``, or from the register where that is what counts, and
    from ``settings.reference``, and serve it; where it is ``only_try``, throw it away instead.

    ``now`` (aware) is written into the manifest; the same files give the same catalogue whenever
    they are read. ``accept_losses`` are ids of entries that are served and may be gone, or
    ``ALL`` among them. ``held_back`` are entries of the register that are shown in an older
    version than the newest, 0 for not at all.

    Raises ``SourceUnreadable``, ``FilesChanged``, ``RegisterUnavailable`` or ``EditionIncomplete``
    (what and where; ``EntriesLost`` where other entries would be gone) and ``EditionsBusy`` if
    another refresh is running. Nothing has changed then: the last edition goes on being served.
    """
    editions = Editions(settings.var)
    with _new_folder(editions, progress) as folder:
        before = _before(editions, accept_losses)
        with step(READ, in_silence):
            sources = sources_of(settings, now, held_back)
        built = build(folder, settings, now, sources, functions, progress, before)
        with step(PUBLISH, progress):
            functions.before_publishing(folder, built.manifest)
            if only_try:
                editions.discard(built.manifest.number)
                return _report(built, before, ())
            editions.publish(built.manifest.number)
        pruned = editions.prune(EDITIONS_KEPT)
        if not sources.act:  # what the register withdrew is gone for good where files count
            withhold(settings.var, tuple)
    return _report(built, before, pruned)


def _before(editions: Editions, accept_losses: frozenset[str]) -> Before:
    last = None if ALL in accept_losses else _served(editions)
    return Before(last, _services_served(editions), accept_losses, *_news_served(editions))


def _report(built: Built, before: Before, pruned: tuple[int, ...]) -> RefreshReport:
    return RefreshReport(
        manifest=built.manifest,
        problems=built.problems,
        news=news_between(before.services, built.located.services),
        located=built.located.counts,
        unlocated=built.located.unlocated,
        pruned=pruned,
    )


@contextmanager
def _new_folder(editions: Editions, progress: Progress) -> Iterator[Path]:
    """An empty edition under the lock; whatever goes wrong, no half of it stays behind."""
    with ExitStack() as held:
        with step(BEGIN, progress):
            held.enter_context(editions.lock())
            folder = editions.begin()
        try:
            yield folder
        except BaseException:
            if editions.current() != int(folder.name):
                editions.discard(int(folder.name))
            raise


def _served(editions: Editions) -> Manifest | None:
    number = editions.current()
    try:
        return None if number is None else Manifest.read(editions.folder(number))
    except NoEdition:
        return None


def _services_served(editions: Editions) -> tuple[Service, ...]:
    """The entries served now, whichever version wrote them; none where they cannot be read."""
    number = editions.current()
    try:
        return () if number is None else read_older(editions.folder(number) / DATABASE).services
    except NoEdition:
        return ()


def _news_served(editions: Editions) -> tuple[int | None, tuple[EditionNews, ...]]:
    """The number that is served now, and the news that come with it."""
    number = editions.current()
    return number, () if number is None else read_news(editions.folder(number))
