/**
 * Nearest to me, worked out on the device. What the list may need is fetched when the sheet opens,
 * while its reader reads what the button does: the same cards for everybody with the same filters.
 * After a tap the browser is asked where it is, and nothing more is fetched that could depend on the
 * answer. Without this script, or without a position, a place can be named instead.
 */

import { nearestEdge, offerEdge } from "./district-edge.js";
import { NearList } from "./near-list.js";
import { made, tellOfCards } from "./rendered.js";
import { position } from "./walking.js";

const ROUGH_M = 1000;
const STILL_WAITING_MS = 6000;

/** The first cards are on the screen by then. */
const AFTER_PAINT_MS = 100;

/** Whether a place is open changes; cards older than this are fetched anew. */
const FRESH_MS = 300000;

async function cards(more = {}) {
  const asked = new URLSearchParams(location.search);
  for (const name of ["near", "radius", "sort", "page", "per_page"]) asked.delete(name);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  const answer = await fetch(`${location.pathname.replace(/\/$/, "")}/cards?${asked}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

class NearMe {
  constructor(device) {
    this.words = device.dataset;
    this.device = device;
    this.button = device.querySelector("button");
    this.sheet = device.closest("details");
    this.status = this.sheet.querySelector("[role=status]");
    this.place = this.sheet.querySelector("input[name=near]");
    this.list = document.querySelector(".answer__list");
    this.done = document.getElementById("near-done");
    this.edge = document.getElementById("near-edge");
  }

  start() {
    this.device.hidden = false;
    this.button.addEventListener("click", () => this.sort());
    this.edge.addEventListener("click", () => this.beginAtEdge());
    const isSaving = navigator.connection && navigator.connection.saveData;
    const early = () => !isSaving && this.sheet.open && this.prepare();
    this.sheet.addEventListener("toggle", early);
    for (const sign of ["pointerenter", "focus"]) this.button.addEventListener(sign, early);
  }

  /** The cards on their way, or here; a failure is tried again the next time. */
  prepare() {
    if (!this.coming || Date.now() - this.since > FRESH_MS) {
      this.since = Date.now();
      this.coming = cards();
      this.coming.catch(() => {
        this.coming = null;
      });
    }
    return this.coming;
  }

  async fetchRest() {
    if (!this.rest) this.rest = cards({ rest: 1 });
    try {
      return (await this.rest).groups;
    } catch {
      this.rest = null;
      this.done.textContent = this.words.failed;
      return null;
    }
  }

  async sort() {
    if (this.isBusy) return;
    this.isBusy = true;
    this.say(this.words.busy);
    const waiting = setTimeout(() => this.say(this.words.waiting), STILL_WAITING_MS);
    const typed = this.place.value;
    const coming = this.prepare();
    const from = await position().catch(() => null);
    const answer = from && (await coming.catch(() => null));
    clearTimeout(waiting);
    this.isBusy = false;
    if (this.place.value !== typed) this.say("");
    else if (answer) this.show(answer, from);
    else this.turnToPlaces(from ? this.words.failed : this.words.refused);
  }

  show(answer, from) {
    this.answer = answer;
    this.outside = nearestEdge(answer.edge, from);
    this.fill(from);
    this.tell(this.outside ? this.words.outside : from.accuracy > ROUGH_M ? this.words.rough : this.words.sorted);
    offerEdge(this.edge, this.outside, this.words.edge, this.words);
    this.close();
  }

  fill(from) {
    const { groups, summary, notices, applied } = this.answer;
    const lists = groups.map((group) => new NearList(group, this.words, () => this.fetchRest()));
    const sections = lists.map((list) => list.section(from));
    for (const old of this.list.querySelectorAll(":scope > :not(.near-done, .near-edge)")) old.remove();
    this.list.append(made(applied), ...sections);
    for (const old of document.querySelectorAll(".search-summary ~ .notice")) old.remove();
    document.querySelector(".search-summary").after(made(notices));
    document.querySelector(".search-summary [role=status]").textContent = summary;
    const order = document.querySelector(".sort-menu__button > span:last-of-type");
    if (order) order.textContent = this.words.nearest;
    setTimeout(() => {
      for (const list of lists) list.fillUp();
      tellOfCards(from);
    }, AFTER_PAINT_MS);
  }

  beginAtEdge() {
    this.fill(this.outside);
    this.tell(this.words.atEdge.replace("{place}", this.outside.name));
    this.edge.hidden = true;
    this.done.focus();
  }

  tell(sentence) {
    this.say("");
    this.done.textContent = sentence;
  }

  /** Out of the way of the list, with the focus where it was. */
  close() {
    const summary = this.sheet.querySelector("summary");
    if (summary.offsetParent !== null) {
      this.sheet.open = false;
      summary.focus({ preventScroll: true });
    }
    this.done.scrollIntoView({ block: "nearest" });
  }

  turnToPlaces(words) {
    this.say(words);
    this.place.focus();
  }

  say(words) {
    this.status.textContent = words;
  }
}

/** Whoever comes by such an address has tapped for the nearest already. */
function beginWithNearest(nearMe) {
  const sheet = device.closest("details");
  sheet.open = true;
  if (nearMe) nearMe.sort();
  else sheet.querySelector("input[name=near]").focus();
}

const device = document.querySelector("[data-near-me]");
const canAsk = isSecureContext && "geolocation" in navigator;
const nearMe = device && canAsk ? new NearMe(device) : null;
if (nearMe) nearMe.start();
if (device && location.hash === "#near") {
  // Not before the browser has gone to the named place itself: that takes the focus away.
  window.addEventListener("load", () => setTimeout(() => beginWithNearest(nearMe)));
}
