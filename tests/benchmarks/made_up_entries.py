"""Entries that do not exist, as many as are asked for, beside the real reference files: names,
addresses, hours and points of the shapes that an office hands in, the same ones for the same seed.

``python -m tests.benchmarks.made_up_entries 5000 FOLDER`` writes ``FOLDER/raw`` and
``FOLDER/reference``, from which ``jiamenkou data refresh`` builds an edition.
"""

import argparse
import csv
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from webapp import paths
from webapp.domain.coordinates import Coordinates

SYLLABLES = "安和乐佳美康宁欣悦春晓晨星月云山海松竹梅兰桂桃柳荷莲枫桐杉柏榆槐翠金玉宝福祥瑞嘉诚信"
NAMED = {
    "nursery": ("{}托育园", "{}托育中心", "{}宝宝家园"),
    "kindergarten": ("{}幼儿园", "{}第二幼儿园", "{}幼儿园分园"),
    "nursing-room": ("{}广场母婴室", "{}商场母婴室", "{}大厦母婴室"),
    "childrens-home": ("{}社区儿童之家", "{}儿童活动站"),
    "parent-school": ("{}社区家长学校", "{}小学家长学校"),
    "community-health-centre": ("{}社区卫生服务站", "{}卫生服务中心"),
    "culture-venue": ("{}图书馆", "{}少年宫", "{}绘本馆"),
    "family-mediation": ("{}调解室", "{}家事调解工作室"),
    "child-rehabilitation": ("{}儿童康复中心",),
}
"""How kinds are called, in the shares in which they are made: each as often as it has names."""

HOURS = ("", "", "Mo-Fr 09:00-17:00", "Mo-Su 08:00-20:00", "Tu-Su 09:00-17:00", "Mo-Sa 07:30-18:30")
AGES = {"nursery": ("0", "36"), "kindergarten": ("36", "72")}
SPREAD_DEGREES = 0.004


@dataclass(frozen=True)
class Spot:
    """A house that there is, from which made-up ones are moved a little."""

    road: str
    street: str
    point: Coordinates


def made_up(count: int, spots: list[Spot], seed: int = 20261130) -> Iterator[dict[str, str]]:
    """So many rows of ``entries.csv``, no two with the same id or name."""
    dice = random.Random(seed)  # noqa: S311  (nothing secret)
    shapes = [(kind, shape) for kind, names in NAMED.items() for shape in names]
    for number in range(count):
        kind, shape = dice.choice(shapes)
        yield _row(number, kind, shape.format(_name(number)), dice.choice(spots), dice)


def _name(number: int) -> str:
    """Three characters and more, another one for each number."""
    base, name = len(SYLLABLES), ""
    number += base * base
    while number:
        number, digit = divmod(number, base)
        name += SYLLABLES[digit]
    return name


def _row(number: int, kind: str, name: str, spot: Spot, dice: random.Random) -> dict[str, str]:
    youngest, oldest = AGES.get(kind, ("", ""))
    return {
        "id": f"made-up-{number:07}",
        "category": kind,
        "name_zh": name,
        "address_zh": f"{spot.road}{dice.randrange(1, 400)}号",
        "street": spot.street,
        "lat": f"{spot.point.lat + dice.uniform(-SPREAD_DEGREES, SPREAD_DEGREES):.6f}",
        "lon": f"{spot.point.lon + dice.uniform(-SPREAD_DEGREES, SPREAD_DEGREES):.6f}",
        "coordinate_precision": "venue",
        "phones": f"010-{dice.randrange(6000_0000, 6999_9999)}",
        "hours": dice.choice(HOURS),
        "age_min_months": youngest,
        "age_max_months": oldest,
        "status": "sourced",
        "visibility": "public",
        "source_title_zh": "合成数据",
        "source_date": "2026-11-01",
        "confidence": "low",
    }


def spots() -> list[Spot]:
    """The houses of the reference files."""
    with (paths.REFERENCE / "address_points.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["street"]]
    return [
        Spot(row["road"], row["street"], Coordinates(float(row["lat"]), float(row["lon"])))
        for row in rows
    ]


def write(folder: Path, count: int) -> None:
    """The real reference files and entries, with made-up ones behind them until there are
    ``count``."""
    shutil.copytree(paths.REFERENCE, folder / "reference", dirs_exist_ok=True)
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    with (paths.RAW / "entries.csv").open(encoding="utf-8", newline="") as lines:
        real = list(csv.DictReader(lines))
    with (folder / "raw" / "entries.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, real[0].keys(), restval="")
        writer.writeheader()
        writer.writerows(real)
        writer.writerows(made_up(max(0, count - len(real)), spots()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    write(asked.folder, asked.count)
