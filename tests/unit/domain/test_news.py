"""What an edition brought."""

from dataclasses import replace
from datetime import date, timedelta

from tests.builders import NOW, a_service
from webapp.domain.news import MOST_NEWS, EditionNews, News, NewsKind, followed, news_between
from webapp.domain.service import Retired, Status, Visibility


def test_news_are_told_by_id_kind_and_column():
    old = [a_service(id_) for id_ in ("a", "b", "c", "d", "e", "f", "g")]
    looked = {"status": Status.CONFIRMED, "checked_on": date(2026, 11, 20)}
    new = [
        old[1],
        a_service("c", name_zh="新名", phones=("12345",), editor_note_zh="给编辑"),
        a_service("d", **looked),
        a_service("e", status=Status.CLOSED),
        a_service("f", editor_note_zh="给编辑"),
        a_service("g", visibility=Visibility.DISCREET),
        a_service("h"),
    ]
    told = news_between(old, new, [Retired("a", "b", "合并")])
    assert told == (
        News("a", NewsKind.REMOVED, "nursing-room", "jinrongjie", reason="合并", moved_to="b"),
        News("c", NewsKind.CHANGED, "nursing-room", "jinrongjie", ("name_zh", "phones")),
        News("d", NewsKind.CONFIRMED, "nursing-room", "jinrongjie", ("status", "checked_on")),
        News("e", NewsKind.CLOSED, "nursing-room", "jinrongjie", ("status",)),
        News("g", NewsKind.CHANGED, "nursing-room", "jinrongjie", ("visibility",), quiet=True),
        News("h", NewsKind.ADDED, "nursing-room", "jinrongjie"),
    )


def test_who_looks_again_confirms_again():
    before = a_service(status=Status.CONFIRMED, checked_on=date(2026, 1, 1))
    again = replace(before, checked_on=date(2026, 11, 1))
    (told,) = news_between([before], [again])
    assert told.kind is NewsKind.CONFIRMED
    (told,) = news_between([before], [replace(before, name_zh="新名")])
    assert told.kind is NewsKind.CHANGED


def test_an_edition_remembers_only_so_much():
    def of(number: int, count: int) -> EditionNews:
        news = tuple(News(f"s-{i}", NewsKind.ADDED, "nursery") for i in range(count))
        return EditionNews(number, NOW + timedelta(days=number), number - 1, news)

    earlier = (of(5, 0), of(4, MOST_NEWS - 2), of(3, 1), of(2, 1))
    assert [each.number for each in followed(of(6, 1), earlier)] == [6, 4, 3]
    assert [each.number for each in followed(of(6, 0), (of(5, 0),))] == [6]
