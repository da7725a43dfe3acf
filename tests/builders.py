"""Things to test with, with good defaults: name only what the test is about."""

from dataclasses import replace
from datetime import datetime, timedelta
from gettext import NullTranslations
from typing import Any
from zoneinfo import ZoneInfo

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import CategoriesOfPages, Category, Need, Taxonomy
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import (
    AddressWords,
    Community,
    District,
    Name,
    PlaceNames,
    RoadNames,
    Street,
)
from webapp.domain.languages import ENGLISH, Language
from webapp.domain.occasions import Occasion
from webapp.domain.plan import Plan
from webapp.domain.service import Service, Source, Status, Visibility
from webapp.domain.vocabulary import Vocabulary
from webapp.present.wording.sentences import Sentences
from webapp.search.question.query import SearchQuery

BEIJING = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=BEIJING)
"""A Tuesday morning in Beijing: the moment at which tests happen."""

NURSING_ROOM = Category(
    "nursing-room",
    "feed-and-change",
    "母婴室",
    "Mother-and-baby room",
    core=True,
    icon="bottle",
    asked=("public-access", "changing-table", "hot-water", "sink", "men-welcome", "step-free"),
)
NURSERY = Category("nursery", "childcare", "托育机构", "Nursery (under 3)", core=True)
MEDIATION = Category(
    "family-mediation", "law-and-family", "婚姻家庭纠纷调解", "Family mediation", sensitive=True
)
TAXONOMY = Taxonomy(
    needs=(
        Need("feed-and-change", "哺乳换尿布", "Feeding and changing"),
        Need("childcare", "托育入园", "Childcare"),
        Need("law-and-family", "法律与家事", "Legal help and family matters"),
    ),
    categories=(NURSING_ROOM, NURSERY, MEDIATION),
    pages=CategoriesOfPages(near_me="nursing-room", of_each_street=("family-mediation",)),
)
ROOMS_INSIDE = replace(
    TAXONOMY, categories=(replace(NURSING_ROOM, inside=True), *TAXONOMY.categories[1:])
)
"""The same where a mother-and-baby room has the hours of the house that it is in."""

_SOUTH, _NORTH, _WEST, _EAST = 39.90, 39.92, 116.35, 116.38
STREET = Street(
    "jinrongjie",
    "110102003",
    "金融街街道",
    "Jinrongjie",
    Coordinates(39.91, 116.365),
    polygons=(
        (
            (
                (_WEST, _SOUTH),
                (_EAST, _SOUTH),
                (_EAST, _NORTH),
                (_WEST, _NORTH),
                (_WEST, _SOUTH),
            ),
        ),
    ),
)
COMMUNITY = Community(
    "110102003001", "某社区", "jinrongjie", Coordinates(39.911, 116.366), Precision.COMMUNITY
)
DISTRICT = District(
    id="xicheng",
    adcode="110102",
    name=Name("西城区", "Xicheng District"),
    short=Name("西城", "Xicheng"),
    city=Name("北京市", "Beijing"),
    city_short=Name("北京", "Beijing"),
    example=Name("西单", "Xidan"),
    addresses=AddressWords(
        former_zh=("宣武区",),
        prefixes_zh=("首都",),
        other_districts_zh=("东城区", "朝阳区", "海淀区", "密云县"),
        other_places_zh=("亦庄",),
        other_cities_zh=("天津", "上海"),
    ),
    roads=RoadNames(
        gates={
            "广外": "广安门外",
            "德外": "德胜门外",
            "右内": "右安门内",
            "西外": "西直门外",
            "宣东": "宣武门东",
        },
        slips={"阜城门": "阜成门", "龙抓槐": "龙爪槐", "西郊民巷": "西交民巷"},
        same={"马连道": "马连道路", "西客站南路": "西站南路"},
    ),
    places=PlaceNames(
        bodies_zh=("首都医科大学附属", "首都医科大学"),
        readings={"dashilan": ("dazhalan",)},
        everyday=("图书馆",),
    ),
)
PLAN = Plan(
    "plan",
    "妇女儿童发展规划",
    "Plan for women and children",
    "区政府",
    "1号",
    "2022-01-01",
    (2021, 2025),
)


def sentences_in(language: Language) -> Sentences:
    """Sentences as they stand in the code, with the dates and days of that language."""
    return Sentences(language, NullTranslations())


IN_ENGLISH = sentences_in(ENGLISH)


def a_service(id: str = "a-room", **changes: Any) -> Service:
    """A public, sourced nursing room with a pin in the builders' street."""
    plain = Service(
        id=id,
        category="nursing-room",
        name_zh="某商场母婴室",
        status=Status.SOURCED,
        visibility=Visibility.PUBLIC,
        street=STREET.id,
        coordinates=Coordinates(39.91, 116.366),
        precision=Precision.VENUE,
        located_by="entry",
        source=Source("某报", "https://example.org/", "2026-01-01"),
    )
    return replace(plain, **changes)


def a_confidential_service(id: str = "a-shelter", **changes: Any) -> Service:
    """A shelter: no address, no coordinate, no street."""
    hidden = {
        "visibility": Visibility.CONFIDENTIAL,
        "coordinates": None,
        "precision": Precision.NONE,
        "located_by": "",
        "street": "",
    }
    return a_service(id, **{**hidden, **changes})


def an_occasion(id: str = "reading-hour", **changes: Any) -> Occasion:
    """A made-up event of the made-up service, on the Saturday after ``NOW``."""
    starts = datetime(2026, 11, 28, 9, 30, tzinfo=BEIJING)
    given: dict[str, Any] = {
        "entry": "a-room",
        "title_zh": "亲子阅读",
        "starts": starts,
        "ends": starts + timedelta(minutes=90),
        "source": Source("某街道公告", "https://example.org/notice", "2026-11-20"),
    }
    return Occasion(id=id, **(given | changes))


def a_query(**asked: Any) -> SearchQuery:
    """A search for everything, but for what is asked."""
    return SearchQuery(**asked)


def a_catalogue(*services: Service, **changes: Any) -> Catalogue:
    """A small consistent set of the given services (sorted by id), one street and one community."""
    plain = Catalogue(
        services=tuple(sorted(services, key=lambda service: service.id)),
        taxonomy=TAXONOMY,
        district=DISTRICT,
        streets=(STREET,),
        communities=(COMMUNITY,),
        plan=PLAN,
        holidays=(),
        places=(),
        address_ranges=(),
        vocabulary=Vocabulary(),
    )
    return replace(plain, **changes)
