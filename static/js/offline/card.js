/**
 * One entry as a card: the card of the site's own lists, as the server rendered it, with what the pack
 * knows besides folded away below. Facts that nobody knows leave no empty place behind.
 */

import { copyOf, made, wayLine } from "../search/rendered.js";

/** Slots that hold more than one column of the pack; each other slot is a column's. */
const COMPOSED = ["street", "features", "phones"];

/** What a card needs a signal for. */
const NEEDS_A_SIGNAL = ".save, [href$='#directions']";

/** What the server says of opening, for when the device cannot tell more. */
const told = new WeakMap();

/** The card of the n-th entry; `wayOf` says how far it is by the metres to which its place is known,
 * or nothing. */
export function offlineCard({ pack, cards }, n, wayOf, words) {
  const card = made(cards[n]).firstElementChild;
  for (const part of card.querySelectorAll(NEEDS_A_SIGNAL)) part.remove();
  const way = wayOf(card.dataset.within);
  if (way) card.querySelector(".service-card__facts").prepend(wayLine(way));
  told.set(card, card.querySelector(".open-line"));
  card.append(details(pack, n, words, cards[pack.id.length]));
  card.dataset.n = n;
  return card;
}

/** Writes whether it is open on a card, where the device can tell. */
export function fillOpen(card, known) {
  const line = told.get(card).cloneNode(true);
  if (known) {
    line.className = `open-line open-line--${known.state}`;
    line.textContent = known.text;
  }
  card.querySelector(".open-line").replaceWith(line);
}

function details(pack, n, words, texts) {
  const more = copyOf("offline-details");
  const street = pack.streets[pack.street[n]];
  fill(more, "street", street && words.streets[street.id]);
  for (const { dataset } of more.querySelectorAll("[data-slot]")) {
    if (COMPOSED.includes(dataset.slot)) continue;
    const value = said(pack[dataset.slot][n], dataset.words);
    fill(more, dataset.slot, texts[value] || value, value in texts);
  }
  fill(more, "features", features(pack.features[n], words));
  const others = pack.phones[n].slice(1).map(phoneLink);
  const phones = more.querySelector("[data-slot=phones]");
  if (others.length) phones.append(...others);
  else phones.remove();
  return more;
}

/** A value of the pack: in the page's own words where there are some for it, lists in a row. */
function said(value, words) {
  if (words && String(value) in JSON.parse(words)) return JSON.parse(words)[value];
  return Array.isArray(value) ? value.join("、") : String(value);
}

function features(known, words) {
  const each = known
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const [key, value] = one.split("=");
      const isThing = words.things.includes(key);
      const answers = isThing ? [words.has, words.has_not] : [words.yes, words.no];
      return `${words.features[key] || key}: ${answers[value === "yes" ? 0 : 1]}`;
    });
  return each.join(" · ");
}

/** Puts words into their place; a place without words goes, its label with it. Words that the cards
 * bring in the page's own language are not foreign. */
function fill(more, slot, words, own = false) {
  const place = more.querySelector(`[data-slot=${slot}]`);
  if (own) place.removeAttribute("lang");
  if (words) place.textContent = words;
  else (place.closest("[data-fact]") || place).remove();
}

/** A number as the pack has it: how it is read, and what it dials. */
function phoneLink([text, href]) {
  const link = copyOf("offline-phone");
  link.href = href;
  link.querySelector(".number").textContent = text;
  return link;
}
