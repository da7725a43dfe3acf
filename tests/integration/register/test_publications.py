"""The queue of publications: nothing is asked for twice, lost, or published on one word where
entries may be lost by it."""

from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_change,
    a_register,
    an_edit,
)
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.errors import ChangeRefused, NoSuchPublication
from webapp.domain.register.publications import (
    PUBLISHER,
    SOON,
    PublicationState,
    Why,
)
from webapp.ledger.place import Place
from webapp.register.register import Register
from webapp.sentence import Sentence

FULL = Sentence("%(file)s: %(what)s", file="x", what=Sentence("the disk is full"))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def test_what_waits_is_asked_for_once(register: Register) -> None:
    queue = register.publications
    first = queue.ask(Why.CHANGES, PUBLISHER, NOW)
    assert queue.ask(Why.ASKED, ANN, NOW) == first
    assert queue.newest() == (first,)
    begun = queue.begin(NOW)
    assert begun is not None
    assert (begun.number, begun.state, begun.tries) == (1, PublicationState.RUNNING, 1)
    assert queue.begin(NOW) is None
    assert queue.running() == (begun,)
    done = queue.end(1, edition=7, act=1, by=PUBLISHER, at=NOW + MINUTE)
    assert (done.state, done.edition, done.act) == (PublicationState.DONE, 7, 1)
    assert queue.ask(Why.ASKED, ANN, NOW).number == 2


def test_what_failed_is_tried_after_one_five_and_thirty_minutes(register: Register) -> None:
    queue, now = register.publications, NOW
    queue.ask(Why.ASKED, ANN, now)
    for minutes in (1, 5, 30, 30):
        assert queue.begin(now) is not None
        failed = queue.fail(1, FULL, now)
        assert failed.due - now == minutes * MINUTE
        assert queue.begin(failed.due - MINUTE / 60) is None
        now = failed.due
    assert queue.newest()[0].problem == FULL
    early = queue.ask(Why.WITHDRAWAL, PUBLISHER, NOW)
    assert (early.number, early.due) == (1, NOW)


def test_losses_need_two_persons(register: Register) -> None:
    queue = register.publications
    queue.ask(Why.ASKED, ANN, NOW, accepted=("b", "a"))
    assert queue.begin(NOW) is None
    with pytest.raises(ChangeRefused, match="another one"):
        queue.second(1, ANN, NOW)
    assert queue.second(1, BEN, NOW).second_by == BEN
    begun = queue.begin(NOW)
    assert begun is not None
    assert begun.accepted == ("a", "b")
    queue.ask(Why.ASKED, ANN, NOW, accepted=("all",))
    assert queue.reject(2, BEN, NOW).state is PublicationState.REJECTED
    for number in (1, 2, 3):
        with pytest.raises(NoSuchPublication):
            queue.second(number, BEN, NOW)


def test_what_the_public_does_not_see_yet(register: Register) -> None:
    queue = register.publications
    assert queue.unpublished(1).due() is None
    register.propose(an_edit(register, phones="010-66002222"), KINDS)
    waits = queue.unpublished(1)
    assert (waits.acts, waits.newest, waits.due()) == (1, 3, NOW + SOON)
    register.propose(an_edit(register, TWO_PERSONS, phones="010-66002222"), KINDS)
    queue.ask(Why.ASKED, ANN, NOW)
    assert queue.unpublished(3).acts == 0
    register.propose(a_change(register, ChangeKind.WITHDRAW, reason="已停办"), KINDS)
    assert queue.unpublished(3).due() == NOW


def test_a_closed_entry_is_published_at_once(register: Register) -> None:
    register.propose(an_edit(register, status="closed"), KINDS)
    assert register.publications.unpublished(1).hides


def test_a_sign_of_life_grows_old(register: Register) -> None:
    assert register.publications.last_beat() is None
    for doing in ("waits", "publishes"):
        register.publications.beat(doing, NOW)
    beat = register.publications.last_beat()
    assert beat is not None
    assert (beat.doing, beat.is_silent(NOW + 3 * MINUTE)) == ("publishes", False)
    assert beat.is_silent(NOW + 4 * MINUTE)


def test_every_publication_has_its_audit(register: Register) -> None:
    queue = register.publications
    queue.ask(Why.ASKED, ANN, NOW)
    queue.begin(NOW)
    queue.end(1, 7, 1, PUBLISHER, NOW)
    acts = register.history.before()
    assert [(act.what, act.who) for act in acts[:2]] == [("published", PUBLISHER), ("publish", ANN)]
    assert OPEN not in {act.about for act in acts[:2]}
