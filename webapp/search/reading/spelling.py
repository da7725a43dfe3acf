"""Typing slips put right where a part of a search means nothing anywhere: characters that sound
or look alike, letters missing, doubled or swapped."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from webapp.domain.catalogue import Catalogue
from webapp.search.known.weights.slips import (
    LETTERS_PER_SLIP,
    LONGEST_GUESSED,
    LONGEST_NAMED_RUN,
    MOSTLY_ALIKE,
    SHORTEST_LATIN,
    SHORTEST_WITH_HOLE,
    SHORTEST_WITHIN,
    SURE_ENOUGH_TO_GUESS,
)
from webapp.search.reading.ages.reading import ages_in
from webapp.search.reading.lexicon import CATEGORY, Lexicon
from webapp.search.reading.times.reading import times_in
from webapp.text.english import english_words
from webapp.text.lookalikes import accent_key, shape_key
from webapp.text.pinyin import syllables
from webapp.text.readings import ways_to_read
from webapp.text.script import fold
from webapp.text.tokens import runs

HARMLESS = frozenset(
    "看去来做有办到带上下好多大小个得着过给被把就都还也很太用让叫说问请吗呢会想能找"
)
"""Single characters that hold sentences together; left over, they are no slip."""

_ORDINARY = """
refuse mild cold pay salary money much many does done doing open close closed right left still
month months week weeks today night house homes room rooms work works job jobs time times long
week back down over under into onto when then than just only very really about after before
again also another around because being between both bring call came change come cost costs
different each enough even ever every free from full give given good great have here high hold
hope hour hours keep kind last late later learn leave life light live living little look lost
love made make mean meet mind more most move must name never next nice nothing number often once
other outside part past people person play point quiet ready real rest same says seem sell send
should show sick side since sister sleep slow small some soon stay step stop story street such
sure take talk teach tell test than their them things think those three through till together
told took true trying turn turned twice until upset used using visit wait waiting walk want warm
watch water weak wear well went were what where which while white whole will with without woman
word world worry would write wrong year young your poor rich brother dream heavy hurt leak lazy
mile mill mine paid pain pale pass past path peak pile pink plan plane poem pool port post pour
"""
ORDINARY = frozenset(_ORDINARY.split())
"""English words that are no slip of another."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The corrected text, and what was put right in it."""

    text: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Segments:
    """Where the segments of a text begin and end, and which of them say what kind is wanted."""

    cuts: frozenset[int] = frozenset()
    kinds: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Speller:
    """Phrases and names by sound and by shape."""

    phrases: frozenset[str]
    """What may be guessed at."""

    weights: Mapping[str, float]
    by_sound: Mapping[str, tuple[str, ...]]
    by_accent: Mapping[str, tuple[str, ...]]
    by_shape: Mapping[str, tuple[str, ...]]
    with_hole: Mapping[str, tuple[str, ...]]
    """Phrases by what is left when one character is masked: ``母?室``."""

    latin: tuple[str, ...]
    """Pinyin of phrases, and English words of phrases and names."""

    latin_words: frozenset[str]
    latin_by_accent: Mapping[str, str]
    names: tuple[tuple[str, str], ...]
    """Han runs of names with their syllables, each followed by a space."""

    @classmethod
    def of(cls, lexicon: Lexicon, catalogue: Catalogue) -> "Speller":
        sure = {
            phrase: meaning.weight
            for phrase, meaning in lexicon.han.meanings.items()
            if meaning.is_common and meaning.weight >= SURE_ENOUGH_TO_GUESS and len(phrase) > 1
        }
        said = {phrase: lexicon.syllables[phrase] for phrase in sure}
        pinyin = {
            "".join(syllables): syllables for syllables in said.values() if len(syllables) > 1
        }
        words = _english_words(lexicon, catalogue)
        return cls(
            phrases=frozenset(sure),
            weights=sure,
            by_sound=_grouped((_sound(syllables), p) for p, syllables in said.items()),
            by_accent=_grouped((_accent(syllables), p) for p, syllables in said.items()),
            by_shape=_grouped((shape_key(phrase), phrase) for phrase in sure),
            with_hole=_grouped(pair for phrase in sure for pair in _holes(phrase)),
            latin=tuple(sorted({*pinyin, *words})),
            latin_words=frozenset({*pinyin, *words}),
            latin_by_accent={_accent(syllables): key for key, syllables in sorted(pinyin.items())},
            names=_spoken_names(catalogue),
        )

    def mend(self, text: str, unexplained: Sequence[str], segments: Segments) -> Mended | None:
        """The text with its first unexplained part put right, or ``None`` where nothing fits."""
        for part in unexplained:
            if part in HARMLESS:
                continue
            start = text.find(part)
            found = (
                self._mend_latin(part)
                if part.isascii()
                else self._mend_han(text, start, start + len(part), segments)
            )
            if found is not None:
                wrong, right = found
                return Mended(text.replace(wrong, right, 1), wrong, right)
        return None

    def closest(self, text: str) -> str | None:
        """The phrase or word most like the whole text, where at least two thirds of it agree."""
        choices = self.latin if text.isascii() else self.phrases
        best = process.extractOne(
            text, choices, scorer=OSA.normalized_similarity, score_cutoff=MOSTLY_ALIKE
        )
        return best[0] if best else None

    def _mend_latin(self, word: str) -> tuple[str, str] | None:
        if word in self.latin_words or word in ORDINARY:
            return None
        for way in ways_to_read(word):
            if len(way) > 1 and (key := self.latin_by_accent.get(_accent(way))):
                return word, key
        if len(word) < SHORTEST_LATIN:
            return None
        slips = 1 + (len(word) > LETTERS_PER_SLIP)
        best = process.extractOne(word, self.latin, scorer=OSA.distance, score_cutoff=slips)
        return (word, best[0]) if best else None

    def _mend_han(
        self, text: str, start: int, end: int, segments: Segments
    ) -> tuple[str, str] | None:
        """The best phrase for a stretch round the unexplained part: same sound before a local
        accent before a similar shape before any one wrong character; longer before shorter."""
        left, right = _run_bounds(text, start, end)
        is_short = right - left <= LONGEST_NAMED_RUN
        stretches = _stretches(text, (left, right), (start, end), segments)
        for look in (self._same_sound, self._same_accent, self._same_shape):
            for stretch in stretches:
                if found := self._surest(look(stretch), stretch):
                    return stretch, found
        if is_short and (name := self._sounds_like_a_name(text[start:end])):
            return text[start:end], name
        if not is_short or end - start < 2:
            return None
        for stretch in stretches:
            if found := self._surest(self._one_wrong(stretch), stretch):
                return stretch, found
        return None if segments.kinds else self._one_slip(text[left:right])

    def _surest(self, candidates: Iterable[str], stretch: str) -> str:
        """The surest candidate that keeps at least one character of the stretch: two words that
        only sound alike (五一, 武艺) are two words."""
        if stretch in self.phrases:
            return ""
        kept = [phrase for phrase in candidates if set(phrase) & set(stretch)]
        kept = [phrase for phrase in kept if _says_when(phrase) <= _says_when(stretch)]
        return max(kept, key=lambda phrase: (self.weights[phrase], phrase), default="")

    def _same_sound(self, stretch: str) -> tuple[str, ...]:
        return self.by_sound.get(_sound(syllables(stretch)), ())

    def _same_accent(self, stretch: str) -> tuple[str, ...]:
        return self.by_accent.get(_accent(syllables(stretch)), ()) if len(stretch) > 2 else ()

    def _same_shape(self, stretch: str) -> tuple[str, ...]:
        return self.by_shape.get(shape_key(stretch), ())

    def _one_wrong(self, stretch: str) -> set[str]:
        return {p for hole, _ in _holes(stretch) for p in self.with_hole.get(hole, ())}

    def _one_slip(self, run: str) -> tuple[str, str] | None:
        """A character missing, doubled or swapped in a whole run."""
        if len(run) < SHORTEST_WITH_HOLE:
            return None
        best = process.extractOne(run, self.phrases, scorer=OSA.distance, score_cutoff=1)
        return (run, best[0]) if best and _says_when(best[0]) <= _says_when(run) else None

    def _sounds_like_a_name(self, part: str) -> str:
        """The part of an entry's name that is spoken like this, of two characters or more."""
        said = _sound(syllables(part))
        if len(part) < 2 or not said:
            return ""
        for name, spoken in self.names:
            place = (" " + spoken).find(" " + said)
            first = spoken[:place].count(" ")
            if place >= 0 and set(part) & set(found := name[first : first + len(part)]):
                return found
        return ""


def _says_when(text: str) -> int:
    """How many ages and times a text speaks of: a slip makes none (一年多 is not 一岁多)."""
    return len(ages_in(text)) + len(times_in(text))


def _sound(syllables: Iterable[str]) -> str:
    return "".join(part + " " for part in syllables)


def _accent(syllables: Iterable[str]) -> str:
    return "".join(accent_key(part) + " " for part in syllables)


def _holes(phrase: str) -> list[tuple[str, str]]:
    if not SHORTEST_WITH_HOLE <= len(phrase) <= LONGEST_GUESSED:
        return []
    return [(f"{phrase[:n]}?{phrase[n + 1 :]}", phrase) for n in range(len(phrase))]


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, phrase in pairs:
        groups[key].append(phrase)
    return {key: tuple(phrases) for key, phrases in groups.items()}


def _english_words(lexicon: Lexicon, catalogue: Catalogue) -> set[str]:
    phrases = [m.phrase for m in lexicon.english.values() if m.kind == CATEGORY]
    names = [fold(service.name_en) for service in catalogue.services]
    words = {word for text in (*phrases, *names) for word in english_words(text)}
    return {word for word in words if len(word) >= SHORTEST_LATIN}


def _spoken_names(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    texts = {fold(t) for s in catalogue.services for t in (s.name_zh, s.host_zh)}
    spoken = {run.text for text in texts for run in runs(text) if run.kind == "han"}
    return tuple((name, _sound(syllables(name))) for name in sorted(spoken))


def _run_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isascii():
        start -= 1
    while end < len(text) and not text[end].isascii():
        end += 1
    return start, end


def _stretches(
    text: str, run: tuple[int, int], part: tuple[int, int], segments: Segments
) -> list[str]:
    """Stretches of the run that hold something of the unexplained part, longest first: whole
    segments of the text side by side (幼儿 + 圆), or three characters and more within the
    unexplained one; two only where they are the whole run. None cuts a known word in two
    (孩|子被), and none is looked at where another part already says what is wanted."""
    (left, right), (start, end) = run, part
    found = []
    for size in range(min(LONGEST_GUESSED, right - left), 1, -1):
        for first in range(left, right - size + 1):
            last = first + size
            if first >= end or last <= start or (size < SHORTEST_WITHIN and size < right - left):
                continue
            is_whole = first in segments.cuts and last in segments.cuts
            is_within = start <= first and last <= end
            says_all = all(first <= begin and stop <= last for begin, stop in segments.kinds)
            if (is_whole or is_within) and says_all:
                found.append(text[first:last])
    return found
