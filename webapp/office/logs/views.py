"""Both logs: what was changed in the register, and who came in."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, Response, abort, request

from webapp.domain.fields import translatable
from webapp.domain.people.rights import may_read_logs
from webapp.ledger.chain import AuditLine
from webapp.office.here.frame import page
from webapp.office.here.parts import parts, sentences
from webapp.office.here.session import whoever_is_here
from webapp.office.logs.details import Detail, details_of

MOST = 100
ACTS: Mapping[str, str] = {
    "adopt": translatable("took in the files"),
    "leave": translatable("gave the files their place back"),
    "add": translatable("asked for a new entry"),
    "edit": translatable("asked for a change"),
    "withdraw": translatable("asked to withdraw"),
    "restore": translatable("asked to show again"),
    "apply": translatable("applied"),
    "agree": translatable("agreed to what holds later"),
    "reject": translatable("rejected"),
    "overtaken": translatable("found it overtaken"),
    "check": translatable("looked at"),
    "occasion": translatable("kept an event of"),
    "import-taken": translatable("sent a sheet"),
    "import": translatable("handed in a sheet"),
    "import-agreed": translatable("agreed to a sheet"),
    "import-refused": translatable("refused a sheet"),
    "import-left": translatable("gave a sheet up"),
    "import-undo": translatable("took a sheet back"),
    "import-merge": translatable("merged two entries"),
    "not-same": translatable("said of two entries that they are not the same"),
    "undo-check": translatable("took back an answer about"),
    "poster": translatable("made or retired a poster of"),
    "publish": translatable("asked to publish"),
    "published": translatable("published"),
    "went-back": translatable("went back to an earlier edition"),
    "accept-losses": translatable("agreed that entries may be lost"),
    "reject-publication": translatable("refused that entries may be lost"),
    "invited": translatable("invited"),
    "invited again": translatable("invited again"),
    "agreed to a new link": translatable("agreed to a new link for"),
    "took a link back": translatable("took a link back"),
    "joined": translatable("joined"),
    "came back": translatable("came back by a new link"),
    "asked for roles": translatable("asked for roles that wait, for"),
    "confirmed roles": translatable("confirmed the roles of"),
    "took roles back": translatable("took back roles that waited, of"),
    "changed roles": translatable("changed the roles of"),
    "dismissed": translatable("dismissed"),
    "ended sessions": translatable("ended the sessions of"),
    "signed in": translatable("signed in"),
    "recovered": translatable("signed in with a recovery code"),
    "wrong password": translatable("typed a wrong password"),
    "wrong code": translatable("typed a wrong code"),
    "wrong recovery": translatable("typed a wrong recovery code"),
    "changed the password": translatable("changed the password"),
    "printed recovery codes": translatable("printed recovery codes"),
}
"""What is written in the logs, in words."""

blueprint = Blueprint("logs", __name__)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line, ready to read."""

    number: int
    day: str
    who: str
    what: str
    about: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class LogPage:
    """``older`` leads to what came before; ``is_whole`` tells whether all is as it was written."""

    h1: str
    chain: str
    is_whole: bool
    lines: tuple[LogLine, ...]
    older: str
    other: str
    other_name: str
    sheet: str


@blueprint.before_request
def readers_only() -> None:
    """Logs name people: they are for keepers and auditors."""
    if not may_read_logs(whoever_is_here().grants):
        abort(403)


@blueprint.get("/logs")
def people_log() -> Response:
    """Who came in, and was let in."""
    lines = parts().people.log(MOST, _before())
    say = sentences().say
    names = say("Who came in"), "/logs", "/logs/changes", say("What was changed")
    return _log_page(lines, parts().people.unsealed(), *names)


@blueprint.get("/logs/changes")
def acts_log() -> Response:
    """What was changed in the register."""
    lines = parts().reader.acts(MOST, _before())
    say = sentences().say
    names = say("What was changed"), "/logs/changes", "/logs", say("Who came in")
    return _log_page(lines, parts().reader.unsealed(), *names)


def _log_page(
    lines: tuple[AuditLine, ...], unsealed: int, h1: str, path: str, other: str, other_name: str
) -> Response:
    older = f"{path}?before={lines[-1].number}" if len(lines) == MOST else ""
    said = tuple(map(line_said, lines))
    content = LogPage(
        h1, _chain(unsealed), not unsealed, said, older, other, other_name, f"{path}.csv"
    )
    return page("office/logs/log.html", h1, content)


def _chain(unsealed: int) -> str:
    if not unsealed:
        return sentences().say("Every line is sealed with the one before it; the chain is whole.")
    return sentences().say(
        "Line %(number)s is not what was written: somebody changed this log from outside. "
        "Compare it with a backup.",
        number=unsealed,
    )


def line_said(line: AuditLine) -> LogLine:
    """A line in words."""
    said = ACTS.get(line.what)
    what = sentences().say_declared(said) if said else line.what
    day = line.at[:16].replace("T", " ")
    return LogLine(line.number, day, line.who, what, line.about, tuple(details_of(line.detail)))


def _before() -> int:
    typed = request.args.get("before", "")
    return int(typed) if typed.isdecimal() and len(typed) < 10 else 0
