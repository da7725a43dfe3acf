"""Details that belong to a person and must not be kept: identity cards, passports, mobile phones,
and the accounts under which somebody can be written to."""

import re
import unicodedata
from collections.abc import Mapping

from webapp.text.script import fold

IDENTITY = "identity"
PASSPORT = "passport"
MOBILE = "mobile"
ACCOUNT = "account"

_SPOKEN = str.maketrans(
    "〇零一二三四五六七八九幺两壹贰叁叄参肆伍陆柒捌玖", "001234567891212333456789"
)
_KEYCAP = "\u20e3"

_GAP = r"[\s.·‐-―-]{0,2}"
_SIGNS = r"[\W_]{0,3}"
"""Whatever stands between groups of digits, but letters."""

_DATE = (
    rf"(?:1{_GAP}[89]|2{_GAP}0){_GAP}\d{_GAP}\d{_GAP}(?:0{_GAP}[1-9]|1{_GAP}[0-2])"
    rf"{_GAP}(?:0{_GAP}[1-9]|[12]{_GAP}\d|3{_GAP}[01])"
)
_IDENTITIES = (
    r"(?<!\d)\d{17}[\dx](?![\da-z])",
    rf"(?<!\d)[1-9](?:{_GAP}\d){{5}}{_GAP}{_DATE}(?:{_GAP}\d){{3}}{_GAP}[\dx](?![\da-z])",
    rf"(?<!\d)[1-8]\d{{5}}{_SIGNS}(?:19|20)\d\d{_SIGNS}\d\d{_SIGNS}\d\d{_SIGNS}\d{{3}}[\dx](?![\da-z])",
    r"(?<![\da-z])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\da-z])",
)
"""Together; with gaps, known by the date of birth; with signs between its parts; and the 15 digits
of cards before 1999."""

_GROUPS = ((3, 4, 4), (3, 3, 5), (3, 8), (4, 3, 4), (4, 4, 3), (5, 6), (7, 4))
"""How people set off the 11 digits of a mobile number with signs of any kind."""

_BEFORE = rf"(?<!\d)(?:0|[+(]{{0,2}}(?:00)?86{_SIGNS})?"


def _grouped(first: int, *others: int) -> str:
    rest = "".join(rf"{_SIGNS}\d{{{each}}}" for each in others)
    return rf"{_BEFORE}1[3-9]\d{{{first - 2}}}{rest}(?!\d)"


_MOBILES = (
    rf"{_BEFORE}1{_GAP}[3-9](?:{_GAP}\d){{9}}(?!\d)",
    r"(?<!\d)1([\W_]{1,2})[3-9](?:\1\d){9}(?!\d)",
    *(_grouped(*groups) for groups in _GROUPS),
)
"""With light gaps anywhere, digit by digit, and in groups."""

_PASSPORTS = (
    r"(?<![a-z\d])e\s?[a-hj-np-z]?\s?\d{3,4}\s?\d{4}(?![a-z\d])",
    r"(?<![a-z\d])(?:[gdsp]|[dsp]e|c[a-z]?|[hmt])\s?\d{3,4}\s?\d{4}(?![a-z\d])",
    r"(?:护照|通行证|passport)(?:号码?|号|no\.?|number|is|为|是|[\s:：.#])*[a-z]{0,2}\d{6,10}(?![a-z\d])",
)
"""Chinese ones (E, EA … EZ; official G, D, S, P), permits of the Mainland, Hong Kong, Macao and
Taiwan, and any that is called so."""

_MAILBOXES = (
    r"(?:g|hot|fox|proton|ali|you)?mail|qq|vip\.qq|163|126|139|189|yeah|sina|sohu|outlook|yahoo"
    r"|icloud|live|msn|aliyun|wo"
)
_NAMED = r"(?:号码?|群|id|账号|帐号|联系|[\s:：=是为加我.,，、-])*"
_ACCOUNTS = (
    r"[\w.+-]+\s?@\s?(?!\S*\.gov\.cn)[\w-]+(?:\s?[.。]\s?[\w-]+)+",
    rf"[\w.+-]+\s*[(\[<【「]?\s*(?:at|艾特|#|@)\s*[)\]>】」]?\s*(?:{_MAILBOXES})\s*(?:[.。]|dot|点)\s*(?:com|cn|net|me)",
    r"(?<![a-z])(?:qq|扣扣|企鹅)" + _NAMED + r"[1-9](?:[\s-]?\d){4,10}(?!\d)",
    r"(?:微信|威信|薇信|徽信|v信|wechat|weixin|(?<![a-z])(?:vx|wx))(?:号|id|账号|帐号|[:：=是为加]|\s)*"
    r"(?:(?<=[号:：=是为加])|(?<=id)|(?=[a-z_-]*[\d_-]))\s*[a-z_][\w-]{4,19}",
    r"(?:微信|v信)[a-z_][\w-]{5,19}(?!\s[a-z])",
    r"[加+]\s?[vw]x?\s*[:：]?\s*[a-z_\d][\w-]{4,19}",
    r"(?<![a-z])v\s*[:：]\s*[a-z_\d][\w-]{4,19}",
)
"""E-mail, with its sign or the word for it; QQ; WeChat under its many names."""

_KINDS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    kind: tuple(map(re.compile, patterns))
    for kind, patterns in (
        (IDENTITY, _IDENTITIES),
        (PASSPORT, _PASSPORTS),
        (MOBILE, _MOBILES),
        (ACCOUNT, _ACCOUNTS),
    )
}


def private_details(text: str) -> frozenset[str]:
    """Which kinds of private detail the text holds: ``identity``, ``passport``, ``mobile``,
    ``account`` (e-mail, QQ, WeChat).

    An identity number has 18 characters, the last a digit or X (GB 11643), or 15 digits; written
    with gaps it is known by the date of birth inside. A mobile number has 11 digits from 13 to 19.
    Full width, digits of other scripts, Chinese numerals and signs between make no difference.

    >>> sorted(private_details("电话改成 138/0013/8000 了"))
    ['mobile']
    >>> private_details("电话改成 010-66012345 了")
    frozenset()
    """
    plain = _in_digits(fold(text.replace(_KEYCAP, "")))
    return frozenset(
        kind for kind, shapes in _KINDS.items() if any(shape.search(plain) for shape in shapes)
    )


def _in_digits(text: str) -> str:
    spoken = text.translate(_SPOKEN)
    if spoken.isascii():
        return spoken
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in spoken)
