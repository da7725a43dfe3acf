"""The plan is data: another district with another plan is another folder of files."""

import csv
import io

import pytest

from tests import made_up_district
from tests.checks.seen import LANGUAGES, words
from tests.site import Site
from webapp import create_app
from webapp.refresh.walk import refresh
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory, now):
    """The app of the made-up district."""
    settings = made_up_district.settings(tmp_path_factory.mktemp("elsewhere"))
    report = refresh(settings, now=now)
    assert [str(one) for one in report.problems if "vocabulary" not in str(one)] == []
    application = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: now))
    application.testing = True
    return application


def rows(app, address: str) -> list[dict[str, str]]:
    text = app.test_client().get(address).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", ["/plan", "/plan/A1", "/plan/A2", "/plan/coverage-nursery"])
def test_every_page_of_the_other_plan_is_sound(elsewhere, language, where):
    Site(elsewhere.test_client(), language).visit(where)


def test_the_other_plan_is_told_with_its_own_topics(elsewhere):
    page = Site(elsewhere.test_client(), "en").visit("/plan")
    assert "Linhai District Plan for Children" in page.text
    assert "for the years 2026 to 2030" in page.text
    topics = {
        words(topic.h3): [str(item["id"]) for item in topic.select(".plan__commitment")]
        for topic in page.soup.select(".plan__topic")
    }
    assert topics == {"Care": ["A1", "A3"], "Other aims of the plan": ["A2"]}


def test_promise_and_finding_stay_apart_there_too(elsewhere):
    site = Site(elsewhere.test_client(), "en")
    nurseries = site.visit("/plan/A1").text
    assert "2 subdistricts: 2 planned or found, of them 1 from public information" in nurseries
    homes = site.visit("/plan/A2").text
    assert "3 communities: 2 planned or found, of them 0 from public information" in homes


def test_coverage_is_of_its_own_streets_and_homes(elsewhere):
    """The nursery stands at the first home; the others are 289, 674 and 1,396 metres away."""
    lighthouse, harbour, whole = rows(elsewhere, "/plan/coverage-nursery.csv")
    assert [one["street"] for one in (lighthouse, harbour, whole)] == ["lighthouse", "harbour", ""]
    counted = [
        (one["homes_total"], one["homes_within_10_min"], one["homes_within_15_min"])
        for one in (lighthouse, harbour, whole)
    ]
    assert counted == [("2", "2", "2"), ("2", "0", "1"), ("4", "2", "3")]
    assert harbour["share_within_15_min"] == "0.5000"
    assert (harbour["entries"], harbour["sourced"]) == ("1", "0")


def test_a_street_with_a_figure_of_its_own_has_entries_for_its_children(elsewhere):
    lighthouse, harbour, whole = rows(elsewhere, "/plan/coverage-nursery.csv")
    assert lighthouse["entries_per_10000_children"] == "6.6667"
    assert harbour["entries_per_10000_children"] == ""
    assert whole["entries_per_10000_children"] == "10.0000"


def test_the_interface_tells_the_other_plan(elsewhere):
    answer = elsewhere.test_client().get("/api/v1/plan?lang=en").json
    assert answer["plan"]["period"] == [2026, 2030]
    assert [one["clause"] for one in answer["commitments"]] == ["A1", "A2", "A3"]
    assert answer["commitments"][2]["target"] is None
