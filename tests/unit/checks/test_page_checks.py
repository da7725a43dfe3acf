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
BADLY_WRITTEN = {
    "no kind of document": ("<!DOCTYPE html>", ""),
    "no end": ("</main>", ""),
    "another end": ("<h2>筛选</h2>", "<h2>筛选</h3>"),
    "an end too many": (IN_BODY, "</div></main>"),
    "ends crossed": (IN_BODY, "<b><i>好</b></i></main>"),
    "an end that is implied": (IN_BODY, "<ul><li>好</ul></main>"),
    "a start that is implied": (IN_BODY, "<table><tr><td>好</td></tr></table></main>"),
    "an end of what has none": (IN_BODY, "</br></main>"),
    "the end of a tag after the page": ("</html>", "</html><p>好</p>"),
    "a block in a paragraph": (IN_BODY, "<p><div>好</div></p></main>"),
    "a list in a paragraph": (IN_BODY, "<p><ul></ul></p></main>"),
    "a link in a link": (IN_BODY, '<a href="/">好<a href="/">好</a></a></main>'),
    "a form in a form": ('<input id="q"', '<form></form><input id="q"'),
    "a button in a button": (IN_BODY, "<button>好<button>好</button></button></main>"),
    "a heading in a heading": ("<h2>筛选</h2>", "<h2><h3>筛选</h3></h2>"),
    "words between rows": (IN_BODY, "<table>好<tbody></tbody></table></main>"),
    "a field between rows": (IN_BODY, '<table><input type="hidden"></table></main>'),
    "a cell outside a table": (IN_BODY, "<td>好</td></main>"),
    "a box among choices": (IN_BODY, "<select><div></div></select></main>"),
    "a box in a drawing": (IN_BODY, '<svg aria-hidden="true"><div></div></svg></main>'),
    "a field in a drawing": (IN_BODY, '<svg aria-hidden="true"><input></svg></main>'),
    "closed as in XML": (IN_BODY, "<span/>好</span></main>"),
    "an attribute twice": ('<input id="q" name="q">', '<input id="q" id="q" name="q">'),
    "attributes that touch": ('<input id="q" name="q">', '<input id="q"name="q">'),
    "a quote in a name": ('<input id="q" name="q">', '<input id="q" na"me="q">'),
    "a value without an end": ('<input id="q" name="q">', '<input id="q" name="q>'),
    "a value without quotes": ('<input id="q" name="q">', "<input id=q name=q<b>"),
    "an equals sign too many": ('<input id="q" name="q">', '<input id="q" name==q>'),
    "an attribute of an end": (IN_BODY, '<b>好</b class="a"></main>'),
    "a sign of less": (IN_BODY, "<p>1 <2</p></main>"),
    "an unknown sign": (IN_BODY, "<p>&nosuch;</p></main>"),
    "a sign without an end": (IN_BODY, "<p>&copy 2026</p></main>"),
    "a bare sign": (IN_BODY, '<a href="/?a=1&b=2">好</a></main>'),
    "a number of no sign": (IN_BODY, "<p>&#0;</p></main>"),
    "a sign nobody sees": (IN_BODY, "<p>\x00</p></main>"),
    "a comment without an end": (IN_BODY, "<!-- 好 </main>"),
    "hyphens in a comment": (IN_BODY, "<!-- 好 -- 好 --></main>"),
    "an order of another language": (IN_BODY, "<?php ?></main>"),
}
BREAKAGES = [
    *(("valid_html", old, new) for old, new in BADLY_WRITTEN.values()),
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
    ("resources", ' href="/site.css"', ""),
    ("resources", ' href="/site.css"', ' href=""'),
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
