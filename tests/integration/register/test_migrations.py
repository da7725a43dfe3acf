"""The revisions lead up to what the code writes, and back, on both kinds of database."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from tests.integration.register.acts import ACTS
from tests.integration.register.made_up import ANN, OPEN, a_register, an_adoption
from webapp.ledger.migrating import alembic_config
from webapp.ledger.place import Place
from webapp.register.database import PATIENCE, REGISTER, register_ledger
from webapp.register.migrations import (
    guards_0001,
    guards_0002,
    guards_0004,
    guards_0005,
    guards_0006,
    guards_0007,
    guards_0008,
)
from webapp.register.register import Register
from webapp.register.tables import Base

GUARDS = (
    *guards_0001.GUARDS,
    *guards_0002.GUARDS,
    *guards_0004.GUARDS,
    *guards_0005.GUARDS,
    *guards_0006.GUARDS,
    *guards_0007.GUARDS,
    *guards_0008.GUARDS,
)
_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def triggers(connection: Connection) -> set[str]:
    return set(connection.scalars(text(_TRIGGERS[connection.dialect.name])))


def test_the_revisions_make_the_tables_and_guards_and_take_them_away(place: Place) -> None:
    ledger = register_ledger(place, PATIENCE)
    ledger.prepare()
    with ledger.writing() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
        assert triggers(connection) == {guard.name for guard in GUARDS}
        config = alembic_config(connection, REGISTER)
        assert ScriptDirectory.from_config(config).get_current_head() == REGISTER.newest
        command.downgrade(config, "base")
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        assert triggers(connection) == set()
        command.upgrade(config, "head")
    register = Register(place)
    register.adopt(an_adoption())
    assert register.entry(OPEN).version == 1


def test_a_register_with_entries_can_be_taken_away(place: Place) -> None:
    a_register(place)
    ledger = register_ledger(place, PATIENCE)
    with ledger.writing() as connection:
        command.downgrade(alembic_config(connection, REGISTER), "base")
    assert Register(place).adoption() is None


def test_tables_say_the_same_constraints_in_both_ways() -> None:
    """Those that the revisions make are those of the models, by name and by what they say."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection, REGISTER), "head")
        migrated = constraints(connection)
    with create_engine("sqlite://").begin() as connection:
        Base.metadata.create_all(connection)
        created = constraints(connection)
    assert migrated == created


def constraints(connection: Connection) -> dict[str, list[tuple[str | None, str]]]:
    look = inspect(connection)
    names = (name for name in look.get_table_names() if name != "alembic_version")
    return {
        name: sorted((each["name"], each["sqltext"]) for each in look.get_check_constraints(name))
        for name in names
    }


@pytest.mark.parametrize("table", sorted(Base.metadata.tables))
def test_every_table_is_guarded(table: str) -> None:
    acts = {guard.act for guard in GUARDS if guard.table == table}
    assert "DELETE" in acts
    assert {"UPDATE"} <= acts


def test_a_register_of_the_first_revision_goes_on(place: Place) -> None:
    """What it holds stays, and can be checked and published from then on."""
    before = a_register(place).entries()
    with register_ledger(place, PATIENCE).writing() as connection:
        command.downgrade(alembic_config(connection, REGISTER), "0001")
        assert not inspect(connection).has_table("facts")
    register = Register(place)
    assert register.entries() == before
    ACTS["edit"].do(register)
    ACTS["publish"].do(register)
    assert register.facts(OPEN)[0].checked_by == ANN
