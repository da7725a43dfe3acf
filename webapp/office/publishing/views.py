"""To publish: what waits, who makes it, what became of the last ones, and to ask for one now."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort

from webapp.domain.people.rights import has, may_publish, may_publish_all, may_second
from webapp.domain.people.roles import Role
from webapp.domain.register.publications import Publication, PublicationState, Why
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import whoever_is_here
from webapp.office.signing_in.gates import needs_a_code, step_up_first
from webapp.present.wording.publications import told_of_going_back, told_of_publication
from webapp.sentence import Sentence
from webapp.store.editions import Editions
from webapp.store.served import served_act, went_back
from webapp.tending.going_back import go_back

LOSSES, EDITION = "losses", "edition"
blueprint = Blueprint("publishing", __name__)


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """One publication, ready to read. ``problem`` is why it failed and when it is tried again;
    ``waits`` tells that a second person is asked, ``accepted`` for which entries."""

    number: int
    told: str
    edition: str
    problem: tuple[str, ...]
    accepted: str
    waits: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Back:
    """The edition that can be gone back to."""

    number: int
    told: str


@dataclass(frozen=True, slots=True)
class PublishPage:
    """``unseen`` tells how much the public does not see yet; ``alarm`` that somebody went back."""

    h1: str
    errors: tuple[str, ...]
    unseen: str
    rows: tuple[PublicationRow, ...]
    losses: str
    may_publish: bool
    may_second: bool
    may_lose: bool = False
    back: Back | None = None
    alarm: str = ""


@blueprint.get("/publish")
def show() -> Response:
    """What waits and what was published."""
    return _page({}, NO_TROUBLE)


@blueprint.post("/publish/now")
def ask() -> Response:
    """Ask for an edition at once; where entries may be lost by it, a second person must agree."""
    grants = whoever_is_here().grants
    if not has(grants, Role.CLERK, Role.EDITOR, Role.APPROVER):
        abort(403)

    def do(typed: Typed) -> Response:
        if not _may_publish_now():
            raise NotAllowed(Sentence("No change of your street waits to be published."))
        accepted = tuple(typed.get(LOSSES, "").replace(",", " ").split())
        if accepted and not may_publish_all(grants):
            raise NotAllowed(Sentence("Your roles do not let services be lost."))
        parts().register.publications.ask(Why.ASKED, whoever_is_here().name, now(), accepted)
        return moved_on("/publish")

    return answered(_page, do)


@blueprint.post("/publish/<int:number>/<any('second', 'reject'):act>")
def decide(number: int, act: str) -> Response:
    """The second person's word on a publication by which entries may be lost."""
    if not may_second(whoever_is_here().grants):
        abort(403)
    if needs_a_code():
        return step_up_first()

    def do(_typed: Typed) -> Response:
        queue, name = parts().register.publications, whoever_is_here().name
        (queue.second if act == "second" else queue.reject)(number, name, now())
        return moved_on("/publish")

    return answered(_page, do)


@blueprint.post("/publish/back")
def back() -> Response:
    """Go back to the edition before."""
    if not may_publish_all(whoever_is_here().grants):
        abort(403)
    if needs_a_code():
        return step_up_first()

    def do(typed: Typed) -> Response:
        number = typed.get(EDITION, "")
        if not number.isdecimal():
            raise NotNow(Sentence("another edition is served meanwhile: look again"))
        var, register = parts().settings.var, parts().register
        go_back(var, register, int(number), whoever_is_here().name, now())
        return moved_on("/publish")

    return answered(_page, do)


def _may_publish_now() -> bool:
    """Whether whoever is here may ask for an edition with what the public does not see yet."""
    grants = whoever_is_here().grants
    if may_publish_all(grants) or not has(grants, Role.CLERK):
        return may_publish_all(grants)
    unseen = parts().register.publications.unseen(served_act(parts().settings.var))
    changed = (each.cells for each in parts().register.entries() if each.id in unseen)
    return may_publish(grants, *changed)


def _back() -> Back | None:
    """The edition before the current, for who may go back to it."""
    before = Editions(parts().settings.var).before_current()
    if before is None or not may_publish_all(whoever_is_here().grants):
        return None
    gaps = {"number": before.number, "day": f"{before.built_at:%Y-%m-%d %H:%M}"}
    return Back(before.number, sentences().say("Edition %(number)s, made %(day)s", **gaps))


def _page(typed: Typed, trouble: Trouble) -> Response:
    queue, grants = parts().register.publications, whoever_is_here().grants
    waits = queue.unpublished(served_act(parts().settings.var))
    say = sentences().say
    content = PublishPage(
        h1=say("Publish"),
        errors=trouble.sentences,
        unseen=say("acts that the public does not see yet: %(count)s", count=waits.acts),
        rows=tuple(map(_row, queue.newest())),
        losses=typed.get(LOSSES, ""),
        may_publish=_may_publish_now(),
        may_second=may_second(grants),
        may_lose=may_publish_all(grants),
        back=_back(),
        alarm=told_of_going_back(sentences()) if went_back(parts().settings.var) else "",
    )
    return page("office/publishing/publish.html", content.h1, content, trouble.status)


def _row(each: Publication) -> PublicationRow:
    say = sentences().say
    edition = say("Edition %(number)s", number=each.edition) if each.edition else ""
    return PublicationRow(
        number=each.number,
        told=told_of_publication(each, sentences()),
        edition=edition,
        problem=_problem(each),
        accepted=" ".join(each.accepted),
        waits=each.state is PublicationState.PROPOSED,
        own=each.asked_by == whoever_is_here().name,
    )


def _problem(each: Publication) -> tuple[str, ...]:
    if not each.problem:
        return ()
    if each.state is PublicationState.DONE:
        return (each.problem.said(sentences().say_declared),)
    tried = sentences().say(
        "tried %(tries)s times; the next time at %(due)s",
        tries=each.tries,
        due=f"{each.due:%Y-%m-%d %H:%M}",
    )
    return each.problem.said(sentences().say_declared), tried
