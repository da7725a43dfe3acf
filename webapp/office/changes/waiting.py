"""Why a change waits, and what it rests on, in words."""

from dataclasses import dataclass

from webapp.domain.register.changes import Change, patched
from webapp.domain.register.entries import Cells
from webapp.intake.looking import is_sensitive
from webapp.office.entries.editing import PROPOSAL
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.present.wording.methods import METHODS
from webapp.register.brake import MOST_CHANGES, WITHIN
from webapp.register.facts.basis import basis_of


@dataclass(frozen=True, slots=True)
class Standing:
    """The cells of an entry before and after a change (only after where it is new), and whether
    two persons are always needed for it; ``braked``: whoever made it did too much of late."""

    cells: tuple[Cells, ...]
    sensitive: bool
    braked: bool


def standing_of(change: Change, now: Cells) -> Standing:
    """What a change is about; ``now`` are the cells that its entry has."""
    after = patched(now, change.patch)
    cells = (now, after) if now else (after,)
    sensitive = any(is_sensitive(each, reference()) for each in cells)
    return Standing(cells, sensitive, braked=not sensitive and change.origin != PROPOSAL)


def why_it_waits(change: Change, standing: Standing) -> str:
    """Why a second person is asked."""
    say = sentences().say
    if change.is_settled:
        return say("It holds from %(day)s on by itself.", day=f"{change.publish_from}")
    if standing.sensitive:
        return say("Two people agree to every change of such an entry.")
    if not standing.braked:
        return say("A checker proposed it: somebody of the street, or an approver, agrees.")
    return say(
        "The brake: %(by)s made %(most)s changes within %(minutes)s minutes. Whoever makes so many"
        " may be somebody else who has their session: an approver asks them, then agrees.",
        by=change.made_by,
        most=MOST_CHANGES,
        minutes=int(WITHIN.total_seconds() // 60),
    )


def looked_said(change: Change) -> tuple[str, ...]:
    """What whoever made the change looked at with it, and where what is new is from."""
    say = sentences()
    basis, groups = basis_of(change.basis), reference().freshness
    lines = [
        say.say(
            "Looked at: %(facts)s %(how)s",
            facts=group.zh if (group := groups.group(each.group)) else each.group,
            how=say.say_declared(METHODS[each.method]),
        )
        for each in basis.looked
    ]
    source = basis.source.title_zh or basis.source.url
    return (
        (*lines, say.say("What is new is from: %(source)s", source=source))
        if source
        else tuple(lines)
    )
