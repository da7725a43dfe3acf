"""Style sheets and scripts without what only their readers need."""

import pytest

from webapp.serving.minifying import tight_script, tight_style


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a {\n  color: red;\n}\n\nb {}\n", "a{color:red;}b{}"),
        ("/* why */\na { top: 0 } /* and\n why */ b {}", "a{top:0}b{}"),
        ("a, b > c :hover {}", "a,b > c :hover{}"),
        ("a { top: calc(1px + 2px); }", "a{top:calc(1px + 2px);}"),
        (
            "@media (min-width: 40em) and (hover) { a {} }",
            "@media (min-width:40em) and (hover){a{}}",
        ),
        ('a::before { content: "/* , */ ;  x"; }', 'a::before{content:"/* , */ ;  x";}'),
        ("a { b: url(\"data:c, <a b='c'>\"); }", "a{b:url(\"data:c, <a b='c'>\");}"),
        ("/*! licence */ a {}", "/*! licence */ a{}"),
    ],
)
def test_a_style_sheet_loses_remarks_and_idle_space_only(written, sent):
    assert tight_style(written) == sent


def test_a_script_loses_remarks_that_have_lines_to_themselves():
    written = (
        "/**\n * What for.\n */\n\nconst a = 1; // kept\n  // why\n  /** One line. */\nb(a);\n"
    )
    assert tight_script(written) == "\nconst a = 1; // kept\nb(a);\n"


def test_what_looks_like_a_remark_within_a_line_stays():
    written = 'const a = "/** no */";\nconst b = "https://x.example//";\nconst c = /\\/\\*\\*/;\n'
    assert tight_script(written) == written


def test_the_remark_that_names_a_map_of_the_source_goes_even_as_the_last_line():
    assert tight_script("a();\n//# sourceMappingURL=a.map") == "a();\n"


def test_licences_stay():
    written = "/* @preserve\n * Leaflet\n */\na();\n/**\n * @preserve\n */\n"
    assert tight_script(written) == written
