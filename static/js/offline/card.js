/**
 * One entry of the pack as a card, from the page's own template: facts that nobody knows leave no
 * empty place behind.
 */

/** Dials as the server writes it: numbers with an area's code behind the country's. */
function dialled(phone) {
  const [area, number, extension] = phone.split("-");
  if (!number || !area.startsWith("0")) return `tel:${phone.replace(/-/g, "")}`;
  return `tel:+86${area.slice(1)}${number}${extension ? `,${extension}` : ""}`;
}

/** Slots that hold more than one column of the pack; each other slot is a column's. */
const COMPOSED = ["name", "kind", "status", "way", "open", "street", "features", "phones"];

/** The card of the n-th entry; `way` says how far it is, or nothing. */
export function offlineCard({ pack }, n, way, words) {
  const card = document.getElementById("offline-card").content.cloneNode(true).firstElementChild;
  const english = !document.documentElement.lang.startsWith("zh") && pack.name_en[n];
  const name = card.querySelector("[data-slot=name]");
  name.textContent = english || pack.name[n];
  if (english) name.lang = "en";
  fill(card, "kind", words.categories[pack.categories[pack.category[n]].id]);
  fill(card, "status", words.statuses[pack.statuses[pack.status[n]]]);
  fill(card, "way", way);
  const street = pack.streets[pack.street[n]];
  fill(card, "street", street && words.streets[street.id]);
  for (const { dataset } of card.querySelectorAll("[data-slot]")) {
    if (!COMPOSED.includes(dataset.slot)) fill(card, dataset.slot, said(pack[dataset.slot][n], dataset.words));
  }
  fill(card, "features", features(pack.features[n], words));
  card.querySelector("[data-slot=phones]").append(...pack.phones[n].split(" ").filter(Boolean).map(phoneLink));
  card.dataset.n = n;
  return card;
}

/** Writes whether it is open on a card; hours that are told in Chinese are marked so. */
export function fillOpen(card, { state, text }) {
  const line = card.querySelector("[data-slot=open]");
  line.className = state === "told" ? "" : `open-line open-line--${state}`;
  line.textContent = text;
  if (state === "told") line.lang = "zh-Hans";
}

/** A value of the pack: in the page's own words where there are some for it, lists in a row. */
function said(value, words) {
  if (words && String(value) in JSON.parse(words)) return JSON.parse(words)[value];
  return Array.isArray(value) ? value.join("、") : String(value);
}

function features(known, words) {
  const told = known
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const [key, value] = one.split("=");
      const isThing = words.things.includes(key);
      const answers = isThing ? [words.has, words.has_not] : [words.yes, words.no];
      return `${words.features[key] || key}: ${answers[value === "yes" ? 0 : 1]}`;
    });
  return told.join(" · ");
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
