"""Addresses of visitors. IPv4 that comes mapped into IPv6 is IPv4."""

from ipaddress import IPv4Address, IPv6Address, ip_address

HOUSEHOLD_BITS = 64
"""What one household, or one server, is given of IPv6 (RFC 6177)."""


def unmapped(address: str) -> str:
    """The address as it is meant; any other text stays as it is.

    >>> unmapped("::ffff:203.0.113.77")
    '203.0.113.77'
    """
    parsed = parsed_address(address)
    return address if parsed is None else str(parsed)


def household(address: str) -> str:
    """Who an address most likely belongs to alone: itself, or its /64 of IPv6."""
    parsed = parsed_address(address)
    if isinstance(parsed, IPv6Address):
        return shortened(parsed, HOUSEHOLD_BITS)
    return address if parsed is None else str(parsed)


def around(address: str) -> str:
    """The network around a household, mostly that of one provider: /16 of IPv4, /48 of IPv6.

    >>> around("::ffff:203.0.113.77"), around("2001:db8:1:2::3")
    ('203.0.0.0', '2001:db8:1::')
    """
    parsed = parsed_address(address)
    if parsed is None:
        return address
    return shortened(parsed, 48 if isinstance(parsed, IPv6Address) else 16)


def parsed_address(address: str) -> IPv4Address | IPv6Address | None:
    """The address that a text is, without a zone; ``None`` for what is none."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return getattr(parsed, "ipv4_mapped", None) or parsed


def shortened(address: IPv4Address | IPv6Address, bits: int) -> str:
    """The first ``bits`` of an address, the rest zero."""
    rest = address.max_prefixlen - bits
    return str(type(address)(int(address) >> rest << rest))
