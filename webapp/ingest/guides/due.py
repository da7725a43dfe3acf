"""Which sentences of the guides and of the help page somebody must look at again."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from webapp.domain.guides import Guides
from webapp.domain.problems import Problem, Severity
from webapp.ingest.guides.help_page import HELP
from webapp.ingest.guides.reading import GUIDES
from webapp.ingest.readers import shown_name
from webapp.sentence import Sentence

AHEAD = timedelta(days=30)
"""How long before its day a sentence is listed: somebody must still find the time."""


def due_sentences(folder: Path, guides: Guides, today: date) -> Iterator[Problem]:
    """A warning for each sentence of the folder's files whose day to look again has passed or is
    near, in their order."""
    for where, line in guides.lines():
        if line.review_by <= today + AHEAD:
            file = shown_name(folder / (HELP if where.startswith("help/") else GUIDES))
            past = line.may_have_changed(today)
            gaps: dict[str, object] = {
                "where": where,
                "zh": line.zh,
                "day": line.review_by,
                "source": line.source,
            }
            message = _passed(gaps) if past else _near(gaps)
            yield Problem(file, 0, "", Severity.WARNING, message)


def _passed(gaps: dict[str, object]) -> Sentence:
    return Sentence("%(where)s (%(zh)s) was to be looked at by %(day)s (source %(source)s)", **gaps)


def _near(gaps: dict[str, object]) -> Sentence:
    return Sentence("%(where)s (%(zh)s) must be looked at by %(day)s (source %(source)s)", **gaps)
