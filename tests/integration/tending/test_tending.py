"""Whoever tends the register publishes what is due, says what failed, and goes on after a kill."""

import errno
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.builders import NOW
from tests.integration.tending.conftest import ROOM, Office
from webapp.domain.country import TIME_ZONE
from webapp.domain.facts import Method
from webapp.domain.problems import EditionIncomplete, EntriesLost, NoEdition
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.checks import Answer
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.publications import PublicationState, Why
from webapp.domain.service import Service, Status
from webapp.ingest.reference import read_reference
from webapp.intake.checking import Finding, check
from webapp.sentence import Sentence
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.served import went_back
from webapp.store.shelf import read_catalogue
from webapp.store.withheld import withheld_in, withheld_text
from webapp.tending.comparing import differing
from webapp.tending.going_back import go_back


def full_disk() -> EditionIncomplete:
    error = EditionIncomplete(Sentence("%(step)s: %(what)s", step="x", what="the disk is full"))
    error.__cause__ = OSError(errno.ENOSPC, "full")
    return error


def services_served(office: Office) -> tuple[Service, ...]:
    editions = Editions(office.settings.var)
    folder = editions.folder(editions.current() or 0)
    return read_catalogue(folder / DATABASE).services


def status_served(office: Office) -> Status:
    return next(each.status for each in services_served(office) if each.id == ROOM)


def test_a_change_is_published_two_minutes_after_the_last(office: Office) -> None:
    office.tender.take_up()
    assert office.tender.turn() is None
    office.change(ChangeKind.EDIT, phones="010-66002222")
    office.passes(seconds=119)
    assert office.tender.turn() is None
    office.passes(seconds=2)
    done = office.tender.turn()
    assert done is not None
    assert (done.why, done.state) == (Why.CHANGES, PublicationState.DONE)
    assert (done.edition, done.act) == (office.served().number, office.served().act)
    assert office.served().audit
    assert office.tender.turn() is None


def test_a_busy_hour_waits_ten_minutes_at_most(office: Office) -> None:
    for number in range(7):
        office.change(ChangeKind.EDIT, phones=f"010-6600222{number}")
        assert office.tender.turn() is None
        office.passes(seconds=90)
    waits = office.register.publications.unpublished(office.served().act)
    assert waits.due() == NOW + timedelta(minutes=10)


def test_what_is_withdrawn_is_hidden_and_published_at_once(office: Office) -> None:
    office.change(ChangeKind.WITHDRAW)
    done = office.tender.turn()
    assert done is not None
    assert (done.why, done.state) == (Why.WITHDRAWAL, PublicationState.DONE)
    (hidden,) = withheld_in(withheld_text(office.settings.var))
    assert (hidden.id, hidden.reason_zh) == (ROOM, "已停办")
    office.change(ChangeKind.RESTORE)
    office.tender.turn()
    assert withheld_text(office.settings.var) == ""


def test_a_failure_is_told_with_what_to_do_and_tried_again(office: Office) -> None:
    before = office.served().number
    office.change(ChangeKind.WITHDRAW)
    office.fault = full_disk()
    failed = office.tender.turn()
    assert failed is not None
    assert failed.state is PublicationState.WAITING
    assert "free 60 megabytes" in failed.problem
    assert office.served().number == before
    assert ROOM in withheld_text(office.settings.var), "hidden although nothing can be built"
    assert office.tender.turn() is None
    office.fault = None
    office.passes(minutes=1)
    done = office.tender.turn()
    assert done is not None
    assert (done.number, done.state, done.tries) == (failed.number, PublicationState.DONE, 2)


def test_entries_that_would_be_lost_may_go_by_two_persons(office: Office) -> None:
    office.fault = EntriesLost(Sentence("%(count)s would be lost", count=1), "  a", "b")
    office.register.publications.ask(Why.ASKED, "ann", NOW)
    failed = office.tender.turn()
    assert failed is not None
    assert "--accept-losses" in failed.problem
    office.fault = None
    office.register.publications.ask(Why.ASKED, "ann", NOW, accepted=("a",))
    assert office.tender.turn() is None
    office.register.publications.second(2, "ben", NOW)
    done = office.tender.turn()
    assert done is not None
    assert (done.number, done.state) == (2, PublicationState.DONE)


def test_confirmed_falls_back_in_the_night_though_nobody_works(office: Office) -> None:
    found = Finding(
        ROOM, 1, "there", Answer.AS_WRITTEN, Method.VISIT, "ann", NOW.date() - timedelta(days=180)
    )
    check(office.register, read_reference(office.settings.reference), (found,), NOW)
    office.passes(minutes=3)
    assert office.tender.turn() is not None
    assert status_served(office) is Status.CONFIRMED
    office.now = datetime(NOW.year, NOW.month, NOW.day, 0, 9, tzinfo=TIME_ZONE) + timedelta(days=1)
    assert office.tender.turn() is None
    office.passes(minutes=1)
    done = office.tender.turn()
    assert done is not None
    assert done.why is Why.NIGHT
    assert status_served(office) is not Status.CONFIRMED
    assert office.tender.turn() is None


@pytest.mark.parametrize("published", [True, False])
def test_who_takes_up_the_work_knows_what_became_of_it(office: Office, published: bool) -> None:
    """Killed after the edition was switched on, or before."""
    queue = office.register.publications
    queue.ask(Why.ASKED, "ann", office.now)
    queue.begin(office.now)
    if published:
        office.refresh(
            office.settings,
            now=office.now,
            accept_losses=frozenset(),
            held_back={},
            only_try=False,
        )
    number = office.served().number
    office.tender.take_up()
    (row,) = queue.newest()
    if published:
        assert (row.state, row.edition) == (PublicationState.DONE, number)
    else:
        assert row.state is PublicationState.WAITING
        done = office.tender.turn()
        assert done is not None
        assert done.edition == number + 1


def test_every_turn_leaves_a_sign_of_life(office: Office) -> None:
    office.tender.turn()
    beat = office.register.publications.last_beat()
    assert beat is not None
    assert beat.at == office.now


def test_a_full_disk_is_given_its_reserve_once(office: Office) -> None:
    office.change(ChangeKind.EDIT, note_zh="新说明")
    office.passes(minutes=3)
    office.fault = full_disk()
    assert office.tender.turn() is not None
    assert office.tries == 2
    assert not (office.settings.var / "register" / "reserve").exists()


def test_the_night_tells_what_the_public_sees_otherwise(office: Office) -> None:
    catalogue = services_served(office)
    snapshot = office.register.snapshot(office.now.date())
    served = {each.id: each for each in catalogue}
    assert tuple(differing(snapshot, served)) == ()
    served[ROOM] = replace(served[ROOM], phones=("110",))
    gone = next(id_ for id_ in sorted(served) if id_ != ROOM)
    del served[gone]
    assert set(differing(snapshot, served)) == {ROOM, gone}


def test_after_going_back_only_what_is_asked_for_is_made(office: Office) -> None:
    older = office.served().number
    office.change(ChangeKind.EDIT, phones="010-66002222")
    office.passes(minutes=3)
    office.tender.turn()
    newer = office.served().number
    var = office.settings.var
    with pytest.raises(NoEdition, match="meanwhile"):
        go_back(var, office.register, newer, "ann", office.now)
    go_back(var, office.register, older, "ann", office.now)
    assert office.served().number == older
    (act,) = office.register.history.before(limit=1)
    assert (act.who, act.what, act.detail) == ("ann", "went-back", {"edition": older})
    office.passes(days=1)
    assert office.tender.turn() is None
    office.register.publications.ask(Why.ASKED, "ben", office.now)
    assert office.tender.turn() is not None
    assert office.served().number > newer
    assert not went_back(var)


def test_nobody_goes_back_to_what_shows_more_than_may_be_shown(office: Office) -> None:
    older = office.served().number
    office.change(ChangeKind.EDIT, visibility="discreet")
    waits = office.register.waiting()[-1]
    office.register.second(waits.number, "ben", office.now)
    office.passes(minutes=3)
    office.tender.turn()
    newer = office.served().number
    assert newer > older
    with pytest.raises(ChangeRefused, match=ROOM):
        go_back(office.settings.var, office.register, older, "ann", office.now)
    assert office.served().number == newer
