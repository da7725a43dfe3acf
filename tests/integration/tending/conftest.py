"""A small edition that a register counts for, and a clock that is moved by hand."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from webapp.domain.problems import JiamenkouError
from webapp.domain.register.changes import Change, ChangeKind, NewChange
from webapp.ingest.reference import read_reference
from webapp.intake.adopting import adopt
from webapp.intake.changing import propose
from webapp.ledger.place import Place
from webapp.refresh.report import RefreshReport
from webapp.refresh.walk import refresh
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import Manifest
from webapp.tending.tending import Tender

ROOM = "mbr-hanguang"


@dataclass
class Office:
    """Settings, register and whoever tends it; ``now`` is the time, ``fault`` what the next
    refreshes meet; ``tries`` counts them."""

    settings: Settings
    register: Register
    now: datetime = NOW
    fault: JiamenkouError | None = None
    tries: int = 0

    @property
    def tender(self) -> Tender:
        return Tender(self.settings, self.register, self.refresh, lambda: self.now)

    def refresh(
        self,
        settings: Settings,
        *,
        now: datetime,
        accept_losses: frozenset[str],
        held_back: Mapping[str, int],
        only_try: bool,
    ) -> RefreshReport:
        self.tries += 1
        if self.fault is not None:
            raise self.fault
        said = {"accept_losses": accept_losses, "held_back": held_back, "only_try": only_try}
        return refresh(settings, now=now, **said)

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)

    def served(self) -> Manifest:
        editions = Editions(self.settings.var)
        return Manifest.read(editions.folder(editions.current() or 0))

    def change(self, kind: ChangeKind, entry: str = ROOM, **changed: str) -> Change:
        before = self.register.entry(entry)
        cells = {**before.cells, **changed}
        new = NewChange(kind, entry, before.version, cells, "已停办", "form", "ann", self.now)
        return propose(self.register, read_reference(self.settings.reference), new).change


@pytest.fixture(scope="session")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An edition of a register, built once; copy it before changing anything."""
    settings = small_settings(tmp_path_factory.mktemp("adopted"))
    adopt(settings, Register(Place(settings.var)), "console:ann", NOW)
    refresh(settings, now=NOW)
    return settings


@pytest.fixture
def office(adopted: Settings, tmp_path: Path) -> Office:
    home = tmp_path / "copy"
    shutil.copytree(adopted.var.parent, home)
    settings = replace(adopted, var=home / "var", raw=home / "raw", reference=home / "reference")
    return Office(settings, Register(Place(settings.var)))
