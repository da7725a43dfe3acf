"""A fourth language by the recipe of README: French, of which a few sentences are translated, in a
copy of the project whose every page is walked."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, NavigableString

from tests.guards.tree import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
]

COMMAND = "from webapp.cli.main import main; main()"
COPIED = ("webapp", "templates", "static", "translations", "data/raw", "data/reference")
LANGUAGES = "LANGUAGES = (SIMPLIFIED, TRADITIONAL, ENGLISH)"
FRENCH = """FRENCH = Language("fr", "/fr", "fr", "Français", "FR")

LANGUAGES = (SIMPLIFIED, TRADITIONAL, ENGLISH, FRENCH)"""
TRANSLATED = {
    "Search": "Recherche",
    "Kinds of service": "Genres de service",
    "Open now": "Ouvert maintenant",
    "about %(metres)s m": "environ %(metres)s m",
    "Chinese and %(language)s": "Chinois et %(language)s",
    "This page does not exist": "Cette page n’existe pas",
}
SERVICES = ("%(num)d service", "%(num)d services")
HAN = re.compile(r"[\u3400-\u9fff]")
BARE = {"title", "option", "textarea", "script", "style"}


class Copy:
    """A copy of the project, and its commands."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in COPIED:
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("*.pyc"))
        shutil.copy(ROOT / "pyproject.toml", root)

    def run(self, *words: str, code: int = 0) -> str:
        """What a Python command of the copy says, which ends with ``code``."""
        env = os.environ | {"PYTHONPATH": os.pathsep.join((str(self.root), str(ROOT)))}
        run = subprocess.run(
            [sys.executable, *words], cwd=self.root, env=env, capture_output=True, text=True
        )
        assert run.returncode == code, run.stdout + run.stderr
        return run.stdout + run.stderr

    def translate(self, command: str, code: int = 0) -> str:
        return self.run("-c", COMMAND, "translate", command, code=code)

    def catalogue(self, locale: str) -> Path:
        return self.root / "translations" / locale / "LC_MESSAGES" / "messages.po"

    def read(self, locale: str) -> Catalog:
        with self.catalogue(locale).open("rb") as lines:
            return read_po(lines, locale=locale)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The recipe: a line in the languages, the commands, some words by hand."""
    made = Copy(tmp_path_factory.mktemp("project"))
    languages = made.root / "webapp" / "domain" / "languages.py"
    text = languages.read_text("utf-8")
    assert LANGUAGES in text
    languages.write_text(text.replace(LANGUAGES, FRENCH), "utf-8")
    made.translate("extract")
    made.translate("update")
    words = made.catalogue("fr").read_text("utf-8")
    for message, said in TRANSLATED.items():
        words = words.replace(
            f'msgid "{message}"\nmsgstr ""', f'msgid "{message}"\nmsgstr "{said}"'
        )
    plural = f'msgid "{SERVICES[0]}"\nmsgid_plural "{SERVICES[1]}"\nmsgstr[0] "'
    words = words.replace(
        f'{plural}"\nmsgstr[1] ""', f'{plural}%(num)d lieu"\nmsgstr[1] "%(num)d lieux"'
    )
    made.catalogue("fr").write_text(words, "utf-8")
    made.translate("compile")
    return made


@pytest.fixture(scope="module")
def walked(copy: Copy, settings, edition) -> dict:
    """What the walk through the copy saw, with the edition that all tests share."""
    out = copy.root / "seen.json"
    copy.run("-m", "tests.web.serving.walk_in_french", str(settings.var), str(out))
    return json.loads(out.read_text("utf-8"))


@pytest.fixture(scope="module")
def untranslated(copy: Copy) -> frozenset[str]:
    """The messages that French lacks and that are whole sentences without gaps."""
    missing = (message for message in copy.read("fr") if message.id and not message.string)
    return frozenset(
        message.id for message in missing if isinstance(message.id, str) and "%(" not in message.id
    )


def test_the_commands_make_its_catalogue_and_name_what_it_lacks(copy: Copy) -> None:
    assert len(copy.read("fr")) == len(copy.read("zh_Hans"))
    said = copy.translate("check", code=1).splitlines()
    assert "fr: not translated: Subdistricts" in said
    assert [line for line in said if not line.startswith("fr: ")] == []


def test_the_other_catalogues_are_as_they_were(copy: Copy) -> None:
    for locale in ("zh_Hans", "zh_Hant", "en"):
        name = copy.catalogue(locale).relative_to(copy.root)
        assert (copy.root / name).read_bytes() == (ROOT / name).read_bytes()


def test_every_kind_of_page_was_walked(walked: dict) -> None:
    assert len(walked["pages"]) > 45
    assert walked["unseen"] == []


@cache
def _page(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


@cache
def _texts(html: str) -> list[tuple[str, str, frozenset[str]]]:
    """Each text, the language it is said to be in, and the elements it stands in."""
    return [
        (" ".join(text.split()), parent["lang"], frozenset(p.name for p in text.parents))
        for text in _page(html).find_all(string=True)
        if type(text) is NavigableString
        and text.strip()
        and (parent := text.find_parent(lang=True))
    ]


def test_pages_name_their_language_and_all_siblings(walked: dict) -> None:
    for address, html in walked["pages"].items():
        page = _page(html)
        assert page.html["lang"] == "fr", address
        found = [link["hreflang"] for link in page.select("link[hreflang]")]
        assert found == ["zh-Hans", "x-default", "zh-Hant", "en", "fr"], address
        inside = [link["href"] for link in page.select("header a[href^='/'], footer a[href^='/']")]
        others = ("/fr", "/language/", "/care", "/data/", "/static/", "/api/", "/plan/")
        assert [href for href in inside if not href.startswith(others)] == [], address


def test_what_is_translated_is_french(walked: dict) -> None:
    start = _page(walked["pages"]["/fr/"])
    links = {" ".join(link.get_text().split()): link for link in start.select("header nav a")}
    assert {"Recherche", "Genres de service"} <= links.keys()
    assert links["Recherche"].find("span", lang=True) is None
    assert "Cette page n’existe pas" in walked["pages"]["/fr/nowhere"]
    assert "0 lieu<" in walked["pages"]["/fr/search?q=asdfgh&street=desheng"]
    assert "anglais" in walked["pages"]["/fr/referral?ids=hl-12345,hl-12348&large=1"]


def test_what_is_not_translated_says_in_which_language_it_is(walked, untranslated) -> None:
    unmarked = {
        (address, text)
        for address, html in walked["pages"].items()
        for text, lang, inside in _texts(html)
        if lang == "fr" and not inside & (BARE | {"svg"}) and text in untranslated
    }
    assert unmarked == set()
    marked = {text for html in walked["pages"].values() for text, lang, _ in _texts(html)}
    assert len(marked & untranslated) > 300


def test_names_of_the_data_say_in_which_language_they_are(walked: dict) -> None:
    unmarked = {
        (address, text, lang)
        for address, html in walked["pages"].items()
        for text, lang, inside in _texts(html)
        if HAN.search(text) and not lang.startswith("zh") and not inside & {"script"}
    }
    assert unmarked == set()
    kinds = [
        (text, lang)
        for text, lang, inside in _texts(walked["pages"]["/fr/categories"])
        if text == "Mother-and-baby room" and "main" in inside
    ]
    assert set(kinds) == {("Mother-and-baby room", "en")}


def test_no_mark_is_left_in_anything(walked: dict) -> None:
    contents = [*walked["pages"].values(), *(text for _, _, text in walked["files"].values())]
    assert [each for each in contents if re.search("[\ue000-\uf8ff]", each)] == []


def test_a_sheet_speaks_chinese_and_french(walked: dict) -> None:
    sheet = _page(walked["pages"]["/fr/referral?ids=hl-12345,hl-12348&large=1"])
    langs = {tag["lang"] for tag in sheet.select(".sheet .second[lang], .sheet .second [lang]")}
    assert {"fr", "en"} <= langs


def test_machines_are_told_of_it(walked: dict) -> None:
    files = walked["files"]
    statuses = {address: status for address, (status, _, _) in files.items()}
    assert {a for a, status in statuses.items() if status != 200} == {
        "/api/v1/search?lang=xx",
        "/language/fr?to=/search",
    }
    assert files["/language/fr?to=/search"][1] == "/fr/search"
    assert "zh-Hans, zh-Hant, en, fr" in files["/api/v1/search?lang=xx"][2]
    assert '"fr"' in files["/api/v1/openapi.json"][2]
    assert 'hreflang="fr"' in files["/sitemap.xml"][2]
    assert '"/fr/offline"' in files["/sw.js"][2]


def test_its_answers_for_programs_are_plain_text(walked: dict) -> None:
    files = walked["files"]
    found = json.loads(files["/api/v1/search?q=家暴&lang=fr"][2])
    assert all(result["url"].startswith("/fr/") for result in found["results"])
    kinds = json.loads(files["/api/v1/categories?lang=fr"][2])
    assert "Mother-and-baby room" in json.dumps(kinds)
    cards = json.loads(files["/fr/search/cards?q=母婴室"][2])
    assert any('<span lang="en">' in card for group in cards["groups"] for card in group["cards"])
