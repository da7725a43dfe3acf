"""The words of the page that works without a signal."""

from collections.abc import Iterable

from webapp.present.features import THINGS
from webapp.present.models.offline import OfflinePage, OfflineWords
from webapp.present.models.shell import Link
from webapp.present.sentences import gettext
from webapp.present.words import Words

GAP = "{n}"
"""Where the script puts a number."""


def offline_page(words: Words, pack_href: str, kinds: Iterable[str]) -> OfflinePage:
    """The page; ``kinds`` are the categories of the pack, in order. A kind's link holds its id."""
    return OfflinePage(
        h1=gettext("Without a signal"),
        pack_href=pack_href,
        kinds=tuple(Link(words.kinds[kind], kind) for kind in kinds),
        words=_words(words),
    )


def _words(words: Words) -> OfflineWords:
    phrases, features = words.phrases, words.features
    return OfflineWords(
        categories=words.kinds,
        streets=words.streets,
        statuses={id_: mark.text for id_, mark in words.statuses.items()},
        features=features.labels,
        things=sorted(THINGS),
        yes=features.said_of_others["yes"],
        no=features.said_of_others["no"],
        has=features.said_of_things["yes"],
        has_not=features.said_of_things["no"],
        metres=phrases.metres % {"metres": GAP},
        kilometres=phrases.kilometres % {"kilometres": GAP},
        walk=phrases.walk % {"minutes": GAP},
        found=gettext("Found: %(number)s", number=GAP),
        none=gettext("Nothing found. Try fewer or other words."),
        busy=gettext("Finding out where you are."),
        refused=gettext("Your device did not say where you are."),
        sorted=gettext("The list is sorted from where you are."),
    )
