"""To withdraw an entry, whatever somebody else changed of it meanwhile, and to show it again."""

from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.entries import RegisteredEntry
from webapp.intake.withholding import hide_what_is_withdrawn
from webapp.office.entries.cells import REASON
from webapp.office.entries.editing import ask_for, refuse_another_version
from webapp.office.entries.models import ActPage
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import parts, sentences

blueprint = Blueprint("hiding", __name__)
_KINDS = {"withdraw": ChangeKind.WITHDRAW, "restore": ChangeKind.RESTORE}


@blueprint.get("/entries/<entry>/<any('withdraw', 'restore'):act>")
def form(entry: str, act: str) -> Response:
    """Ask for a reason."""
    return _form(entry, act, {}, NO_TROUBLE)


@blueprint.post("/entries/<entry>/<any('withdraw', 'restore'):act>")
def send(entry: str, act: str) -> Response:
    """Do it."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(entry, act, typed, trouble)

    def do(typed: Typed) -> Response:
        found = seen_entry(entry)
        if act == "restore":
            refuse_another_version(found, typed)
        done = ask_for(_KINDS[act], found, found.cells, typed)
        hide_what_is_withdrawn(parts().settings, parts().register)
        return done

    return answered(show, do)


def withdrawal_page(found: RegisteredEntry, typed: Typed, trouble: Trouble) -> ActPage:
    """The form that hides an entry, as it is sent from the entry's own page."""
    say = sentences().say
    return ActPage(
        h1=say("Withdraw %(name)s", name=found.cells["name_zh"]),
        action=f"/entries/{found.id}/withdraw",
        back=f"/entries/{found.id}",
        errors=trouble.sentences,
        told=say("Nobody sees the entry any more. It can be shown again at any time."),
        version=found.version,
        reason=typed.get(REASON, say("Hidden while it is being checked")),
        reason_label=say("The reason, as the public reads it"),
        button=say("Withdraw"),
    )


def _form(id: str, act: str, typed: Typed, trouble: Trouble) -> Response:
    found = seen_entry(id)
    say = sentences().say
    content = withdrawal_page(found, typed, trouble)
    if act == "restore":
        content = replace(
            content,
            action=f"/entries/{id}/restore",
            h1=say("Show %(name)s again", name=found.cells["name_zh"]),
            told=say("The entry is shown as it was. A sensitive one waits for a second person."),
            reason=typed.get(REASON, ""),
            reason_label=say("The reason, for the history"),
            button=say("Show again"),
        )
    return page("office/entries/act.html", content.h1, content, trouble.status)
