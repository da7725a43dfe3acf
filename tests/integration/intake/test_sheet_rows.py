"""What the rows of sheets would do, as bureaus write them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW
from webapp.domain.coordinates import Coordinates
from webapp.domain.facts import Fact, Method
from webapp.domain.imports.mapping import (
    FEATURE_PREFIX,
    LEFT_OUT,
    Datum,
    SheetMapping,
    mapping_read,
    mapping_written,
)
from webapp.domain.imports.rows import Decision, Flag, RowRead, SheetRead
from webapp.domain.imports.sheets import BLANK, Cell, CellKind, Merged, SheetSeen
from webapp.domain.problems import Severity
from webapp.domain.register.entries import RegisteredEntry
from webapp.geo.points.datum import bd09_from_gcj02, gcj02_from_wgs84
from webapp.intake.reading.against import Against
from webapp.intake.reading.patches import with_patch
from webapp.intake.reading.private import kept, masked
from webapp.intake.sheet_rows import read

SOURCE = {"source_title_zh": "区妇联", "source_date": "2026-10-31"}
ROOM = "mbr-childrens-hospital"
NAME, STREET, ADDRESS = "北京儿童医院门诊楼哺乳处", "月坛街道", "西城区南礼士路56号"
OF_ROOM = {"name_zh": NAME, "street": STREET, "address_zh": ADDRESS}


def a_cell(value: object) -> Cell:
    if value is None:
        return BLANK
    if isinstance(value, Cell):
        return value
    kind = CellKind.TEXT if isinstance(value, str) else CellKind.NUMBER
    return Cell(str(value), kind)


def a_sheet(*rows: tuple[object, ...]) -> SheetSeen:
    return SheetSeen("", tuple(tuple(map(a_cell, row)) for row in rows))


def read_of(
    now: Against,
    *rows: dict[str, object],
    kind: str = "nursing-room",
    datum: Datum = Datum.UNKNOWN,
    **changed: object,
) -> SheetRead:
    fields = tuple(dict.fromkeys(field for row in rows for field in row))
    sheet = a_sheet(fields, *(tuple(row.get(field) for field in fields) for row in rows))
    constants = SOURCE | ({} if "category" in fields else {"category": kind})
    mapping = SheetMapping("", 1, fields, constants, datum)
    return read(sheet, replace(mapping, **changed), now)  # type: ignore[arg-type]


def row_of(now: Against, row: dict[str, object], **more: object) -> RowRead:
    return read_of(now, row, **more).rows[0]  # type: ignore[arg-type]


def errors(row: RowRead) -> list[str]:
    return [f"{e.field}: {e.message}" for e in row.problems if e.severity is Severity.ERROR]


def changed(row: RowRead) -> dict[str, str]:
    return {each.field: each.after for each in row.patch}


def test_a_row_of_ours_changes_only_what_it_says(now: Against) -> None:
    row = row_of(now, OF_ROOM | {"hours": "周一至周五上午8:00-下午5:00", "fee_zh": None})
    assert (row.decision, row.entry, row.version) == (Decision.SAME, ROOM, 3)
    assert changed(row) == {"hours": "Mo-Fr 08:00-17:00"}


def test_a_row_that_says_what_we_say_changes_nothing(now: Against) -> None:
    row = row_of(now, OF_ROOM | {"phones": "(010) 59616161", "features.curtain": "有"})
    assert (row.decision, row.patch) == (Decision.UNCHANGED, ())


def test_a_blank_never_erases_and_a_dash_does(now: Against) -> None:
    assert not row_of(now, OF_ROOM | {"phones": " ", "features.floor": None}).patch
    row = row_of(now, OF_ROOM | {"phones": "—", "features.floor": "删除"})
    assert [(each.field, each.after, each.flags) for each in row.patch] == [
        ("phones", "", (Flag.ERASES,)),
        ("features.floor", "", (Flag.ERASES,)),
    ]
    after = with_patch(now.entries[ROOM].cells, row.patch)
    assert (after["phones"], "floor=" in after["features"], "curtain=yes" in after["features"]) == (
        "",
        False,
        True,
    )
    assert errors(row_of(now, OF_ROOM | {"name_zh": "删除"}))


@pytest.mark.parametrize(
    ("cell", "phone", "asked"),
    [
        (1066160000, "010-66160000", ""),
        ("1.06616E+10", "", "last digits are lost"),
        ("66160000", "", "has no area code"),
        (4001234567, "4001234567", ""),
        ("13800138000", "", "138＊＊＊＊＊＊＊＊ is a mobile phone"),
        ("010-66160000转8 （白天）", "010-66160000", ""),
    ],
)
def test_telephones(now: Against, cell: object, phone: str, asked: str) -> None:
    row = row_of(now, {"name_zh": "某处母婴室", "street": STREET, "phones": cell})
    assert row.cells["phones"].startswith(phone)
    assert [asked in each for each in errors(row)] == [True] * bool(asked)


def test_a_mobile_with_a_reason_is_taken(now: Against) -> None:
    said: dict[str, object] = {"name_zh": "某处母婴室", "street": STREET, "phones": "13800138000"}
    row = row_of(now, said, reasons={2: "服务站的公开手机"})
    assert (row.decision, row.cells["phones"]) == (Decision.NEW, "13800138000")


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("周一至周日10:00—22:00", "Mo-Su 10:00-22:00"),
        ("周一至周五 9:00-17:00（法定节假日除外）", "Mo-Fr 09:00-17:00; PH off"),
        ("9:00-17:00（周一闭馆）", "09:00-17:00; Mo off"),
        ("每周三下午2:00-4:00", "We 14:00-16:00"),
        ("周一至周六9:00-17:00 周日休息", "Mo-Sa 09:00-17:00; Su off"),
        ("24小时", "24/7"),
    ],
)
def test_hours_in_chinese(now: Against, cell: str, hours: str) -> None:
    row = row_of(now, {"name_zh": "某处母婴室", "street": STREET, "hours": cell})
    assert (errors(row), row.cells["hours"]) == ([], hours)


@pytest.mark.parametrize(
    ("cell", "proposed"),
    [("全天", ("24/7",)), ("9:00-25:00", ("09:00-01:00",)), ("上午九点", None), ("9点左右", ())],
)
def test_hours_that_are_questions_are_never_open(
    now: Against, cell: str, proposed: tuple[str, ...] | None
) -> None:
    row = row_of(now, {"name_zh": "某处母婴室", "street": STREET, "hours": cell})
    if proposed is None:
        assert (row.cells["hours"], row.cells["hours_note_zh"]) == ("", cell)
    else:
        assert row.decision is Decision.UNREADABLE
        assert [each.proposed for each in row.problems if each.field == "hours"] == [proposed]


def test_days_off_without_a_time_are_kept_as_words(now: Against) -> None:
    words = "周一至周五（节假日除外）"
    row = row_of(now, {"name_zh": "某处母婴室", "street": STREET, "hours": words})
    assert (row.cells["hours"], row.cells["hours_note_zh"]) == ("", words)


def test_three_answers_and_ages(now: Against) -> None:
    said: dict[str, object] = {"name_zh": "某处托育园", "street": STREET, "ages": "6个月-3岁"}
    answers = {"lift": "√", "outdoor": "无", "filed": "不详", "weekend": None}
    said |= {FEATURE_PREFIX + key: cell for key, cell in answers.items()}
    said |= {"features.places_total": "45个", "features.fee_month_yuan": "3,900元/月"}
    row = row_of(now, said, kind="nursery")
    assert (row.cells["age_min_months"], row.cells["age_max_months"]) == ("6", "36")
    assert row.cells["features"] == (
        "fee_month_yuan=3900;filed=unknown;lift=yes;outdoor=no;places_total=45"
    )


def test_identity_numbers_block_a_row_wherever_they_stand(now: Against) -> None:
    number = "110102199003071234"
    sheet = a_sheet(("名称", "证件"), ("某处", number))
    hidden = masked(sheet)
    assert hidden.rows[1][1].text == "110" + 15 * "＊"
    mapping = SheetMapping("", 1, ("name_zh", LEFT_OUT), SOURCE | {"category": "nursery"})
    for each in (sheet, hidden):
        row = read(each, mapping, now).rows[0]
        assert row.decision is Decision.UNREADABLE
        assert number not in str(row)
    assert kept(sheet, mapping).rows[1] == (Cell("某处", CellKind.TEXT), BLANK)


def test_where_hidden_services_are_is_dropped_and_said(now: Against) -> None:
    said = {"name_zh": "某处庇护所", "address_zh": "某路1号", "lat": "39.9", "lon": "116.37"}
    row = row_of(now, said, kind="domestic-violence-help", datum=Datum.WGS84)
    assert (row.cells["address_zh"], row.cells["lat"]) == ("", "")
    assert "left out" in str(row.problems)


def test_names_that_nobody_knows_are_asked_with_the_nearest_three(now: Against) -> None:
    row = row_of(now, {"name_zh": "某处", "category": "母英室", "street": "什刹湖街道"})
    asked = {each.field: each.proposed for each in row.problems}
    assert (asked["category"][0], asked["street"][0]) == ("母婴室", "什刹海街道")
    assert {len(asked["category"]), len(asked["street"])} == {3}


def test_rows_that_are_there_twice(now: Against) -> None:
    one: dict[str, object] = {"name_zh": "某处母婴室", "street": STREET, "fee_zh": "免费"}
    found = read_of(now, one, one, one | {"fee_zh": "收费"})
    assert [row.twin for row in found.rows] == [0, 2, 0]
    assert "row 4 says something else" in str(errors(found.rows[0]))
    with_id = read_of(now, {"id": ROOM, "fee_zh": "免费"}, {"id": ROOM, "fee_zh": "5元"})
    assert [row.decision for row in with_id.rows] == [Decision.UNREADABLE, Decision.UNREADABLE]
    assert errors(row_of(now, {"id": "nobody", "name_zh": "某处"}))


def test_merged_cells_repeat_only_where_it_was_ticked(now: Against) -> None:
    sheet = a_sheet(("街道", "名称"), (STREET, "某处甲楼"), (None, "某处乙楼"))
    sheet = replace(sheet, merged=(Merged(2, 3, 0, 0),))
    mapping = SheetMapping("", 1, ("street", "name_zh"), SOURCE | {"category": "nursery"})
    streets = [row.cells["street"] for row in read(sheet, mapping, now).rows]
    ticked = [row.cells["street"] for row in read(sheet, replace(mapping, repeated=(0,)), now).rows]
    assert (streets, ticked) == (["yuetan", ""], ["yuetan", "yuetan"])


def test_formulas_and_what_begins_like_one(now: Against) -> None:
    said: dict[str, object] = {"name_zh": "某处母婴室", "street": STREET, "note_zh": "=1+1"}
    row = row_of(now, said | {"fee_zh": Cell("免费", CellKind.FORMULA)})
    assert (row.decision, row.cells["note_zh"], row.cells["fee_zh"]) == (
        Decision.NEW,
        "=1+1",
        "免费",
    )
    assert "is a formula" in str(row.problems)


def test_a_fresher_fact_is_not_overwritten_unless_somebody_says_so(
    now: Against, known_entries: tuple[RegisteredEntry, ...]
) -> None:
    day = NOW.date()
    fact = Fact(ROOM, "phones", checked_on=day, method=Method.PHONE, expires_on=day)
    fresh = replace(now, fresh={(ROOM, "phones"): fact})
    row = row_of(fresh, OF_ROOM | {"phones": "010-66160000"})
    assert [(e.taken, e.flags, e.fresh_on) for e in row.patch] == [
        (False, (Flag.FRESHER,), day.isoformat())
    ]
    newer = SOURCE | {"category": "nursing-room", "source_date": str(day + timedelta(days=0))}
    assert not row_of(fresh, OF_ROOM | {"phones": "010-66160000"}, constants=newer).patch[0].taken


def points(known_entries: tuple[RegisteredEntry, ...]) -> list[dict[str, object]]:
    found = [
        each.cells
        for each in known_entries
        if each.cells["category"] == "nursing-room"
        and each.cells["coordinate_precision"] == "venue"
    ]
    rows: list[dict[str, object]] = []
    for cells in found[:12]:
        here = Coordinates(float(cells["lat"]), float(cells["lon"]))
        point = bd09_from_gcj02(gcj02_from_wgs84(here))
        said = {name: cells[name] for name in ("name_zh", "street", "address_zh")}
        rows.append(said | {"lat": f"{point.lat:.6f}", "lon": f"{point.lon:.6f}"})
    return rows


def test_a_datum_that_was_not_declared_stops_the_sheet(
    now: Against, known_entries: tuple[RegisteredEntry, ...]
) -> None:
    rows = points(known_entries)
    wrong = read_of(now, *rows, datum=Datum.WGS84).shifted
    assert wrong is not None
    assert (wrong.datum, wrong.metres > 400, wrong.metres_so < 5) == ("BD-09", True, True)
    right = read_of(now, *rows, datum=Datum.BD09)
    assert (right.shifted, right.counted(Decision.UNCHANGED) >= 5) == (None, True)
    assert not any("lat" in changed(row) for row in right.rows)
    assert read_of(now, *rows, datum=Datum.UNKNOWN).shifted is None


@pytest.mark.parametrize(
    ("lat", "lon", "proposed"),
    [("116.38", "39.93", [("39.93",), ("116.38",)]), ("0", "0", [()]), ("40.5", "117", [()])],
)
def test_points_that_cannot_be(
    now: Against, lat: str, lon: str, proposed: list[tuple[str, ...]]
) -> None:
    said: dict[str, object] = {"name_zh": "某处母婴室", "street": STREET, "lat": lat, "lon": lon}
    row = row_of(now, said, datum=Datum.WGS84)
    assert sorted(each.proposed for each in row.problems) == sorted(proposed)
    assert (row.cells["lat"], row.cells["coordinate_precision"]) == ("", "none")


def test_a_mapping_survives_being_written() -> None:
    mapping = SheetMapping(
        "表", 3, ("name_zh", ""), SOURCE, Datum.BD09, (1,), (7, 9), {(4, 1): "改"}, {5: "公开"}
    )
    assert mapping_read(mapping_written(mapping)) == mapping
