"""By what a device reads a search as the site does: the phrases of the vocabulary, the names of
places, and the words that mean nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from webapp.domain.catalogue import Catalogue
from webapp.domain.district import STATIONS, GazetteerPlace
from webapp.geo.places.names import LANDMARKS, NameForms
from webapp.geo.roads.writing import Writing
from webapp.present.offline.models import KeptPlace, KeptReading
from webapp.search.known.city_words import words_of_everything
from webapp.text.pinyin import initials, syllables
from webapp.text.script import fold
from webapp.text.tokens import runs

LEAST_WEIGHT = 0.7
"""Phrases lead to the kind that they mean most, of those a phone has, this surely."""

TYPED_WHOLE = 3
"""Chinese phrases up to so many characters are kept whole: people type them in pinyin."""

NEARLY = 0.9
"""And to those that they mean nearly as much."""

STREET, HOSPITAL = "street", "hospital"
NAMED = (*STATIONS, *sorted(LANDMARKS), HOSPITAL, STREET)
"""Kinds of places that people name and a phone has room for."""

DEGREE_DECIMALS = 4
BETWEEN = "|"


def kept_reading(
    catalogue: Catalogue, kinds: Sequence[str], streets: Sequence[str], names: Iterable[str]
) -> KeptReading:
    """``kinds``, ``streets`` and ``names`` are those of the pack, in its order."""
    stops = {*catalogue.vocabulary.stop_words, *words_of_everything(catalogue.district)}
    phrases = _phrases(catalogue, kinds)
    texts = "".join((*names, *(each for kind in phrases for each in kind.values())))
    return KeptReading(
        phrases=phrases,
        sounds=_sounds(texts),
        places=list(_places(catalogue, streets)),
        stops=BETWEEN.join(sorted(filter(None, map(fold, stops)))),
        emoji=[(fold(each.sign), fold(each.means)) for each in catalogue.vocabulary.emoji],
    )


def _phrases(catalogue: Catalogue, kinds: Sequence[str]) -> list[dict[str, str]]:
    """The phrases of each kind by their weight, without those that a shorter one says as well."""
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for phrase, kind, weight in _terms(catalogue):
        if kind in kinds:
            weights[phrase][kind] = max(weight, weights[phrase].get(kind, 0.0))
    telling = {phrase: kept for phrase, held in weights.items() if (kept := _surest(held))}
    grouped: dict[str, defaultdict[float, list[str]]] = {k: defaultdict(list) for k in kinds}
    for phrase, held in telling.items():
        inner = [telling[piece] for piece in _pieces(phrase) if piece in telling]
        if not inner or any(each.keys() != held.keys() for each in inner):
            for kind, weight in held.items():
                grouped[kind][weight].append(phrase)
    return [
        {f"{weight:g}": BETWEEN.join(sorted(phrases)) for weight, phrases in grouped[kind].items()}
        for kind in kinds
    ]


def _surest(held: Mapping[str, float]) -> dict[str, float]:
    best = max(held.values())
    if best < LEAST_WEIGHT:
        return {}
    return {kind: weight for kind, weight in held.items() if weight >= NEARLY * best}


def _pieces(phrase: str) -> Iterator[str]:
    """The shorter phrases that may stand in a phrase: of words where it is in Latin letters."""
    if not phrase.isascii() and len(phrase) <= TYPED_WHOLE:
        return
    parts = phrase.split(" ") if phrase.isascii() else list(phrase)
    between = " " if phrase.isascii() else ""
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            if last - first < len(parts):
                yield between.join(parts[first:last])


def _terms(catalogue: Catalogue) -> Iterator[tuple[str, str, float]]:
    for kind in catalogue.taxonomy.categories:
        for name in (kind.zh, *kind.also_zh, kind.en.split("(")[0], *kind.also_en):
            yield fold(name), kind.id, 1.0
        yield initials(fold(kind.zh)), kind.id, 1.0
    for term in catalogue.vocabulary.terms:
        yield fold(term.phrase), term.category, term.weight


def _sounds(texts: str) -> str:
    """The characters of texts by how they are read: ``ying婴英…`` for each syllable."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for character in sorted({c for run in runs(texts) if run.kind == "han" for c in run.text}):
        found["".join(syllables(character))].append(character)
    return BETWEEN.join(sound + "".join(characters) for sound, characters in found.items())


def _places(catalogue: Catalogue, streets: Sequence[str]) -> Iterator[KeptPlace]:
    forms = NameForms(catalogue.district, Writing.of(catalogue.district).roads)
    named: defaultdict[tuple[str, GazetteerPlace], set[str]] = defaultdict(set)
    usual = {p.name_zh: p for p in reversed(catalogue.places) if p.kind in NAMED and not p.alias_of}
    for place in catalogue.places:
        own = usual.get(place.alias_of or place.name_zh)
        if own is not None and place.kind == own.kind:
            named[own.name_zh, own] |= {name for name, weak in forms.of(place) if not weak}
    for (name, place), names in named.items():
        yield KeptPlace(
            name=name,
            names=BETWEEN.join(sorted({*names, *_spoken(names)})),
            lat=round(place.point.lat, DEGREE_DECIMALS),
            lon=round(place.point.lon, DEGREE_DECIMALS),
            street=streets.index(place.street) if place.kind == STREET else -1,
        )


def _spoken(names: Iterable[str]) -> set[str]:
    """The shortest Chinese name in pinyin."""
    han = sorted((n for n in names if any(run.kind == "han" for run in runs(n))), key=len)
    return {"".join(syllables(han[0]))} if han else set()
