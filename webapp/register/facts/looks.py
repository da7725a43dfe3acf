"""What was looked at, of all entries at once."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select

from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer, Check, KeptFact
from webapp.register.access import Access
from webapp.register.facts.rows import CHECK_COLUMNS, check_from, facts_in
from webapp.register.facts.tables import CheckRow
from webapp.register.facts.undoing import IS_UNDONE


class Looks:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def facts(self) -> Mapping[str, tuple[KeptFact, ...]]:
        """What is known of the facts of each entry beside their values."""
        found: dict[str, list[KeptFact]] = {}
        with self._access.looking() as connection:
            for each in facts_in(connection):
                found.setdefault(each.entry, []).append(each)
        return {entry: tuple(facts) for entry, facts in found.items()}

    def on(self, day: date) -> tuple[Check, ...]:
        """What was looked at on a day and not taken back, the oldest first."""
        wanted = select(*CHECK_COLUMNS).where(CheckRow.made_on == day.isoformat(), ~IS_UNDONE)
        with self._access.looking() as connection:
            rows = connection.execute(wanted.order_by(CheckRow.number)).mappings()
            return tuple(map(check_from, rows))

    def unanswered(self) -> Mapping[str, int]:
        """On how many days each entry was called in vain since somebody learnt anything of it."""
        row, vain = CheckRow, CheckRow.answer == str(Answer.UNKNOWN)
        learnt = (
            select(row.entry, func.max(row.made_on).label("day"))
            .where(~vain, ~IS_UNDONE)
            .group_by(row.entry)
            .subquery()
        )
        by_phone = (vain, row.method == str(Method.PHONE), ~IS_UNDONE)
        days = (
            select(row.entry, func.count(row.made_on.distinct()))
            .join(learnt, learnt.c.entry == row.entry, isouter=True)
            .where(*by_phone, row.made_on > func.coalesce(learnt.c.day, ""))
            .group_by(row.entry)
        )
        with self._access.looking() as connection:
            return dict(iter(connection.execute(days)))
