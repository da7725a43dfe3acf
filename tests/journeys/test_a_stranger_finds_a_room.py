"""A stranger near Xidan needs a room to feed a baby: by words, in Chinese and in English."""

import pytest

pytestmark = pytest.mark.browser
ROOM = "/services/mbr-hanguang"
ASKED = [("zh-Hans", "西单 母婴室", ""), ("en", "nursing room near Xidan", "/en")]


@pytest.mark.parametrize(("language", "words", "prefix"), ASKED)
def test_by_search(visitor, language, words, prefix):
    with visitor(language) as person:
        page = person.open("/")
        page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill(words)
        person.press("Enter")
        page.wait_for_url(f"**{prefix}/search?*")
        card = page.locator('.service-card[data-id="mbr-hanguang"]')
        assert "汉光百货" in card.inner_text() or "Hanguang" in card.inner_text()
        card.get_by_role("link").first.click()
        page.wait_for_url(f"**{prefix}{ROOM}")
        assert "西单北大街176号" in page.locator("main").inner_text()


@pytest.mark.parametrize(("language", "words", "prefix"), ASKED)
def test_without_scripts(visitor, language, words, prefix):
    with visitor(language, java_script_enabled=False) as person:
        page = person.open("/")
        page.locator("input[name=q]").fill(words)
        person.follow(page.locator("form[role=search] button"))
        person.follow(page.locator('.service-card[data-id="mbr-hanguang"] a').first)
        assert person.path() == prefix + ROOM
        assert "西单北大街176号" in page.locator("main").inner_text()


def test_the_language_is_changed_on_the_page_one_is_on(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open("/search?q=母婴室&near=西单")
        found = person.cards().count()
        person.follow(page.get_by_role("link", name="English").first)
        assert person.path() == "/en/search"
        assert "near=" in page.url
        assert person.cards().count() == found
        assert page.locator("html").get_attribute("lang") == "en"


def test_filters_are_set_and_taken_away_without_scripts(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open("/search?category=nursing-room")
        page.locator("#filters > summary").click()
        page.locator("#filters fieldset:has(input[name=street]) summary").click()
        page.locator("#filters input[name=street][value=jinrongjie]").check()
        person.follow(page.locator("#filters button[type=submit]"))
        assert "street=jinrongjie" in page.url
        assert page.locator(".applied-filters li").count() >= 1
        person.follow(
            page.locator(".applied-filters a[href]:not([href*='street=jinrongjie'])").first
        )
        assert "street=jinrongjie" not in page.url


def test_results_can_be_walked_by_keyboard_alone(visitor):
    with visitor() as person:
        page = person.open("/search?q=母婴室&near=西单")
        reached = []
        for _ in range(60):
            person.press("Tab")
            reached.append(page.evaluate("document.activeElement.getAttribute('href') || ''"))
            if reached[-1] == ROOM:
                break
        assert ROOM in reached
        person.press("Enter")
        page.wait_for_url(f"**{ROOM}")


@pytest.mark.parametrize(("language", "words", "prefix"), ASKED)
def test_by_map(visitor, language, words, prefix):
    with visitor(language) as person:
        page = person.open("/")
        page.locator("input[name=q]").fill(words)
        person.press("Enter")
        page.wait_for_url(f"**{prefix}/search?*")
        page.locator(".thumb-bar__link--map").click()
        page.wait_for_url(f"**{prefix}/map?*")
        row = page.locator('[data-id="mbr-hanguang"]').first
        row.get_by_role("button").click()
        popup = page.get_by_role("dialog")
        popup.wait_for()
        assert "汉光百货" in popup.inner_text() or "Hanguang" in popup.inner_text()
        popup.locator(f'a[href="{prefix}{ROOM}"]').first.click()
        page.wait_for_url(f"**{prefix}{ROOM}")
        assert "西单北大街176号" in page.locator("main").inner_text()
