/**
 * Finds entries in the pack that this device keeps: by word, by kind, nearest first. It stands in for
 * any page that cannot be reached, and then begins with what that page was asked for. The position
 * stays on the device.
 */

import { nearestEdge, offerEdge } from "../search/district-edge.js";
import { fillOpen, offlineCard } from "./card.js";
import { Entries } from "./entries.js";
import { Signs } from "./signs.js";
import { errorOf, position, wayWords } from "../search/walking.js";

const OLD_DAYS = 30;
const SHOWN_AT_ONCE = 30;
const DAY_MS = 86400000;

class OfflinePage {
  constructor(root, entries) {
    this.root = root;
    this.entries = entries;
    this.signs = new Signs(entries.pack.signs);
    this.words = JSON.parse(document.getElementById("offline-words").textContent);
    this.list = root.querySelector("[data-offline-list]");
    this.status = root.querySelector("[role=status]");
    this.form = root.querySelector("form");
    this.more = root.querySelector("[data-more]");
    this.nearButton = root.querySelector("[data-near]");
    this.edge = root.querySelector("[data-edge]");
    this.only = null;
    this.from = null;
    this.shown = SHOWN_AT_ONCE;
  }

  start() {
    this.root.hidden = false;
    this.beginWith(location);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.restart());
    this.more.addEventListener("click", () => {
      const before = this.shown;
      this.shown += SHOWN_AT_ONCE;
      this.show();
      this.list.children[before].querySelector("summary").focus();
    });
    this.nearButton.hidden = !(isSecureContext && "geolocation" in navigator);
    this.nearButton.addEventListener("click", () => this.sortFromHere());
    this.edge.addEventListener("click", () => this.beginAtEdge());
    document.addEventListener("visibilitychange", () => this.refresh());
    this.warnOfAge();
    this.show();
  }

  /** What the page that could not be reached was about: one entry, the own list, or a search. */
  beginWith({ pathname, search }) {
    const asked = new URLSearchParams(search);
    this.only = idsAskedFor(pathname, asked.get("ids"));
    this.form.elements.word.value = asked.get("q") || "";
    const kind = asked.get("category") || named(pathname, /\/categories\/([a-z-]+)$/);
    if ([...this.form.elements.kind.options].some((option) => option.value === kind)) {
      this.form.elements.kind.value = kind;
    }
  }

  restart() {
    this.only = null;
    this.shown = SHOWN_AT_ONCE;
    this.show();
  }

  numbers() {
    const { pack } = this.entries;
    const found = this.only
      ? this.only.map((id) => pack.id.indexOf(id)).filter((n) => n >= 0)
      : this.entries.find(this.form.elements.word.value, this.form.elements.kind.value);
    if (!this.from) return found;
    const metres = new Map(found.map((n) => [n, this.entries.metres(n, this.from)]));
    return found.sort((one, other) => metres.get(one) - metres.get(other));
  }

  show() {
    const found = this.numbers();
    const cards = found.slice(0, this.shown).map((n) => this.card(n));
    this.list.textContent = "";
    this.list.append(...cards);
    if (this.only && this.only.length === 1 && cards[0]) cards[0].querySelector("[data-offline-details]").open = true;
    this.more.hidden = found.length <= this.shown;
    this.say(found.length ? this.words.found.replace("{n}", found.length) : this.words.none);
    this.tellFirst();
  }

  tellFirst() {
    const told = this.signs.toldFirst(this.entries.folded(this.form.elements.word.value));
    for (const notice of this.root.querySelectorAll("[data-told]")) {
      notice.hidden = !told.includes(notice.dataset.told);
    }
  }

  card(n) {
    const card = offlineCard(this.entries, n, (within) => this.way(n, within), this.words);
    fillOpen(card, this.openLine(n));
    return card;
  }

  openLine(n) {
    return this.entries.openLine(n, Date.now(), this.words);
  }

  /** A phone that was put away shows no hour that has passed. */
  refresh() {
    if (document.hidden) return;
    for (const card of this.list.children) fillOpen(card, this.openLine(Number(card.dataset.n)));
  }

  way(n, within) {
    const metres = this.from ? this.entries.metres(n, this.from) : Infinity;
    return metres === Infinity ? null : wayWords(metres, errorOf(within, this.from), this.words);
  }

  async sortFromHere() {
    this.say(this.words.busy);
    try {
      const here = await position();
      this.outside = nearestEdge(this.words.edge, here);
      this.sortFrom(here, this.outside ? this.words.outside : this.words.sorted);
      offerEdge(this.edge, this.outside, this.words.edge_words, this.words);
    } catch {
      this.say(this.words.refused);
    }
  }

  sortFrom(point, sentence) {
    this.from = point;
    this.shown = SHOWN_AT_ONCE;
    this.show();
    this.say(sentence);
  }

  beginAtEdge() {
    this.edge.hidden = true;
    this.sortFrom(this.outside, this.words.at_edge.replace("{place}", this.outside.name));
    this.status.focus();
  }

  warnOfAge() {
    const days = (Date.now() - new Date(this.entries.pack.built)) / DAY_MS;
    this.root.querySelector("[data-old]").hidden = days <= OLD_DAYS;
  }

  say(words) {
    this.status.textContent = words;
  }
}

/** What a pattern finds in an address, else nothing. */
function named(pathname, pattern) {
  const found = pathname.match(pattern);
  return found ? found[1] : "";
}

/** The entries that a page is about; null where it is about whatever fits. */
function idsAskedFor(pathname, ids) {
  const entry = named(pathname, /\/services\/([a-z0-9-]+)$/);
  if (entry) return [entry];
  if (!pathname.endsWith("/shortlist")) return null;
  return ids === null ? keptList() : ids.split(",");
}

function keptList() {
  try {
    return JSON.parse(localStorage.getItem("jiamenkou.shortlist")) || [];
  } catch {
    return [];
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** The first that is kept: the page's own language, else another that was read on this device. */
async function firstKept([address, ...others]) {
  try {
    return await fetched(address);
  } catch (error) {
    if (!others.length) throw error;
    return firstKept(others);
  }
}

const root = document.querySelector("[data-offline]");
Promise.all([fetched(root.dataset.offline), firstKept(root.dataset.cards.split(" "))])
  .then(([pack, cards]) => new OfflinePage(root, new Entries(pack, cards)).start())
  .catch(() => {
    document.querySelector("[data-no-pack]").hidden = false;
  });
