"""Makes one edition of the register: whole, or without the entries by which none can be made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from webapp.refresh.report import RefreshReport
from webapp.register.publications.queue import NOTHING
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.tending.failures import is_full, may_be_an_entry
from webapp.tending.halving import culprits
from webapp.tending.left_out import LeftOut, LeftOutFile, still
from webapp.tending.reserve import Reserve


class Refresh(Protocol):
    """Builds an edition and serves it, unless it only tries whether that can be done."""

    def __call__(
        self,
        settings: Settings,
        *,
        now: datetime,
        accept_losses: frozenset[str],
        held_back: Mapping[str, int],
        only_try: bool,
    ) -> RefreshReport: ...


@dataclass(frozen=True, slots=True)
class Making:
    """``clock`` tells the time, ``beat`` leaves a sign of life before each try."""

    settings: Settings
    register: Register
    refresh: Refresh
    clock: Callable[[], datetime]
    beat: Callable[[], None]

    def make(self, accepted: frozenset[str], served: int) -> tuple[RefreshReport, Sentence]:
        """The edition, and what is not right about it. ``served`` is the act that the public sees.
        Raises whatever a refresh raises."""
        reserve = Reserve(self.settings.var)
        reserve.keep()
        try:
            return self._made(accepted, served)
        except Exception as error:
            if not (is_full(error) and reserve.give_up()):
                raise
        return self._made(accepted, served)

    def _made(self, accepted: frozenset[str], served: int) -> tuple[RefreshReport, Sentence]:
        file = LeftOutFile(self.settings.var)
        left = tuple(still(file.read(), self._newest()))
        try:
            report = self._built(accepted, left)
        except Exception as error:
            if not may_be_an_entry(error):
                raise
            left = (*left, *self._to_blame(accepted, served, left))
            report = self._built(accepted, left)
        file.write(left)
        return report, told_of_left_out(left)

    def _to_blame(
        self, accepted: frozenset[str], served: int, left: tuple[LeftOut, ...]
    ) -> tuple[LeftOut, ...]:
        """The changed entries by which no edition can be made; none where it is not for them.
        What is tried is not served: each try would be what the losses of the next are counted
        from."""
        known = {each.entry for each in left}
        since = self.register.changed_since(served)
        changed = {id_: LeftOut(id_, *both) for id_, both in since.items() if id_ not in known}

        def builds(held: frozenset[str]) -> bool:
            try:
                back = (*left, *(changed[id_] for id_ in sorted(held)))
                self._built(accepted, back, only_try=True)
            except Exception as error:
                if not may_be_an_entry(error):
                    raise
                return False
            return True

        return tuple(changed[id_] for id_ in sorted(culprits(changed, builds) or ()))

    def _built(
        self, accepted: frozenset[str], left: tuple[LeftOut, ...], *, only_try: bool = False
    ) -> RefreshReport:
        self.beat()
        return self.refresh(
            self.settings,
            now=self.clock(),
            accept_losses=accepted,
            held_back={each.entry: each.shown for each in left},
            only_try=only_try,
        )

    def _newest(self) -> Mapping[str, int]:
        return {each.id: each.version for each in self.register.entries()}


def told_of_left_out(left: tuple[LeftOut, ...]) -> Sentence:
    """Which entries are not shown as they are, and what to do about it."""
    if not left:
        return NOTHING
    return Sentence(
        "without the last change of %(entries)s, with which no edition can be made: the public sees"
        " what was there before; take it back or correct it",
        entries=", ".join(each.entry for each in left),
    )
