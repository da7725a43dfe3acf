"""What a phone may keep: public entries, small enough, and never anything discreet."""

import gzip
import json
import re

import pytest

from webapp.domain.service import Visibility

MOST_BYTES = 120 * 1000


def _told(app) -> dict:
    script = app.test_client().get("/sw.js").text
    return json.loads(re.match(r"self\.jiamenkou = (\{.*\});\n", script)[1])


def _pack(app) -> dict:
    (href,) = [name for name in _told(app)["files"] if name.startswith("/offline/pack-")]
    answer = app.test_client().get(href)
    assert answer.content_type == "application/json"
    return answer.json


def test_the_pack_holds_every_public_entry_and_no_other(app, toolbox):
    services = toolbox.edition().catalogue.services
    public = [s.id for s in services if s.visibility is Visibility.PUBLIC]
    assert _pack(app)["id"] == public
    others = [s for s in services if s.visibility is not Visibility.PUBLIC]
    assert others
    text = json.dumps(_pack(app), ensure_ascii=False)
    assert [s.id for s in others if f'"{s.id}"' in text or f'"{s.name_zh}"' in text] == []


def test_the_pack_is_small_enough_for_a_weak_signal(app):
    (href,) = [name for name in _told(app)["files"] if name.startswith("/offline/pack-")]
    answer = app.test_client().get(href, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) <= MOST_BYTES
    assert len(json.loads(gzip.decompress(answer.data))["id"]) > 800


def test_every_column_is_as_long_as_the_list(app):
    pack = _pack(app)
    columns = {name: len(value) for name, value in pack.items() if isinstance(value, list)}
    lists_of_names = {"categories", "streets", "statuses"}
    assert {n for name, n in columns.items() if name not in lists_of_names} == {len(pack["id"])}


def test_urgent_hotlines_are_in_the_pack(app):
    pack = _pack(app)
    assert {"12338", "12345", "110"} <= {number for one in pack["phones"] for number in one.split()}


def test_a_pack_of_another_edition_is_not_found(app):
    assert app.test_client().get("/offline/pack-999999.json").status_code == 404


def test_the_worker_may_serve_the_whole_site_and_is_asked_for_anew(app):
    answer = app.test_client().get("/sw.js")
    assert answer.content_type.startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]


def test_everything_the_worker_keeps_is_there(app):
    told, client = _told(app), app.test_client()
    for address in told["files"] + told["pages"]:
        assert client.get(address).status_code == 200, address


def test_the_worker_keeps_no_page_but_its_own(app):
    told = _told(app)
    assert told["pages"] == ["/offline", "/zh-hant/offline", "/en/offline"]
    assert all(one.startswith(("/static/", "/offline/pack-")) for one in told["files"])


def test_the_worker_stays_the_same_while_nothing_changes(app):
    with_care = app.test_client()
    with_care.get("/care?on=1&to=/")
    assert app.test_client().get("/sw.js").data == with_care.get("/sw.js").data


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_the_page_names_its_pack_and_the_urgent_numbers(site_in, app, language):
    page = site_in(language).visit("/offline")
    assert page.soup.select_one("[data-offline]")["data-offline"] in _told(app)["files"]
    assert page.soup.select_one("a[href='tel:110']")
    words = json.loads(page.soup.select_one("#offline-words").string)
    kinds = [option["value"] for option in page.soup.select("#offline-kind option[value]")][1:]
    assert set(kinds) <= set(words["categories"])
    assert {kind["id"] for kind in _pack(app)["categories"]} == set(kinds)


def test_quiet_pages_do_not_ask_a_browser_to_keep_anything(site):
    assert not site.visit("/help").soup.select("[data-new-version]")
    assert site.visit("/").soup.select("[data-new-version]")
