"""What every answer tells, whoever asks: safety first, and the same on each of its pages."""

from dataclasses import replace

from tests.asking import ask, codes, ids, parts_of
from tests.builders import NOW, a_service
from webapp.domain.opening import AskedTime
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, Safety


def test_words_that_find_nothing_are_answered_alike_on_every_page():
    parts = parts_of(a_service("a"), a_service("b"))
    first, second = ask(parts, "潜水艇"), ask(parts, "潜水艇", page=2)
    assert (first.advice, first.almost) == (second.advice, second.almost) == (None, ())


def test_everything_stands_on_one_page_and_leaves_the_question_as_it_is():
    parts = parts_of(*(a_service(f"s{n:02}") for n in range(30)))
    query = SearchQuery(per_page=5, page=3)
    page = find_services(query, parts, NOW, everything=True)
    assert (len(page.hits), page.pages, page.understood.page) == (30, 1, 1)
    assert page.asked == page.understood == replace(query, page=1)


def test_the_moment_asked_about_is_told_where_it_is_not_now():
    parts = parts_of(a_service("a"))
    assert ask(parts, open="now").at is ask(parts).at is None
    first = NOW.replace(month=12, day=1, hour=10, minute=30)
    assert ask(parts, open="2026-12-01T10:30").at == AskedTime(first, first)
    stretch = ask(parts, open="2026-12-01T10:30/2026-12-01T12:30").at
    assert stretch == AskedTime(first, first.replace(hour=12))


def test_words_fix_the_moment_that_open_is_about():
    parts = parts_of(a_service("a", hours="Mo-Fr 09:00-17:00"), a_service("b", hours="24/7"))
    page = ask(parts, "喂奶 晚上八点")
    assert ids(page) == ["b"]
    assert page.at is not None
    assert page.at.first.hour == 20
    none = ask(parts_of(a_service("a", hours="Mo-Fr 09:00-17:00")), "喂奶 晚上八点")
    assert ids(none) == ["a"]
    assert none.hits[0].open.state == "closed"
    assert codes(none)[:2] == ["filter-understood", "filter-given-up"]


def test_safety_is_read_from_the_first_hits_whichever_page_is_shown():
    told = [a_service(f"m{n}", category="family-mediation") for n in range(3)]
    parts = parts_of(*told, *(a_service(f"r{n}") for n in range(9)))
    for page in (1, 2, 3):
        answer = ask(parts, need=("law-and-family",), page=page, per_page=1)
        assert (answer.safety, codes(answer)[0]) == (Safety("violence", ("110",)), "danger")
    assert ask(parts, category=("nursing-room",)).safety is None
    assert ask(parts).safety is None


def test_what_almost_fits_the_words_is_no_less_dangerous():
    parts = parts_of(a_service("m", category="family-mediation"))
    assert ask(parts, "吵架", status=("closed",)).safety is not None
    assert ask(parts, "潜水艇", status=("closed",)).safety is None


def test_an_answer_of_the_fallback_says_so():
    parts = replace(parts_of(a_service("a")), is_fallback=True)
    assert codes(ask(parts)) == ["index-fallback"]


def test_what_was_changed_in_the_address_is_told_after_what_is_told_first():
    told = (Notice("query-cut"),)
    page = find_services(SearchQuery(q="长辈版"), parts_of(a_service("a")), NOW, told)
    assert codes(page)[:2] == ["care-mode", "query-cut"]


def test_hours_that_are_not_known_are_counted_with_the_way_to_show_them():
    parts = parts_of(a_service("a"), a_service("b", hours="Mo-Su 00:00-24:00"))
    (told,) = [one for one in ask(parts, open="now").notices if one.code == "hours-unknown"]
    assert (told.arguments, told.undo) == ((("count", "1"),), SearchQuery())
