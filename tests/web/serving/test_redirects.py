"""No redirect leads away: whatever is asked for, and however, one stays on this very site."""

import re
from dataclasses import replace
from urllib.parse import quote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from webapp import create_app
from webapp.domain.languages import LANGUAGES
from webapp.serving.redirects import path_of

SITE = "https://jiamenkou.example"
A_PATH = re.compile(r"/(?![/\\])[!-~]*")
PREFIXES = [language.prefix for language in LANGUAGES]
SLASHES = ["/", "//", "///", "/\\", "\\", "\\\\", "/%2f", "/%5c", "%2f%2f", "/.//", "/..//", "/;//"]
HOSTS = ["evil.example", "evil.example:80", "a@evil.example", "[::1]", "[", "evil%2eexample", "℀"]
BEFORE = ["", "http:", "https:", "javascript:", "\t", " ", "%09", "%0a", "\u2066", "data:,"]


@pytest.fixture(scope="module")
def client(settings, toolbox):
    """Behind TLS, with an address of its own, asked without either."""
    own = replace(
        settings,
        https=True,
        public_address=SITE,
        trusted_hosts=(*settings.trusted_hosts, "jiamenkou.example"),
    )
    return create_app(settings=own, toolbox=toolbox).test_client()


def stays(response):
    """The path it leads to, which is one for browsers too; ``None`` where it leads nowhere."""
    assert response.status_code < 500
    if not 300 <= response.status_code < 400:
        assert "Location" not in response.headers
        return None
    location = response.headers["Location"]
    assert A_PATH.fullmatch(location), location
    there = urlsplit(urljoin(f"{SITE}/", location))
    assert (there.scheme, there.netloc) == ("https", "jiamenkou.example")
    return location


addresses = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(BEFORE),
    st.sampled_from(PREFIXES),
    st.sampled_from(SLASHES),
    st.sampled_from(HOSTS),
    st.sampled_from(["", "/", "/x", "//x", "?q=a", "/search", "/%0d%0aX: y", "#a"]),
)
switches = st.sampled_from(
    ["/care?on=1&to=", "/care?to=", *(f"/language/{x.code}?to=" for x in LANGUAGES)]
)


@how(max_examples=600, deadline=None, derandomize=True)
@given(switches, st.one_of(addresses, st.text(max_size=40)))
def test_a_switch_leads_to_a_page_of_ours_or_is_refused(client, switch, to):
    response = client.get(switch + quote(to, safe=""))
    assert response.status_code in (302, 400)
    location = stays(response)
    if location:
        assert client.get(location).status_code < 500
        assert "evil" not in urlsplit(location).path


@pytest.mark.parametrize("to", ["//[", "http://[", "//[::1", "/en//[", "//℀"])
def test_what_is_no_address_is_no_fault_of_ours(client, to):
    for switch in ("/care", "/language/en"):
        assert client.get(switch, query_string={"to": to}).status_code in (302, 400)


@how(max_examples=300, deadline=None, derandomize=True)
@given(addresses)
def test_a_path_with_odd_slashes_leads_nowhere_else(client, path):
    stays(client.get(quote("/" + path.lstrip("/"), safe="/%:?=@[]\\;")))


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/en//map", "/en/map"),
        ("/zh-hant//services//mbr-zoo", "/zh-hant/services/mbr-zoo"),
    ],
)
@pytest.mark.parametrize("host", ["127.0.0.1:8000", "jiamenkou.example", "localhost:99"])
def test_a_detour_names_neither_scheme_nor_host(client, path, leads_to, host):
    response = client.get(path, headers={"Host": host})
    assert (response.status_code, stays(response)) == (308, leads_to)


@pytest.mark.parametrize("to", ["/language/en?to=/", "/care?on=1", "/data/entries.csv", "/sw.js"])
def test_a_switch_leads_to_pages_only(client, to):
    assert client.get("/care", query_string={"to": to}).location == "/"


def test_a_path_is_built_from_its_route(client):
    to = "/services/a b%5c\u00e4"
    location = client.get("/language/en", query_string={"to": to}).location
    assert location == "/en/services/a%20b%5C%C3%A4"


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("/en/search?q=a", "/en/search?q=a"),
        ("http://evil.example/x", "/x"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/evil.example"),
        ("////evil.example/", "/evil.example/"),
    ],
)
def test_the_last_wall_leaves_a_path(location, path):
    assert path_of(location) == path


@pytest.mark.parametrize(
    ("worn", "meant"),
    [
        ("/services/mbr-zoo，", "/services/mbr-zoo"),
        ("/en/services/mbr-zoo/&from=singlemessage", "/en/services/mbr-zoo"),
        ("/zh-tw/search?q=a&amp;near=b", "/zh-hant/search?q=a&near=b"),
        ("/ZH-Hans/", "/"),
    ],
)
def test_a_worn_address_leads_to_the_page_that_it_means(client, worn, meant):
    answer = client.get(worn)
    assert (answer.status_code, answer.headers["Location"]) == (301, meant)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/no/such/page，", "/static/css，", "/api/v1/nothing/"])
def test_what_means_no_page_of_ours_is_not_found(client, path):
    assert client.get(path).status_code == 404
