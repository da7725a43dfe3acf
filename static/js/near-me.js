/**
 * Nearest to me, worked out on the device: after a tap the browser is asked where it is, every entry
 * of the search is fetched as it is for anybody, and the cards are sorted here. No request carries
 * the position. Without this script a place can be named instead.
 */

const EARTH_RADIUS_M = 6371008.8;
const WALKING_DETOUR = 1.3;
const WALKING_METRES_PER_MINUTE = 67;
const ROUGH_M = 1000;
const OUTSIDE_M = 3000;
const FAR_MINUTES = 120;
const AT_ONCE = 100;
const MOST_PAGES = 10;
const SHOWN_AT_ONCE = 40;
const PATIENCE_MS = 10000;

/** Metres along the great circle (haversine formula), as on the server. */
function metresBetween(from, card) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const halfLat = Math.sin(radians(card.lat - from.latitude) / 2);
  const halfLon = Math.sin(radians(card.lon - from.longitude) / 2);
  const cosines = Math.cos(radians(from.latitude)) * Math.cos(radians(card.lat));
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(halfLat ** 2 + cosines * halfLon ** 2));
}

function position() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition((found) => resolve(found.coords), reject, {
      timeout: PATIENCE_MS,
      maximumAge: 60000,
    });
  });
}

/** The address of the same search, nearest to nothing, a hundred entries at a time. */
function wholeSearch(page) {
  const address = new URL(location.href);
  for (const name of ["near", "radius", "sort"]) address.searchParams.delete(name);
  address.searchParams.set("per_page", AT_ONCE);
  address.searchParams.set("page", page);
  address.hash = "";
  return address;
}

/** All cards of the search by group (found, expected, …), each with its section, in order. */
async function allGroups() {
  const groups = new Map();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await fetch(wholeSearch(page));
    if (!answer.ok) throw new Error(String(answer.status));
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const section of html.querySelectorAll(".answer__list > .card-group")) {
      const group = groups.get(section.className) || { section, cards: [] };
      group.cards.push(...section.querySelectorAll(":scope > ul > .service-card"));
      groups.set(section.className, group);
    }
    if (!html.querySelector("a[rel=next]")) break;
  }
  return groups;
}

class NearMe {
  constructor(device) {
    this.words = device.dataset;
    this.device = device;
    this.sheet = device.closest("details");
    this.status = this.sheet.querySelector("[role=status]");
    this.place = this.sheet.querySelector("input[name=near]");
    this.done = document.getElementById("near-done");
  }

  start() {
    this.device.hidden = false;
    this.device.querySelector("button").addEventListener("click", () => this.sort());
    if (location.hash === "#near") this.sheet.open = true;
  }

  async sort() {
    this.say(this.words.busy);
    let from;
    try {
      from = await position();
    } catch {
      this.turnToPlaces(this.words.refused);
      return;
    }
    try {
      this.show(await allGroups(), from);
    } catch {
      this.turnToPlaces(this.words.failed);
    }
  }

  show(groups, from) {
    let nearest = Infinity;
    const sections = [...groups.values()].map(({ section, cards }) => {
      const measured = cards.map((card) => this.measured(card, from));
      measured.sort((one, other) => one.metres - other.metres);
      nearest = Math.min(nearest, measured[0].metres);
      this.fill(section, measured);
      return section;
    });
    for (const old of document.querySelectorAll(".answer__list > .card-group, .pagination")) old.remove();
    document.querySelector(".answer__list").append(...sections);
    this.say("");
    this.done.textContent = this.sentence(nearest, from);
    this.close();
  }

  /** The nearest at once; the rest when they are asked for, so that a phone need not draw them. */
  fill(section, measured) {
    const list = section.querySelector("ul");
    const cards = measured.map(({ card }) => card);
    list.replaceChildren(...cards.slice(0, SHOWN_AT_ONCE));
    if (cards.length <= SHOWN_AT_ONCE) return;
    const more = document.createElement("button");
    more.type = "button";
    more.className = "button button--outline";
    more.textContent = this.words.more;
    more.addEventListener("click", () => {
      list.append(...cards.slice(SHOWN_AT_ONCE));
      cards[SHOWN_AT_ONCE].querySelector("a").focus();
      more.remove();
    });
    section.append(more);
  }

  /** The card with its distance written on it; a card without a place comes last. */
  measured(card, from) {
    const { lat, lon } = card.dataset;
    const old = card.querySelector(".service-card__way");
    if (old) old.remove();
    if (!lat) return { card, metres: Infinity };
    const metres = metresBetween(from, { lat: Number(lat), lon: Number(lon) });
    card.querySelector(".service-card__facts").prepend(this.way(metres));
    return { card, metres };
  }

  way(metres) {
    const minutes = Math.max(1, Math.round((metres * WALKING_DETOUR) / WALKING_METRES_PER_MINUTE));
    const near = metres < 995;
    const number = near ? Math.max(10, Math.round(metres / 10) * 10) : (metres / 1000).toFixed(1);
    const made = document.getElementById("way-line").content.cloneNode(true);
    const line = made.firstElementChild;
    line.querySelector(".way-line__distance").textContent = (
      near ? this.words.metres : this.words.kilometres
    ).replace("{n}", number);
    if (minutes <= FAR_MINUTES) {
      line.querySelector(".way-line__walk").textContent = this.words.walk.replace("{n}", minutes);
    }
    return line;
  }

  /** Out of the way of the list, with the focus where it was. */
  close() {
    const button = this.sheet.querySelector("summary");
    if (button.offsetParent === null) return;
    this.sheet.open = false;
    button.focus();
  }

  sentence(nearest, from) {
    if (nearest > OUTSIDE_M) return this.words.outside;
    return from.accuracy > ROUGH_M ? this.words.rough : this.words.sorted;
  }

  turnToPlaces(words) {
    this.say(words);
    this.place.focus();
  }

  say(words) {
    this.status.textContent = words;
  }
}

const device = document.querySelector("[data-near-me]");
if (device && isSecureContext && "geolocation" in navigator) new NearMe(device).start();
