"""Safety, the large-text hint and the state of the index are told by every face alike."""

import shutil
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient

from webapp import create_app
from webapp.store.editions import Editions
from webapp.store.manifest import INDEX
from webapp.toolbox.edition import FALLBACK
from webapp.toolbox.toolbox import Toolbox

TOLD = ("danger", "care-mode", "index-fallback")
QUESTIONS = {
    "老公打我": ["danger"],
    "my husband hits me": ["danger"],
    "laogong dawo": ["danger"],
    "宝宝呛奶脸发紫": ["danger"],
    "my baby is not breathing": ["danger"],
    "haizi zou diu le": ["danger"],
    "活着没意思": ["danger"],
    "防溺水课": [],
    "打疫苗疼不疼": [],
    "fire safety class for kids": [],
    "大字版": ["care-mode"],
    "長輩版": ["care-mode"],
    "母婴室": [],
    "图书馆": [],
}
KINDS = {
    "domestic-violence-help": ["danger"],
    "child-protection-station": ["danger"],
    "nursing-room": [],
}


def _notices(html: str) -> list[str]:
    soup = BeautifulSoup(html, "html.parser")
    names = [str(tag["class"][1]).removeprefix("notice--") for tag in soup.select(".notice")]
    return [name for name in names if name in TOLD]


def _dialled(tag: Tag) -> list[str]:
    return [str(link["href"]).removeprefix("tel:") for link in tag.select("a[href^='tel:']")]


def _page(path: str, **also: str) -> Callable[[FlaskClient, dict[str, str]], list[str]]:
    def told(client: FlaskClient, asked: dict[str, str]) -> list[str]:
        return _notices(client.get(path, query_string=asked | also, follow_redirects=True).text)

    return told


def _api(client: FlaskClient, asked: dict[str, str]) -> list[str]:
    answer = client.get("/api/v1/search", query_string=asked).json
    assert bool(answer["safety"]) == ("danger" in [one["code"] for one in answer["notices"]])
    return [one["code"] for one in answer["notices"] if one["code"] in TOLD]


def _near(client: FlaskClient, asked: dict[str, str]) -> list[str]:
    return _notices(client.get("/search/cards", query_string=asked).json["notices"])


def _help(client: FlaskClient, asked: dict[str, str]) -> list[str]:
    return _notices(client.post("/help", data=asked).text)


BY_WORDS_OR_KIND = {
    "page": _page("/search"),
    "second page": _page("/search", page="2", per_page="1"),
    "English page": _page("/en/search"),
    "map": _page("/map"),
    "API": _api,
    "near": _near,
}
BY_WORDS = BY_WORDS_OR_KIND | {"help": _help}


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="module")
def damaged(settings, edition, now, tmp_path_factory) -> FlaskClient:
    """The site with an index that is damaged and cannot be built anew."""
    var = tmp_path_factory.mktemp("damaged") / "var"
    shutil.copytree(settings.var / "editions", var / "editions")
    number = Editions(var).current()
    assert number is not None
    shutil.rmtree(Editions(var).folder(number) / INDEX)
    (var / "rebuilt").write_text("in the way")
    own = replace(settings, var=var)
    box = Toolbox(own, clock=lambda: now)
    while box.edition().index_state != FALLBACK:
        time.sleep(0.01)
    return create_app(settings=own, toolbox=box).test_client()


@pytest.mark.parametrize("face", BY_WORDS)
def test_words_are_answered_alike(client: FlaskClient, face: str):
    assert {q: BY_WORDS[face](client, {"q": q}) for q in QUESTIONS} == QUESTIONS


@pytest.mark.parametrize("face", BY_WORDS_OR_KIND)
def test_a_kind_of_service_is_answered_alike(client: FlaskClient, face: str):
    told = BY_WORDS_OR_KIND[face]
    assert {kind: told(client, {"category": kind}) for kind in KINDS} == KINDS


def test_the_page_of_a_kind_tells_what_its_search_tells(client: FlaskClient):
    pages = {kind: client.get(f"/categories/{kind}", follow_redirects=True) for kind in KINDS}
    assert {kind: _notices(page.text) for kind, page in pages.items()} == KINDS


def test_a_guide_tells_what_the_searches_of_its_kinds_tell(client: FlaskClient, toolbox):
    seen = set()
    for guide in toolbox.edition().catalogue.guides.guides:
        for step in guide.steps:
            where = f"/guides/{guide.name}" + ("" if step is guide.first else f"/{step.id}")
            told = {code for kind in step.categories for code in _api(client, {"category": kind})}
            assert set(_notices(client.get(where).text)) >= told, where
            seen |= told
    assert seen == {"danger"}


@pytest.mark.parametrize("face", BY_WORDS)
def test_answers_of_the_fallback_say_so(damaged: FlaskClient, face: str):
    assert BY_WORDS[face](damaged, {"q": "母婴室"}) == ["index-fallback"]
    assert BY_WORDS[face](damaged, {"q": "老公打我"}) == ["danger", "index-fallback"]


@pytest.mark.parametrize("path", ["/categories/nursing-room", "/streets/jinrongjie"])
def test_ways_in_without_words_say_that_the_fallback_answers(damaged: FlaskClient, path: str):
    assert _notices(damaged.get(path).text) == ["index-fallback"]


def test_a_phone_keeps_what_it_needs_to_tell_the_same(client: FlaskClient, toolbox):
    page = BeautifulSoup(client.get("/offline").text, "html.parser")
    hidden = {str(tag["data-told"]): tag for tag in page.select("[data-told][hidden]")}
    rules = {f"danger-{rule.id}": rule for rule in toolbox.edition().catalogue.dangers.rules}
    assert set(hidden) == {*rules, "care-mode"}
    for name, tag in hidden.items():
        assert _notices(str(tag)) == [name.partition("-")[0] if name in rules else name]
        assert _dialled(tag) == [*(rules[name].numbers if name in rules else ())]
    signs = client.get(f"/offline/pack-{toolbox.edition().number}.json").json["signs"]
    assert [f"danger-{each}" for each in signs["danger"]["dangers"]] == [*rules]
    assert "大字版" in signs["care_mode"]


def test_the_api_names_the_danger_and_the_number(client: FlaskClient):
    def safety(**asked: str) -> object:
        return client.get("/api/v1/search", query_string=asked).json["safety"]

    assert safety(q="老公打我") == {"kind": "violence", "numbers": ["110", "120", "12338"]}
    assert safety(q="孩子被虐待")["kind"] == "child"
    assert safety(q="孩子触电")["numbers"][0] == "120"
    assert safety(category="child-protection-station") == {"kind": "child", "numbers": ["110"]}
    assert safety(q="老公打我", street="guanganmennei") is not None
    assert safety(q="母婴室") is None


def test_no_need_filter_or_correction_displaces_whom_to_call(client: FlaskClient):
    for more in ({}, {"category": "nursery"}, {"near": "西单"}, {"open": "now"}, {"page": "9"}):
        for face in ("/search", "/en/search", "/map"):
            text = client.get(face, query_string={"q": "孩子触电 图书馆", **more}).text
            first = BeautifulSoup(text, "html.parser").select_one(".notice")
            assert first is not None
            assert _dialled(first)[:2] == ["120", "110"], (face, more)


def test_the_help_page_dials_too_and_holds_no_word_in_a_link(client: FlaskClient):
    page = BeautifulSoup(client.post("/help", data={"q": "孩子被打昏迷"}).text, "html.parser")
    (notice,) = page.select(".notice--danger")
    assert _dialled(notice)[0] == "120"
    assert all(str(link["href"]).startswith("tel:") for link in notice.select("a"))


def test_hours_that_are_unknown_are_told_by_the_api_as_by_the_page(client: FlaskClient):
    asked = {"category": "nursing-room", "open": "now"}
    notices = client.get("/api/v1/search", query_string=asked).json["notices"]
    (told,) = [one for one in notices if one["code"] == "hours-unknown"]
    assert told["text"] in client.get("/search", query_string=asked).text
    assert int(told["arguments"]["count"]) > 0
