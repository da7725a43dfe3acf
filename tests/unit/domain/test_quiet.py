"""What is quiet, asked in one way: sensitive kinds, and entries that are not public."""

from dataclasses import replace

from tests.builders import a_catalogue, a_confidential_service, a_service
from tests.unit.domain.test_guides import a_guide, a_step
from webapp.domain.service import Visibility

OPEN = a_service("a-room")
DISCREET = a_service("b-nursery", category="nursery", visibility=Visibility.DISCREET)
CATALOGUE = a_catalogue(OPEN, DISCREET)


def test_a_kind_is_quiet_when_it_is_sensitive_though_no_entry_is_quiet() -> None:
    assert a_catalogue(OPEN).is_quiet(("family-mediation",))


def test_a_kind_is_quiet_when_one_of_its_entries_is_quiet_though_it_is_not_sensitive() -> None:
    open_one = a_service("c-nursery", category="nursery")
    assert a_catalogue(open_one, DISCREET).is_quiet(("nursery",))
    assert not a_catalogue(open_one).is_quiet(("nursery",))
    hidden = a_confidential_service(category="nursery")
    assert a_catalogue(hidden).is_quiet(("nursery",))


def test_an_entry_is_quiet_when_it_is_not_public() -> None:
    assert CATALOGUE.is_quiet(services=(OPEN, DISCREET))
    assert CATALOGUE.is_quiet(services=(a_confidential_service(),))
    assert not CATALOGUE.is_quiet(services=(OPEN,))


def test_nothing_is_not_quiet() -> None:
    assert not CATALOGUE.is_quiet()


def test_a_step_of_a_guide_is_quiet_by_itself_or_by_what_it_leads_to() -> None:
    guide, step = a_guide(a_step("1")), a_step("1")
    assert not CATALOGUE.is_quiet_step(guide, step)
    assert CATALOGUE.is_quiet_step(guide, replace(step, quiet=True))
    assert CATALOGUE.is_quiet_step(replace(guide, quiet=True), step)
    assert CATALOGUE.is_quiet_step(guide, replace(step, categories=("nursery",)))
    assert CATALOGUE.is_quiet_step(guide, replace(step, entries=("b-nursery",)))
    assert not CATALOGUE.is_quiet_step(guide, replace(step, entries=("a-room",)))
