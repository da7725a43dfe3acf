"""The word that stands for an entry or a kind of service in addresses of pages."""

import hashlib

NEUTRAL = "n"
NEUTRAL_BYTES = 5
NEUTRAL_WORD = f"{NEUTRAL}[0-9a-f]{{{2 * NEUTRAL_BYTES}}}"
"""What such a word looks like, for whoever reads addresses without an edition."""


def neutral_slug(id_: str) -> str:
    """A word made of an id that tells whoever reads it over a shoulder, or finds it in a list of
    visited pages, nothing: ``n`` and ten digits of a hash. The same id always gives the same word.

    It hides from people, not from programs: the ids are public, so everybody can make the list.

    >>> neutral_slug("a-shelter")
    'n1cb035012d'
    """
    return NEUTRAL + hashlib.blake2b(id_.encode(), digest_size=NEUTRAL_BYTES).hexdigest()
