"""What every ledger promises, on SQLite and on PostgreSQL alike; the reports are the example."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from traceback import format_exception

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, insert, inspect, select

from tests.builders import NOW
from tests.postgresql import Server
from webapp.domain.reports import NewReport, ReportState, ReportsUnavailable, Trouble
from webapp.ledger.ledger import Ledger, Refused
from webapp.ledger.migrating import alembic_config, revision_of
from webapp.ledger.place import Patience, Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.database import PATIENCE, REPORTS, report_ledger
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.tables import Base, ReportRow

PATIENT = Patience(seconds=20, at_once=8, queue_seconds=20)
IMPATIENT = Patience(seconds=0.05)
NUMBER = select(func.coalesce(func.max(ReportRow.number), 0))


@pytest.fixture
def ledger(place: Place) -> Ledger:
    return report_ledger(place, PATIENT)


def a_row(number: int, **changes: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "number": number,
        "ticket": f"{number:08}",
        "form": None,
        "service_id": "mbr-zoo",
        "trouble": "hours",
        "words": "",
        "page_language": "zh-Hans",
        "suspect": False,
        "state": "received",
        "answer": "",
        "received_on": date(2026, 11, 24),
    }
    return plain | changes


def add_the_next(ledger: Ledger) -> None:
    """Look, then write: lost where two may do so at once."""
    with ledger.writing() as connection:
        last = connection.scalar(NUMBER) or 0
        connection.execute(insert(ReportRow).values(a_row(last + 1)))


def test_nothing_is_there_before_something_is_asked(ledger: Ledger) -> None:
    assert not ledger.is_there()
    ledger.prepare()
    assert ledger.is_there()
    ledger.prepare()
    with ledger.reading() as connection:
        assert revision_of(connection) == REPORTS.newest


def test_the_revisions_make_the_tables_and_take_them_away(ledger: Ledger) -> None:
    ledger.prepare()
    with ledger.writing() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
        config = alembic_config(connection, REPORTS)
        assert ScriptDirectory.from_config(config).get_current_head() == REPORTS.newest
        command.downgrade(config, "base")
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        command.upgrade(config, "head")
    add_the_next(ledger)


def test_a_transaction_is_kept_whole_or_not_at_all(ledger: Ledger) -> None:
    with pytest.raises(Refused), ledger.writing() as connection:
        connection.execute(insert(ReportRow), [a_row(1), a_row(2, state="nonsense")])
    with ledger.reading() as connection:
        assert connection.scalar(NUMBER) == 0


def test_writers_that_look_first_take_turns(ledger: Ledger) -> None:
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(add_the_next, ledger) for _ in range(40)]:
            done.result()
    with ledger.reading() as connection:
        assert connection.scalar(NUMBER) == 40


def test_a_look_sees_one_moment(ledger: Ledger) -> None:
    add_the_next(ledger)
    with ledger.reading() as connection:
        assert connection.scalar(NUMBER) == 1
        add_the_next(ledger)
        assert connection.scalar(NUMBER) == 1
    with ledger.reading() as connection:
        assert connection.scalar(NUMBER) == 2


def test_a_writer_who_does_not_end_is_not_waited_for_long(place: Place, ledger: Ledger) -> None:
    ledger.prepare()
    other = report_ledger(place, IMPATIENT)
    with ledger.writing(), pytest.raises(ReportsUnavailable), other.writing():
        pass
    add_the_next(other)


def test_what_the_tables_refuse_is_said_without_what_was_written(ledger: Ledger) -> None:
    for wrong in ({"words": "长" * 201}, {"service_id": ""}, {"state": "closed"}):
        with pytest.raises(Refused, match="ck_reports_") as refused, ledger.writing() as connection:
            connection.execute(insert(ReportRow).values(a_row(1, **wrong)))
        assert "长长长" not in "".join(format_exception(refused.value))


def test_a_ledger_of_a_later_version_is_left_alone(place: Place, ledger: Ledger) -> None:
    ledger.prepare()
    with ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ReportsUnavailable, match="of another version"):
        report_ledger(place, PATIENCE).prepare()
    with ledger.reading() as connection:
        assert revision_of(connection) == "9999"


def test_the_reports_work_on_both(place: Place) -> None:
    book, office = ReportBook(place), ReportOffice(place)
    assert book.look_up("ABCDEFGH") is None
    ticket = book.file(
        NewReport("mbr-zoo", Trouble.HOURS, "周一不开", "a-form", "zh-Hans"),
        Sender("203.0.113.7", "203.0.0.0"),
        NOW,
    )
    (report,) = office.reports()
    office.answer(report.number, "已更正", NOW)
    office.close(report.number, NOW)
    found = book.look_up(ticket)
    assert found is not None
    assert (found.state, found.answer) == (ReportState.CLOSED, "已更正")


def test_a_server_that_is_not_reached_is_said_without_its_password(tmp_path: Path) -> None:
    place = Place(tmp_path, "postgresql+psycopg://clerk:canary@127.0.0.1:1/register")
    with pytest.raises(ReportsUnavailable) as refused:
        report_ledger(place, IMPATIENT).prepare()
    assert "127.0.0.1" in str(refused.value)
    assert "canary" not in str(refused.value)


def test_a_role_may_use_its_own_schema_alone(postgresql: Server, tmp_path: Path) -> None:
    address = postgresql.new_database()
    ledger = report_ledger(Place(tmp_path, address), PATIENCE)
    ledger.prepare()
    with ledger.writing() as connection:
        connection.exec_driver_sql("CREATE ROLE stranger LOGIN")
    stranger = report_ledger(Place(tmp_path, address.replace("tester@", "stranger@")), PATIENCE)
    with pytest.raises(ReportsUnavailable), stranger.writing() as connection:
        connection.scalar(NUMBER)
