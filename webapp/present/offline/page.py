"""The words of the page that works without a signal."""

from collections.abc import Iterable
from datetime import date, timedelta

from webapp.present.offline.models import OfflinePage, OfflineWords, OpenWords
from webapp.present.search.near_models import EdgeLine
from webapp.present.search.notices import notice_of
from webapp.present.search.results_page import Speech
from webapp.present.wording.days import weekday_name
from webapp.present.wording.features import THINGS
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.results import Notice

GAP = "{n}"
"""Where the script puts a number."""

TIME = "{time}"
A_SUNDAY = date(2026, 11, 22)


def offline_page(
    speech: Speech, pack_href: str, kinds: Iterable[str], edge: EdgeLine, guides_href: str
) -> OfflinePage:
    """The page; ``kinds`` are the categories of the pack, in order. A kind's link holds its id.
    ``guides_href`` is empty where there are no guides."""
    words = speech.words
    return OfflinePage(
        h1=gettext("Without a signal"),
        pack_href=pack_href,
        kinds=tuple(Link(words.kinds[kind], kind) for kind in kinds),
        words=_words(words, edge),
        guides=Link(gettext("Guides without a signal"), guides_href) if guides_href else None,
        told_first=tuple(
            notice_of(Notice(code), words, speech.labels) for code in ("danger", "care-mode")
        ),
    )


def _words(words: Words, edge: EdgeLine) -> OfflineWords:
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
        outside=gettext(
            "You seem to be outside Xicheng. The list begins with what is nearest to you."
        ),
        edge_words=gettext(
            "Begin at the nearest edge of Xicheng: by %(place)s, %(distance)s away",
            place="{place}",
            distance="{away}",
        ),
        at_edge=gettext("The list begins at the edge of Xicheng, by %(place)s.", place="{place}"),
        edge=edge,
        open=_open_words(),
    )


def _open_words() -> OpenWords:
    """The sentences of ``opening_line`` and ``opening_time``, with gaps."""
    return OpenWords(
        open=gettext("Open now"),
        closes=gettext("Open now, closes at %(time)s", time=TIME),
        closed=gettext("Closed now"),
        opens=gettext("Closed now, opens at %(time)s", time=TIME),
        unknown=gettext("Hours not known"),
        today=gettext("%(time)s today", time=TIME),
        tomorrow=gettext("%(time)s tomorrow", time=TIME),
        on_day=gettext("%(time)s on %(day)s", time=TIME, day="{day}"),
        weekdays=[weekday_name(A_SUNDAY + timedelta(days=day)) for day in range(7)],
    )
