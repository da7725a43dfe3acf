"""长辈版 in a real browser: large, plain, easy to hit, strong in contrast, read aloud."""

import pytest

from tests.journeys.axe import violations

pytestmark = pytest.mark.browser
PAGES = (
    "/",
    "/search?category=nursing-room",
    "/services/mbr-childrens-hospital",
    "/help",
    "/shortlist?ids=mbr-zoo,mbr-hanguang",
    "/compare?ids=mbr-zoo,mbr-hanguang",
    "/offline",
    "/map?category=nursing-room",
    "/referral?ids=mbr-zoo",
)
SMALL_WORDS = """() => {
  const small = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: holder, textContent } = walk.currentNode;
    if (!textContent.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest('script, template, .govuk-visually-hidden')) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < 23.9) small.add(`${size} ${holder.outerHTML.slice(0, 90)}`);
  }
  return [...small];
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll('button, .button, summary, header a')]
  .filter(each => each.checkVisibility({ visibilityProperty: true }))
  .map(each => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 59.5 || box.height < 59.5))
  .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""
WEAK = """async () => (await axe.run(document, { runOnly: ['color-contrast-enhanced'],
  rules: { 'color-contrast-enhanced': { enabled: true } } })).violations
  .flatMap(rule => rule.nodes.map(node => node.html.slice(0, 120)))"""
A_VOICE = """
window.said = [];
const voice = { lang: 'zh-CN', localService: true, name: 'voice', default: true };
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [voice], addEventListener() {}, cancel() { window.said.push('silence'); },
  speak(wording) { window.said.push(wording.text); } } });
"""


@pytest.mark.parametrize("where", PAGES)
def test_words_are_large_targets_easy_to_hit_and_contrast_strong(regular, where):
    with regular(elder=True) as person:
        page = person.open(where)
        assert page.locator("html.care").count() == 1
        assert violations(page) == []
        assert page.evaluate(SMALL_WORDS) == []
        assert page.evaluate(SMALL_TARGETS) == []
        assert page.evaluate(WEAK) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_choice_stays_and_can_be_taken_back(visitor):
    with visitor() as person:
        page = person.open("/search?category=nursing-room")
        person.follow(page.get_by_role("link", name="长辈版"))
        assert person.path() == "/search"
        person.open("/streets")
        assert page.locator("html.care").count() == 1
        person.follow(page.get_by_role("link", name="标准版"))
        assert page.locator("html.care").count() == 0
        assert page.context.cookies() == []


def test_the_list_offers_fewer_choices(visitor):
    with visitor() as person:
        page = person.open("/search?category=nursing-room")
        buttons = page.locator("main .button:visible").count()
        person.open("/care?on=1&to=/search?category=nursing-room")
        assert page.locator("main .button:visible").count() < buttons


def test_the_list_is_read_in_order_and_stops_when_told(visitor):
    """The voice is made up: a test machine has none."""
    with visitor() as person:
        person.page.add_init_script(A_VOICE)
        page = person.open("/search?category=nursing-room")
        page.locator("[data-read-aloud]").click()
        names = page.locator(".service-card__name").all_inner_texts()
        said = page.evaluate("window.said")
        assert len(said) == len(names)
        assert all(text.startswith(name) for text, name in zip(said, names, strict=True))
        page.locator("[data-read-aloud]").click()
        assert page.evaluate("window.said").count("silence") == 1


def test_nothing_is_read_aloud_where_somebody_may_listen(visitor):
    with visitor() as person:
        person.page.add_init_script(A_VOICE)
        page = person.open("/search?category=domestic-violence-help")
        assert page.locator("[data-read-aloud]").is_hidden()
