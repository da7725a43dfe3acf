"""Sentences joined to their sources: none without one, none without the day to look again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from webapp.domain.guides import Line, Source
from webapp.domain.service import Confidence
from webapp.ingest.guides.written import WrittenLine, WrittenSource

SURE = tuple(each.value for each in Confidence if each is not Confidence.BACKGROUND)
"""What nobody has said must not be in a guide, so background knowledge is no degree of it."""

LONGEST_IN_DANGER = 20
"""Characters of a Chinese sentence that is read in danger."""


@dataclass
class Joiner:
    """Joins the sentences of one file to the sources, and notes what is wrong with them."""

    sources: Mapping[str, Source]
    faults: list[str] = field(default_factory=list)

    def lines(
        self, where: str, kind: str, written: Sequence[WrittenLine], danger: bool
    ) -> tuple[Line, ...]:
        """The sentences that are whole. ``where`` and ``kind`` (*facts*, *unknown*) name the
        others: ``step 2, facts 3 (保护令免费。): names no source``."""
        found = []
        for number, line in enumerate(written, 1):
            place = f"{where}, {kind} {number} ({line.zh})"
            if danger and len(line.zh) > LONGEST_IN_DANGER:
                self.faults.append(f"{place}: is longer than {LONGEST_IN_DANGER} characters")
            joined = self._joined(place, line)
            if joined:
                found.append(joined)
        return tuple(found)

    def _joined(self, place: str, line: WrittenLine) -> Line | None:
        source = self.sources.get(line.source)
        if source is None:
            said = f"{line.source!r} is not a source" if line.source else "names no source"
            self.faults.append(f"{place}: {said}")
            return None
        faults: list[str] = []
        as_of = day_of("as_of", line.as_of, faults) if line.as_of else source.as_of
        review_by = (
            day_of("review_by", line.review_by, faults) if line.review_by else source.review_by
        )
        sure = sure_of(line.sure, faults) if line.sure else source.sure
        if as_of is None or review_by is None or sure is None:
            self.faults += [f"{place}: {fault}" for fault in faults]
            return None
        self.faults += [f"{place}: {fault}" for fault in _order(as_of, review_by)]
        return Line(line.zh, line.en, source.id, as_of, review_by, sure, line.article)


def source_from(written: WrittenSource, faults: list[str]) -> Source | None:
    """The source with its days; ``None`` where they or its surety are not there."""
    as_of = day_of("as_of", written.as_of, faults)
    review_by = day_of("review_by", written.review_by, faults)
    sure = sure_of(written.sure, faults)
    if as_of is None or review_by is None or sure is None:
        return None
    faults += _order(as_of, review_by)
    return Source(
        id=written.id,
        zh=written.zh,
        en=written.en,
        as_of=as_of,
        review_by=review_by,
        sure=sure,
        published=written.date,
        url=written.url,
        own=written.own,
    )


def day_of(name: str, text: str, faults: list[str]) -> date | None:
    """The day that is written so; ``None``, and a fault, for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        faults.append(f"{name}: {text!r} is not a day")
        return None


def sure_of(text: str, faults: list[str]) -> Confidence | None:
    """How sure; ``None``, and a fault, for what is none of these words."""
    if text not in SURE:
        faults.append(f"sure: {text!r} is none of {', '.join(SURE)}")
        return None
    return Confidence(text)


def _order(as_of: date, review_by: date) -> list[str]:
    return [] if as_of < review_by else ["review_by is not later than as_of"]
