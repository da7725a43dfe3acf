/**
 * Finds entries in the pack that this device keeps: by word, by kind, nearest first. It stands in for
 * any page that cannot be reached, and then begins with what that page was asked for. The position
 * stays on the device.
 */

const EARTH_RADIUS_M = 6371008.8;
const WALKING_DETOUR = 1.3;
const WALKING_METRES_PER_MINUTE = 67;
const FAR_MINUTES = 120;
const OLD_DAYS = 30;
const SHOWN_AT_ONCE = 30;
const DAY_MS = 86400000;

function metresBetween(from, lat, lon) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const halfLat = Math.sin(radians(lat - from.latitude) / 2);
  const halfLon = Math.sin(radians(lon - from.longitude) / 2);
  const cosines = Math.cos(radians(from.latitude)) * Math.cos(radians(lat));
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(halfLat ** 2 + cosines * halfLon ** 2));
}

/** Dials as the server writes it: Beijing numbers with the country's code. */
function dialled(phone) {
  const [area, number, extension] = phone.split("-");
  if (!number || !area.startsWith("0")) return `tel:${phone.replaceAll("-", "")}`;
  return `tel:+86${area.slice(1)}${number}${extension ? `,${extension}` : ""}`;
}

/** The pack with everything ready to be searched. */
class Entries {
  constructor(pack) {
    this.pack = pack;
    this.script = new Map([...pack.traditional].map((old, place) => [old, [...pack.simplified][place]]));
    this.texts = pack.id.map((_, n) => this.folded(this.searched(n).join(" ")));
  }

  searched(n) {
    const { pack } = this;
    const kind = pack.categories[pack.category[n]];
    const street = pack.streets[pack.street[n]];
    return [
      ...[pack.name[n], pack.name_en[n], pack.initials[n], pack.address[n], pack.serves[n]],
      ...(kind ? [kind.zh, kind.en, kind.words] : []),
      ...(street ? [street.zh, street.en, street.words] : []),
    ];
  }

  folded(text) {
    const plain = text.normalize("NFKC").toLowerCase();
    return [...plain].map((one) => this.script.get(one) || one).join("");
  }

  /** The numbers of the entries that hold every word; those the plan only expects come last. */
  find(words, kind) {
    const terms = this.folded(words).split(/[\s,，、。]+/).filter(Boolean);
    const { pack } = this;
    const expected = pack.statuses.indexOf("expected");
    const fits = (n) =>
      (!kind || pack.categories[pack.category[n]].id === kind) &&
      terms.every((term) => this.texts[n].includes(term));
    const found = pack.id.map((_, n) => n).filter(fits);
    const later = (n) => Number(pack.status[n] === expected);
    return found.sort((one, other) => later(one) - later(other) || one - other);
  }

  metres(n, from) {
    const { lat, lon } = this.pack;
    return lat[n] === null ? Infinity : metresBetween(from, lat[n], lon[n]);
  }
}

class OfflinePage {
  constructor(root, entries) {
    this.root = root;
    this.entries = entries;
    this.words = JSON.parse(document.getElementById("offline-words").textContent);
    this.list = root.querySelector("[data-offline-list]");
    this.status = root.querySelector("[role=status]");
    this.form = root.querySelector("form");
    this.more = root.querySelector("[data-more]");
    this.nearButton = root.querySelector("[data-near]");
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
    this.nearButton.hidden = !("geolocation" in navigator);
    this.nearButton.addEventListener("click", () => this.sortFromHere());
    this.warnOfAge();
    this.show();
  }

  /** What the page that could not be reached was about: one entry, the own list, or a search. */
  beginWith({ pathname, search }) {
    const asked = new URLSearchParams(search);
    const entry = pathname.match(/\/services\/([a-z0-9-]+)$/);
    if (entry) this.only = [entry[1]];
    if (/\/shortlist$/.test(pathname)) this.only = asked.get("ids")?.split(",") || keptList();
    this.form.elements.word.value = asked.get("q") || "";
    const kind = asked.get("category") || pathname.match(/\/categories\/([a-z-]+)$/)?.[1] || "";
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
    this.list.replaceChildren(...cards);
    if (this.only?.length === 1 && cards[0]) cards[0].querySelector("details").open = true;
    this.more.hidden = found.length <= this.shown;
    this.say(found.length ? this.words.found.replace("{n}", found.length) : this.words.none);
  }

  card(n) {
    const { pack } = this.entries;
    const card = document.getElementById("offline-card").content.cloneNode(true).firstElementChild;
    const english = document.documentElement.lang === "en" && pack.name_en[n];
    const name = card.querySelector("[data-slot=name]");
    name.textContent = english || pack.name[n];
    if (english) name.removeAttribute("lang");
    fill(card, "kind", this.words.categories[pack.categories[pack.category[n]].id]);
    fill(card, "status", this.words.statuses[pack.statuses[pack.status[n]]]);
    fill(card, "way", this.way(n));
    fill(card, "street", this.words.streets[pack.streets[pack.street[n]]?.id]);
    for (const slot of ["address", "hours", "note", "serves", "fee", "apply"]) fill(card, slot, pack[slot][n]);
    fill(card, "features", this.features(pack.features[n]));
    card.querySelector("[data-slot=phones]").append(...pack.phones[n].split(" ").filter(Boolean).map(phoneLink));
    return card;
  }

  features(known) {
    const said = known.split(" ").filter(Boolean).map((one) => {
      const [key, value] = one.split("=");
      const isThing = this.words.things.includes(key);
      const answer = value === "yes" ? (isThing ? this.words.has : this.words.yes) : isThing ? this.words.has_not : this.words.no;
      return `${this.words.features[key] || key}: ${answer}`;
    });
    return said.join(" · ");
  }

  way(n) {
    const metres = this.from ? this.entries.metres(n, this.from) : Infinity;
    if (metres === Infinity) return "";
    const near = metres < 995;
    const number = near ? Math.max(10, Math.round(metres / 10) * 10) : (metres / 1000).toFixed(1);
    const minutes = Math.max(1, Math.round((metres * WALKING_DETOUR) / WALKING_METRES_PER_MINUTE));
    const distance = (near ? this.words.metres : this.words.kilometres).replace("{n}", number);
    return minutes > FAR_MINUTES ? distance : `${distance} · ${this.words.walk.replace("{n}", minutes)}`;
  }

  sortFromHere() {
    this.say(this.words.busy);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.from = coords;
        this.show();
        this.say(this.words.sorted);
      },
      () => this.say(this.words.refused),
      { timeout: 10000, maximumAge: 60000 },
    );
  }

  warnOfAge() {
    const days = (Date.now() - new Date(this.entries.pack.built)) / DAY_MS;
    this.root.querySelector("[data-old]").hidden = days <= OLD_DAYS;
  }

  say(words) {
    this.status.textContent = words;
  }
}

function keptList() {
  try {
    return JSON.parse(localStorage.getItem("jiamenkou.shortlist")) || [];
  } catch {
    return [];
  }
}

/** Puts words into their place; a place without words goes, its label with it. */
function fill(card, slot, words) {
  const place = card.querySelector(`[data-slot=${slot}]`);
  if (words) place.textContent = words;
  else (place.closest("[data-fact]") || place).remove();
}

function phoneLink(phone) {
  const link = document.getElementById("offline-phone").content.cloneNode(true).firstElementChild;
  link.href = dialled(phone);
  link.querySelector(".number").textContent = phone;
  return link;
}

const root = document.querySelector("[data-offline]");
fetch(root.dataset.offline)
  .then((answer) => answer.json())
  .then((pack) => new OfflinePage(root, new Entries(pack)).start())
  .catch(() => {
    document.querySelector("[data-no-pack]").hidden = false;
  });
