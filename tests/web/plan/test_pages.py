"""The pages of the plan, in every language: promise and finding apart, what is not known said."""

import pytest
from bs4 import Tag

from tests.checks.seen import LANGUAGES, words

CLAUSES = ("W7.5", "W8.3", "C3.2", "C4.2", "C4.7", "C5.5", "C7.7", "W3.9", "W5.4", "W8.4")
COVERAGE = (
    "/plan/coverage-nursing-room",
    "/plan/coverage-nursing-room?show=known",
    "/plan/coverage-nursing-room?show=reach",
    "/plan/coverage-childrens-home",
    "/plan/coverage-kindergarten",
    "/plan/coverage-domestic-violence-help",
)


def table_rows(table: Tag) -> dict[str, list[str]]:
    """The cells of each row by its heading."""
    return {
        words(row.th): [words(cell) for cell in row.select("td")]
        for row in table.select("tbody tr")
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", ["/plan", *(f"/plan/{clause}" for clause in CLAUSES), *COVERAGE])
def test_every_page_of_the_plan_is_sound(site_in, language, where):
    site = site_in(language)
    path, _, query = where.partition("?")
    site.visit(path, **dict([query.split("=")] if query else []))


def test_all_commitments_stand_under_their_topics(site_in, app):
    page = site_in("en").visit("/plan")
    plan = app.extensions["toolbox"].edition().catalogue.plan
    shown = [str(item["id"]) for item in page.soup.select(".plan__commitment")]
    assert sorted(shown) == sorted(commitment.id for commitment in plan.commitments)
    assert len(shown) == 56
    assert len(page.soup.select(".plan__topic")) == len(plan.topics)


def test_a_commitment_without_a_number_says_so(site_in):
    nursery = site_in("en").visit("/plan").soup.find(id="C4.2")
    assert "The plan gives no number." in words(nursery)


PROMISED_NOT_FOUND = {
    "zh-Hans": "不是查到的数",
    "zh-Hant": "不是查到的數",
    "en": "what should be there, not what anybody has found",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_promise_is_told_from_a_finding_in_plain_words(site_in, language):
    """Wherever most of what is counted is only planned: an aim, and a kind of service by street."""
    for address in ("/plan/C4.7", "/plan/coverage-childrens-home"):
        assert PROMISED_NOT_FOUND[language] in site_in(language).visit(address).text
    assert PROMISED_NOT_FOUND[language] not in site_in(language).visit("/plan/W3.2").text


def test_a_number_that_is_a_promise_is_called_a_promise(site_in):
    page = site_in("en").visit("/plan/C4.7")
    assert "At least 256 in the district." in page.text
    assert "Planned or found: 263, of them from public information or confirmed: 0" in page.text


def test_a_statistic_is_shown_and_never_computed(site_in):
    page = site_in("en").visit("/plan/C1.5")
    assert "more than 90% have a check before marriage" in page.text
    assert "cannot be checked by counting places, so we do not try" in page.text
    assert not page.soup.select(".commitment__progress")


def test_what_entries_do_not_say_is_not_a_no(site_in):
    assert "30 say nothing about it" in site_in("en").visit("/plan/C3.2").text


def test_a_share_of_places_nobody_listed_is_not_computed(site_in):
    assert "There is no complete list of these yet" in site_in("en").visit("/plan/W7.5").text


@pytest.mark.parametrize(
    ("clause", "number"),
    [("W5.4", "12333"), ("W5.7", "12385"), ("W5.6", "12345"), ("C3.3", "12345")],
)
def test_where_no_place_is_listed_the_page_names_the_line_to_call(site_in, clause, number):
    page = site_in("en").visit(f"/plan/{clause}")
    assert "We found no list of places for this." in page.text
    assert [a["href"] for a in page.soup.select(".commitment a")] == [f"tel:{number}"]


@pytest.mark.parametrize("clause", ["W3.2", "W8.4", "C1.8"])
def test_where_places_are_listed_no_line_stands_in_for_them(site_in, clause):
    page = site_in("en").visit(f"/plan/{clause}")
    assert "found no list of places" not in page.text
    assert not page.soup.select(".commitment a")


def test_a_commitment_leads_to_its_entries_by_street(site_in):
    page = site_in("en").visit("/plan/W7.5")
    table = page.soup.find(id="by-street-nursing-room")
    rows = table_rows(table)
    assert rows["Yuetan Subdistrict"][0] == "5"
    found = page.follow("Yuetan Subdistrict")
    assert found.path.startswith("/en/search?")
    assert len(found.results) == 5


def test_a_clause_in_small_letters_leads_to_the_same_page(app):
    answer = app.test_client().get("/en/plan/w7.5")
    assert (answer.status_code, answer.location) == (301, "/en/plan/W7.5")


@pytest.mark.parametrize(
    "where", ["/plan/W99.9", "/plan/coverage-nothing", "/plan/coverage-hotline"]
)
def test_what_is_not_in_the_plan_is_not_there(site, where):
    site.visit(where, status=404)


def test_a_commitment_against_violence_is_a_quiet_page(site_in):
    page = site_in("en").visit("/plan/W8.3")
    assert page.title.startswith("Information")
    assert page.headers["Cache-Control"] == "no-store"


def test_tables_have_a_caption_and_headings_with_a_scope(site_in):
    for where in ("/plan", "/plan/W7.5", "/plan/coverage-nursing-room"):
        for table in site_in("en").visit(where).soup.select("table"):
            assert words(table.caption)
            assert {head["scope"] for head in table.select("thead th")} == {"col"}
            assert all(row.th["scope"] == "row" for row in table.select("tbody tr"))
            frame = table.find_parent(class_="figure-table")
            assert frame["tabindex"] == "0"
            assert frame["aria-labelledby"] == table.caption["id"]


def test_where_no_place_is_known_no_share_is_told(site_in):
    page = site_in("en").visit("/plan/coverage-childrens-home")
    rows = table_rows(page.soup.find(id="coverage"))
    assert {cell for row in rows.values() for cell in row[-4:]} == {"no information yet"}
    assert "nobody can say who lives near one" in page.text
    assert "Homes within 15 minutes of a service" not in page.text


def test_entries_for_children_have_no_figure_by_street(site_in):
    rows = table_rows(site_in("en").visit("/plan/coverage-nursing-room").soup.find(id="coverage"))
    assert rows["Yuetan Subdistrict"][4] == "no figure"
    assert rows["Whole district"][4] == "4.49"


def test_the_list_beside_the_map_says_what_the_table_says(site_in):
    page = site_in("en").visit("/plan/coverage-nursing-room", show="reach")
    rows = table_rows(page.soup.find(id="coverage"))
    listed = {
        words(shape.select_one(".choropleth__name")): words(shape.select_one(".choropleth__value"))
        for shape in page.soup.select("[data-area]")
    }
    assert len(listed) == 15
    assert listed == {street: rows[street][7] for street in listed}


def test_worst_served_streets_come_worst_first(site_in):
    page = site_in("en").visit("/plan/coverage-nursing-room")
    rows = table_rows(page.soup.find(id="coverage"))
    worst = [words(link) for link in page.soup.select(".worst-served a")]
    shares = sorted(
        (float(row[7].rstrip("%")), name)
        for name, row in rows.items()
        if name not in ("Whole district", "Subdistrict not known")
    )
    assert worst == [name for _, name in shares[:5]]


def test_an_unknown_measure_falls_back_to_all_entries(site):
    page = site.visit("/plan/coverage-nursing-room", show="nothing")
    assert words(page.soup.select_one('.link-list [aria-current="true"]')) == "全部服务"


@pytest.mark.parametrize(
    "address", ["/plan/commitments.csv", "/plan/homes.csv", "/plan/coverage-nursing-room.csv"]
)
def test_tables_are_taken_away_as_files_that_excel_reads(app, address):
    answer = app.test_client().get(address)
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.data.startswith("\ufeff".encode())
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_an_entry_leads_to_what_it_answers_to(site):
    page = site.visit("/services/mbr-childrens-hospital")
    assert page.soup.select_one("#plan a[href='/plan/W7.5']")


def test_every_page_leads_to_the_plan(site):
    footer = site.visit("/").soup.find("footer")
    assert footer.select_one("a[href='/plan']")


def test_the_script_of_the_map_is_kept_under_its_own_version(app, site):
    page = site.visit("/plan/coverage-nursing-room")
    href = str(page.soup.select_one("[data-classes]")["data-script"])
    client = app.test_client()
    assert "immutable" in client.get(href).headers["Cache-Control"]
    assert (
        "immutable"
        not in client.get("/plan/old/entries-of-nursing-room.js").headers["Cache-Control"]
    )
    assert client.get("/plan/old/reach-of-childrens-home.js").status_code == 404
    assert client.get("/plan/old/entries-of-nothing.js").status_code == 404
