"""Sources, each kept once."""

from sqlalchemy import Connection, func, insert, select

from webapp.domain.service import Source
from webapp.register.facts.tables import SourceRow


def source_number(connection: Connection, source: Source, holder: str) -> int | None:
    """The number of a source, which is written where it is new; ``None`` of one that is not
    named."""
    if not source.title_zh and not source.url:
        return None
    values = {
        "title_zh": source.title_zh,
        "url": source.url,
        "date": source.date,
        "confidence": str(source.confidence),
        "holder": holder,
    }
    same = select(SourceRow.number).filter_by(**values)
    number = connection.scalar(same)
    if number is None:
        number = (connection.scalar(select(func.max(SourceRow.number))) or 0) + 1
        connection.execute(insert(SourceRow).values(number=number, **values))
    return number
