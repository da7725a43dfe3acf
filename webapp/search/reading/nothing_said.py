"""Whether a search says for whom, when or how near, and nothing of what: 孩子, 周末去哪, kids."""

from collections.abc import Sequence

from webapp.domain.vocabulary import NEAR_ME
from webapp.search.known.weights.matches import USUALLY_MEANS
from webapp.search.reading.lexicon import AROUND, CATEGORY, FILTER, STOP, Lexicon
from webapp.search.reading.phrases import AGE, OPEN, Span, covered
from webapp.text.english import ENGLISH_WORD, stem
from webapp.text.names import squeezed

_SAY_NOT_WHAT = frozenset({OPEN, AGE, NEAR_ME})


def says_nothing(text: str, spans: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether nothing is left of a text but for words that mean nothing alone. ``spans`` are those
    that were chosen. A phrase that usually means a kind means something."""
    if not squeezed(text) or any(_says_what(span, text, lexicon) for span in spans):
        return False
    rest = covered(text, [span for span in spans if _says_not_what(span, text, lexicon)])
    for word in _words_of(rest, lexicon):
        rest = rest.replace(word, " ")
    return not squeezed(rest)


def _says_what(span: Span, text: str, lexicon: Lexicon) -> bool:
    is_sure = span.kind == CATEGORY and span.meaning.weight >= USUALLY_MEANS
    return is_sure and not _is_alone(span, text, lexicon)


def _is_alone(span: Span, text: str, lexicon: Lexicon) -> bool:
    return span.meaning.phrase in lexicon.alone or text[span.start : span.end] in lexicon.alone


def _says_not_what(span: Span, text: str, lexicon: Lexicon) -> bool:
    is_filter = span.kind == FILTER and span.meaning.parameter in _SAY_NOT_WHAT
    return span.kind in (STOP, AROUND) or is_filter or _is_alone(span, text, lexicon)


def _words_of(text: str, lexicon: Lexicon) -> list[str]:
    """The words of a text that mean nothing alone, the longest first; Latin ones whole."""
    latin = [match[0] for match in ENGLISH_WORD.finditer(text)]
    said = [w for w in latin if w in lexicon.alone or stem(w) in lexicon.stop_stems]
    han = [word for word in lexicon.alone if not word.isascii() and word in text]
    return sorted([*said, *han], key=lambda word: (-len(word), word))
