"""Scripts: full width, case, traditional and simplified, tone marks, and what cannot be seen."""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

from webapp.caches import MEGABYTE, remembered
from webapp.text.traditional import interface_phrases, reviewed_phrases
from webapp.text.unseen import seen, without_unseen

_MARKS = re.compile(r"[\u0300-\u036f]")
_HEAPED_MARKS = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
_UMLAUT_U = re.compile(r"u\u0308|U\u0308")
_NOT_ASCII = re.compile(r"[^\x20-\x7e]")
_SPACE = re.compile(r"\s+")
_AS_PRINTED = str.maketrans("臺檯“”", "台台「」")
"""臺 and 檯 are 台 in everyday print; quotation marks are those of Taiwan and Hong Kong."""
_JAPANESE = str.maketrans(
    "両歳児図駅気対発権読売帰検険験応説覚楽単戸広鉄県",
    "两岁儿图站气对发权读卖归检险验应说觉乐单户广铁县",
)
"""Japanese forms that some keyboards offer, and the characters that are meant."""

_NO_CHARACTERS = frozenset({"Cc", "Cs", "Cn", "Co"})


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


def simplified(text: str) -> str:
    """Traditional characters turned into simplified ones: ``嬰兒`` → ``婴儿``."""
    return str(_converter("t2s").convert(text))


@remembered(2 * MEGABYTE)
def traditional(text: str) -> str:
    """Simplified characters turned into traditional ones, in the forms that pages are printed in
    (核實, not 覈實): ``婴儿`` → ``嬰兒``. Names keep what is theirs: ``三义里`` → ``三義里``."""
    return reviewed_phrases().apply(text, _dictionary_form).translate(_AS_PRINTED)


def traditional_message(text: str) -> str:
    """A sentence of the site, in the words of Taiwan and Hong Kong: ``二维码`` → ``QR Code``."""
    return interface_phrases().apply(text, _dictionary_form).translate(_AS_PRINTED)


def traditional_characters(character: str) -> tuple[str, ...]:
    """The traditional characters that people may type for a simplified one, itself not among
    them: ``里`` → ``裡``."""
    typed = dict.fromkeys((traditional(character), _dictionary_form(character)))
    return tuple(one for one in typed if one != character and len(one) == 1)


def _dictionary_form(text: str) -> str:
    return str(_converter("s2tw").convert(text))


def clean(text: str) -> str:
    """Text fit to be shown again: without control, invisible and heaped-up characters, with
    single spaces; script, case and width stay as typed. Never raises.

    >>> clean("  母婴\\x00室\\u200b ")
    '母婴室'
    """
    if not _NOT_ASCII.search(text):
        return _SPACE.sub(" ", text).strip()
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())
    text = _HEAPED_MARKS.sub(r"\1", seen(text))
    return _SPACE.sub(" ", _only_characters(text)).strip()


@remembered(MEGABYTE)
def fold(text: str) -> str:
    """The one form in which texts are compared: NFKC, simplified, lower case, single spaces,
    without tone marks (``ü`` as ``v``), control and invisible characters. Never raises.

    >>> fold("ＡＢＣ　嬰兒 Xīdān nǚ")
    'abc 婴儿 xidan nv'
    >>> fold("両歳半")
    '两岁半'
    """
    if not _NOT_ASCII.search(text):
        return _SPACE.sub(" ", text.lower()).strip()
    text = unicodedata.normalize("NFKD", text.encode("utf-8", "ignore").decode())
    text = _MARKS.sub("", _UMLAUT_U.sub("v", without_unseen(text)))
    text = _only_characters(unicodedata.normalize("NFC", text))
    return _SPACE.sub(" ", simplified(text).translate(_JAPANESE).casefold()).strip()


def as_written(text: str, folded: str) -> str:
    """The part of ``text`` that folds to ``folded``, as it was written; ``folded`` itself where
    that cannot be told.

    >>> as_written("nursing room near Xidan", "xidan")
    'Xidan'
    """
    start = fold(text).find(folded)
    part = text[start : start + len(folded)] if start >= 0 else ""
    return part if part and fold(part) == folded else folded


def _only_characters(text: str) -> str:
    return "".join(c if unicodedata.category(c) not in _NO_CHARACTERS else " " for c in text)
