"""Dated events of entries, as users of the register hold them."""

from webapp.domain.register.occasions import KeptOccasion, NewOccasion
from webapp.register.access import Access
from webapp.register.occasions.keeping import keep, occasions_in


class Occasions:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, entry: str) -> tuple[KeptOccasion, ...]:
        """The events of an entry in their newest versions, past ones among them."""
        with self._access.looking() as connection:
            return occasions_in(connection, entry)

    def keep(self, new: NewOccasion) -> KeptOccasion:
        """Keep what somebody says of an event. ``intake.occasions`` asks the rules first. Raises
        ``NoSuchEntry`` or ``ChangedMeanwhile``."""
        with self._access.counting() as connection:
            return keep(connection, new)
