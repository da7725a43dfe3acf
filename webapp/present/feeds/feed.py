"""What is new as an Atom feed (RFC 4287): of everything, of one kind of service or of one street.

A feed says which entry, and what happened to it; what the entry says stands on its page. Nothing
of quiet entries and quiet kinds is in any feed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from webapp.domain.catalogue import Catalogue
from webapp.domain.news import EditionNews, News, NewsKind
from webapp.domain.service import FIELD, Service
from webapp.present.files.hsds.identifiers import identifier
from webapp.present.frame.links import EVERYTHING, feed_href, service_href
from webapp.present.wording.fields import label_of
from webapp.present.wording.words import Words

MOST_ITEMS = 100


@dataclass(frozen=True, slots=True)
class FeedOf:
    """What a feed is about: ``name`` stands in its address, ``heading`` says it in words, ``page``
    is the path of the page beside it. Empty ``category`` and ``street`` leave out nothing."""

    name: str
    heading: str
    page: str
    category: str = ""
    street: str = ""

    def has(self, news: News) -> bool:
        """Whether it tells of that."""
        return self.category in ("", news.category) and self.street in ("", news.street)


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of a feed."""

    id: str
    title: str
    updated: datetime
    href: str
    summary: str


def feed_named(name: str, catalogue: Catalogue, words: Words) -> FeedOf | None:
    """The feed of that name: ``all``, the id of a kind or that of a street; ``None`` where there is
    no such, or where the kind is nobody's business."""
    if name == EVERYTHING:
        return FeedOf(name, words.say("What is new"), "/")
    if name in words.streets:
        heading = words.say("What is new: %(name)s", name=words.streets[name])
        return FeedOf(name, heading, f"/streets/{name}", street=name)
    if name in words.kinds and not catalogue.is_quiet((name,)):
        heading = words.say("What is new: %(name)s", name=words.kinds[name])
        return FeedOf(name, heading, f"/categories/{name}", category=name)
    return None


def atom(
    feed: FeedOf,
    releases: tuple[EditionNews, ...],
    catalogue: Catalogue,
    words: Words,
    site: str,
    built_at: datetime,
) -> str:
    """The feed. ``site`` is the address that links start with (``https://…``), ``releases`` are
    the newest first; ``built_at`` is when the edition was built, for a feed without news."""
    items = tuple(islice(_items(feed, releases, catalogue, words), MOST_ITEMS))
    language = words.language
    updated = items[0].updated if items else built_at
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.code}">',
        f"<id>urn:uuid:{identifier('feed', language.code, feed.name)}</id>",
        f"<title>{escape(words.say('%(heading)s – Jiamenkou', heading=feed.heading))}</title>",
        f"<updated>{updated.isoformat(timespec='seconds')}</updated>",
        f"<author><name>{escape(words.say('Jiamenkou'))}</name></author>",
        _link("self", site + feed_href(language, feed.name), "application/atom+xml"),
        _link("alternate", site + language.prefix + feed.page, "text/html"),
        *(_entry(item, site) for item in items),
        "</feed>",
        "",
    )
    return "\n".join(lines)


def _items(
    feed: FeedOf, releases: tuple[EditionNews, ...], catalogue: Catalogue, words: Words
) -> Iterator[_Item]:
    """Of each entry what happened to it last, newest first. What is quiet today is told nothing of,
    nor is what was quiet then."""
    there = {service.id: service for service in catalogue.services}
    gone = {retired.id for retired in catalogue.retired}
    told: set[str] = set()
    for release in releases:
        for news in release.news:
            service = there.get(news.entry)
            if news.entry in told or not feed.has(news) or _is_quiet(news, service, catalogue):
                continue
            told.add(news.entry)
            if service or (news.kind is NewsKind.REMOVED and news.entry in gone):
                yield _item(news, service, release, words)


def _is_quiet(news: News, service: Service | None, catalogue: Catalogue) -> bool:
    return news.quiet or catalogue.is_quiet((news.category,), (service,) if service else ())


def _item(news: News, service: Service | None, release: EditionNews, words: Words) -> _Item:
    """The name is today's; of what is gone only the id is left."""
    name = words.name(service).text if service else news.entry
    return _Item(
        id=f"urn:uuid:{identifier('news', str(release.number), news.entry)}",
        title=f"{_happened(news.kind, words)}{words.say(': ')}{name}",
        updated=release.built_at,
        href=service_href(words.language, service)
        if service
        else f"{words.language.prefix}/services/{news.entry}",
        summary=_summary(news, words),
    )


def _happened(kind: NewsKind, words: Words) -> str:
    said = {
        NewsKind.ADDED: words.say("New in the list"),
        NewsKind.CHANGED: words.say("Changed"),
        NewsKind.CONFIRMED: words.say("Confirmed"),
        NewsKind.CLOSED: words.say("Closed"),
        NewsKind.REMOVED: words.say("No longer in the list"),
    }
    return said[kind]


def _summary(news: News, words: Words) -> str:
    """What differs, by the names that pages give it; why something is gone."""
    if news.kind is NewsKind.REMOVED:
        return words.plain(news.reason)
    fields = (FIELD[name] for name in news.fields if name in FIELD)
    return words.listed(dict.fromkeys(label_of(field, words) for field in fields if field.label))


def _entry(item: _Item, site: str) -> str:
    summary = f"<summary>{escape(item.summary)}</summary>" if item.summary else ""
    return (
        f"<entry><id>{item.id}</id><title>{escape(item.title)}</title>"
        f"<updated>{item.updated.isoformat(timespec='seconds')}</updated>"
        f"{_link('alternate', site + item.href, 'text/html')}{summary}</entry>"
    )


def _link(relation: str, address: str, kind: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href={quoteattr(address)}/>'
