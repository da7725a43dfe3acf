/**
 * One group of cards, nearest first. The cards come as HTML and only those that are looked at are
 * made into a page: of a thousand a phone draws twenty. Those without a place come last, in their own order.
 */

import { outlineButton } from "./outline-button.js";
import { made, tellOfCards, wayLine } from "./rendered.js";
import { errorOf, metresBetween, wayWords } from "./walking.js";

/** What fills a screen comes first, so that a slow phone shows it at once. */
const SHOWN_FIRST = 6;
const SHOWN_AT_ONCE = 20;

export class NearList {
  /** `fetchRest` brings the groups of cards that were not sent at first, none of which has a place,
   *  or nothing where it fails. */
  constructor(group, words, fetchRest) {
    Object.assign(this, { ...group, words, fetchRest, shown: 0 });
  }

  /** The section with its very nearest cards; `fillUp` adds the others that are shown at once. */
  section(from) {
    const away = (lat, place) => (lat === null ? Infinity : metresBetween(from, { lat, lon: this.lon[place] }));
    this.from = from;
    this.metres = this.lat.map(away);
    this.order = [...this.metres.keys()].sort((one, other) => this.metres[one] - this.metres[other] || one - other);
    this.shown = 0;
    const content = made(this.html);
    this.list = content.querySelector("ul");
    this.more = outlineButton(this.words.more);
    this.more.addEventListener("click", () => this.showMore());
    this.list.after(this.more);
    this.list.append(this.next(SHOWN_FIRST));
    return content;
  }

  fillUp() {
    this.list.append(this.next(SHOWN_AT_ONCE - this.shown));
  }

  /** The next cards, with their distances on them. */
  next(most) {
    const places = this.order.slice(this.shown, this.shown + most);
    const cards = made(places.map((place) => this.cards[place]).join(""));
    places.forEach((place, n) => this.writeWay(cards.children[n], this.metres[place]));
    this.shown += places.length;
    this.more.hidden = this.shown >= this.order.length && !this.rest;
    return cards;
  }

  async showMore() {
    if (this.rest && this.order.length - this.shown < SHOWN_AT_ONCE) await this.takeRest();
    const cards = this.next(SHOWN_AT_ONCE);
    const first = cards.querySelector("a");
    this.list.append(cards);
    tellOfCards(null);
    if (first) first.focus();
  }

  async takeRest() {
    const groups = await this.fetchRest();
    if (!groups || !this.rest) return;
    this.rest = 0;
    const mine = groups.find(({ id }) => id === this.id);
    for (const card of mine ? mine.cards : []) {
      this.order.push(this.cards.push(card) - 1);
      this.metres.push(Infinity);
    }
  }

  writeWay(card, metres) {
    if (metres === Infinity) return;
    const way = wayWords(metres, errorOf(card.dataset.within, this.from), this.words);
    card.querySelector(".service-card__facts").prepend(wayLine(way));
  }
}
