"""A fault before any single statement of an act leaves nothing of it; without one all is there."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from tests.integration.register.acts import ACTS, dump
from tests.integration.register.made_up import a_register
from webapp.domain.register.errors import RegisterUnavailable
from webapp.ledger.place import Place

MOST_STATEMENTS = 100
ON_BOTH = ("edit", "publish")
"""Acts that are cut short on PostgreSQL, too: one of an entry and one of the queue. All acts go
through the same transaction, and each of their statements costs a database of its own there."""

PLACES = [("sqlite", name) for name in ACTS] + [("postgresql", name) for name in ON_BOTH]


@contextmanager
def fault_before(step: int) -> Iterator[None]:
    """The database fails before its statement of that number, or before it keeps what was done."""
    count = 0

    def fail(*_: object) -> None:
        nonlocal count
        count += 1
        if count == step:
            raise OperationalError("fault", {}, Exception("fault"))

    for moment in ("before_cursor_execute", "commit"):
        event.listen(Engine, moment, fail)
    try:
        yield
    finally:
        for moment in ("before_cursor_execute", "commit"):
            event.remove(Engine, moment, fail)


@pytest.mark.parametrize(("place", "name"), PLACES, indirect=["place"])
def test_an_act_is_whole_or_not_at_all(place: Place, name: str) -> None:
    register, act = a_register(place), ACTS[name]
    act.before(register)
    before = dump(register)
    for step in range(1, MOST_STATEMENTS):
        try:
            with fault_before(step):
                act.do(register)
        except RegisterUnavailable:
            assert dump(register) == before
        else:
            break
    assert step > 2
    assert dump(register) != before
