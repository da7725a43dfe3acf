"""What nobody may see any more is gone from everything that is served, without a new edition."""

from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.toolbox.test_following_editions import Ticks, publish_an_edition
from webapp.domain.service import Retired
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.withheld import withheld_in, withhold
from webapp.toolbox.toolbox import Toolbox

HIDDEN = Retired("b-room", "", "已停办")


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def var(tmp_path: Path) -> Path:
    publish_an_edition(tmp_path / "var")
    return tmp_path / "var"


@pytest.fixture
def box(var: Path, ticks: Ticks) -> Toolbox:
    return Toolbox(Settings(var=var), clock=lambda: NOW, ticks=ticks)


def ids(box: Toolbox) -> list[str]:
    edition = box.edition()
    assert edition.searcher.index.document_count() == len(edition.catalogue.services)
    assert edition.manifest.entries == len(edition.catalogue.services)
    return [each.id for each in edition.catalogue.services]


def test_what_is_withheld_is_gone_at_the_next_look_and_comes_back(
    box: Toolbox, ticks: Ticks, var: Path
) -> None:
    held = box.edition()
    withhold(var, lambda: [HIDDEN])
    assert box.edition() is held
    ticks.pass_by()
    assert ids(box) == ["a-room"]
    assert HIDDEN in box.edition().catalogue.retired
    assert box.edition().answers is not held.answers
    ticks.pass_by()
    assert box.edition() is box.edition()
    withhold(var, tuple)
    ticks.pass_by()
    assert ids(box) == ["a-room", "b-room"]


def test_it_stays_hidden_in_other_editions(box: Toolbox, ticks: Ticks, var: Path) -> None:
    withhold(var, lambda: [HIDDEN])
    assert ids(box) == ["a-room"]
    publish_an_edition(var)
    ticks.pass_by()
    assert (box.edition().number, ids(box)) == (2, ["a-room"])
    Editions(var).rollback()
    ticks.pass_by()
    assert (box.edition().number, ids(box)) == (1, ["a-room"])


def test_what_the_edition_has_not_changes_nothing(box: Toolbox, ticks: Ticks, var: Path) -> None:
    held = box.edition()
    withhold(var, lambda: [Retired("c-room", "", "已停办")])
    ticks.pass_by()
    assert box.edition() is held


def test_a_file_that_cannot_be_read_leaves_what_is_hidden_hidden(
    box: Toolbox, ticks: Ticks, var: Path, caplog: pytest.LogCaptureFixture
) -> None:
    withhold(var, lambda: [HIDDEN])
    assert ids(box) == ["a-room"]
    for text in ("{", '[{"nothing": 1}]'):
        (var / "editions" / "withheld").write_text(text, "utf-8")
        ticks.pass_by()
        assert ids(box) == ["a-room"]
        with pytest.raises(ValueError, match=r"Expecting|unexpected"):
            withheld_in(text)
    assert caplog.text.count("cannot be read") == 2
