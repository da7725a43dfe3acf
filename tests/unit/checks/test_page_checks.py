"""Every check finds the page that was broken on purpose, and none complains about a sound one."""

import pytest
from flask import Flask, Response

from tests.checks.every import CHECKS, PageBroken, check_page
from tests.checks.seen import Seen

SOUND = """<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>母婴室 – 家门口</title>
<link rel="alternate" hreflang="zh-Hans" href="/">
<link rel="alternate" hreflang="zh-Hant" href="/zh-hant/">
<link rel="alternate" hreflang="en" href="/en/">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a href="#main">跳到正文</a>
<main id="main">
<h1>母婴室</h1>
<h2>筛选</h2>
<form action="/"><label for="q">找什么</label><input id="q" name="q"></form>
<img src="/site.css" alt="">
<a href="https://example.org/" rel="noopener noreferrer">来源</a>
</main>
</body>
</html>
"""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=()",
}
IN_BODY = "</main>"
BREAKAGES = [
    ("valid_html", "<h2>筛选</h2>", "<h2>筛选</h3>"),
    ("valid_html", '<input id="q" name="q">', '<input id="q" id="q" name="q">'),
    ("one_heading", "<h2>筛选</h2>", "<h1>筛选</h1>"),
    ("one_heading", "<h1>母婴室</h1>", "<h1></h1>"),
    ("title", "<title>母婴室", "<title>哺乳室"),
    ("title", "<body>", '<body class="quiet">'),
    ("heading_order", "<h2>筛选</h2>", "<h3>筛选</h3>"),
    ("heading_order", "<h2>筛选</h2>", "<h2></h2>"),
    ("unique_ids", "<h2>筛选</h2>", '<h2 id="q">筛选</h2>'),
    ("references", 'name="q"', 'name="q" aria-describedby="hint"'),
    ("labels", 'for="q"', 'for="other"'),
    ("labels", IN_BODY, '<a href="/"></a></main>'),
    ("labels", IN_BODY, "<button></button></main>"),
    ("image_alternatives", ' alt=""', ""),
    ("image_alternatives", IN_BODY, "<svg></svg></main>"),
    ("landmarks", '<main id="main">', '<main id="other">'),
    ("landmarks", "</body>", "<main></main></body>"),
    ("page_language", '<html lang="zh-Hans">', '<html lang="en">'),
    ("siblings", 'hreflang="en"', 'hreflang="fr"'),
    ("translated", IN_BODY, "<p>No place of that name was found.</p></main>"),
    ("translated", IN_BODY, '<p title="Nothing was found here">好</p></main>'),
    ("no_leftovers", IN_BODY, "<p>共 %(num)d 处</p></main>"),
    ("no_leftovers", IN_BODY, "<p>None</p></main>"),
    ("internal_links", IN_BODY, '<a href="/nowhere">去</a></main>'),
    ("internal_links", 'form action="/"', 'form action="/" method="post"'),
    ("anchors", IN_BODY, '<a href="#nowhere">去</a></main>'),
    ("resources", IN_BODY, '<img src="/lost.png" alt=""></main>'),
    ("nothing_inline", IN_BODY, "<script>go()</script></main>"),
    ("nothing_inline", IN_BODY, "<style>p { color: red }</style></main>"),
    ("nothing_inline", "<h2>", '<h2 style="color: red">'),
    ("nothing_inline", "<h2>", '<h2 onclick="go()">'),
    ("nothing_inline", IN_BODY, '<a href="javascript:go()">去</a></main>'),
    ("nothing_inline", IN_BODY, '<script type="text/plain">{}</script></main>'),
    ("data_blocks", IN_BODY, '<script type="application/ld+json">{</script></main>'),
    ("data_blocks", IN_BODY, '<script type="application/ld+json">"<b>"</script></main>'),
    ("own_origin", IN_BODY, '<img src="//example.org/a.png" alt=""></main>'),
    ("own_origin", 'href="/site.css"', 'href="https://example.org/site.css"'),
    ("own_origin", 'form action="/"', 'form action="https://example.org/"'),
    ("foreign_links", ' rel="noopener noreferrer"', ""),
]


@pytest.fixture(scope="module")
def small_app() -> Flask:
    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/", "home", lambda: "home")
    app.add_url_rule("/<any('zh-hant', 'en'):language>/", "other", lambda language: language)
    app.add_url_rule("/site.css", "style", lambda: Response("", mimetype="text/css"))
    return app


def a_page(app: Flask, text: str = SOUND, language: str = "zh-Hans", **headers: str) -> Seen:
    answered = Response("", headers={**HEADERS, **headers}).headers
    return Seen("/", language, text, answered, app)


def problems(page: Seen) -> set[str]:
    return {name for name, check in CHECKS.items() if list(check(page))}


def test_a_sound_page_passes_every_check(small_app):
    assert problems(a_page(small_app)) == set()


@pytest.mark.parametrize(("check", "old", "new"), BREAKAGES)
def test_a_broken_page_is_found_out(small_app, check, old, new):
    assert SOUND.count(old) == 1
    assert check in problems(a_page(small_app, SOUND.replace(old, new)))


def test_every_check_is_tested_with_a_broken_page():
    elsewhere = {
        "headers",
        "no_cookies",
        "foreign_words_are_marked",
        "traditional_script",
    }
    assert {check for check, _, _ in BREAKAGES} | elsewhere == set(CHECKS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Referrer-Policy", "origin"),
        ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        ),
        ("X-Content-Type-Options", ""),
    ],
)
def test_a_missing_or_weak_header_is_found_out(small_app, name, value):
    assert problems(a_page(small_app, **{name: value})) == {"headers"}


def test_a_cookie_is_found_out(small_app):
    assert problems(a_page(small_app, **{"Set-Cookie": "a=b"})) == {"no_cookies"}


def test_chinese_words_on_an_english_page_must_be_marked(small_app):
    english = SOUND.replace('<html lang="zh-Hans">', '<html lang="en">')
    assert "foreign_words_are_marked" in problems(a_page(small_app, english, "en"))
    marked = english.replace("<body>", '<body lang="zh-Hans">')
    assert "foreign_words_are_marked" not in problems(a_page(small_app, marked, "en"))


def test_simplified_characters_on_a_traditional_page_are_found_out(small_app):
    page = SOUND.replace('<html lang="zh-Hans">', '<html lang="zh-Hant">')
    assert "traditional_script" in problems(a_page(small_app, page, "zh-Hant"))


def test_a_check_is_switched_off_by_name_only(small_app):
    page = a_page(small_app, SOUND.replace(' alt=""', ""))
    with pytest.raises(PageBroken, match="image_alternatives: no alt"):
        check_page(page)
    check_page(page, without={"image_alternatives"})
    with pytest.raises(ValueError, match="no such check: images"):
        check_page(page, without={"images"})


def test_a_problem_names_the_line_of_the_source(small_app):
    with pytest.raises(PageBroken, match=r"line 15, column \d+: .*<h2>筛选</h3>"):
        check_page(a_page(small_app, SOUND.replace("<h2>筛选</h2>", "<h2>筛选</h3>")))
