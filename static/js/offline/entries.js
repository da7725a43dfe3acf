/**
 * The pack that this device keeps, made ready to be searched: by word in either script, by pinyin
 * initials, by kind, and by metres from a point.
 */

import { openLine } from "./open-now.js";
import { metresBetween } from "../search/walking.js";

/** The pack with everything ready to be searched. */
export class Entries {
  constructor(pack, cards) {
    this.pack = pack;
    this.cards = cards;
    this.script = new Map([...pack.traditional].map((old, place) => [old, [...pack.simplified][place]]));
    this.texts = pack.id.map((_, n) => this.folded(this.searched(n).join(" ")));
    this.names = pack.id.map((_, n) => this.folded(this.named(n).join(" ")));
    this.numbers = pack.phones.map((phones) => phones.map(([text]) => text));
  }

  named(n) {
    const { pack } = this;
    return [pack.name[n], pack.name_en[n], pack.initials[n]];
  }

  searched(n) {
    const { pack } = this;
    const kind = pack.categories[pack.category[n]];
    const street = pack.streets[pack.street[n]];
    return [
      ...this.named(n),
      pack.address[n],
      pack.serves[n],
      ...(kind ? [kind.zh, kind.en, kind.words] : []),
      ...(street ? [street.zh, street.en, street.words] : []),
    ];
  }

  folded(text) {
    const plain = text.normalize("NFKC").toLowerCase();
    return [...plain].map((one) => this.script.get(one) || one).join("");
  }

  /**
   * Where the entries stand that hold every word; those the plan only expects come last, and of
   * each those first that are called so: the line 110 before a house of that number.
   */
  find(words, kind) {
    const terms = this.folded(words)
      .split(/[\s,，、。]+/)
      .filter(Boolean);
    const { pack } = this;
    const expected = pack.statuses.indexOf("expected");
    const hold = (texts, n) => terms.every((term) => texts[n].includes(term) || this.numbers[n].includes(term));
    const fits = (n) => (!kind || pack.categories[pack.category[n]].id === kind) && hold(this.texts, n);
    const found = pack.id.map((_, n) => n).filter(fits);
    const later = (n) => 2 * Number(pack.status[n] === expected) + Number(!hold(this.names, n));
    return found.sort((one, other) => later(one) - later(other) || one - other);
  }

  metres(n, from) {
    const { lat, lon } = this.pack;
    return lat[n] === null ? Infinity : metresBetween(from, { lat: lat[n], lon: lon[n] });
  }

  /** Whether it is open, where that is known at this moment. */
  openLine(n, now, words) {
    const { timetable, timetables, built, doubt } = this.pack;
    const table = timetables[timetable[n]];
    return table ? openLine(table, built, now, words.open, words.doubts[doubt[n]]) : null;
  }
}
