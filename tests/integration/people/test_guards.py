"""What the database itself refuses, and that nothing in it lets anybody in."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import DeclarativeBase

from tests.builders import NOW
from tests.integration.people.made_up import CLERK, HERE, KEEPER, MINUTE, PASSWORD, Office
from webapp.ledger.ledger import Refused
from webapp.ledger.place import Place
from webapp.people.tables import Base

LATER = NOW + MINUTE
ASKED = "INSERT INTO vouchings VALUES (9, 2, 'approver', 'ke.eper', 0, '', '', NULL)"


@pytest.fixture
def office(place: Place) -> Office:
    made = Office(place)
    made.join(KEEPER)
    made.join(CLERK)
    return made


REFUSED = (
    "UPDATE security_log SET who = 'somebody else' WHERE number = 1",
    "DELETE FROM security_log WHERE number = 1",
    "INSERT INTO security_log SELECT number + 100, at, who, what, about, detail, before, mark"
    " FROM security_log WHERE number = 1",
    "INSERT INTO security_log SELECT (SELECT max(number) + 1 FROM security_log), at, who, what,"
    " about, detail, 'x', mark FROM security_log WHERE number = 1",
    "DELETE FROM people WHERE number = 2",
    "UPDATE people SET name = 'an.other' WHERE number = 2",
    "INSERT INTO roles VALUES (1, 'editor', '*')",
    "INSERT INTO roles VALUES (2, 'keeper', '*')",
    "INSERT INTO roles VALUES (2, 'emperor', '*')",
    "INSERT INTO roles VALUES (1, 'auditor', 'a-street')",
    "UPDATE roles SET role = 'editor' WHERE person = 2",
    "UPDATE sessions SET ended_at = NULL WHERE kind = 'joining'",
    "UPDATE invitations SET ended_at = NULL WHERE number = 1",
    "UPDATE credentials SET last_step = 0",
    "INSERT INTO roles VALUES (1, 'checker', '*')",
    "UPDATE invitations SET made_by = 'an.other' WHERE number = 1",
    "UPDATE invitations SET second_by = made_by WHERE number = 1",
    "UPDATE invitations SET second_by = name WHERE number = 1",
    "INSERT INTO invitations SELECT number + 9, 'x', person, name, shown_name, grants, made_by,"
    " made_at, until, password, secret, ended_at, 'an.other' FROM invitations WHERE number = 1",
    "UPDATE sessions SET kind = 'joining' WHERE kind = 'whole'",
)


def does(office: Office, *statements: str) -> None:
    with office.means.ledger.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_the_database_refuses(office: Office) -> None:
    for statement in REFUSED:
        with pytest.raises(Refused):
            does(office, statement)


def test_nobody_takes_a_new_link_that_only_one_person_gave_out(office: Office) -> None:
    office.people.invite_again(office.person(CLERK).number, KEEPER, LATER)
    takes = (
        "INSERT INTO sessions SELECT 99, 'x', 'joining', NULL, max(number), '', 0, 0, 0, NULL"
        " FROM invitations"
    )
    with pytest.raises(Refused), office.means.ledger.writing() as connection:
        connection.execute(text(takes))


ALONE = (
    ("INSERT INTO roles VALUES (2, 'approver', '*')",),
    ("INSERT INTO roles VALUES (2, 'auditor', '*')",),
    ("INSERT INTO vouchings VALUES (9, 2, 'approver', 'console:x', 0, '', 'ke.eper', 0)",),
    ("INSERT INTO vouchings VALUES (9, 2, 'approver', 'cl.erk', 0, '', '', NULL)",),
    ("INSERT INTO vouchings VALUES (9, 2, 'approver', 'no.body', 0, '', '', NULL)",),
    ("INSERT INTO vouchings VALUES (9, 1, 'auditor', 'ke.eper', 0, '', '', NULL)",),
    (ASKED, "UPDATE vouchings SET ended_at = 0, second_by = 'ke.eper' WHERE number = 9"),
    (ASKED, "UPDATE vouchings SET ended_at = 0, second_by = 'cl.erk' WHERE number = 9"),
    (ASKED, "UPDATE vouchings SET ended_at = 0, second_by = 'no.body' WHERE number = 9"),
    (ASKED, "UPDATE vouchings SET ended_at = 0, person = 1 WHERE number = 9"),
    (ASKED, "DELETE FROM vouchings WHERE number = 9"),
    (ASKED, "INSERT INTO roles VALUES (2, 'approver', '*')"),
    (f"{ASKED[:-5]}0)", "UPDATE vouchings SET second_by = 'console:x' WHERE number = 9"),
    ("UPDATE people SET made_by = 'console:x' WHERE number = 2",),
    ("DELETE FROM invitations",),
)


def test_one_keeper_makes_no_second_person(office: Office) -> None:
    """Whoever lets people in could be the editor and the approver as well."""
    for statements in ALONE:
        with pytest.raises(Refused):
            does(office, *statements)
    does(office, ASKED)


def test_a_recovery_code_that_was_used_stays_used(office: Office) -> None:
    codes = office.account.print_recovery_codes(office.person(CLERK), LATER)
    office.gate.recover(CLERK, PASSWORD, codes[0], HERE, LATER)
    statement = "UPDATE recovery_codes SET used_at = NULL WHERE used_at IS NOT NULL"
    with pytest.raises(Refused), office.means.ledger.writing() as connection:
        connection.execute(text(statement))


def test_the_log_tells_when_a_line_was_changed_without_the_guards(office: Office) -> None:
    assert office.people.unsealed() == 0
    with office.means.ledger.writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER security_log_no_update"))
        else:
            connection.execute(text("DROP TRIGGER security_log_no_update ON security_log"))
        connection.execute(text("UPDATE security_log SET about = 'x' WHERE number = 2"))
    assert office.people.unsealed() == 2


def cells(office: Office) -> str:
    """Everything that stands in the database, as one text."""
    tables: list[type[DeclarativeBase]] = [each.class_ for each in Base.registry.mappers]
    with office.means.ledger.reading() as connection:
        rows = [row for table in tables for row in connection.execute(select(table.__table__))]
    return "\n".join(map(str, rows))


def test_nothing_in_the_database_lets_anybody_in(office: Office) -> None:
    joined = office.people.invite_again(office.person(CLERK).number, KEEPER, LATER)
    entered = office.sign_in(CLERK, LATER)
    codes = office.account.print_recovery_codes(office.person(CLERK), LATER)
    held = cells(office)
    secrets = (PASSWORD, joined.token, entered.token, entered.browser, *codes)
    for secret in (*secrets, *office.secrets.values()):
        assert secret not in held
        assert secret.replace("-", "") not in held
    assert "$argon2id$" in held
