"""Equal classes of a choropleth, and its script."""

import pytest

from tests.builders import IN_ENGLISH, STREET
from webapp.present.map.folium_map import classes_script
from webapp.present.plan.coverage import percent
from webapp.present.plan.coverage_map import count_scale, share_scale


@pytest.mark.parametrize(
    ("most", "texts"),
    [
        (0, ["0"]),
        (1, ["0", "1"]),
        (3, ["0", "1", "2", "3"]),
        (4, ["0", "1", "2", "3", "4"]),
        (5, ["0", "1–2", "3–4", "5–6"]),
        (11, ["0", "1–3", "4–6", "7–9", "10–12"]),
        (50, ["0", "1–13", "14–26", "27–39", "40–52"]),
    ],
)
def test_counts_fall_into_none_and_classes_of_one_width(most, texts):
    assert [level.text for level in count_scale(most).levels] == texts


@pytest.mark.parametrize("most", range(60))
def test_every_count_falls_into_the_class_that_names_it(most):
    scale = count_scale(most)
    texts = {level.level: level.text for level in scale.levels}
    for count in range(most + 1):
        low, _, high = texts[scale.level(count)].partition("–")
        assert int(low) <= count <= int(high or low)


@pytest.mark.parametrize(
    ("share", "level"),
    [(0.0, 0), (0.1994, 0), (0.1996, 1), (0.2, 1), (0.5999, 3), (0.799, 3), (0.8, 4), (1.0, 4)],
)
def test_a_share_falls_into_the_fifth_in_which_it_is_read(share, level):
    assert share_scale().level(share) == level


def test_shares_have_five_classes_that_leave_nothing_out():
    texts = [level.text for level in share_scale().levels]
    assert texts == ["0%–19.9%", "20%–39.9%", "40%–59.9%", "60%–79.9%", "80%–100%"]


@pytest.mark.parametrize(("share", "text"), [(0.62666, "62.7%"), (1.0, "100.0%")])
def test_a_share_is_read_with_one_decimal(share, text):
    assert percent(share, IN_ENGLISH) == text


def test_the_script_gives_each_street_its_class_and_is_always_the_same():
    script = classes_script((STREET,), {"jinrongjie": 3})
    assert "map-class map-class--3" in script
    assert script == classes_script((STREET,), {"jinrongjie": 3})
    assert "http" not in script
    assert script.startswith("export default function draw(L)")
