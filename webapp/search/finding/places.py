"""Where *near* is: coordinates as they are, names by the gazetteer, each with honest notices."""

from collections.abc import Container
from dataclasses import dataclass, replace

import numpy as np

from webapp.domain.coordinates import Coordinates, Precision, as_crow_flies_m
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.vocabulary import NEAR_ME
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Columns, Floats, Mask
from webapp.search.known.weights.matches import NAMED_WITHIN_M, OTHER_STREET_M, OWN_STREET_M, WIDE_M
from webapp.search.matching.ordering import Nearness, metres_for_sorting
from webapp.search.question.results import Notice
from webapp.search.question.values import coordinates_in
from webapp.text.names import name_forms, squeezed

NOWHERE = PlaceAnswer()

HERE = "here"
"""The kind of a place that only the visitor's device knows."""

HOMES = frozenset({"address", "community", "compound", "lane", "road"})
"""Kinds of places that people live in."""


@dataclass(frozen=True)
class Reach:
    """A place and how far every document is from it: ``metres`` to pins (infinite without one),
    ``near`` what the list is ordered by, ``walked`` the metres along the imported streets
    (infinite where none leads; ``None`` where none were imported). All ``None`` without a
    place."""

    place: PlaceAnswer = NOWHERE
    metres: Floats | None = None
    near: Nearness | None = None
    walked: Floats | None = None


COARSE = frozenset({"road", "lane", "street", "compound", "community"})
"""Kinds of places that stand for a venue of which no point is known."""


def as_asked(place: PlaceAnswer, text: str) -> PlaceAnswer:
    """The place under the name by which it was asked for, where that is another than the name of
    the road or street that stands for it: 阜外医院, not 北礼士路. ``part_of`` keeps the latter."""
    said = squeezed(text)
    usual = squeezed(place.name)
    is_other = said not in usual and usual not in said
    if place.kind not in COARSE or place.is_guess or said.isascii() or not is_other:
        return place
    return replace(place, name=text, part_of=place.part_of or place.name)


def place_of(near: str, searcher: Searcher) -> PlaceAnswer:
    """The answer for a ``near`` value; state ``none`` for an empty one."""
    if not near:
        return NOWHERE
    point = coordinates_in(near)
    if point is None and searcher.reader.says_here(near):
        return PlaceAnswer("not_found", near, kind=HERE)
    if point is None:
        return as_asked(searcher.gazetteer.find(near), near.strip())
    return PlaceAnswer(
        state="located",
        asked=near,
        kind="coordinates",
        point=point,
        precision=Precision.VENUE,
        street=searcher.outlines.street_at(point),
        source="asked",
    )


def reach_of(place: PlaceAnswer, text: str, among: Mask, searcher: Searcher) -> Reach:
    """Distances from a place, if it is located. ``text`` is how it was written; what is called as
    it is, or lies in its community, is looked for ``among`` the documents given."""
    if place.state != "located" or place.point is None:
        return Reach(place)
    points = searcher.columns.points
    metres = points.metres_from(place.point)
    walked = walked_from(place.point, searcher)
    usual = as_straight(walked, metres)
    near = Nearness(
        _for_whom(metres_for_sorting(usual, points.is_pin), place, among, searcher.columns),
        _named(place, text, among & ~(points.is_pin & (metres > NAMED_WITHIN_M)), searcher),
        _home(place, among, searcher),
    )
    return Reach(place, np.where(points.is_pin, metres, np.inf), near, walked)


def as_straight(walked: Floats | None, metres: Floats) -> Floats:
    """Metres along streets on the scale of straight ones, on which all weights of an order are;
    where no street leads, or none were imported, those ``metres`` that are straight."""
    if walked is None:
        return metres
    leads = np.isfinite(walked)
    usual = metres.copy()
    usual[leads] = [as_crow_flies_m(each) for each in walked[leads].tolist()]
    return usual


def walked_from(start: Coordinates, searcher: Searcher) -> Floats | None:
    """Metres along the imported streets to every pin, infinite where none leads; ``None`` where
    none were imported."""
    if searcher.footways is None:
        return None
    walked = np.full(searcher.columns.size, np.inf)
    numbers = np.flatnonzero(searcher.columns.points.is_pin)
    pins = [searcher.catalogue.services[number].pin for number in numbers.tolist()]
    walked[numbers] = searcher.footways.metres(start, [pin for pin in pins if pin])
    return walked


def _for_whom(metres: Floats, place: PlaceAnswer, among: Mask, columns: Columns) -> Floats:
    """Of a kind that was asked for: what serves everybody and stands nowhere is within reach from
    everywhere; what serves only the people of its street is at hand for them, and out of the way
    for others."""
    if among.all():
        return metres
    placeless = ~columns.points.is_pin
    reached = np.where(columns.is_wide & placeless, np.minimum(metres, WIDE_M), metres)
    if not place.street:
        return reached
    ours = columns.street.any_of((place.street,))
    at_hand = columns.is_of_its_street & ours & placeless
    reached = np.where(at_hand, np.minimum(reached, OWN_STREET_M), reached)
    return np.where(columns.is_of_its_street & ~ours, reached + OTHER_STREET_M, reached)


def _named(place: PlaceAnswer, text: str, among: Mask, searcher: Searcher) -> Mask:
    names = {squeezed(name) for name in (place.part_of or place.name, text)}
    masks = [searcher.names.holders(name, among) for name in names if coordinates_in(name) is None]
    named = np.asarray(np.logical_or.reduce([np.zeros(len(among), dtype=np.bool_), *masks]))
    return _but_for_doubtful(named, names, searcher)


def _but_for_doubtful(named: Mask, names: Container[str], searcher: Searcher) -> Mask:
    """What nobody has seen stands first only where it is called just so, perhaps with its kind
    behind: a mall is not what the place means that it is called after."""
    services, catalogue = searcher.catalogue.services, searcher.catalogue
    for number in np.flatnonzero(named & (searcher.columns.doubt > 0)):
        service = services[number]
        kind = catalogue.taxonomy.category(service.category).zh
        head = service.name_zh.partition("（")[0]
        called = (head, head.removesuffix(kind))
        forms = (f for each in called for f in name_forms(each, catalogue.district.parents_zh))
        named[number] = any(form in names for form in forms)
    return named


def _home(place: PlaceAnswer, among: Mask, searcher: Searcher) -> Mask:
    """Those of the community that a home or an address lies in: a station is nobody's home."""
    columns = searcher.columns
    code = searcher.gazetteer.community_of(place) if place.kind in HOMES else ""
    is_kind = among.any() and not among.all()
    own = columns.community.any_of((code,) if code and is_kind else ())
    return np.asarray(among & own)


def place_notices(place: PlaceAnswer) -> tuple[Notice, ...]:
    """What must be said about the place: it is where the visitor is, which nobody is told; it is
    not known, or only spelt like one that is."""
    if place.kind == HERE:
        here = (("parameter", NEAR_ME), ("value", "1"), ("phrase", place.asked))
        return (Notice("filter-understood", here),)
    if place.state == "not_found" and place.elsewhere is None:
        return (Notice("place-not-found", (("text", place.asked),)),)
    if place.is_guess:
        return (Notice("spelling", (("from", place.asked), ("to", place.name))),)
    return ()
