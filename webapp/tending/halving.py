"""Finds the entries by which no edition can be built: half of what changed is held back, again and
again."""

from collections.abc import Callable, Collection

Builds = Callable[[frozenset[str]], bool]
"""Whether an edition can be built while these entries are held back."""

MOST = 200
"""Of more entries than that it is not one entry's fault, and to ask takes too long."""


def culprits(changed: Collection[str], builds: Builds) -> frozenset[str] | None:
    """As few of the changed entries as must be held back so that an edition can be built; ``None``
    where it is not for them. With all of them shown none can be built.

    >>> sorted(culprits("abcdef", lambda held: "d" in held))
    ['d']
    >>> sorted(culprits("abcdef", lambda held: {"a", "f"} <= held))
    ['a', 'f']
    >>> culprits("abc", lambda held: False) is None
    True
    """
    every = tuple(sorted(changed))
    if not every or len(every) > MOST or not builds(frozenset(every)):
        return None
    return _among(every, frozenset(), builds)


def _among(suspects: tuple[str, ...], held: frozenset[str], builds: Builds) -> frozenset[str]:
    """Those of the suspects, of which at least one is to blame while ``held`` are held back."""
    if len(suspects) == 1:
        return frozenset(suspects)
    middle = len(suspects) // 2
    found: frozenset[str] = frozenset()
    for half, other in (
        (suspects[:middle], frozenset(suspects[middle:])),
        (suspects[middle:], frozenset()),
    ):
        back = held | other | found
        if not builds(back):
            found |= _among(half, back, builds)
    return found
