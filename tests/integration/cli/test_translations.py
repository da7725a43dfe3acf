"""Words travel from code and templates to compiled catalogues, in a small project of real files."""

import gettext
from pathlib import Path

import pytest
from click.testing import CliRunner

from webapp import paths
from webapp.cli.translate import catalogues
from webapp.cli.translate.checks import placeholders, problems
from webapp.cli.translate.group import translate_group
from webapp.domain.languages import LANGUAGES

PYPROJECT = """
[[tool.babel.mappings]]
method = "python"
pattern = "webapp/**.py"

[[tool.babel.mappings]]
method = "jinja2"
pattern = "templates/**.html"
trimmed = true
silent = false
"""
CODE = """from webapp.present.wording.sentences import Sentences

def words(sentences: Sentences, count: int):
    say = sentences.say
    return say("Nursery"), sentences.say_count("%(num)d room", "%(num)d rooms", count)
"""
PAGE = "<h1>{% trans place=page.place %}\n  Near\n  {{ place }}\n{% endtrans %}</h1>"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "pyproject.toml": PYPROJECT,
        "webapp/words.py": CODE,
        "templates/home.html": PAGE,
        "tests/words.py": 'say("Not ours")',
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "translations").mkdir()
    extract(tmp_path)
    return tmp_path


def extract(project: Path) -> None:
    template = catalogues.template_file(project / "translations")
    template.write_bytes(catalogues.written(catalogues.extracted(project)))


def translate(project: Path, language: str, **words: str | tuple[str, ...]) -> None:
    translations = project / "translations"
    catalog = catalogues.read_catalogue(translations, language)
    for message in catalogues.messages(catalog):
        first = message.id if isinstance(message.id, str) else message.id[0]
        message.string = words.get(first.split()[-1], message.string)
    catalogues.catalogue_file(translations, language).write_bytes(catalogues.written(catalog))


@pytest.fixture
def translated(project: Path) -> Path:
    """The project with simplified Chinese written and everything brought up to date."""
    catalogues.update(project / "translations")
    words = {"Nursery": "托儿所", "room": ("%(num)d间母婴室",), "%(place)s": "%(place)s附近"}
    translate(project, "zh_Hans", **words)
    catalogues.update(project / "translations")
    return project


def found(project: Path) -> list[str]:
    return list(problems(project, project / "translations"))


def test_words_of_code_and_templates_are_extracted_and_nothing_else(project):
    template = catalogues.template_file(project / "translations").read_text("utf-8")
    assert [line for line in template.splitlines() if line.startswith("msgid ")] == [
        'msgid "%(num)d room"',
        'msgid "Near %(place)s"',
        'msgid "Nursery"',
    ]


def test_the_template_changes_only_when_words_change(project):
    before = catalogues.template_file(project / "translations").read_bytes()
    (project / "webapp" / "words.py").write_text("# moved down\n\n" + CODE)
    assert catalogues.written(catalogues.extracted(project)) == before


def test_a_template_with_an_error_is_not_skipped(project):
    (project / "templates" / "home.html").write_text("{% if %}")
    with pytest.raises(Exception, match="Expected an expression"):
        catalogues.extracted(project)


def test_new_words_make_the_template_stale(translated):
    assert found(translated) == []
    (translated / "webapp" / "words.py").write_text(CODE + 'MORE = say("More")\n')
    assert found(translated) == [
        "messages.pot: words in code or templates have changed: extract, then update"
    ]


def test_traditional_chinese_is_made_from_simplified(translated):
    catalog = catalogues.read_catalogue(translated / "translations", "zh_Hant")
    assert catalog.get("Nursery").string == "托兒所"
    assert catalog.get("%(num)d room").string == ("%(num)d間母嬰室",)


def test_a_traditional_entry_by_hand_is_kept(translated):
    file = catalogues.catalogue_file(translated / "translations", "zh_Hant")
    text = file.read_text("utf-8")
    mark = 'msgid "Nursery"'
    by_hand = text.replace(mark, "# by hand\n" + mark).replace("托兒所", "托嬰中心")
    file.write_text(by_hand, encoding="utf-8")
    catalogues.update(translated / "translations")
    assert file.read_text("utf-8") == by_hand
    assert found(translated) == []


def test_a_traditional_entry_that_was_edited_without_a_mark_is_named(translated):
    translate(translated, "zh_Hant", Nursery="托嬰中心")
    assert found(translated) == [
        "zh_Hant: differs from the simplified wording (update, or mark it by hand): Nursery"
    ]


def test_a_missing_translation_is_named(project):
    catalogues.update(project / "translations")
    assert "zh_Hans: not translated: Nursery" in found(project)
    assert not [problem for problem in found(project) if problem.startswith("en:")]


def test_a_fuzzy_translation_is_named(translated):
    file = catalogues.catalogue_file(translated / "translations", "zh_Hans")
    mark = 'msgid "Nursery"'
    file.write_text(file.read_text("utf-8").replace(mark, "#, fuzzy\n" + mark), "utf-8")
    assert found(translated) == ["zh_Hans: fuzzy: Nursery"]


def test_a_placeholder_that_differs_is_named(translated):
    translate(translated, "zh_Hans", room=("%(count)d间",))
    assert "zh_Hans: placeholders are not num: %(num)d room" in found(translated)


def test_english_words_in_a_chinese_catalogue_are_named(translated):
    translate(translated, "zh_Hans", room=("%(num)d rooms",))
    assert "zh_Hans: left in English: %(num)d room" in found(translated)


def test_words_that_are_gone_leave_the_catalogues(translated):
    (translated / "webapp" / "words.py").write_text("")
    extract(translated)
    assert "zh_Hans: no longer used: Nursery" in found(translated)
    catalogues.update(translated / "translations")
    assert found(translated) == []


def test_compiled_catalogues_answer_in_each_language(translated):
    translations = translated / "translations"
    assert catalogues.compile_all(translations) == {"zh_Hans": 3, "zh_Hant": 3, "en": 1}
    chinese = gettext.translation("messages", translations, ["zh_Hans"])
    english = gettext.translation("messages", translations, ["en"])
    assert chinese.gettext("Nursery") == "托儿所"
    assert chinese.ngettext("%(num)d room", "%(num)d rooms", 1) == "%(num)d间母婴室"
    assert english.gettext("Nursery") == "Nursery"
    assert english.ngettext("%(num)d room", "%(num)d rooms", 2) == "%(num)d rooms"


def test_compiled_catalogues_are_the_same_every_time(translated):
    translations = translated / "translations"
    files = [catalogues.catalogue_file(translations, one.locale) for one in LANGUAGES]
    runs = []
    for _ in range(2):
        catalogues.compile_all(translations)
        runs.append([file.with_suffix(".mo").read_bytes() for file in files])
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("no placeholder", ()),
        ("%(b)s and %(a)d", ("a", "b")),
        ("100 %% sure", ()),
        ("100 % sure", ("%",)),
    ],
)
def test_placeholders_are_read_from_a_text(text, names):
    assert placeholders(text) == names


def test_the_commands_refuse_to_work_outside_a_checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "TRANSLATIONS", tmp_path / "translations")
    for command in ("extract", "update", "compile", "check"):
        run = CliRunner().invoke(translate_group, [command])
        assert (run.exit_code, "only in a checkout" in run.output) == (1, True)


def test_the_commands_work_on_a_project(project, monkeypatch):
    monkeypatch.setattr(paths, "TRANSLATIONS", project / "translations")
    runs = {
        command: CliRunner().invoke(translate_group, [command])
        for command in ("extract", "update", "compile", "check")
    }
    assert {command: run.exit_code for command, run in runs.items()} == {
        "extract": 0,
        "update": 0,
        "compile": 0,
        "check": 1,
    }
    assert runs["extract"].output == "3 messages\n"
    assert "zh_Hans: 3 messages, 3 without translation" in runs["update"].output
    assert "zh_Hans: not translated: Nursery" in runs["check"].stderr
