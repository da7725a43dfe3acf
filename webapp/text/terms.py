"""Texts turned into the plain terms that an index holds: Han pairs, English stems, digits."""

import re
from itertools import pairwise

from webapp.caches import MEGABYTE, remembered
from webapp.text.english import english_words, stem
from webapp.text.pinyin import syllables
from webapp.text.script import fold
from webapp.text.tokens import bigrams, runs

_NOT_DIGITS = re.compile(r"\D+")
_AREA_CODE = re.compile(r"^0\d{2}(?=\d{7,8})")
LOCAL_NUMBER_DIGITS = 8


def text_terms(text: str) -> tuple[str, ...]:
    """The terms of a text, in order. A Han run gives its pairs and its last character alone, so
    that a search for one character finds it by prefix wherever it stands.

    >>> text_terms("母婴室 B1层")
    ('母婴', '婴室', '室', '1', '层', 'b')
    """
    folded = fold(text)
    terms: list[str] = []
    for run in runs(folded):
        if run.kind == "han":
            terms.extend(bigrams(run.text))
            if len(run.text) > 1:
                terms.append(run.text[-1])
        elif run.kind == "digits":
            terms.append(run.text)
    return (*terms, *(stem(word) for word in english_words(folded)))


@remembered(MEGABYTE)
def wanted_terms(text: str) -> tuple[str, ...]:
    """The terms that an entry must hold to match a text: as ``text_terms``, but a single Han
    character counts only where the text is nothing else.

    >>> wanted_terms("母婴室"), wanted_terms("7号线 B 口"), wanted_terms("奶")
    (('母婴', '婴室'), ('7', '号线', 'b'), ('奶',))
    """
    found = runs(fold(text))
    terms = [
        term
        for run in found
        for term in (bigrams(run.text) if run.kind == "han" else [run.text])
        if run.kind != "han" or len(term) > 1 or len(found) == 1
    ]
    return tuple(dict.fromkeys(stem(t) if t.isascii() and t.isalpha() else t for t in terms))


def phone_terms(phone: str) -> tuple[str, ...]:
    """Ways in which a number is typed: all its digits, without area code, without extension.

    >>> phone_terms("010-52990927-8088")
    ('010529909278088', '529909278088', '52990927')
    """
    digits = _NOT_DIGITS.sub("", phone)
    local = _AREA_CODE.sub("", digits)
    ways = (digits, local, local[:LOCAL_NUMBER_DIGITS])
    return tuple(way for way in dict.fromkeys(ways) if way)


def reading_terms(text: str) -> tuple[str, ...]:
    """Pairs of neighbouring syllables, and the last one alone, for each Han run.

    >>> reading_terms("母婴室")
    ("mu'ying", "ying'shi", 'shi')
    """
    terms: list[str] = []
    for run in runs(fold(text)):
        said = syllables(run.text) if run.kind == "han" else ()
        terms.extend(f"{one}'{two}" for one, two in pairwise(said))
        terms.extend(said[-1:])
    return tuple(terms)
