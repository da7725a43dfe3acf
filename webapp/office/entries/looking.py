"""That somebody looked: the ticks of a form, and what they mean."""

from collections.abc import Iterator

from webapp.domain.facts import Method
from webapp.domain.fields import translatable
from webapp.domain.register.checks import Looked
from webapp.domain.register.entries import Cells
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import Source
from webapp.intake.looking import looked_at
from webapp.office.forms.models import Box, Choice, Tick
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, sentences
from webapp.office.here.reference import reference
from webapp.sentence import Sentence

METHOD, LOOKED = "method", "looked-"
HOW = {
    Method.PHONE: translatable("I called"),
    Method.VISIT: translatable("I was there"),
    Method.DOCUMENT: translatable("I read it in a document"),
}
"""The ways in which somebody looks who is asked here."""

SOURCE_TITLE, SOURCE_URL = "new_source_title_zh", "new_source_url"


def looked_ticks(typed: Typed) -> tuple[Tick, ...]:
    """A box for each group of facts that somebody may have looked at today."""
    return tuple(
        Tick(LOOKED + each.id, each.zh, bool(typed.get(LOOKED + each.id)))
        for each in reference().freshness.groups
    )


def method_box(typed: Typed) -> Box:
    """How somebody looked."""
    say = sentences()
    chosen = typed.get(METHOD, "")
    choices = tuple(
        Choice(str(each), say.say_declared(text), chosen == each) for each, text in HOW.items()
    )
    return Box(METHOD, say.say("How did you look?"), chosen, choices=choices, radios=True)


def method_typed(typed: Typed) -> Method:
    """How somebody looked. Raises ``ChangeRefused`` where they do not say."""
    said = typed.get(METHOD, "")
    if said not in HOW:
        raise ChangeRefused(Sentence("Say how you looked: by phone, on the spot, in a document."))
    return Method(said)


def looked_typed(typed: Typed, cells: Cells) -> tuple[Looked, ...]:
    """What was ticked as looked at today. Raises ``ChangeRefused`` where it is not said how."""
    return tuple(_ticked(typed, cells))


def _ticked(typed: Typed, cells: Cells) -> Iterator[Looked]:
    for group in reference().freshness.groups:
        if typed.get(LOOKED + group.id):
            yield looked_at(group, cells, reference(), method_typed(typed))


def source_boxes(typed: Typed) -> tuple[Box, ...]:
    """Where what is new is from, where that is not the source of the entry."""
    say = sentences().say
    return (
        Box(SOURCE_TITLE, say("Where the new facts are from"), typed.get(SOURCE_TITLE, "")),
        Box(SOURCE_URL, say("Its address on the web"), typed.get(SOURCE_URL, "")),
    )


def source_typed(typed: Typed) -> Source:
    """The source of what is new; none where it is the entry's."""
    title, url = typed.get(SOURCE_TITLE, ""), typed.get(SOURCE_URL, "")
    return Source(title, url, now().date().isoformat()) if title or url else Source()
