"""A clerk enters a session; visitors and their calendars see it, and the day after it is gone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW, an_occasion
from tests.calendars import moment, read_calendar
from tests.integration.refresh.small import services_of, small_settings
from tests.integration.register.made_up import an_adoption
from tests.site import Site
from tests.web.office.site import ROLES, Desk
from webapp import create_app
from webapp.domain.occasions import occasion_cells
from webapp.domain.people.roles import Grant, Role
from webapp.domain.service import Service, Visibility, cells_of
from webapp.ingest.entry_files import OCCASIONS, checksums
from webapp.intake.adopting import adopt, leave
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.toolbox.toolbox import Toolbox


def _a_school(settings: Settings) -> Service:
    return next(
        each
        for each in services_of(settings)
        if each.category == "kindergarten" and each.visibility is Visibility.PUBLIC and each.street
    )


def _desk(settings: Settings) -> Desk:
    """An office whose register has taken in the entries that are served."""
    cells = {each.id: cells_of(each) for each in services_of(settings)}
    return Desk(settings, replace(an_adoption(cells), files=checksums(settings.raw)))


def test_a_session_goes_from_the_clerk_to_the_calendar_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = small_settings(tmp_path)
    refresh(settings, now=NOW)
    school, desk = _a_school(settings), _desk(settings)
    clerk_there = frozenset({Grant(Role.CLERK, school.street)})
    monkeypatch.setitem(ROLES, "cl.erk", clerk_there)
    typed = {
        name: cell
        for name, cell in occasion_cells(an_occasion(title_zh="家长课堂第一讲")).items()
        if name not in ("id", "entry")
    }
    clerk, path = desk.somebody("cl.erk"), f"/entries/{school.id}/occasions"
    clerk.send(clerk.get(f"{path}/new"), **typed)

    refresh(settings, now=NOW)
    box = Toolbox(settings, clock=lambda: desk.now)
    client = create_app(settings=settings, toolbox=box).test_client()
    page = f"/services/{school.id}"
    assert "家长课堂第一讲" in Site(client).visit(page).text
    (event,) = read_calendar(client.get(f"{page}.ics").data).events
    assert event["SUMMARY"] == "家长课堂第一讲"
    assert moment(event["DTSTART"]) == an_occasion().starts

    desk.now = an_occasion().starts + timedelta(days=1)
    assert "家长课堂第一讲" not in Site(client).visit(page).text
    assert client.get(f"{page}.ics").status_code == 404

    before = desk.register.snapshot(NOW.date()).occasions
    leave(settings, desk.register, "console:ann", NOW)
    assert "家长课堂第一讲" in (settings.raw / OCCASIONS).read_text("utf-8")
    adopt(settings, desk.register, "console:ann", NOW)
    assert desk.register.snapshot(NOW.date()).occasions == before
