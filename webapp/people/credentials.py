"""Reads and writes how somebody proves who they are."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from webapp.people.cipher import Cipher
from webapp.people.codes import step_of
from webapp.people.rows import seconds
from webapp.people.tables import BrowserRow, CredentialRow, RecoveryCodeRow
from webapp.people.tokens import hashed, hashed_recovery_code, new_recovery_codes, new_token


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose: the hash of the password, the secret of the codes as it is encrypted,
    and the step of the code that was typed last."""

    password: str
    secret: str
    last_step: int


def secret_about(name: str) -> str:
    """What a secret is encrypted for: taken over by another account, it opens nothing."""
    return f"codes of {name}"


def password_hash(connection: Connection, person: int) -> str:
    """The hash of somebody's password; empty where there is none."""
    wanted = select(CredentialRow.password).where(CredentialRow.person == person)
    return connection.scalar(wanted) or ""


def keep(connection: Connection, person: int, chosen: Chosen, at: datetime) -> tuple[str, ...]:
    """Let these be how somebody proves who they are, and nothing that was before; returns the
    recovery codes, which nobody can be told again."""
    for table in (CredentialRow, RecoveryCodeRow, BrowserRow):
        connection.execute(delete(table).where(table.person == person))
    row = {"password": chosen.password, "secret": chosen.secret, "last_step": chosen.last_step}
    made = {**row, "person": person, "set_at": seconds(at)}
    connection.execute(insert(CredentialRow).values(made))
    return keep_new_recovery_codes(connection, person)


def keep_password(connection: Connection, person: int, hash: str, at: datetime) -> None:
    """Let this be the hash of somebody's password."""
    values = {"password": hash, "set_at": seconds(at)}
    theirs = CredentialRow.person == person
    connection.execute(update(CredentialRow).where(theirs).values(values))


def keep_new_recovery_codes(connection: Connection, person: int) -> tuple[str, ...]:
    """Ten new codes instead of those that there were."""
    codes = new_recovery_codes()
    connection.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.person == person))
    rows = [{"person": person, "hash": hashed_recovery_code(each)} for each in codes]
    connection.execute(insert(RecoveryCodeRow), rows)
    return codes


def use_code(
    connection: Connection, cipher: Cipher, person: int, name: str, typed: str, at: datetime
) -> None:
    """Take a code of six digits, which then is used. Raises ``WrongCode`` or ``CodeUsed``."""
    wanted = select(CredentialRow.secret, CredentialRow.last_step)
    theirs = CredentialRow.person == person
    sealed, last_step = connection.execute(wanted.where(theirs)).one()
    step = step_of(typed, cipher.decrypted(sealed, secret_about(name)), last_step, seconds(at))
    connection.execute(update(CredentialRow).where(theirs).values(last_step=step))


def use_recovery_code(connection: Connection, person: int, typed: str, at: datetime) -> bool:
    """Take one of the recovery codes, which then is used; whether it was one."""
    this = (RecoveryCodeRow.person == person) & (
        RecoveryCodeRow.hash == hashed_recovery_code(typed)
    )
    unused = this & RecoveryCodeRow.used_at.is_(None)
    done = connection.execute(update(RecoveryCodeRow).where(unused).values(used_at=seconds(at)))
    return bool(done.rowcount)


def recovery_codes_left(connection: Connection, person: int) -> int:
    """How many were not used yet."""
    theirs = (RecoveryCodeRow.person == person) & RecoveryCodeRow.used_at.is_(None)
    return len(connection.execute(select(RecoveryCodeRow.hash).where(theirs)).all())


def is_own_browser(connection: Connection, person: int, mark: str) -> bool:
    """Whether somebody has signed in before in the browser that holds this mark."""
    if not mark:
        return False
    this = (BrowserRow.hash == hashed(mark)) & (BrowserRow.person == person)
    return connection.execute(select(BrowserRow.person).where(this)).first() is not None


def know_browser(connection: Connection, person: int, mark: str, at: datetime) -> str:
    """Remember that somebody has signed in here; the mark that the browser keeps."""
    kept = mark if is_own_browser(connection, person, mark) else new_token()
    this = (BrowserRow.hash == hashed(kept)) & (BrowserRow.person == person)
    connection.execute(delete(BrowserRow).where(this))
    row = {"hash": hashed(kept), "person": person, "seen_at": seconds(at)}
    connection.execute(insert(BrowserRow).values(row))
    return kept
