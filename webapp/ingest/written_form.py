"""The one form of Chinese in what is written about services beside their entries: guides, the help
page, aims of the plan and stages of life."""

from collections.abc import Iterator
from pathlib import Path

from webapp.domain.problems import Problem, Severity
from webapp.ingest.guides.help_page import HELP
from webapp.ingest.guides.reading import GUIDES
from webapp.ingest.life_stages import LIFE_STAGES
from webapp.ingest.plan import COMMITMENTS
from webapp.ingest.readers import shown_name
from webapp.ingest.reference import Reference
from webapp.sentence import Sentence
from webapp.text.form import faults_of_form


def form_problems(folder: Path, reference: Reference) -> Iterator[Problem]:
    """A warning for each sign, range, time, date or space in another form; the text is kept."""
    for file, where, text in _written(reference):
        for fault in faults_of_form(text):
            message = Sentence("%(name)s: %(what)s", name=where, what=fault)
            yield Problem(shown_name(folder / file), 0, "", Severity.WARNING, message)


def _written(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """File, place and text."""
    for where, line in reference.guides.lines():
        yield HELP if where.startswith("help/") else GUIDES, where, line.zh
    for guide in reference.guides.guides:
        yield from ((GUIDES, guide.id, text) for text in (guide.zh, guide.summary_zh))
    for commitment in reference.plan.commitments:
        yield COMMITMENTS, commitment.id, commitment.summary_zh
        if commitment.target:
            yield COMMITMENTS, commitment.id, commitment.target.text_zh
    for stage in reference.life_stages:
        yield from ((LIFE_STAGES, stage.id, text) for text in (stage.zh, stage.text_zh))
