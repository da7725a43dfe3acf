"""What an edition brought: each entry that came, changed or went since the one served before.

Only ids, names of fields and reasons: what an entry says stands in the edition itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from webapp.domain.service import FIELDS, Retired, Service, Status

MOST_NEWS = 2000
"""An edition remembers so many news at most: its own, and those of editions before it."""

_TOLD = tuple(field for field in FIELDS if field.in_files and not field.private)


class NewsKind(StrEnum):
    """What happened to an entry."""

    ADDED = "added"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    CLOSED = "closed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class News:
    """What happened to one entry. ``fields`` are columns that differ, in their order; ``reason``
    and ``moved_to`` are told of removed ones, where anybody said so. ``quiet`` where it is, or
    was, nobody's business who looks at it."""

    entry: str
    kind: NewsKind
    category: str
    street: str = ""
    fields: tuple[str, ...] = ()
    reason: str = ""
    moved_to: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class EditionNews:
    """The news of one edition, sorted by entry. ``before`` is the edition that was served until
    then, ``None`` for the first; ``built_at`` is aware."""

    number: int
    built_at: datetime
    before: int | None
    news: tuple[News, ...] = ()


def news_between(
    before: Iterable[Service], after: Iterable[Service], retired: Iterable[Retired] = ()
) -> tuple[News, ...]:
    """What a reader of the old entries would find different in the new ones, by id."""
    old = {service.id: service for service in before}
    new = {service.id: service for service in after}
    gone = {each.id: each for each in retired}
    return tuple(
        news
        for id_ in sorted(old.keys() | new.keys())
        for news in _news_of(old.get(id_), new.get(id_), gone.get(id_, Retired(id_)))
    )


def _news_of(old: Service | None, new: Service | None, retired: Retired) -> Iterator[News]:
    if new is None:
        if old is not None:
            yield _removed(old, retired)
    elif old is None:
        yield News(new.id, NewsKind.ADDED, new.category, new.street, quiet=new.is_quiet)
    elif fields := tuple(field.name for field in _TOLD if field.of(old) != field.of(new)):
        kind, quiet = _kind_of(old, new), old.is_quiet or new.is_quiet
        yield News(new.id, kind, new.category, new.street, fields, quiet=quiet)


def _removed(old: Service, retired: Retired) -> News:
    return News(
        old.id,
        NewsKind.REMOVED,
        old.category,
        old.street,
        reason=retired.reason_zh,
        moved_to=retired.moved_to,
        quiet=old.is_quiet,
    )


def _kind_of(old: Service, new: Service) -> NewsKind:
    if new.status is Status.CLOSED and old.status is not Status.CLOSED:
        return NewsKind.CLOSED
    looked_again = new.checked_on != old.checked_on or old.status is not Status.CONFIRMED
    if new.status is Status.CONFIRMED and looked_again:
        return NewsKind.CONFIRMED
    return NewsKind.CHANGED


def followed(own: EditionNews, earlier: Iterable[EditionNews]) -> tuple[EditionNews, ...]:
    """An edition's own news and, newest first, those of editions before it that still fit. What
    brought nothing is left out, unless it is its own."""
    kept, room = [own], MOST_NEWS - len(own.news)
    for each in earlier:
        room -= len(each.news)
        if room < 0:
            break
        if each.news:
            kept.append(each)
    return tuple(kept)
