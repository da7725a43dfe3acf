"""What a search does not want: 不是医院的, 地铁站以外, "not in a mall"; and what is thereby left
out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from webapp.domain.categories import Taxonomy
from webapp.domain.vocabulary import Vocabulary
from webapp.search.known.weights.matches import LEADS_THERE
from webapp.search.reading.lexicon import CATEGORY, FILTER
from webapp.search.reading.phrases import Span
from webapp.text.script import fold

_SURE = (
    r"除了|除开|除去|刨去|刨开|抛开|撇开|不要去?|不含|不包括|不包含|排除|避开|\b(?:(?:not|(?:is|are|was)n['’]?t)\s+(?:in|at)|except(?:\s+for)?|excluding|exclude"
    r"|other\s+than|apart\s+from|without|any(?:thing|where)\s+but|but\s+not|chu ?le|bu ?yao)\b"
    r"|除咗|唔(?:要|係|系|去|入)"
)
_WEAK = (
    r"除|不是|不在|不去|不进|不到|不选|不考虑|去掉|非|不(?:想|爱|愿意?|喜欢|打算|乐意)(?:要|去|进|到|逛|跑)?|不用去|不用进|懒得(?:去|进|逛)"
    r"|别整|甭(?:去|进|找|给我)?|不方便(?:去|进|逛)|讨厌(?:去|进)?|怕(?:去|进)|别(?:去|进|是|在|选|推荐|给我?)?|勿"
    r"|\b(?:not|no|don't|dont|besides|avoid(?:ing)?|outside(?:\s+of)?|bie"
    r"|bu ?(?:shi|zai|qu|xiang qu|jin))\b"
)
_CHILD_REFUSES = re.compile(
    r"(?:孩子?|娃儿?|宝宝?|宝贝|儿子|女儿|闺女|孙[子女]|小朋友)(?:就是|就|老是|老|总是|总|一直|死活|天天|最近|突然)?$"
)
"""Who does not want to: a child that will not go to kindergarten is what help is sought for."""

_BEFORE = re.compile(rf"(?P<sure>{_SURE})|(?P<weak>{_WEAK})")
_FILLED = re.compile(
    r"(?:de|给我|推荐|推|要|有|去|进|逛|在|到|任何|那些|那种|的|inside|any|in|at|of|to|going|go|an|a|the|from"
    r"|want|zai|qu|\s)*"
)
_AND = re.compile(r"\s*(?:和|跟|与|及|以及|、|,|，|或者?|\s(?:and|or|he|huo)\s)?\s*")
_INSIDE = re.compile(r"(?:里面?|里头|内|的|那种|这种|那些|这些)*\s*")
_AFTER = re.compile(
    r"\s*(?:以外|之外|除外|不算|排除|去掉|剔除"
    r"|(?:人?[太挺好][多挤远吵脏乱贵])?[,，]?(?:我们?|咱们?|俺|就|可|真|都|也)*"
    r"(?:不要|不行|不去|不进|不考虑|不想[去进]|不可以|不用|不合适|算了|免了|pass|除外)"
    r"|bu ?yao|chu ?wai|yi ?wai|excluded)(?:的)?"
)
_AFTER_ALL = re.compile(_AFTER.pattern.removeprefix(r"\s*"))
_UNKNOWN = re.compile(r"[\w\s]{1,12}?(?=以外|之外|$|[,，。;；的])")

WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Negated:
    """A stretch of the text that says what is not wanted. ``values`` are ids of what is left out;
    none where the ``thing`` is nothing that entries can be left out by."""

    start: int
    end: int
    thing: str
    values: tuple[str, ...] = ()


Streets = Callable[[str], Mapping[int, tuple[int, str]]]
"""The streets named in a text: where each begins, its end and id."""


@dataclass(frozen=True)
class Negations:
    """Reads what is not wanted; made once for an edition."""

    words: re.Pattern[str]
    venues: Mapping[str, str]
    kinds: frozenset[str]
    """Kinds of service that may be left out: help in danger never is."""

    @classmethod
    def of(cls, vocabulary: Vocabulary, taxonomy: Taxonomy) -> "Negations":
        venues = {fold(word): venue.id for venue in vocabulary.venues for word in venue.words}
        ways = (
            rf"\b{re.escape(word)}(?:s|es)?\b" if word.isascii() else re.escape(word)
            for word in sorted(venues, key=len, reverse=True)
        )
        return cls(
            words=re.compile("|".join(ways) or "(?!)"),
            venues=venues,
            kinds=frozenset(kind.id for kind in taxonomy.categories if not kind.sensitive),
        )

    def may_be_in(self, text: str) -> bool:
        """Whether a word for *not* stands in the text."""
        return bool(_BEFORE.search(text) or _AFTER_ALL.search(text))

    def read(self, text: str, spans: Sequence[Span], streets: Streets) -> list[Negated]:
        """What a folded text does not want, none overlapping. ``spans`` are all phrases that may
        stand in it; one that a negation is a part of (不要钱, 不说话) is no negation."""
        found: list[Negated] = []
        held = [s for s in spans if s.kind in (CATEGORY, FILTER)]
        for negated in (*self._before(text, held, streets), *self._after(text, held, streets)):
            if not any(negated.start < o.end and o.start < negated.end for o in found):
                found.append(negated)
        return [each for each in found if each.values or _is_said(each, held)]

    def _before(self, text: str, held: Sequence[Span], streets: Streets) -> Iterator[Negated]:
        for match in _BEFORE.finditer(text):
            if _is_part(match, held) or _CHILD_REFUSES.search(text[: match.start()]):
                continue
            start = _FILLED.match(text, match.end()).end()  # type: ignore[union-attr]
            end, values = self._things(text, start, held, streets)
            after = _AFTER.match(text, _INSIDE.match(text, end).end())  # type: ignore[union-attr]
            if values:
                yield Negated(match.start(), after.end() if after else end, text[start:end], values)
            elif match["sure"] and (unknown := _UNKNOWN.match(text, start)):
                yield Negated(match.start(), unknown.end(), unknown[0].strip())

    def _after(self, text: str, held: Sequence[Span], streets: Streets) -> Iterator[Negated]:
        for match in self.words.finditer(text):
            end, values = self._things(text, match.start(), held, streets)
            kind_end = self._past_kind(text, end, held)
            after = _AFTER.match(text, kind_end or _INSIDE.match(text, end).end())  # type: ignore[union-attr]
            if not (after and values):
                continue
            thing = text[match.start() : end]
            if kind_end:
                yield Negated(match.start(), end, thing, values)
            yield Negated(after.start() if kind_end else match.start(), after.end(), thing, values)

    def _past_kind(self, text: str, end: int, held: Sequence[Span]) -> int:
        """Where the kind ends that stands in a thing, 0 for none: in 商场的母婴室不要 rooms are
        wanted, but not those."""
        start = _INSIDE.match(text, end).end()  # type: ignore[union-attr]
        kinds = (s.end for s in held if s.start == start > end and s.kind == CATEGORY)
        return max(kinds, default=0)

    def _things(
        self, text: str, start: int, held: Sequence[Span], streets: Streets
    ) -> tuple[int, tuple[str, ...]]:
        """The things that stand at a position, with 和 between them: their end and ids."""
        values: list[str] = []
        end = at = start
        while (thing := self._thing(text, at, held, streets)) is not None:
            end, value = thing
            values.append(value)
            at = _AND.match(text, end).end()  # type: ignore[union-attr]
            if at == end:
                break
        return end, tuple(dict.fromkeys(values))

    def _thing(
        self, text: str, at: int, held: Sequence[Span], streets: Streets
    ) -> tuple[int, str] | None:
        venue = self.words.match(text, at)
        kind = max((s for s in held if s.start == at), key=lambda s: s.end, default=None)
        if kind is not None and (venue is None or kind.end > venue.end()):
            surest = kind.meaning.categories[0] if kind.meaning.categories else ("", 0.0)
            is_name = kind.meaning.is_common and surest[1] >= LEADS_THERE
            return (kind.end, surest[0]) if is_name and surest[0] in self.kinds else None
        if venue is not None:
            return venue.end(), self._venue(venue[0])
        return streets(text).get(at)

    def _venue(self, word: str) -> str:
        ways = (word, word.removesuffix("s"), word.removesuffix("es"))
        return next(self.venues[way] for way in ways if way in self.venues)


def _is_part(match: re.Match[str], held: Sequence[Span]) -> bool:
    """Whether the word for *not* is a part of a phrase that means something as a whole."""
    return any(s.start <= match.start() and s.end > match.end() for s in held)


def _is_said(negated: Negated, held: Sequence[Span]) -> bool:
    """Whether something is not wanted that has no name here, beside something that is."""
    beside = any(s.end <= negated.start or s.start >= negated.end for s in held)
    return len(negated.thing) > 1 and beside
