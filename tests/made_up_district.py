"""A district that does not exist: two streets, three communities, a plan of its own, six entries.

Written as the files that an office would hand in, so that everything is read, checked and served
as the real district is.
"""

import csv
import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from webapp import paths
from webapp.ingest.columns import REQUIRED
from webapp.settings import Settings

DISTRICT = """
district:
  id: linhai
  adcode: "990101"
  name: {zh: 临海区, en: Linhai District}
  short: {zh: 临海, en: Linhai}
  city: {zh: 海州市, en: Haizhou}
  city_short: {zh: 海州, en: Haizhou}
  province: {zh: 云海省, en: Yunhai}
  example: {zh: 灯塔家园, en: Lighthouse Gardens}
"""
PLAN = """
plan:
  id: linhai-2026-2030
  title_zh: 临海区“十五五”时期儿童发展规划
  title_en: Linhai District Plan for Children, 15th Five-Year Period
  issuer_zh: 临海区人民政府
  document_no: 临政发〔2026〕1号
  issued: 2026-06-01
  period: [2026, 2030]
  context: {children_0_14: 2000, census: 2025}
  topics:
    - {id: care, zh: 照护, en: Care}
commitments:
- {id: A1, topic: care, summary_zh: 每个街道一处托育机构, summary_en: A nursery in every street,
   categories: [nursery], target: {kind: each, scope: street, value: 1, category: nursery}}
- {id: A2, topic: play, summary_zh: 社区儿童之家全覆盖, summary_en: A home in every community,
   categories: [childrens-home],
   target: {kind: share, scope: community, value: 100, category: childrens-home}}
- {id: A3, topic: care, summary_zh: 普惠托位更多, summary_en: More affordable places,
   categories: [nursery]}
"""
STREETS = """\
id,adcode,name_zh,name_en,office_address_zh,office_phone,phone_note_zh,lat,lon,communities,source_url,source_date,confidence
lighthouse,990101001,灯塔街道,Lighthouse,,,,30.005,120.005,2,,,low
harbour,990101002,海港街道,Harbour,,,,30.005,120.015,1,,,low
"""
COMMUNITIES = """\
code,name_zh,street,lat,lon,precision,evidence_points
990101001001,甲社区,lighthouse,30.004,120.004,community,1
990101001002,乙社区,lighthouse,30.006,120.006,community,1
990101002001,丙社区,harbour,30.005,120.015,community,1
"""
COMPOUNDS = """\
name_zh,address_zh,road,number,lat,lon,street
灯塔家园,灯塔路1号,灯塔路,1号,30.005000,120.005000,lighthouse
灯塔新村,灯塔路9号,灯塔路,9号,30.005000,120.008000,lighthouse
海港家园,海港路1号,海港路,1号,30.005000,120.019500,harbour
"""
ADDRESSES = """\
road,number,address,name,lat,lon,street
海港路,5号,海港路5号,海港路5号院,30.005000,120.012000,harbour
"""
POPULATION = """\
street,children_0_14,year,source_zh
lighthouse,1500,2025,临海区统计年鉴
"""
LIFE_STAGES = """
life_stages:
  - {id: little, zh: 三岁以前, en: Before three, text_zh: 谁来带孩子。,
     text_en: Who looks after a child., categories: [nursery, childrens-home]}
"""
GUIDES = """
guides:
  - id: care
    zh: 谁来带孩子
    en: Who looks after a child
    summary_zh: 两步说清。
    summary_en: In two steps.
    categories: [nursery]
    steps:
      - {id: "1", zh: 孩子多大？, en: How old is the child?,
         choices: [{zh: 不满三岁, en: Under three, to: "2"}]}
      - {id: "2", zh: 托育机构, en: A nursery, categories: [nursery], phones: ["12345"]}
help:
  - {to: care, zh: 没人带孩子, en: Nobody looks after the child}
"""
HEADERS = ("places.csv", "lane_points.csv", "roads.csv", "address_community.csv")
CHILDREN_S_HOMES = (("jia", "990101001001"), ("yi", "990101001002"))


def settings(folder: Path) -> Settings:
    """Settings for the made-up district, its files written under ``folder``."""
    reference, raw = folder / "reference", folder / "raw"
    reference.mkdir(parents=True)
    raw.mkdir()
    written = {
        "district.yaml": DISTRICT,
        "commitments.yaml": PLAN,
        "streets.csv": STREETS,
        "streets.geojson": _outlines(),
        "communities.csv": COMMUNITIES,
        "compounds.csv": COMPOUNDS,
        "address_points.csv": ADDRESSES,
        "population.csv": POPULATION,
        "life_stages.yaml": LIFE_STAGES,
        "guides.yaml": GUIDES,
    }
    for name, text in written.items():
        (reference / name).write_text(text, "utf-8")
    for name in ("categories.yaml", "holidays.csv"):
        shutil.copy(paths.REFERENCE / name, reference / name)
    for name in (*HEADERS, "place_aliases.csv"):
        header = (paths.REFERENCE / name).read_text("utf-8").splitlines()[0]
        (reference / name).write_text(header + "\n", "utf-8")
    _write_entries(raw / "entries.csv", _entries())
    return replace(Settings(), var=folder / "var", raw=raw, reference=reference)


def _outlines() -> str:
    def square(id_: str, west: float) -> dict[str, object]:
        east = west + 0.01
        ring = [[west, 30.0], [east, 30.0], [east, 30.01], [west, 30.01], [west, 30.0]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        return {"type": "Feature", "properties": {"id": id_}, "geometry": geometry}

    features = [square("lighthouse", 120.0), square("harbour", 120.01)]
    return json.dumps({"type": "FeatureCollection", "features": features})


def _entries() -> Iterable[dict[str, str]]:
    """One nursery on a known spot, one only expected, two homes for children, one hotline, one
    place of culture that no clause names."""
    yield _entry("nursery-one", "nursery", "灯塔托育园", "sourced", "lighthouse", "A1;A3") | {
        "lat": "30.005",
        "lon": "120.005",
        "coordinate_precision": "venue",
    }
    yield _entry("nursery-two", "nursery", "海港托育园", "expected", "harbour", "A1")
    for name, code in CHILDREN_S_HOMES:
        home = _entry(f"home-{name}", "childrens-home", "儿童之家", "expected", "lighthouse", "A2")
        yield home | {"community_code": code}
    yield _entry("line", "hotline", "热线", "sourced", "", "") | {"phones": "12345"}
    yield _entry("library", "culture-venue", "图书馆", "sourced", "harbour", "")


def _entry(
    id_: str, category: str, name: str, status: str, street: str, clauses: str
) -> dict[str, str]:
    return {
        "id": id_,
        "category": category,
        "name_zh": name,
        "status": status,
        "street": street,
        "commitments": clauses,
        "visibility": "public",
        "coordinate_precision": "none",
        "confidence": "low",
    }


def _write_entries(target: Path, entries: Iterable[dict[str, str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, REQUIRED, restval="")
        writer.writeheader()
        writer.writerows(entries)
