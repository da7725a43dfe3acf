"""How closely a place is known, in a word or two."""

from collections.abc import Mapping

from webapp.domain.coordinates import Precision
from webapp.sentence import Sentence

PRECISIONS: Mapping[Precision, Sentence] = {
    Precision.VENUE: Sentence("at the venue"),
    Precision.ROAD: Sentence("on the road"),
    Precision.APPROXIMATE: Sentence("roughly"),
    Precision.COMMUNITY: Sentence("in the community"),
    Precision.STREET: Sentence("in the street"),
    Precision.NONE: Sentence("not at all"),
}
