"""Where a commitment stands in the plan, as somebody finds it there: not by our key for it."""

import re

from webapp.domain.plan import Commitment, Plan
from webapp.present.wording.sentences import Sentences
from webapp.text.numerals import han_number

_CLAUSE = re.compile(r"(?P<letter>[A-Z])(?P<section>\d+)\.(?P<item>\d+)")


def clause_names(plan: Plan, sentences: Sentences) -> dict[str, str]:
    """The place of every commitment in the plan, by its clause: ``W7.5`` →
    ``规划第三部分（七）第5项``. A clause whose part the plan does not tell is called by its key."""
    parts = {part.letter: part.number for part in plan.parts}
    return {each.id: _name(each, parts, sentences) for each in plan.commitments}


def _name(commitment: Commitment, parts: dict[str, int], sentences: Sentences) -> str:
    match = _CLAUSE.fullmatch(commitment.id)
    if match is None or match["letter"] not in parts:
        return commitment.id
    part, section = parts[match["letter"]], int(match["section"])
    counted = han_number if sentences.language.is_chinese else str
    return sentences.say(
        "Plan, part %(part)s (%(section)s), item %(item)s",
        part=counted(part),
        section=counted(section),
        item=match["item"],
    )
