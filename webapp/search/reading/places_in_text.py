"""Which places a search text names, what is said around them, and which of them is meant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from webapp.domain.lookup import PlaceAnswer
from webapp.search.known.addresses import with_house_number
from webapp.search.known.evidence import Evidence
from webapp.search.known.names import Names
from webapp.search.known.weights.reading import MOST_BEHIND_NAME
from webapp.search.reading.lexicon import CATEGORY, FILTER, PLACE, STOP
from webapp.search.reading.phrases import NEAR, PART, Span, around_span, covered, place_span
from webapp.search.reading.surroundings import label_of, near_apart, parts_in, says_near
from webapp.text.names import squeezed

STATION, EXIT, STREET = "metro_station", "metro_entrance", "street"


class NameFound(Protocol):
    """A place name inside a text, with its offsets."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def answer(self) -> PlaceAnswer: ...


class PlaceNames(Protocol):
    """What is asked of a gazetteer to understand words."""

    def find(self, text: str) -> PlaceAnswer: ...
    def names_in(self, text: str) -> Sequence[NameFound]: ...


@dataclass(frozen=True)
class PlaceMeant:
    """The place of a search: how it was written, whether near it was said, and the parts of it
    that no list knows."""

    place: PlaceAnswer | None = None
    text: str = ""
    is_near: bool = False
    set_aside: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlaceReader:
    """Finds places in texts, with what an edition knows."""

    places: PlaceNames
    names: Names
    evidence: Evidence

    def find(self, text: str) -> PlaceAnswer:
        """Where the text is, as ``near`` finds it."""
        return self.places.find(text)

    def is_place(self, text: str) -> bool:
        """Whether the whole text is the name of a place."""
        return any(n.end - n.start == len(text) for n in self.places.names_in(text))

    def streets_in(self, text: str) -> dict[int, tuple[int, str]]:
        """The streets named in a text: where each begins, its end and id."""
        names = (n for n in self.places.names_in(text) if n.answer.kind == STREET)
        return {name.start: (name.end, name.answer.street) for name in names}

    def spans(self, text: str, known: list[Span], core: str, is_name: bool) -> list[Span]:
        """Place names in the text and in what its known phrases leave of it (月坛社区 is a place,
        but 月坛 社区卫生服务中心 is meant). Where the whole search is a name of an entry, or
        stands in one and is more than a place and a kind, the name wins."""
        if is_name and len(self.evidence.holders("whole", core)):
            return []
        texts = dict.fromkeys((text, blanked(text, known)))
        found = [
            self._place_span(text, name)
            for each in texts
            for name in self.places.names_in(each)
            if (name.answer.state == "located" or name.answer.elsewhere)
            and not self._is_begun(text, name)
        ]
        counts = not is_name or any(_is_meant(text, known, place) for place in found)
        return found if counts else []

    def _is_begun(self, text: str, name: NameFound) -> bool:
        """Whether the name only begins that of a venue of which nobody knows where it is: 西单商场
        is not 西单."""
        longer = range(name.end + 1, min(len(text), name.end + MOST_BEHIND_NAME) + 1)
        if text.isascii() or not self.names.hold(text[name.start : name.end + 1]):
            return False
        ends = (end for end in longer if self.names.hold(text[name.start : end]))
        return any(len(self.evidence.holders("whole", text[name.start : end])) for end in ends)

    def _place_span(self, text: str, name: NameFound) -> Span:
        """The place of that name, or the address that begins with it."""
        address = with_house_number(text, name.start, name.end, self.places)
        end, place = address or (name.end, name.answer)
        return place_span(name.start, end, text, place)

    def name_of(self, place: Span, text: str, core: str) -> str:
        """The name of a place that is all of the search, where an entry is called so: then the
        entry is meant, however the place was written (beihai park, 首博)."""
        said = squeezed(text[place.start : place.end])
        if place.place is None or place.place.elsewhere or said not in (core, squeezed(text)):
            return ""
        name = squeezed(place.place.name)
        return name if name != said and len(self.evidence.holders("whole", name)) else ""

    def meant(self, text: str, spans: Sequence[Span]) -> tuple[Span | None, PlaceMeant]:
        """Which of the places among the spans that count is meant, the one beside which something
        is said before the others; its exit, or the nearer thing of its name, where the words
        around it ask for that."""
        parts = tuple(text[s.start : s.end].strip() for s in spans if s.meaning.value == PART)
        places = [span for span in spans if span.kind == PLACE]
        span = max(places, key=lambda s: bool(s.around.stretches), default=None)
        if span is None or span.place is None:
            return None, PlaceMeant(set_aside=parts)
        said, is_near = text[span.start : span.end], bool(span.around.near) or says_near(text)
        place = self._nearer(said, span.place) if is_near else span.place
        exit_ = self._exit(place, parts)
        left = tuple(part for part in parts if exit_ is None or not label_of(part))
        return span, PlaceMeant(exit_ or place, said, is_near, left)

    def _nearer(self, said: str, place: PlaceAnswer) -> PlaceAnswer:
        """What one can stand beside: near 牛街 is near its station, not near a street's middle."""
        other = self.places.find(said) if place.kind == STREET else place
        return other if other.state == "located" else place

    def _exit(self, place: PlaceAnswer, parts: Sequence[str]) -> PlaceAnswer | None:
        label = next(filter(None, map(label_of, parts)), "")
        if place.kind != STATION or not label:
            return None
        answer = self.places.find(f"{place.name}{label}口")
        return answer if answer.kind == EXIT else None


def around_spans(text: str, places: Iterable[Span]) -> list[Span]:
    """Spans for everything that is said around places, and for parts that stand alone."""
    around = [place.around for place in places]
    parts = [*parts_in(text), *(part for each in around for part in each.parts)]
    spans = [around_span(part.start, part.end, PART) for part in parts]
    near = [stretch for each in around for stretch in each.near]
    near += near_apart(text) if around else ()
    return [*spans, *(around_span(start, end, NEAR) for start, end in near)]


def blanked(text: str, spans: list[Span]) -> str:
    return covered(text, [span for span in spans if span.kind in (CATEGORY, FILTER, STOP)])


def _is_meant(text: str, known: list[Span], place: Span) -> bool:
    """True where near the place was said, or the text is the place with nothing else but kinds and
    words of no meaning."""
    if place.around.near:
        return True
    rest = blanked(text, [span for span in known if not span.overlaps(place)])
    return not squeezed(rest[: place.start] + rest[place.end :])
