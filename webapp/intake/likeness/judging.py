"""How like two services are, and why, in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from webapp.domain.coordinates import distance_m
from webapp.intake.likeness.evidence import Evidence
from webapp.sentence import Sentence

TELLING = frozenset(
    "东西南北中上下前后左右内外大小老新旧一二三四五六七八九十甲乙丙丁0123456789abcdefgh"
)
"""Characters that alone tell one place from its neighbour."""

LIKE_NAME, SURE_NAME = 78.0, 88.0
PERHAPS = 74
NEAR_M = 80.0
_SAME_NUMBER, _SAME_PHONE, _NEAR = 12, 14, 6
_OTHER_NUMBER, _OTHER_PHONE, _OTHER_STREET, _TELLING, _OTHER_COMMUNITY = 8, 2, 8, 20, 40


@dataclass(frozen=True, slots=True)
class Judged:
    """``score`` of 100. ``supported`` says that more than the name agrees; ``vetoed`` that it can
    never be called the same without somebody who looks."""

    score: int
    name: float
    supported: bool
    contradicted: bool
    vetoed: bool
    reason: Sentence

    @property
    def is_same(self) -> bool:
        """Whether nothing is left to ask, where both are in one street."""
        if self.vetoed or self.contradicted:
            return False
        return self.name >= 100 or (self.name >= LIKE_NAME and self.supported)


def judged(row: Evidence, entry: Evidence, theirs: str, rare: frozenset[str]) -> Judged:
    """Compare a row with an entry that is called ``theirs``. ``rare`` are the phones that few
    entries have: one that many have says nothing."""
    name = _likeness(row, entry)
    phone = bool(row.phones & entry.phones & rare)
    number = bool(row.number) and (row.way, row.number) == (entry.way, entry.number)
    near = _are_near(row, entry)
    other_number = bool(row.number and entry.number and row.way and entry.way) and not number
    other_phone = bool(row.phones and entry.phones) and not row.phones & entry.phones
    other_street = bool(row.street and entry.street) and row.street != entry.street
    other_community = bool(row.community and entry.community) and row.community != entry.community
    telling = differ_in_telling(row.bare, entry.bare)
    score = name + _SAME_NUMBER * number + _SAME_PHONE * phone + _NEAR * near
    score -= _OTHER_NUMBER * other_number + _OTHER_PHONE * other_phone
    score -= _OTHER_STREET * other_street + _TELLING * telling + _OTHER_COMMUNITY * other_community
    return Judged(
        score=max(0, min(100, round(score))),
        name=name,
        supported=phone or number or near,
        contradicted=(other_number and not phone) or other_street,
        vetoed=telling or other_community,
        reason=_reason(row, entry, theirs, phone, number),
    )


def differ_in_telling(one: str, other: str) -> bool:
    """Whether all in which two names differ are characters that tell places apart.

    >>> differ_in_telling("白云一小", "白云二小"), differ_in_telling("白云", "白云园")
    (True, False)
    """
    steps = Levenshtein.editops(one, other)
    changed = [
        {*(one[s.src_pos : s.src_pos + 1] if s.tag != "insert" else "")}
        | {*(other[s.dest_pos : s.dest_pos + 1] if s.tag != "delete" else "")}
        for s in steps
    ]
    return bool(changed) and all(each <= TELLING for each in changed)


def _likeness(row: Evidence, entry: Evidence) -> float:
    if row.name == entry.name or row.bare == entry.bare:
        return 100.0
    bare, stem = fuzz.ratio(row.bare, entry.bare), fuzz.ratio(row.stem, entry.stem) - 3
    is_here = bool(row.street) and row.street == entry.street
    return max(bare, stem, fuzz.ratio(row.name, entry.name) - 8 if is_here else 0)


def _are_near(row: Evidence, entry: Evidence) -> bool:
    return bool(row.point and entry.point) and distance_m(row.point, entry.point) <= NEAR_M  # type: ignore[arg-type]


def _reason(row: Evidence, entry: Evidence, theirs: str, phone: bool, number: bool) -> Sentence:
    parts = [*_agreeing(row, entry, phone, number), *_differing(row, entry, theirs, phone, number)]
    said = parts[0]
    for part in parts[1:]:
        said = Sentence("%(first)s; %(then)s", first=said, then=part)
    return said


def _agreeing(row: Evidence, entry: Evidence, phone: bool, number: bool) -> Iterator[Sentence]:
    if row.name == entry.name:
        yield Sentence("the same name")
    elif row.bare == entry.bare:
        yield Sentence("the same name but for words of its kind")
    if number and phone:
        yield Sentence("the same house number and telephone")
    elif number:
        yield Sentence("the same house number")
    elif phone:
        yield Sentence("the same telephone")
    if row.point and entry.point and _are_near(row, entry):
        metres = round(distance_m(row.point, entry.point))
        yield Sentence("%(metres)s m apart", metres=metres)


def _differing(
    row: Evidence, entry: Evidence, theirs: str, phone: bool, number: bool
) -> Iterator[Sentence]:
    if row.bare != entry.bare and row.name != entry.name:
        yield Sentence("ours is called %(theirs)s", theirs=theirs)
    if row.community and entry.community and row.community != entry.community:
        yield Sentence("in another community")
    elif row.street and entry.street and row.street != entry.street:
        yield Sentence("in another street")
    if row.number and entry.number and not number:
        yield Sentence("at another house number")
    if row.phones and entry.phones and not phone:
        yield Sentence("with another telephone")
