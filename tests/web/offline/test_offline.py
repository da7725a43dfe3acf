"""What a phone may keep: public entries, small enough, and never anything discreet."""

import gzip
import json
import re

import pytest

from webapp.domain.service import Visibility
from webapp.present.frame.links import phone_to

MOST_BYTES = 148 * 1000


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
    lists_of_names = {"categories", "streets", "statuses", "timetables"}
    assert {n for name, n in columns.items() if name not in lists_of_names} == {len(pack["id"])}


def test_urgent_hotlines_are_in_the_pack(app):
    pack = _pack(app)
    numbers = {number: dialled for phones in pack["phones"] for number, dialled in phones}
    assert {"12338", "12345", "110"} <= set(numbers)
    assert all(numbers[number] == phone_to(number).href for number in numbers)


def test_the_coming_days_of_known_hours_are_in_the_pack(app, toolbox):
    pack = _pack(app)
    told = {id_: n for id_, n in zip(pack["id"], pack["timetable"], strict=True) if n >= 0}
    searcher = toolbox.edition().searcher
    numbers = {s.id: n for n, s in enumerate(searcher.catalogue.services)}
    assert all(searcher.known_hours[numbers[id_]].readings for id_ in told)
    assert len(told) >= 10
    first = toolbox.edition().manifest.built_at.date()
    for id_, number in told.items():
        days = searcher.days_of(numbers[id_], first, 60)
        shut = [day.state == "closed" for day in days]
        assert [word == "" for word in pack["timetables"][number]] == shut, id_


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_guides_are_kept_but_for_what_is_quiet(site_in, app, toolbox, language):
    page = site_in(language).visit("/offline/guides")
    kept = {step["id"] for step in page.soup.select(".kept-guides__step")}
    assert len(kept) > 20
    for anchor in kept:
        guide, _, step = anchor.rpartition("-")
        own = f"/guides/{guide}" if step == "1" else f"/guides/{guide}/{step}"
        shown = site_in(language).visit(own)
        assert not shown.soup.select("body.quiet"), own
        assert shown.soup.h1.text.strip() in page.soup.select_one(f"[id='{anchor}']").text
    quiet = [s for s in toolbox.edition().catalogue.services if s.is_quiet]
    assert [s.id for s in quiet if f"/services/{s.id}" in page.text] == []


def test_choices_of_kept_guides_lead_to_what_is_kept_or_to_the_site(site):
    page = site.visit("/offline/guides")
    for link in page.soup.select(".choice-list a"):
        href = str(link["href"])
        assert href.startswith("/guides/") or page.soup.select_one(f"[id='{href[1:]}']"), href
    assert page.soup.select(".choice-list a[href^='#']")


def test_kept_guides_are_light(app):
    answer = app.test_client().get("/en/offline/guides", headers={"Accept-Encoding": "gzip"})
    assert len(answer.data) <= 60_000


@pytest.mark.parametrize("name", ["pack", "cards"])
def test_those_of_another_edition_are_not_found(app, name):
    assert app.test_client().get(f"/offline/{name}-999999.json").status_code == 404


@pytest.mark.parametrize("place", range(3))
def test_cards_are_those_of_the_pack_and_of_nobody_else(app, toolbox, place):
    answer = app.test_client().get(_told(app)["cards"][place])
    *cards, said = answer.json
    ids = [re.match(r'<li class="service-card[^>]* data-id="([^"]+)"', card) for card in cards]
    assert all(isinstance(text, str) for text in said.values())
    assert [found and found[1] for found in ids] == _pack(app)["id"]
    quiet = [s for s in toolbox.edition().catalogue.services if s.is_quiet]
    assert quiet
    assert [s.id for s in quiet if f"/{s.id}" in answer.text or s.name_zh in answer.text] == []


@pytest.mark.parametrize("place", range(3))
def test_cards_are_light_enough_for_a_weak_signal(app, place):
    address = _told(app)["cards"][place]
    assert len(app.test_client().get(address, headers={"Accept-Encoding": "br"}).data) <= 60_000
    assert len(app.test_client().get(address, headers={"Accept-Encoding": "gzip"}).data) <= 95_000


def test_the_worker_may_serve_the_whole_site_and_is_asked_for_anew(app):
    answer = app.test_client().get("/sw.js")
    assert answer.content_type.startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]


def test_everything_the_worker_keeps_is_there(app):
    told, client = _told(app), app.test_client()
    for address in told["files"] + told["pages"] + told["numbers"] + told["guides"] + told["cards"]:
        assert client.get(address).status_code == 200, address


def test_the_worker_keeps_no_page_but_its_own(app):
    told = _told(app)
    assert told["pages"] == ["/offline", "/zh-hant/offline", "/en/offline"]
    assert told["guides"] == [f"{page}/guides" for page in told["pages"]]
    assert told["numbers"] == [f"{page}/numbers" for page in told["pages"]]
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
    own, *others = page.soup.select_one("[data-offline]")["data-cards"].split()
    assert own == page.site.path(f"/offline/cards-{_pack(app)['edition']}.json")
    assert {own, *others} == set(_told(app)["cards"])
    kinds = [option["value"] for option in page.soup.select("#offline-kind option[value]")][1:]
    assert {kind["id"] for kind in _pack(app)["categories"]} == set(kinds)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_numbers_stand_first_and_the_title_tells_nothing(site_in, language):
    page = site_in(language).visit("/offline/numbers")
    first, *_ = page.soup.select("main a")
    assert first["href"] == "tel:110"
    assert page.soup.select_one("[data-exit] a")
    assert page.soup.title.text == site_in(language).visit("/help").soup.title.text


def test_what_is_quiet_is_known_by_its_address(app, toolbox):
    quiet, catalogue = re.compile(_told(app)["quiet"]), toolbox.edition().catalogue
    entries = {f"/en/services/{s.slug}": s.is_quiet for s in catalogue.services}
    kinds = {f"/categories/{c.slug}": c.sensitive for c in catalogue.taxonomy.categories}
    told = entries | kinds | {"/zh-hant/help": True, "/": False, "/about": False}
    assert {path: bool(quiet.search(path)) for path in told} == told


def test_quiet_pages_do_not_ask_a_browser_to_keep_anything(site):
    assert not site.visit("/help").soup.select("[data-new-version]")
    assert site.visit("/").soup.select("[data-new-version]")
