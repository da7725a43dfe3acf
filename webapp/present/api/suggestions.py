"""What is offered while somebody types, in the words of the page."""

from webapp.present.api.models import Suggestion
from webapp.present.wording.content import plain_name
from webapp.present.wording.words import Words
from webapp.search.known.suggesting import CATEGORY, ENTRY
from webapp.search.known.suggesting import Suggestion as Offered


def suggestion_json(offered: Offered, words: Words) -> Suggestion:
    """The offer with a word for what it is and where."""
    return {
        "text": _text(offered, words),
        "kind": offered.kind,
        "id": offered.id,
        "near": offered.near,
        "detail": " · ".join(filter(None, _details(offered, words))),
    }


def _text(offered: Offered, words: Words) -> str:
    if offered.kind == CATEGORY:
        near = words.place(offered.near, offered.place_kind) if offered.near else ""
        return f"{near} {words.kinds[offered.id]}".strip()
    if offered.kind == ENTRY:
        name = plain_name(words.language, offered.text, offered.text_en)
        return f"{offered.number} {name}" if offered.number not in name else name
    return words.place(offered.text, offered.place_kind)


def _details(offered: Offered, words: Words) -> tuple[str, ...]:
    """What it is, then the street it is in."""
    street = words.streets.get(offered.street, "")
    if offered.kind == CATEGORY:
        return words.say("Kind of service"), street
    if offered.kind == ENTRY:
        return words.kinds[offered.category], street
    return words.say("Place"), street
