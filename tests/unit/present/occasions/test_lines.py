"""What a page tells of dated events."""

from datetime import timedelta

from tests.builders import NOW, a_catalogue, a_confidential_service, a_service, an_occasion
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.domain.service import Status, Visibility
from webapp.present.occasions.choosing import of_entries
from webapp.present.occasions.lines import MOST, own_list, shared_list

TODAY = NOW.date()


def line(occasion, language=ENGLISH):
    found = own_list((occasion,), words_in(language), TODAY, 14, "")
    return found.lines[0]


def told(occasion, language=ENGLISH):
    return {fact.label: fact.value.text for fact in line(occasion, language).facts}


def test_where_nothing_is_planned_there_is_no_list():
    assert own_list((), words_in(ENGLISH), TODAY, 14, "/a.ics") is None
    assert shared_list((), words_in(ENGLISH), TODAY, 14, "/a.ics") is None


def test_it_says_when_what_and_who_says_so():
    said = line(an_occasion(), SIMPLIFIED)
    assert said.title.text == "亲子阅读"
    assert "9:30" in said.when
    assert said.starts == "2026-11-28T09:30+08:00"
    assert "某街道公告" in said.origin


def test_how_to_sign_up_is_named_where_nobody_knows_it():
    assert told(an_occasion())["How to sign up"] == words_in(ENGLISH).features.unknown
    assert told(an_occasion(sign_up_zh="打电话"), SIMPLIFIED)["How to sign up"] == "打电话"


def test_places_have_their_day_and_grow_old():
    fresh = an_occasion(places_left=3, places_left_on=TODAY)
    assert told(fresh)["Places left"].startswith("3, as of ")
    none = an_occasion(places_left=0, places_left_on=TODAY)
    assert told(none)["Places left"].startswith("None, as of ")
    old = an_occasion(places_left=3, places_left_on=TODAY - timedelta(days=15))
    assert "Places left" not in told(old)


def test_a_cancelled_one_says_so():
    assert line(an_occasion(cancelled=True)).cancelled == "Cancelled"
    assert line(an_occasion()).cancelled == ""


def test_a_page_lists_so_many_and_the_calendar_all():
    entry = a_service()
    found = shared_list(
        [(an_occasion(f"one-{n}"), entry) for n in range(MOST + 3)],
        words_in(ENGLISH),
        TODAY,
        14,
        "/a.ics",
    )
    assert (len(found.lines), found.more) == (MOST, "3 more events in the calendar")
    assert found.lines[0].place.href == "/en/services/a-room"


def test_what_is_quiet_or_closed_is_in_no_shared_list():
    services = (
        a_service("open"),
        a_service("shut", status=Status.CLOSED),
        a_service("still", visibility=Visibility.DISCREET, category="nursery"),
        a_service("mended", category="family-mediation"),
        a_confidential_service("hidden", category="family-mediation"),
    )
    occasions = tuple(an_occasion(each.id, entry=each.id) for each in services)
    catalogue = a_catalogue(*services, occasions=occasions)
    found = of_entries(catalogue, NOW, lambda _: True)
    assert [entry.id for _, entry in found] == ["open"]
