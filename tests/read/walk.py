"""One walk through everything that the site answers: every view, in each language, with what it
can be asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, product

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter, Rule
from werkzeug.test import TestResponse

from tests.checks.seen import LANGUAGES
from tests.read.pieces import Piece, pieces_of
from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Service
from webapp.toolbox.toolbox import Toolbox

NOT_READ = frozenset(
    {
        "<path:name>",
        "<name>",
        "<identifier>",
        "healthz",
        "readyz",
        "openapi.json",
        "qr.png",
        "components",
        "referral.pdf",
        "<service_id>.ics",
        "<street_id>.ics",
        "<category_id>.ics",
    }
)
"""The ends of addresses behind which there are no words for visitors: pictures, files of an edition
and rows of its tables that are read under addresses of their own, and what is for programs and
developers. The print, which takes its time, and calendars have tests of their own."""

EMBEDDED = ("nursing-room", "legal-aid")
"""Kinds that are looked at in other people's pages: one with points on a map, one without."""

FAILED = 500
CHOICE = "language.choose"
"""Leads on to the page in another language."""

QUESTIONS = (
    "/search?q=母婴室&near=西单",
    "/search?q=母婴室 西单&open=now",
    "/search?q=家暴",
    "/search?q=老公打我",
    "/search?q=孩子不见了",
    "/search?q=不想活了",
    "/search?q=孩子发烧抽搐",
    "/search?q=着火了",
    "/search?q=asdfgh",
    "/search?q=!!!",
    "/search?q=婴母室",
    "/search?q=muyingshi",
    "/search?q=nursery near Xidan",
    "/search?q=西单图书大厦几点关门",
    "/search?q=汉光百货母婴室电话",
    "/search?q=母婴室和幼儿园",
    "/search?q=周末开门的儿童之家",
    "/search?q=不要钱的亲子活动",
    "/search?q=三岁孩子",
    "/search?q=今天开门的",
    "/search?q=普惠托育 月坛街道",
    "/search?q=买菜",
    "/search?q=天安门母婴室",
    "/search?q=海淀区幼儿园",
    "/search?q=长辈版",
    "/search?q=低保怎么申请",
    "/search?near=西单",
    "/search?near=39.9,116.36",
    "/search?near=五道口",
    "/search?near=没有这个地方",
    "/search?near=西便门东里",
    "/search?category=nursery&age_months=26&sort=checked",
    "/search?category=zzz&street=zzz&radius=1&open=x",
    "/search?category=nursing-room&without=legal-aid&feature=changing-table",
    "/search?sort=name&page=99",
    "/search?category=kindergarten&street=yuetan&open=2026-10-01T10:30",
    "/search?q=" + "母婴室幼儿园" * 15,
    "/search?q=" + " ".join("甲乙丙丁戊己庚辛壬癸子丑寅卯"),
)
KEPT = "hl-12345,hl-12348,mbr-hanguang,nursery-zhanlanlu-allage,fm-yuetan,no-such-entry"
OTHERS = (
    "/search/cards?q=母婴室",
    f"/compare?ids={KEPT}",
    f"/shortlist?ids={KEPT}",
    f"/referral?ids={KEPT}&large=1",
    f"/referral?ids={KEPT}&only-places=1&kind=kindergarten",
    f"/referral?ids={KEPT}&one-a-page=1&language=en",
    f"/referral?ids={KEPT}&language=zh-Hant",
    "/map?q=幼儿园&near=西单",
    "/places?near=二龙路27号",
    "/places?near=没有这个地方",
    "/stages/newborn?near=西单",
    "/reports?ticket=7K3M9QXR",
    "/reports/7K3M9QXR",
    "/services/no-such-entry",
    "/nowhere",
)
OF_PROGRAMS = (
    "/api/v1/search?q=家暴&lang={language}",
    "/api/v1/search?q=母婴室&near=西单&lang={language}",
    "/api/v1/search?near=没有这个地方&lang={language}",
    "/api/v1/search?lang=xx&category=zzz",
    "/api/v1/suggest?q=mu&lang={language}",
    "/api/v1/suggest?q=西&lang={language}",
    "/api/v1/categories?lang={language}",
    "/api/v1/streets?lang={language}",
    "/api/v1/plan?lang={language}",
    "/api/v1/services/hl-12345?lang={language}",
    "/api/v1/services/no-such-entry?lang={language}",
)
SENT = (
    ("/help", {"q": "老公打我"}),
    ("/help", {"q": "asdfgh"}),
    ("/services/mbr-hanguang/report", {"trouble": "", "words": ""}),
    ("/services/hl-12345/report", {"trouble": "closed", "words": ""}),
    ("/search", {}),
)
"""Forms, one of them for a page that takes none."""


@dataclass(frozen=True)
class Walk:
    """All answers of an application, which is asked once for each."""

    app: Flask
    statuses: dict[str, int] = field(default_factory=dict)
    """What each address was answered with."""

    deaf: dict[str, bool] = field(default_factory=dict)
    """Whether nothing was read in any answer of a media type."""

    def answers(self) -> Iterator[tuple[str, str, TestResponse]]:
        """Address, language and answer."""
        client = self.app.test_client()
        for language, prefix in LANGUAGES.items():
            for address in self._addresses(language):
                yield prefix + address, language, _got(client, prefix + address)
            for address in OF_PROGRAMS:
                asked = address.format(language=language)
                yield asked, language, client.get(asked)
            for address, sent in SENT:
                yield prefix + address, language, client.post(prefix + address, data=sent)
        for address in self._files():
            yield address, "zh-Hans", _got(client, address)

    def pieces(self) -> Iterator[Piece]:
        """Everything that is read in them."""
        for address, language, answer in self.answers():
            self.statuses[address] = answer.status_code
            read = list(pieces_of(answer, address, language))
            self.deaf[answer.mimetype] = self.deaf.get(answer.mimetype, True) and not read
            yield from read

    def failed(self) -> list[str]:
        """What could not be answered at all."""
        return [address for address, status in self.statuses.items() if status >= FAILED]

    def unread(self) -> set[str]:
        """The views that no address led to."""
        at = self.app.url_map.bind("localhost")
        seen = {_view(at, address) for address in self.statuses}
        return {rule.endpoint for rule in self._rules()} - seen

    def _addresses(self, language: str) -> Iterator[str]:
        prefix = LANGUAGES[language]
        yield from (*QUESTIONS, *OTHERS)
        for rule in self._rules():
            if f":{language}" in rule.endpoint:
                yield from (one.removeprefix(prefix) or "/" for one in self._asked(rule))

    def _files(self) -> Iterator[str]:
        for rule in self._rules():
            if ":" not in rule.endpoint:
                yield from self._asked(rule)

    def _rules(self) -> Iterator[Rule]:
        for rule in self.app.url_map.iter_rules():
            is_read = rule.rule.rsplit("/", 1)[-1] not in NOT_READ
            if is_read and "GET" in (rule.methods or ()) and rule.endpoint != CHOICE:
                yield rule

    def _asked(self, rule: Rule) -> Iterator[str]:
        """The addresses of a rule, with everything that its gaps can hold here."""
        toolbox: Toolbox = self.app.extensions["toolbox"]
        for values in _values(rule, toolbox):
            address = rule.rule
            for name, value in values.items():
                address = address.replace(f"<{name}>", value).replace(f"<int:{name}>", value)
            yield address


def _view(at: MapAdapter, address: str) -> str:
    try:
        return str(at.match(address.partition("?")[0], "GET")[0])
    except HTTPException:
        return ""


def _got(client: FlaskClient, address: str) -> TestResponse:
    return client.get(address, follow_redirects=True)


def _values(rule: Rule, toolbox: Toolbox) -> Iterator[dict[str, str]]:
    catalogue = toolbox.edition().catalogue
    if "step_id" in rule.arguments:
        yield from _steps(catalogue)
        return
    number = [str(toolbox.edition().number)]
    known = {**_known(catalogue), "edition": number, "number": number}
    names = sorted(rule.arguments - set(rule.defaults or ()))
    for row in product(*(known[name] for name in names)):
        yield dict(zip(names, row, strict=True))


def _known(catalogue: Catalogue) -> dict[str, list[str]]:
    """What each gap of an address can hold: everything of which there are few, some of the rest."""
    return {
        "service_id": [service.id for service in _told_of(catalogue)],
        "category_id": [kind.id for kind in catalogue.taxonomy.categories],
        "street_id": [street.id for street in catalogue.streets],
        "guide_id": [guide.name for guide in catalogue.guides.guides],
        "clause": [each.id for each in catalogue.plan.commitments],
        "word": [stage.id for stage in catalogue.life_stages],
        "code": [each.code for each in islice(catalogue.communities, 0, None, 50)],
        "typed": ["7K3M9QXR"],
        "poster": ["7K3M9QXR"],
        "kind_id": [kind for kind in EMBEDDED if kind in catalogue.taxonomy],
        "shelf": ["services", "organizations", "locations", "taxonomies"],
        "name": ["all", catalogue.taxonomy.categories[0].id, catalogue.streets[0].id],
        "version": ["v"],
        "measure": ["entries"],
    }


def _steps(catalogue: Catalogue) -> Iterator[dict[str, str]]:
    for guide in catalogue.guides.guides:
        yield from ({"guide_id": guide.name, "step_id": step.id} for step in guide.steps[1:])


def _told_of(catalogue: Catalogue) -> Iterator[Service]:
    """Of each kind, and of what is known of each in another degree, the entry with most to say."""
    most: dict[tuple[str, str, str], Service] = {}
    for service in catalogue.services:
        likeness = (service.category, service.status, service.visibility)
        if likeness not in most or len(repr(service)) > len(repr(most[likeness])):
            most[likeness] = service
    yield from most.values()
