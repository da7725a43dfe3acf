"""Feeds: valid, about what changed between two editions, silent about what is nobody's business."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from xml.etree import ElementTree

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import drop, small_settings
from webapp import create_app
from webapp.refresh.losses import ALL
from webapp.refresh.walk import refresh
from webapp.settings.values import FACES
from webapp.toolbox.toolbox import Toolbox

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ONCE = {"id", "title", "updated"}
AT_MOST_ONCE = {
    "feed": {"generator", "icon", "logo", "rights", "subtitle"},
    "entry": {"content", "published", "rights", "source", "summary"},
}
OFTEN = {"feed": {"entry"}, "entry": set[str]()}
EACH = {"author", "category", "contributor", "link"}
ATTRIBUTES = {"link": {"href", "rel", "type", "hreflang", "title", "length"}}
"""The grammar of RFC 4287 (appendix B), as far as feeds without extensions go."""

RETIRED = "mbr-hanguang"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """The second of two small editions: a room gone, a quiet entry and others called otherwise."""
    settings = replace(small_settings(tmp_path_factory.mktemp("news")), faces=FACES)
    entries = settings.raw / "entries.csv"
    refresh(settings, now=NOW)
    drop(settings, lambda line: not line.startswith(f"{RETIRED},"))
    text = entries.read_text("utf-8")
    assert "紧急庇护" in text
    text = text.replace("紧急庇护", "紧急庇护所").replace("母婴室（待核实）", "母婴新室（待核实）")
    entries.write_text(text, "utf-8")
    retired = f"id,moved_to,reason_zh\n{RETIRED},,<已>拆除\n"
    (settings.reference / "retired.csv").write_text(retired, "utf-8")
    refresh(settings, now=NOW.replace(hour=12), accept_losses=frozenset({ALL}))
    return _client(settings)


def _client(settings):
    box = Toolbox(settings, clock=lambda: NOW)
    return create_app(settings=settings, toolbox=box).test_client()


def atom(client, path: str) -> ElementTree.Element:
    """The feed there, if it is one (RFC 4287, 4.1): what must be is there, once."""
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml"), path
    feed = ElementTree.fromstring(answer.data)  # noqa: S314 — our own
    assert feed.tag == f"{ATOM}feed"
    assert list(faults(feed)) == []
    entries = feed.findall(f"{ATOM}entry")
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    for one in (feed, *entries):
        for name in ONCE:
            (found,) = one.findall(ATOM + name)
            assert found.text
        assert datetime.fromisoformat(one.find(f"{ATOM}updated").text).tzinfo
        assert one.find(f"{ATOM}id").text.startswith("urn:uuid:")
        links = [(link.get("rel"), link.get("type")) for link in one.findall(f"{ATOM}link")]
        assert ("alternate", "text/html") in links
        assert len(set(links)) == len(links)
    ids = [entry.find(f"{ATOM}id").text for entry in entries]
    assert len(set(ids)) == len(ids)
    dates = [entry.find(f"{ATOM}updated").text for entry in entries]
    assert dates == sorted(dates, reverse=True)
    return feed


def faults(one: ElementTree.Element) -> Iterator[str]:
    """Where a feed or an entry is not as the grammar has it."""
    kind, names = one.tag.removeprefix(ATOM), [child.tag.removeprefix(ATOM) for child in one]
    yield from (f"{kind}: no {name}" for name in ONCE if names.count(name) != 1)
    yield from (f"{kind}: {name} twice" for name in AT_MOST_ONCE[kind] if names.count(name) > 1)
    known = ONCE | EACH | AT_MOST_ONCE[kind] | OFTEN[kind]
    yield from (f"{kind}: {name} is unknown" for name in names if name not in known)
    if "entry" in names and set(names[names.index("entry") :]) != {"entry"}:
        yield f"{kind}: something behind its entries"
    for child, name in zip(one, names, strict=True):
        if name == "entry":
            yield from faults(child)
        elif set(child.attrib) - {f"{XML}lang"} - ATTRIBUTES.get(name, set()):
            yield f"{name}: {child.attrib}"
        elif name != "author" and (len(child) or (name == "link") == bool(child.text)):
            yield f"{name}: its content"


def titles(feed: ElementTree.Element) -> list[str]:
    return [entry.find(f"{ATOM}title").text for entry in feed.findall(f"{ATOM}entry")]


def test_a_feed_says_what_changed_and_never_what_is_quiet(client):
    for path in ("/feeds/all.atom", "/feeds/nursing-room.atom"):
        feed = atom(client, path)
        assert f"已从列表移除：{RETIRED}" in titles(feed), path
        assert "庇护" not in ElementTree.tostring(feed, encoding="unicode")
    gone = next(e for e in feed.findall(f"{ATOM}entry") if RETIRED in e.find(f"{ATOM}title").text)
    assert gone.find(f"{ATOM}summary").text == "<已>拆除"
    assert gone.find(f"{ATOM}link").get("href") == f"http://localhost/services/{RETIRED}"
    everything = titles(atom(client, "/feeds/all.atom"))
    assert any(title.startswith("有变化：") and "母婴新室" in title for title in everything)
    english = atom(client, "/en/feeds/all.atom")
    assert english.get(f"{XML}lang") == "en"
    assert f"No longer in the list: {RETIRED}" in titles(english)
    assert titles(atom(client, "/feeds/nursery.atom")) == []


def test_a_kind_that_is_quiet_has_no_feed(app):
    client = app.test_client()
    with app.app_context():
        catalogue = app.extensions["toolbox"].edition().catalogue
    kinds = {kind.id for kind in catalogue.taxonomy.categories}
    assert kinds.isdisjoint(street.id for street in catalogue.streets)
    assert catalogue.quiet_kinds
    for kind in kinds:
        found = client.get(f"/feeds/{kind}.atom").status_code
        assert found == (404 if kind in catalogue.quiet_kinds else 200), kind
    assert client.get("/feeds/nothing.atom").status_code == 404


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/", "/feeds/all.atom"),
        ("/en/streets/jinrongjie", "/en/feeds/jinrongjie.atom"),
        ("/categories/nursing-room", "/feeds/nursing-room.atom"),
        ("/help", None),
    ],
)
def test_pages_lead_to_their_feed(app, page, feed):
    html = app.test_client().get(page).text
    links = [line for line in html.splitlines() if "application/atom+xml" in line]
    assert [f'href="{feed}"' in line for line in links] == ([True] if feed else [])


def test_without_the_setting_there_are_no_feeds(settings, toolbox):
    client = create_app(settings=replace(settings, faces=()), toolbox=toolbox).test_client()
    assert client.get("/feeds/all.atom").status_code == 404
    assert "atom" not in client.get("/").text


def test_the_change_list_and_the_files_of_both_editions(client):
    """Beside the feeds because the two editions are here."""
    assert client.get("/data/editions").json == {"current": 2, "kept": [1, 2], "changes": [1, 2]}
    told = client.get("/data/editions/2/changes.json").json
    assert (told["edition"], told["before"], told["added"]) == (2, 1, [])
    assert told["removed"] == [{"id": RETIRED, "reason": "<已>拆除", "moved_to": None}]
    assert {"id": "dv-shelter", "kind": "changed", "fields": ["name_zh"]} in told["changed"]
    first = client.get("/data/editions/1/changes.json").json
    assert (first["before"], first["added"], first["removed"]) == (None, [], [])
    for number in (1, 2):
        said = client.get(f"/data/editions/{number}").json
        sums = client.get(f"/data/editions/{number}/SHA256SUMS").text
        for name, each in said["files"].items():
            content = client.get(each["url"]).data
            assert (len(content), sha256(content).hexdigest()) == (each["bytes"], each["sha256"])
            assert f"{each['sha256']}  {name}\n" in sums
    before, after = (client.get(f"/data/editions/{n}/entries.csv").text for n in (1, 2))
    assert after == client.get("/data/entries.csv").text
    assert "紧急庇护所" in after
    assert "紧急庇护所" not in before
    assert RETIRED not in before, "what is gone today is not found in what was said before"
    for path, status in (("/9", 404), ("/0/entries.csv", 404), ("/1/nothing.csv", 404)):
        assert client.get(f"/data/editions{path}").status_code == status
