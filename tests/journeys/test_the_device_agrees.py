"""The scripts of the page for basements say what the site says: opening, danger, facts."""

from datetime import timedelta

import pytest
from flask import Flask

from tests.builders import BEIJING, IN_ENGLISH
from webapp.present.wording.opening import opening_line
from webapp.text.script import fold
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.browser
A_QUARTER = timedelta(hours=6, minutes=7)

LINES_OF_THE_DEVICE = """async ([script, pack, moments]) => {
  const { openLine } = await import(script);
  const { timetable, timetables, built, id, doubt } = await (await fetch(pack)).json();
  const { open, doubts } = JSON.parse(document.getElementById("offline-words").textContent);
  const told = [...id.keys()].filter((n) => timetable[n] >= 0);
  const line = (n, at) => openLine(timetables[timetable[n]], built, at, open, doubts[doubt[n]]);
  const text = (n, at) => line(n, at)?.text ?? null;
  return Object.fromEntries(told.map((n) => [id[n], moments.map((at) => text(n, at))]));
}"""

TOLD_BY_THE_DEVICE = """async ([script, pack, texts]) => {
  const { DangerReader } = await import(script);
  const { signs } = await (await fetch(pack)).json();
  const reader = new DangerReader(signs.danger);
  return texts.map((text) => reader.read(text));
}"""

FACTS_OF_A_CARD = """async ([script, address, facts]) => {
  const { offlineCard } = await import(script);
  const pack = await (await fetch(address)).json();
  const list = document.getElementById("offline-details").content.querySelector("dl");
  for (const [slot, value, words] of facts) {
    pack[slot] = [value];
    list.insertAdjacentHTML("beforeend", "<div data-fact><dt></dt><dd></dd></div>");
    list.lastElementChild.lastElementChild.dataset.slot = slot;
    if (words) list.lastElementChild.lastElementChild.dataset.words = JSON.stringify(words);
  }
  const words = JSON.parse(document.getElementById("offline-words").textContent);
  const cards = await (await fetch(address.replace("pack", "cards"))).json();
  const card = offlineCard({ pack, cards }, 0, () => null, words);
  return facts.map(([slot]) => {
    const place = card.querySelector(`[data-slot=${slot}]`);
    return place && place.textContent;
  });
}"""


def test_the_device_reads_danger_as_the_finder_does(visitor, app: Flask, toolbox: Toolbox):
    searcher = toolbox.edition().searcher
    phrases = sorted({fold(term.phrase) for term in searcher.catalogue.vocabulary.terms})
    with visitor() as person:
        page = person.open("/offline")
        script = app.extensions["static_files"].href("js/offline/danger.js")
        pack = page.locator("[data-offline]").get_attribute("data-offline")
        told = page.evaluate(TOLD_BY_THE_DEVICE, [script, pack, phrases])
    finder = [searcher.danger_reader.read(q) for q in phrases]
    assert told == [[*seen.rules] if seen else [] for seen in finder]
    assert sum(map(bool, told)) > 500


def test_the_device_says_whether_it_is_open_as_the_site_does(visitor, app: Flask, toolbox: Toolbox):
    edition = toolbox.edition()
    built = edition.manifest.built_at.astimezone(BEIJING).replace(second=0, microsecond=0)
    moments = [built + n * A_QUARTER for n in range(1, 40)]
    with visitor("en") as person:
        page = person.open("/offline")
        script = app.extensions["static_files"].href("js/offline/open-now.js")
        pack = page.locator("[data-offline]").get_attribute("data-offline")
        asked = [script, pack, [at.timestamp() * 1000 for at in moments]]
        lines = page.evaluate(LINES_OF_THE_DEVICE, asked)
    numbers = {service.id: n for n, service in enumerate(edition.catalogue.services)}
    for id_, said in lines.items():
        for at, line in zip(moments, said, strict=True):
            answer = edition.searcher.open_at(numbers[id_], at)
            if line is not None and not answer.reason_kind:
                assert line == opening_line(answer, at, IN_ENGLISH).text, (id_, at)
    assert len(lines) >= 10
    assert sum(line is not None for said in lines.values() for line in said) > 300


def test_a_card_says_each_kind_of_value_and_leaves_out_what_is_not_known(visitor, app: Flask):
    yes_or_no = {"true": "有", "false": "没有"}
    facts = [
        ("a-no", False, yes_or_no),
        ("a-yes", True, yes_or_no),
        ("one-of-a-list", "s", {"s": "小"}),
        ("no-places", 0, None),
        ("two-things", ["孕期", "亲子"], None),
        ("not-known", "", yes_or_no),
        ("nothing", [], None),
    ]
    with visitor() as person:
        page = person.open("/offline")
        script = app.extensions["static_files"].href("js/offline/card.js")
        pack = page.locator("[data-offline]").get_attribute("data-offline")
        said = page.evaluate(FACTS_OF_A_CARD, [script, pack, facts])
    assert said == ["没有", "有", "小", "0", "孕期、亲子", None, None]
