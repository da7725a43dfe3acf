"""How each kind of service is treated: what ships, and what is said of a wrong value."""

from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.categories import CategoriesOfPages, Taxonomy
from webapp.domain.pictures import Picture
from webapp.domain.problems import Problem, Severity
from webapp.ingest.categories import read_taxonomy

ONE = """\
needs:
  - {id: play, zh: 玩, en: Play, colour: green}
categories:
  - id: toy-library
    need: play
    zh: 玩具图书馆
    en: Toy library
    icon: blocks
    asked: [floor]
pages:
  near_me: toy-library
  help: [toy-library]
"""


def read(folder: Path, text: str) -> tuple[Taxonomy, list[Problem]]:
    (folder / "categories.yaml").write_text(text, "utf-8")
    taxonomy, problems = read_taxonomy(folder)
    return taxonomy, list(problems)


def said(problems: list[Problem]) -> list[tuple[int, str, str]]:
    return [(one.row, one.field, one.message) for one in problems]


def test_what_ships_has_no_problem() -> None:
    taxonomy, problems = read_taxonomy(paths.REFERENCE)
    assert problems == ()
    assert taxonomy.picture("nursing-room") == Picture("bottle", "rose")
    assert taxonomy.picture("mental-health") == Picture("mind", "violet")


def test_a_kind_is_what_the_file_says(tmp_path: Path) -> None:
    taxonomy, problems = read(tmp_path, ONE)
    kind = taxonomy.category("toy-library")
    assert problems == []
    assert (kind.asked, kind.schema_type, kind.sensitive) == (("floor",), "Place", False)
    assert taxonomy.picture("toy-library") == Picture("blocks", "green")
    assert taxonomy.pages == CategoriesOfPages("toy-library", ("toy-library",))


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "message"),
    [
        ("icon: blocks", "icon: cart", 4, "categories.icon", "toy-library: 'cart' is not a pict"),
        ("icon: blocks", "colour: red", 4, "categories.colour", "toy-library: 'red' is not a gro"),
        ("colour: green", "colour: red", 2, "needs.colour", "play: 'red' is not a ground"),
        ("icon: blocks", "schema_type: a b", 4, "categories.schema_type", "'a b' is not the name"),
        ("near_me: toy", "near_me: boy", 11, "pages.near_me", "'boy-library' is not a category"),
        ("help: [toy", "help: [boy", 11, "pages.help", "'boy-library' is not a category"),
        ("help:", "home:", 11, "pages", "extra fields found (home)"),
    ],
)
def test_a_wrong_value_is_named_and_the_kind_stays(
    tmp_path: Path, old: str, new: str, line: int, key: str, message: str
) -> None:
    taxonomy, problems = read(tmp_path, ONE.replace(old, new, 1))
    assert "toy-library" in taxonomy
    assert [(row, field) for row, field, _ in said(problems)] == [(line, key)]
    assert message in problems[0].message


def test_a_wrong_value_counts_as_nothing_said(tmp_path: Path) -> None:
    wrong = ONE.replace("icon: blocks", "icon: cart").replace("near_me: toy", "near_me: boy")
    taxonomy, _ = read(tmp_path, wrong)
    assert taxonomy.picture("toy-library") == Picture("here", "green")
    assert taxonomy.pages.near_me == ""


def test_a_feature_without_a_place_in_the_vocabulary_is_kept_and_warned_of(tmp_path: Path) -> None:
    taxonomy, problems = read(tmp_path, ONE.replace("[floor]", "[floor, toys]"))
    assert taxonomy.category("toy-library").asked == ("floor", "toys")
    assert said(problems) == [
        (
            4,
            "categories.asked",
            "toy-library: toys is neither a feature nor a field that pages show",
        )
    ]
    assert problems[0].severity is Severity.WARNING


def test_a_kind_of_no_need_is_left_out(tmp_path: Path) -> None:
    taxonomy, problems = read(tmp_path, ONE.replace("need: play", "need: work"))
    assert taxonomy.categories == ()
    assert said(problems)[0] == (4, "categories.need", "toy-library: 'work' is not a need")
