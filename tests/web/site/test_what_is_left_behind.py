"""What an answer leaves behind in a browser: nothing of a question about something quiet, whichever
face answered it, and no address that tells what was looked at."""

import re
from urllib.parse import unquote

import pytest

from webapp.domain.languages import LANGUAGES
from webapp.present.frame.links import category_href, coverage_href, service_href

LISTS = ("/search", "/search/cards", "/en/search", "/api/v1/search")
LAYERS = ("/map", "/zh-hant/map", "/api/v1/points", "/api/v1/services.geojson")
PRIVATE = (
    {"q": "家暴"},
    {"q": "他打我，我能去哪"},
    {"q": "my husband hits me"},
    {"q": "母婴室"},
    {"category": "domestic-violence-help"},
    {"category": ["nursery", "child-protection-station"]},
    {"category": "legal-aid"},
)
OPEN = ({"category": "nursery"}, {"category": "nursing-room", "feature": "changing-table"})
PLACES = (
    "/",
    "/help",
    "/categories",
    "/categories/legal-aid",
    "/categories/domestic-violence-help",
    "/plan",
    "/plan/coverage-domestic-violence-help",
    "/search?q=家暴",
    "/search?category=child-protection-station",
    "/map?q=家暴",
    "/services/dv-court",
    "/services/dv-court/report",
    "/referral?ids=dv-court",
    "/guides/g2",
    "/streets/jinrongjie",
    "/search/cards?q=家暴",
    "/api/v1/search?q=家暴",
    "/sitemap.xml",
)
ASKING = (
    "/search?category=domestic-violence-help&category=nursery&street=jinrongjie&sort=name",
    "/zh-hant/map?category=domestic-violence-help&open=now",
    "/en/search?category=child-protection-station&page=2",
    "/streets/yuetan",
    "/search?need=safety",
    "/search?q=家暴",
    "/map?q=家暴",
)
PAGES = [each for each in PLACES if not re.match("/api|/sitemap|/search/cards", each)]
LEADS = re.compile(r"""(?:href|action|src|value)="([^"]*)\"""")
KEPT_ADDRESSES = re.compile(r"""["'](/[^"'<>]*)["']""")


@pytest.fixture(scope="module")
def catalogue(toolbox):
    return toolbox.edition().catalogue


@pytest.mark.parametrize("asked", PRIVATE, ids=str)
@pytest.mark.parametrize("face", LISTS + LAYERS)
def test_a_private_question_is_kept_by_no_face(app, face, asked):
    answer = app.test_client().get(face, query_string=asked, follow_redirects=True)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


@pytest.mark.parametrize("face", [each for each in LISTS + LAYERS if each != "/search/cards"])
def test_a_place_is_kept_by_no_face(app, face):
    answer = app.test_client().get(face, query_string={"near": "西单"})
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_the_cards_are_the_same_for_everybody_wherever_they_are(app):
    client = app.test_client()
    near, anywhere = (
        client.get("/search/cards?near=西单"),
        client.get("/search/cards?category=nursery"),
    )
    assert near.data == client.get("/search/cards").data
    assert anywhere.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("asked", OPEN, ids=str)
@pytest.mark.parametrize("face", LISTS + LAYERS)
def test_an_open_question_may_be_kept_by_every_face(app, face, asked):
    answer = app.test_client().get(face, query_string=asked)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


@pytest.mark.parametrize("face", LAYERS)
def test_the_map_of_everything_tells_nothing_of_who_looks(app, face):
    assert app.test_client().get(face).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["search", "points", "services.geojson", "suggest"])
def test_programs_have_a_tag_of_what_nobody_keeps(app, path):
    client, address = app.test_client(), f"/api/v1/{path}?q=家暴"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, "no-store")


def test_a_quiet_entry_is_kept_by_no_program(app, catalogue):
    for service in catalogue.services:
        kept = app.test_client().get(f"/api/v1/services/{service.id}").headers["Cache-Control"]
        assert kept == ("no-store" if service.is_quiet else "no-cache"), service.id


@pytest.fixture(scope="module")
def told(catalogue):
    """Every address that tells, without its language, and the one that does not."""
    entries = [service for service in catalogue.services if service.is_quiet]
    kinds = [kind for kind in catalogue.taxonomy.categories if kind.sensitive]
    chinese = LANGUAGES[0]
    found = {f"/services/{each.id}": service_href(chinese, each) for each in entries}
    found |= {
        f"/services/{each.id}/report": f"{service_href(chinese, each)}/report" for each in entries
    }
    found |= {f"/categories/{each.id}": category_href(chinese, each) for each in kinds}
    found |= {
        f"/plan/coverage-{each.id}": coverage_href(chinese, each) for each in kinds if each.located
    }
    assert len(entries) > 20
    assert len(kinds) == 3
    return found


def test_an_address_that_tells_leads_to_a_neutral_one_and_is_kept_by_nobody(app, told):
    client = app.test_client()
    for old, new in told.items():
        for language in LANGUAGES:
            answer = client.get(language.prefix + old)
            assert (answer.status_code, answer.location) == (301, language.prefix + new)
            assert answer.headers["Cache-Control"] == "no-store"
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize("page", ["/search", "/zh-hant/map"])
def test_a_filter_that_tells_leads_to_a_neutral_one_with_the_same_answer(app, catalogue, page):
    kind = next(kind for kind in catalogue.taxonomy.categories if kind.sensitive)
    client = app.test_client()
    first = client.get(f"{page}?category={kind.id}&category=nursery&street=yuetan")
    assert first.headers["Cache-Control"] == "no-store"
    assert first.location == f"{page}?category={kind.slug}&category=nursery&street=yuetan"
    answer = client.get(first.location)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    said = client.get(f"/api/v1/search?category={kind.slug}").get_json()
    assert said == client.get(f"/api/v1/search?category={kind.id}").get_json()
    assert said["total"] > 0


def test_the_neutral_one_says_nothing_and_answers(app, told):
    for new in told.values():
        assert re.fullmatch(r"/(services|categories|plan)/(coverage-)?n[0-9a-f]{10}(/report)?", new)
        answer = app.test_client().get(new)
        assert (answer.status_code, answer.headers.get("Cache-Control") != "no-cache") == (
            200,
            True,
        )


@pytest.mark.parametrize("where", PLACES)
def test_no_page_leads_to_an_address_that_tells(app, told, where):
    text = app.test_client().get(where, follow_redirects=True).text
    leads = {address.partition("?")[0] for address in KEPT_ADDRESSES.findall(text)}
    assert not leads & set(told)


@pytest.mark.parametrize("where", [*PAGES, *ASKING])
def test_no_link_tells_whoever_looks_over_a_shoulder(app, catalogue, where):
    telling = [kind.id for kind in catalogue.taxonomy.categories if kind.sensitive]
    telling += [service.id for service in catalogue.services if service.is_quiet]
    told = re.compile(rf"(?<![\w-])(coverage-|of-)?({'|'.join(telling)})(?![\w-])")
    text = app.test_client().get(where, follow_redirects=True).text
    leads = [unquote(unquote(address)) for address in LEADS.findall(text)]
    assert leads
    assert [address for address in leads if told.search(address)] == []


def test_what_is_taken_away_has_a_name_that_does_not_tell(app, catalogue):
    kind = next(k for k in catalogue.taxonomy.categories if k.sensitive and k.located)
    client = app.test_client()
    first = client.get(f"/plan/coverage-{kind.id}.csv")
    assert first.location == f"/plan/coverage-{kind.slug}.csv"
    assert first.headers["Cache-Control"] == "no-store"
    file = client.get(first.location)
    assert file.status_code == 200
    assert kind.id not in file.headers["Content-Disposition"]


def test_an_open_entry_keeps_its_address(app, catalogue):
    service = next(one for one in catalogue.services if not one.is_quiet)
    assert service.slug == service.id
    assert app.test_client().get(f"/services/{service.id}").status_code == 200
