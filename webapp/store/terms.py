"""The table of terms: SQL's own answer to an index, for when the Whoosh index is being rebuilt."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.exc import DatabaseError

from webapp.domain.problems import IndexDamaged
from webapp.domain.terms import Document, Postings
from webapp.sentence import Sentence
from webapp.store.database import reading_engine, writing
from webapp.store.tables import Base, DocumentRow, TermRow

_LAST_CHARACTER = "\U0010ffff"
_NOTHING = Postings((), ())


def write_terms(path: Path, documents: Iterable[Document]) -> None:
    """Write the terms of all documents into the edition's database (made if there is none)."""
    numbers: list[int] = []
    weights: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
    for document in sorted(documents, key=lambda each: each.number):
        numbers.append(document.number)
        for field, terms in document.fields:
            for term, count in Counter(terms).items():
                held = weights[field, term]
                held[document.number] = held.get(document.number, 0.0) + count
    with writing(path) as connection:
        Base.metadata.create_all(connection)
        if numbers:
            connection.execute(insert(DocumentRow), [{"number": number} for number in numbers])
        if weights:
            connection.execute(insert(TermRow), [_row(*term) for term in sorted(weights.items())])


def _row(name: tuple[str, str], held: dict[int, float]) -> dict[str, Any]:
    field, term = name
    return {
        "field": field,
        "term": term,
        "numbers": list(held),
        "weights": [int(weight) if weight.is_integer() else weight for weight in held.values()],
    }


class SqlTermIndex:
    """Keeps the ``TermIndex`` promise over the table of terms; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        """Raises ``NoEdition`` if there is no database at this path."""
        self._path = path
        self._engine = reading_engine(path)

    def postings(self, field: str, term: str) -> Postings:
        """Documents with exactly this term in this field; empty if there are none."""
        wanted = select(TermRow.numbers, TermRow.weights).where(
            TermRow.field == field, TermRow.term == term
        )
        rows = self._rows(wanted)
        return Postings(tuple(rows[0][0]), tuple(map(float, rows[0][1]))) if rows else _NOTHING

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        """Terms of the field that start so, in order of their characters, at most ``limit``."""
        wanted = (
            select(TermRow.term)
            .where(TermRow.field == field, TermRow.term >= prefix)
            .where(TermRow.term <= prefix + _LAST_CHARACTER)
            .order_by(TermRow.term)
            .limit(max(0, limit))
        )
        return tuple(row[0] for row in self._rows(wanted))

    def document_count(self) -> int:
        """How many documents the table covers."""
        return int(self._rows(select(func.count()).select_from(DocumentRow))[0][0])

    def close(self) -> None:
        """Let go of the file; asking again opens it anew."""
        self._engine.dispose()

    def _rows(self, wanted: Any) -> Any:
        try:
            with self._engine.connect() as connection:
                return connection.execute(wanted).all()
        except DatabaseError as error:
            raise IndexDamaged(
                Sentence("%(path)s: the table of terms cannot be read", path=self._path)
            ) from error
