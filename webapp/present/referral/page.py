"""The page on which a referral sheet is made: which places, in which order, printed how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from webapp.domain.languages import LANGUAGES, SIMPLIFIED, Language
from webapp.domain.service import Service
from webapp.present.frame.links import service_href, with_args
from webapp.present.frame.models import Notice
from webapp.present.referral.models import PickedPlace, Picker, ReferralPage, Sheet
from webapp.present.referral.neutral import neutral_names
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, Text
from webapp.present.wording.words import Words

FIRST = SIMPLIFIED
"""Every sheet speaks it, for whoever answers at the place that it leads to."""

MOST_PLACES = 6
"""More than a sheet of two leaves can hold, and more than anybody should be sent to."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the address of the page: which entries (``ids``, each as its slug) and how to
    print them, nothing of anybody. ``reader`` is the language beside Chinese (Chinese itself:
    Chinese alone); ``kind`` (its slug, too) and ``street`` say what the picker shows."""

    ids: tuple[str, ...]
    reader: Language = FIRST
    large: bool = False
    only_places: bool = False
    one_a_page: bool = False
    kind: str = ""
    street: str = ""

    @property
    def second(self) -> Language | None:
        """The sheet's second language, where it has one."""
        return None if self.reader is FIRST else self.reader

    def href(self, language: Language, path: str = "/referral") -> str:
        """The address that asks this, with ids as they are read: ``a,b,c``."""
        flags = (
            ("large", self.large),
            ("only-places", self.only_places),
            ("one-a-page", self.one_a_page),
        )
        pairs = [("language", self.reader.code)] if self.reader is not language else []
        pairs += [(name, "1") for name, on in flags if on]
        pairs += [(n, v) for n, v in (("kind", self.kind), ("street", self.street)) if v]
        rest = with_args("", pairs).removeprefix("?")
        ids = f"ids={','.join(self.ids)}" if self.ids else ""
        query = "&".join(filter(None, (ids, rest)))
        return f"{language.prefix}{path}?{query}" if query else language.prefix + path


@dataclass(frozen=True, slots=True)
class Found:
    """What the ids of an address led to. ``gone`` and ``unknown`` are ids as they were typed,
    ``closed`` are entries that nobody is to be sent to; ``left_out`` counts what was too many."""

    services: tuple[Service, ...]
    closed: tuple[Service, ...] = ()
    gone: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    left_out: int = 0


def referral_page(
    asked: Asked, found: Found, words: Words, sheet: Sheet | None, picker: Picker, has_press: bool
) -> ReferralPage:
    """The working page around a sheet; ``asked`` names the entries that are on it."""
    language = words.language
    plain = replace(asked, kind="", street="")
    return ReferralPage(
        h1=page_heading(asked.only_places, words),
        notices=(*_notices(found, words), *_nameless(asked, found, words)),
        picked=_picked(plain, found.services, words),
        picker=picker,
        options=(_languages(plain, words), _switches(plain, words)) if sheet else (),
        pdf_href=plain.href(language, "/referral.pdf") if has_press and sheet else "",
        sheet=sheet,
    )


def page_heading(only_places: bool, sentences: Sentences) -> str:
    return (
        sentences.say("Make a sheet of places")
        if only_places
        else sentences.say("Make a referral sheet")
    )


def _notices(found: Found, words: Words) -> tuple[Notice, ...]:
    rows: list[tuple[str, str]] = []
    if found.unknown:
        names = words.listed(found.unknown)
        rows.append(("unknown", words.say("There is no service called %(names)s.", names=names)))
    if found.gone:
        names = words.listed(found.gone)
        rows.append(("gone", words.say("No longer on this site: %(names)s.", names=names)))
    if found.left_out:
        rows.append(("too-many", _too_many(found.left_out, words)))
    notices = [Notice(id_, (Text(text),)) for id_, text in rows]
    return (*notices, *(_closed(service, words) for service in found.closed))


def _nameless(asked: Asked, found: Found, sentences: Sentences) -> tuple[Notice, ...]:
    """Places of which a neutral sheet may not say the name: somebody has to."""
    if not asked.only_places or all(any(neutral_names(each)) for each in found.services):
        return ()
    text = sentences.say(
        "A place without a neutral name is only called “Service point”."
        " Tell the family which it is, or write on the line what they will understand."
    )
    return (Notice("nameless", (Text(text),)),)


def _too_many(left_out: int, sentences: Sentences) -> str:
    return sentences.say_count(
        "A sheet holds six places; %(num)d more was left out.",
        "A sheet holds six places; %(num)d more were left out.",
        left_out,
    )


def _closed(service: Service, words: Words) -> Notice:
    said = Text(words.say("Closed, so not on the sheet:"))
    return Notice("closed", (said, Text(" "), words.name(service)))


def _picked(asked: Asked, services: Sequence[Service], words: Words) -> tuple[PickedPlace, ...]:
    language, ids = words.language, asked.ids
    last = len(ids) - 1
    return tuple(
        PickedPlace(
            id=service.id,
            name=words.name(service),
            kind=words.kinds[service.category],
            href=service_href(language, service),
            up_href=_with(asked, _swapped(ids, at - 1)).href(language) if at else "",
            down_href=_with(asked, _swapped(ids, at)).href(language) if at < last else "",
            remove_href=_with(asked, (*ids[:at], *ids[at + 1 :])).href(language),
        )
        for at, service in enumerate(services)
    )


def _with(asked: Asked, ids: Iterable[str]) -> Asked:
    return replace(asked, ids=tuple(ids))


def _swapped(ids: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The same ids with those at ``at`` and behind it changed over.

    >>> _swapped(("a", "b", "c"), 1)
    ('a', 'c', 'b')
    """
    return (*ids[:at], ids[at + 1], ids[at], *ids[at + 2 :])


def _languages(asked: Asked, words: Words) -> tuple[Link, ...]:
    choices = (replace(asked, reader=reader) for reader in LANGUAGES)
    return tuple(
        Link(
            _languages_text(choice.second, words),
            choice.href(words.language),
            current=choice.reader is asked.reader,
        )
        for choice in choices
    )


def _languages_text(second: Language | None, words: Words) -> str:
    if second is None:
        return words.say("Chinese")
    return words.say("Chinese and %(language)s", language=words.language_name(second))


def _switches(asked: Asked, words: Words) -> tuple[Link, ...]:
    say = words.say
    rows = (
        (say("Large type"), asked.large, replace(asked, large=not asked.large)),
        (
            say("One place on each page"),
            asked.one_a_page,
            replace(asked, one_a_page=not asked.one_a_page),
        ),
        (
            say("Only the places, in neutral words"),
            asked.only_places,
            replace(asked, only_places=not asked.only_places),
        ),
    )
    return tuple(Link(text, target.href(words.language), current=on) for text, on, target in rows)
