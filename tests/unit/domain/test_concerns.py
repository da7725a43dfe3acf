"""What visitors say of an entry, put together: in which order, and what speaks against it."""

from dataclasses import replace
from datetime import date

from webapp.domain.concerns import agreed_against, concerns_of
from webapp.domain.reports import Report, ReportState, Trouble
from webapp.domain.sightings import Glimpse, ToldOnDay, tallies_of

DAY = date(2026, 11, 20)


def a_report(number: int, entry: str = "room", words: str = "", **changes: object) -> Report:
    report = Report(
        number=number,
        ticket="7K3M9QXR",
        service_id=entry,
        trouble=Trouble.HOURS,
        words=words,
        page_language="zh-Hans",
        suspect=False,
        state=ReportState.RECEIVED,
        answer="",
        received_on=DAY.replace(day=number),
    )
    return replace(report, **changes)  # type: ignore[arg-type]


def said(glimpse: Glimpse, *days: int, fact: str = "there") -> list[ToldOnDay]:
    return [ToldOnDay(fact, glimpse, DAY.replace(day=day), 1) for day in days]


def test_one_entry_is_one_concern_with_alike_reports_together_and_suspects_apart() -> None:
    reports = (a_report(1), a_report(3), a_report(2, words="门锁着"), a_report(4, suspect=True))
    (concern,) = concerns_of(reports, {}, {})
    assert [[each.number for each in group] for group in concern.alike] == [[1, 3], [2]]
    assert [[each.number for each in group] for group in concern.suspects] == [[4]]
    assert (concern.since, len(concern.waiting)) == (DAY.replace(day=1), 3)


def test_what_waits_longest_is_first_then_what_is_answered_what_only_programs_say_last() -> None:
    reports = (
        a_report(1, "a-suspected", suspect=True),
        a_report(2, "b-answered", state=ReportState.ANSWERED),
        a_report(4, "c-waits"),
        a_report(3, "d-waits-longer"),
    )
    against = {"e-tapped": {"there": Glimpse.NO}, "f-right": {}}
    found = [each.entry for each in concerns_of(reports, {}, against)]
    assert found == ["d-waits-longer", "c-waits", "e-tapped", "a-suspected", "b-answered"]


def test_visitors_speak_against_an_entry_on_three_days_and_only_where_something_stands() -> None:
    no = Glimpse.NO
    told = [*said(no, 1, 2, 3), *said(no, 1, 2, fact="sink"), *said(no, 1, 2, 3, fact="lift")]
    tallies = tallies_of([*told, *said(no, 4, 5, 6, fact="crib")])
    assert tallies["there"].days == {no: 3}
    cells = {"features": "sink=yes;lift=no"}
    assert agreed_against(tallies, cells) == {"there": no}
    assert agreed_against(tallies, {"features": "crib=yes"}) == {"there": no, "crib": no}
    assert agreed_against(tallies_of([*said(no, 1, 2, 3), *said(Glimpse.YES, 4, 5, 6)]), {}) == {}
