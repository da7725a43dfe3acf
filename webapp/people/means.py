"""What proving who somebody is needs: a database, hashes of passwords, and a key."""

from dataclasses import dataclass
from pathlib import Path

from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Patience, Place
from webapp.people.cipher import KEY_FILE, Cipher
from webapp.people.database import PATIENCE, people_ledger
from webapp.people.hashing import Costs, Hasher


@dataclass(frozen=True, slots=True)
class Means:
    """One for each process."""

    ledger: Ledger
    hasher: Hasher
    cipher: Cipher


def means_at(
    place: Place, key: Path | None = None, costs: Costs | None = None, patience: Patience = PATIENCE
) -> Means:
    """The means of the people kept at that place. The key is a file of its own beside the ledgers
    unless it is elsewhere. Nothing is opened yet."""
    cipher = Cipher(key or place.var / KEY_FILE)
    return Means(people_ledger(place, patience), Hasher(costs or Costs()), cipher)
