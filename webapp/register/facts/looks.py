"""What was looked at, of all entries at once."""

from collections.abc import Mapping

from webapp.domain.register.checks import KeptFact
from webapp.register.access import Access
from webapp.register.facts.rows import facts_in


class Looks:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def facts(self) -> Mapping[str, tuple[KeptFact, ...]]:
        """What is known of the facts of each entry beside their values."""
        found: dict[str, list[KeptFact]] = {}
        with self._access.looking() as connection:
            for each in facts_in(connection):
                found.setdefault(each.entry, []).append(each)
        return {entry: tuple(facts) for entry, facts in found.items()}
