"""Identifiers that stay the same from edition to edition: they are worked out, never drawn."""

from uuid import UUID, uuid5

NAMESPACE = UUID("9d2aa0d7-2e1b-4b3e-bd29-7c011d71203d")
"""Ours alone. It never changes: others keep our identifiers and compare editions by them."""


def identifier(*parts: str) -> str:
    """The UUID (version 5) of a thing that our own names lead to: its table, then its key.

    >>> identifier("service", "mbr-hanguang") == identifier("service", "mbr-hanguang")
    True
    """
    return str(uuid5(NAMESPACE, "/".join(parts)))
