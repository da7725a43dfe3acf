"""What the database itself refuses, by SQL as by code, without a trigger being dropped."""

# ruff: noqa: S608 (statements put together from texts are what is tried here)

import pytest
from sqlalchemy import text

from tests.builders import NOW
from tests.integration.register.made_up import (
    BEN,
    DISCREET,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_change,
    a_register,
    an_edit,
)
from webapp.domain.country import NATIONAL_NUMBERS
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.errors import ChainBroken
from webapp.ledger.chain import mark_of
from webapp.ledger.ledger import Ledger, Refused
from webapp.ledger.place import Place
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.migrations.guards_0002 import PINNED
from webapp.register.register import Register


@pytest.fixture
def register(place: Place) -> Register:
    """With a change of each state: applied, waiting, rejected."""
    register = a_register(place)
    register.propose(an_edit(register, phones="010-66002222"), KINDS)
    register.propose(an_edit(register, TWO_PERSONS, phones="010-66003333"), KINDS)
    rejected = register.propose(an_edit(register, TWO_PERSONS, phones="010-66004444"), KINDS)
    register.reject(rejected.number, BEN, "号码有误", NOW)
    return register


@pytest.fixture
def ledger(place: Place, register: Register) -> Ledger:
    return register_ledger(place, PATIENCE)


def run(ledger: Ledger, *statements: str) -> None:
    with ledger.writing() as connection:
        for statement in statements:
            connection.execute(text(statement.replace(":", "\\:")))


LINE = "INSERT INTO audit (number, at, who, what, about, detail, before, mark) VALUES "
CHANGE = (
    "INSERT INTO changes (number, kind, entry, base_version, patch, reason, moved_to, origin, once,"
    " made_by, made_at, state, second_by, decision, audit) VALUES "
)
VERSION = (
    "INSERT INTO versions (entry, number, change, audit, state, category, visibility, reason_zh,"
    " moved_to, shape, body) SELECT entry, number + 1, {change}, 1, '{state}', {category},"
    " {visibility}, '{reason}', '', shape, {body} FROM versions WHERE entry = '{entry}'"
    " ORDER BY number DESC LIMIT 1"
)
APPLY = "UPDATE changes SET state = 'applied' WHERE number = 6"
HIDE = "UPDATE changes SET state = 'applied', second_by = 'x' WHERE number = 4"


def a_version(change: int, entry: str, **said: str) -> str:
    plain = {"state": "published", "category": "category", "visibility": "visibility"}
    plain |= {"reason": "", "body": "body"}
    return VERSION.format(change=change, entry=entry, **{**plain, **said})


def a_row(
    entry: str,
    kind: str = "edit",
    base: int = 1,
    state: str = "proposed",
    second: str = "",
    reason: str = "",
) -> str:
    said = f"'{{}}', '{reason}', '', 'sql', NULL, 'ann', 'now', '{state}', '{second}', '', 1"
    return f"{CHANGE}(6, '{kind}', '{entry}', {base}, {said})"


def test_what_is_written_stays(ledger: Ledger) -> None:
    for table, column in (("audit", "who"), ("versions", "body"), ("two_person_kinds", "category")):
        for act in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
            with pytest.raises(Refused, match="stays"):
                run(ledger, act)


def test_nothing_is_deleted(ledger: Ledger) -> None:
    for table in ("changes", "entries", "adoptions"):
        with pytest.raises(Refused, match="nothing is deleted"):
            run(ledger, f"DELETE FROM {table}")


ADOPTION = (
    "INSERT INTO adoptions (number, at, who, files, audit, left_at) VALUES"
    " (2, 'now', 'x', '{}', 1, '')"
)
HIDDEN = {"state": "withdrawn", "reason": "x"}
EDIT = (a_row(OPEN, base=2), APPLY)
WITHDRAW = (a_row(TWO_PERSONS, "withdraw", reason="x"), APPLY)


OTHER = "replace(body, '某', '甲')"
QUIET = {"visibility": "'discreet'", "body": "replace(body, '\"public\"', '\"discreet\"')"}
LEGAL_AID = {"category": "'legal-aid'", "body": "replace(body, 'nursing-room', 'legal-aid')"}

CHECK = (
    "INSERT INTO checks (number, entry, version, fact_group, fields, answer, method, made_by,"
    " made_on, once, audit) VALUES "
)
FACT = (
    "INSERT INTO facts (entry, field, source, method, checked_by, checked_on, expires_on, by_check)"
    " VALUES "
)
ASKED = (
    "INSERT INTO publications (number, why, asked_by, asked_at, accepted, second_by, state, due,"
    " tries, problem, act, edition, ended_at, audit) VALUES "
)
A_CHECK = (
    f"{CHECK}(1, '{OPEN}', 2, 'phone', '[]', 'as-written', 'phone', 'ann', '2026-11-24', NULL, 1)"
)
A_FACT = f"{FACT}('{OPEN}', 'phones', NULL, 'phone', 'ann', '2026-11-24', '2027-05-01', 1)"
LOSSES = f"{ASKED}(1, 'asked', 'ann', 'now', 'all', '', 'proposed', 'now', 0, '', 0, 0, '', 1)"
CONFIRMED = "replace(body, '\"sourced\"', '\"confirmed\"')"

REFUSED: tuple[tuple[str, list[str]], ...] = (
    ("follows the last", [f"{LINE}(99, 'now', 'x', 'x', '', '', '', '{'0' * 64}')"]),
    ("sealed", [f"{LINE}(6, 'now', 'x', 'x', '', '', 'forged', '{'0' * 64}')"]),
    ("counts already", [ADOPTION]),
    ("only their end", ["UPDATE adoptions SET files = '{}'"]),
    ("audited", ["UPDATE adoptions SET left_at = 'now'"]),
    ("proposed first", [a_row(OPEN, base=2, state="applied")]),
    ("proposed first", [a_row(OPEN, base=2, second=BEN)]),
    ("adopted before", [a_row(TWO_PERSONS, kind="adopt")]),
    ("decided once", ["UPDATE changes SET state = 'applied' WHERE number = 5"]),
    ("decided once", ["UPDATE changes SET patch = '{}' WHERE number = 4"]),
    ("decided once", [HIDE.replace("SET", "SET made_by = 'y',")]),
    ("two_are_two", [HIDE.replace("'x'", "'ann'")]),
    ("with_a_sentence", ["UPDATE changes SET state = 'rejected' WHERE number = 4"]),
    (
        "follows the last|applied to the version",
        [a_version(3, OPEN).replace("number + 1", "number + 2")],
    ),
    ("applied to the version|two persons", [a_version(4, TWO_PERSONS)]),
    ("applied to the version", [a_version(3, OPEN)]),
    ("two persons", [a_row(TWO_PERSONS), APPLY, a_version(6, TWO_PERSONS)]),
    ("two persons", [*EDIT, a_version(6, OPEN, **QUIET)]),
    ("two persons", [*EDIT, a_version(6, OPEN, **LEGAL_AID)]),
    ("only to hide", [*WITHDRAW, a_version(6, TWO_PERSONS)]),
    ("only to hide", [*WITHDRAW, a_version(6, TWO_PERSONS, **HIDDEN, body=OTHER)]),
    ("withdrawal hides", [*EDIT, a_version(6, OPEN, **HIDDEN)]),
    ("those of the body", [*EDIT, a_version(6, OPEN, category="'nursery'")]),
    ("begin with their first", ["INSERT INTO entries (id, version) VALUES ('b', 2)"]),
    ("version to version", [f"UPDATE entries SET version = 1 WHERE id = '{OPEN}'"]),
    ("version to version", [f"UPDATE entries SET id = 'b' WHERE id = '{OPEN}'"]),
    ("stays", [A_CHECK, "UPDATE checks SET answer = 'unknown'"]),
    ("stays", [A_CHECK, "DELETE FROM checks"]),
    ("answer_known", [A_CHECK.replace("as-written", "x")]),
    ("(?i)as it is|foreign key", [A_CHECK.replace("2, 'phone'", "1, 'phone'")]),
    ("only a check", [A_FACT]),
    ("only a check", [A_CHECK, A_FACT.replace("'ann'", "'ben'")]),
    ("only a check", [A_CHECK.replace("as-written", "unknown"), A_FACT]),
    ("who_and_when", [A_CHECK, A_FACT.replace("'ann'", "''")]),
    ("who_and_when", [A_CHECK, A_FACT, "UPDATE facts SET checked_by = ''"]),
    ("until_later", [A_CHECK, A_FACT.replace("2027", "2025")]),
    ("nothing is deleted", [A_CHECK, A_FACT, "DELETE FROM facts"]),
    ("whose they are", [A_CHECK, A_FACT, "UPDATE facts SET field = 'hours'"]),
    ("asked for|losses_by_two", [LOSSES.replace("proposed", "waiting")]),
    ("losses_by_two", [LOSSES, "UPDATE publications SET state = 'waiting'"]),
    ("two_are_two", [LOSSES, "UPDATE publications SET state = 'waiting', second_by = 'ann'"]),
    ("ends once", [LOSSES, "UPDATE publications SET accepted = 'b'"]),
    (
        "ends once",
        [LOSSES.replace("'all', ''", "'', ''"), "UPDATE publications SET state = 'done'"],
    ),
    ("nothing is deleted", [LOSSES, "DELETE FROM publications"]),
    ("confirmed is what", [*EDIT, a_version(6, OPEN, body=CONFIRMED)]),
    ("what was asked for stays", ["UPDATE changes SET basis = 'x' WHERE number = 4"]),
    ("(?i)foreign key", [f"UPDATE entries SET version = 3 WHERE id = '{OPEN}'"]),
    ("(?i)foreign key", [*EDIT, a_version(6, OPEN).replace("6, 1,", "6, 99,")]),
)


def test_no_statement_walks_round_a_rule(ledger: Ledger, register: Register) -> None:
    before = register.status(), register.snapshot(NOW.date())
    for refused, statements in REFUSED:
        with pytest.raises(Refused, match=refused):
            run(ledger, *statements)
    assert (register.status(), register.snapshot(NOW.date())) == before


def test_a_confidential_entry_says_nowhere_where_it_is(ledger: Ledger, register: Register) -> None:
    """Of the two lines of a body, the one that tells the place is the one that is refused."""
    waits = register.propose(an_edit(register, **DISCREET), KINDS)
    done = HIDE.replace("4", str(waits.number))
    body = "replace(body, '\"public\"', '\"confidential\"')"
    version = a_version(waits.number, OPEN, visibility="'confidential'", body=body)
    with pytest.raises(Refused, match="where it is"):
        run(ledger, done, version)


def test_two_persons_stay_two_when_an_entry_was_hidden(register: Register) -> None:
    register.propose(a_change(register, ChangeKind.WITHDRAW, TWO_PERSONS, reason="已停办"), KINDS)
    waits = register.propose(a_change(register, ChangeKind.RESTORE, TWO_PERSONS), KINDS)
    assert waits in register.waiting()
    assert register.propose(an_edit(register, **DISCREET), KINDS) in register.waiting()


def test_the_database_lets_one_person_hide_however_much_they_did(
    ledger: Ledger, register: Register
) -> None:
    for number in range(20):
        register.propose(an_edit(register, note_zh=f"第{number}次"), KINDS)
    hide = a_row(TWO_PERSONS, "withdraw", reason="x").replace("(6,", "(26,")
    run(ledger, hide, APPLY.replace("6", "26"), a_version(26, TWO_PERSONS, **HIDDEN))
    hidden = register.history.version(TWO_PERSONS, 2)
    assert hidden is not None
    assert hidden.state == "withdrawn"


def test_a_line_that_was_rewritten_is_noticed(
    ledger: Ledger, register: Register, place: Place
) -> None:
    """By somebody who may drop triggers, and seals the line anew."""
    drop = "DROP TRIGGER audit_no_update" + (" ON audit" if place.address else "")
    mark = mark_of(2, "now", "somebody", "edit", OPEN, "{}", "x")
    forged = f"who = 'somebody', at = 'now', detail = '{{}}', mark = '{mark}'"
    run(ledger, drop, f"UPDATE audit SET {forged} WHERE number = 2")
    with pytest.raises(ChainBroken, match="line 2"):
        register.status()


def test_a_line_of_the_whole_country_stays(ledger: Ledger, register: Register) -> None:
    register.propose(an_edit(register, phones="010-66001111;110;12345"), KINDS)
    edit = a_row(OPEN, base=3).replace("(6,", "(7,")
    lost = a_version(7, OPEN, body="replace(body, ';12345', ';123456')")
    with pytest.raises(Refused, match="whole country"):
        run(ledger, edit, APPLY.replace("6", "7"), lost)
    assert register.entry(OPEN).cells["phones"] == "010-66001111;110;12345"


def test_the_pinned_numbers_are_those_of_the_code() -> None:
    assert PINNED == NATIONAL_NUMBERS
