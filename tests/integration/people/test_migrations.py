"""The revisions lead up to what the code writes, and back, on both kinds of database."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from tests.builders import NOW
from tests.integration.people.made_up import KEEPER, MINUTE, Office
from tests.integration.register.test_migrations import constraints, triggers
from webapp.ledger.migrating import alembic_config
from webapp.ledger.place import Place
from webapp.people.database import PATIENCE, PEOPLE, people_ledger
from webapp.people.migrations import guards_0001, guards_0002, guards_0003
from webapp.people.tables import Base

GUARDS = (
    *guards_0001.GUARDS,
    *guards_0002.OF_ROLES,
    *guards_0002.GUARDS,
    *guards_0003.GUARDS,
)


def test_the_revisions_make_the_tables_and_guards_and_take_them_away(place: Place) -> None:
    ledger = people_ledger(place, PATIENCE)
    ledger.prepare()
    with ledger.writing() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
        assert triggers(connection) == {guard.name for guard in GUARDS}
        config = alembic_config(connection, PEOPLE)
        assert ScriptDirectory.from_config(config).get_current_head() == PEOPLE.newest
        command.downgrade(config, "base")
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        assert triggers(connection) == set()
        command.upgrade(config, "head")
    office = Office(place)
    office.join(KEEPER)
    assert office.sign_in(KEEPER, NOW + MINUTE).token


def test_tables_say_the_same_constraints_in_both_ways() -> None:
    """Those that the revisions make are those of the models, by name and by what they say."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection, PEOPLE), "head")
        migrated = constraints(connection)
    with create_engine("sqlite://").begin() as connection:
        Base.metadata.create_all(connection)
        created = constraints(connection)
    assert migrated == created
