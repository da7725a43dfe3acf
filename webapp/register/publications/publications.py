"""The queue of publications as its users hold it."""

from datetime import datetime

from webapp.domain.register.publications import Heartbeat, Publication, Unpublished, Why
from webapp.register.access import Access
from webapp.register.audit import record
from webapp.register.publications import heart, queue
from webapp.register.publications.waiting import unpublished, unseen
from webapp.sentence import Sentence


class Publications:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def ask(self, why: Why, by: str, at: datetime, accepted: tuple[str, ...] = ()) -> Publication:
        """Ask for an edition as soon as can be. Where entries may be lost by it, ``accepted`` are
        their ids (or ``all``), and it waits until a second person agrees."""
        with self._access.counting() as connection:
            return queue.ask(connection, why, by, at, accepted)

    def second(self, number: int, by: str, at: datetime) -> Publication:
        """Agree, as the second person, that entries may be lost. Raises ``NoSuchPublication``."""
        with self._access.counting() as connection:
            return queue.second(connection, number, by, at)

    def reject(self, number: int, by: str, at: datetime) -> Publication:
        """Refuse that entries may be lost. Raises ``NoSuchPublication``."""
        with self._access.counting() as connection:
            return queue.reject(connection, number, by, at)

    def begin(self, at: datetime) -> Publication | None:
        """Begin what is due; ``None`` where nothing is. Whoever begins it must end it."""
        with self._access.counting() as connection:
            return queue.begin(connection, at)

    def end(
        self,
        number: int,
        edition: int,
        act: int,
        by: str,
        at: datetime,
        but: Sentence = queue.NOTHING,
    ) -> Publication:
        """What was begun is that edition, which shows the register up to that act; ``but`` says
        what is not right about it."""
        with self._access.counting() as connection:
            return queue.end(connection, number, edition, act, by, at, but)

    def put_back(self, number: int, at: datetime) -> Publication:
        """What was begun, and whose maker is gone, is begun anew."""
        with self._access.counting() as connection:
            return queue.put_back(connection, number, at)

    def fail(self, number: int, problem: Sentence, at: datetime) -> Publication:
        """What was begun failed; it is due again after 1, 5, and every 30 minutes."""
        with self._access.counting() as connection:
            return queue.fail(connection, number, problem, at)

    def went_back(self, edition: int, by: str, at: datetime) -> None:
        """Keep who goes back to an earlier edition."""
        with self._access.counting() as connection:
            record(connection, at, by, "went-back", edition=edition)

    def unseen(self, served: int) -> frozenset[str]:
        """The entries of which the public does not see everything yet."""
        with self._access.looking() as connection:
            return unseen(connection, served)

    def running(self) -> tuple[Publication, ...]:
        """What was begun and did not end, oldest first."""
        with self._access.looking() as connection:
            return queue.running(connection)

    def newest(self, limit: int = 20) -> tuple[Publication, ...]:
        """The queue and what became of it, the newest first."""
        with self._access.looking() as connection:
            return queue.newest(connection, limit)

    def waiting(self) -> Publication | None:
        """What waits its turn, or to be tried again; not one by which entries may be lost."""
        with self._access.looking() as connection:
            return queue.waiting(connection)

    def unpublished(self, served: int) -> Unpublished:
        """What the public does not see yet; it sees the act ``served``."""
        with self._access.looking() as connection:
            return unpublished(connection, served)

    def beat(self, doing: str, at: datetime) -> None:
        """Leave a sign of life of whoever makes the editions."""
        with self._access.counting() as connection:
            heart.beat(connection, doing, at)

    def last_beat(self) -> Heartbeat | None:
        """The last sign of life; ``None`` where there never was one."""
        with self._access.looking() as connection:
            return heart.last_beat(connection)
