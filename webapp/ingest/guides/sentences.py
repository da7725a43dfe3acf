"""Sentences joined to their sources: none without one, none without the day to look again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from webapp.domain.guides import Line, Source
from webapp.domain.service import Confidence
from webapp.ingest.guides.written import WrittenLine, WrittenSource
from webapp.sentence import Sentence

SURE = tuple(each.value for each in Confidence if each is not Confidence.BACKGROUND)
"""What nobody has said must not be in a guide, so background knowledge is no degree of it."""

LONGEST_IN_DANGER = 20
"""Characters of a Chinese sentence that is read in danger."""


@dataclass
class Joiner:
    """Joins the sentences of one file to the sources, and notes what is wrong with them."""

    sources: Mapping[str, Source]
    faults: list[Sentence] = field(default_factory=list)

    def lines(
        self, where: Sentence, kind: str, written: Sequence[WrittenLine], danger: bool
    ) -> tuple[Line, ...]:
        """The sentences that are whole. ``where`` and ``kind`` (*facts*, *unknown*) name the
        others: ``step 2, facts 3 (保护令免费。): names no source``."""
        found = []
        for number, line in enumerate(written, 1):
            place = Sentence(
                "%(where)s, %(kind)s %(number)s (%(zh)s)",
                where=where,
                kind=kind,
                number=number,
                zh=line.zh,
            )
            if danger and len(line.zh) > LONGEST_IN_DANGER:
                self.faults.append(
                    Sentence(
                        "%(place)s: is longer than %(most)s characters",
                        place=place,
                        most=LONGEST_IN_DANGER,
                    )
                )
            joined = self._joined(place, line)
            if joined:
                found.append(joined)
        return tuple(found)

    def _joined(self, place: Sentence, line: WrittenLine) -> Line | None:
        source = self.sources.get(line.source)
        if source is None:
            said = (
                Sentence("%(source)r is not a source", source=line.source)
                if line.source
                else Sentence("names no source")
            )
            self.faults.append(Sentence("%(name)s: %(what)s", name=place, what=said))
            return None
        faults: list[Sentence] = []
        as_of = day_of("as_of", line.as_of, faults) if line.as_of else source.as_of
        review_by = (
            day_of("review_by", line.review_by, faults) if line.review_by else source.review_by
        )
        sure = sure_of(line.sure, faults) if line.sure else source.sure
        if as_of is None or review_by is None or sure is None:
            self.faults += [
                Sentence("%(name)s: %(what)s", name=place, what=fault) for fault in faults
            ]
            return None
        self.faults += [
            Sentence("%(name)s: %(what)s", name=place, what=fault)
            for fault in _order(as_of, review_by)
        ]
        return Line(line.zh, line.en, source.id, as_of, review_by, sure, line.article)


def source_from(written: WrittenSource, faults: list[Sentence]) -> Source | None:
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


def day_of(name: str, text: str, faults: list[Sentence]) -> date | None:
    """The day that is written so; ``None``, and a fault, for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        faults.append(Sentence("%(name)s: %(text)r is not a day", name=name, text=text))
        return None


def sure_of(text: str, faults: list[Sentence]) -> Confidence | None:
    """How sure; ``None``, and a fault, for what is none of these words."""
    if text not in SURE:
        faults.append(Sentence("sure: %(text)r is none of %(all)s", text=text, all=", ".join(SURE)))
        return None
    return Confidence(text)


def _order(as_of: date, review_by: date) -> list[Sentence]:
    return [] if as_of < review_by else [Sentence("review_by is not later than as_of")]
