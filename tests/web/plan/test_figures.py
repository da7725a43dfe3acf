"""The published figures, computed again from the published files by somebody who reads only those.

Nothing of the house's own arithmetic is used: the distance is the angle between two vectors, the
walk is written down here as the page states it.
"""

import csv
import io
from collections import Counter
from math import acos, cos, radians, sin

import pytest

from webapp import paths

RADIUS_M, PACE, DETOUR = 6_371_008.8, 67, 1.49
CORE = (
    "nursing-room",
    "nursery",
    "kindergarten",
    "childrens-home",
    "parent-school",
    "legal-aid",
    "family-mediation",
)
DRAWN = ("venue", "road", "approximate")
WALKS = {"10": 10 * PACE / DETOUR, "15": 15 * PACE / DETOUR}


@pytest.fixture(scope="module")
def published(app):
    """Rows of a published table, by its address."""
    client = app.test_client()

    def rows(address: str) -> list[dict[str, str]]:
        text = client.get(address).data.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    return rows


@pytest.fixture(scope="module")
def entries(published):
    return [row for row in published("/data/entries.csv") if row["status"] != "closed"]


@pytest.fixture(scope="module")
def homes(published):
    return [
        (row["kind"], row["street"], _vector(row["lat"], row["lon"]))
        for row in published("/plan/homes.csv")
    ]


def _vector(lat: str, lon: str) -> tuple[float, float, float]:
    across, along = radians(float(lat)), radians(float(lon))
    return cos(across) * cos(along), cos(across) * sin(along), sin(across)


def _metres(one, other) -> float:
    return RADIUS_M * acos(min(1.0, sum(a * b for a, b in zip(one, other, strict=True))))


def _pins(entries, category: str, statuses) -> list[tuple[float, float, float]]:
    return [
        _vector(row["lat"], row["lon"])
        for row in entries
        if row["category"] == category
        and row["status"] in statuses
        and row["visibility"] != "confidential"
        and row["coordinate_precision"] in DRAWN
    ]


KNOWN, ANY = ("confirmed", "sourced"), ("confirmed", "sourced", "expected")


@pytest.mark.parametrize("category", CORE)
def test_entries_by_street_and_status_can_be_counted_again(published, entries, category):
    mine = [row for row in entries if row["category"] == category]
    for row in published(f"/plan/coverage-{category}.csv"):
        here = [one for one in mine if one["street"] == row["street"]] if row["street"] else mine
        counted = Counter(one["status"] for one in here)
        assert [int(row[name]) for name in ANY] == [counted[name] for name in ANY], row["street"]
        assert int(row["entries"]) == len(here)


@pytest.mark.parametrize("category", CORE)
def test_homes_within_a_walk_can_be_counted_again(published, entries, homes, category):
    pins = {"": _pins(entries, category, ANY), "_known": _pins(entries, category, KNOWN)}
    nearest = {
        label: [min((_metres(home, pin) for pin in some), default=1e9) for _, _, home in homes]
        for label, some in pins.items()
    }
    for row in published(f"/plan/coverage-{category}.csv"):
        mine = [n for n, home in enumerate(homes) if row["street"] in ("", home[1])]
        assert int(row["homes_total"]) == len(mine)
        for label, metres in nearest.items():
            for minutes, most in WALKS.items():
                within = sum(metres[n] <= most for n in mine)
                assert int(row[f"homes_within_{minutes}_min{label}"]) == within, row["street"]
                share = row[f"share_within_{minutes}_min{label}"]
                assert (share == "") is (not pins[label])
                assert not share or float(share) == pytest.approx(within / len(mine), abs=5e-5)


def test_the_homes_are_the_rows_of_both_files(published):
    listed = Counter((row["kind"], row["street"]) for row in published("/plan/homes.csv"))
    given: Counter[tuple[str, str]] = Counter()
    for kind, name in (("compound", "compounds.csv"), ("address", "address_points.csv")):
        with (paths.REFERENCE / name).open(encoding="utf-8", newline="") as rows:
            given.update((kind, row["street"]) for row in csv.DictReader(rows))
    assert listed == given
    assert sum(given.values()) == 1359 + 620


def test_entries_for_children_are_the_district_s_alone(published):
    *streets, whole = published("/plan/coverage-nursing-room.csv")
    assert {row["entries_per_10000_children"] for row in streets} == {""}
    assert whole["children_year"] == "2020"
    per = int(whole["entries"]) * 10_000 / int(whole["children_0_14"])
    assert float(whole["entries_per_10000_children"]) == pytest.approx(per, abs=5e-5)


def test_commitments_count_the_entries_that_name_their_clause(published, entries, toolbox):
    rows = published("/plan/commitments.csv")
    assert [row["clause"] for row in rows] == [
        commitment.id for commitment in toolbox.edition().catalogue.plan.commitments
    ]
    for row in rows:
        naming = [one for one in entries if row["clause"] in one["commitments"].split(";")]
        counted = Counter(one["status"] for one in naming)
        assert [int(row[name]) for name in ANY] == [counted[name] for name in ANY], row["clause"]


def test_the_interface_says_what_the_tables_say(app, published, toolbox):
    answer = app.test_client().get("/api/v1/plan").json
    assert len(answer["commitments"]) == len(toolbox.edition().catalogue.plan.commitments)
    assert {row["category"] for row in answer["coverage"]} == set(CORE)
    for row in published("/plan/coverage-nursing-room.csv"):
        mine = next(
            one
            for one in answer["coverage"]
            if one["category"] == "nursing-room" and (one["street"] or "") == row["street"]
        )
        assert mine["entries"]["total"] == int(row["entries"])
        assert mine["share_of_homes"]["within_15_min"] == float(row["share_within_15_min"])
