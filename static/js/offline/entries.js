/**
 * The pack that this device keeps, made ready to be searched: by word in either script, by pinyin
 * initials, by kind, and by metres from a point.
 */

import { openLine } from "./open-now.js";
import { Reading } from "./reading.js";
import { metresBetween } from "../search/walking.js";

/** What is only expected stands as if so many metres farther away, as on the site. */
const DOUBT_M = 1000;
const FARTHEST_M = 1e7;

/** The pack with everything ready to be searched. */
export class Entries {
  constructor(pack, cards) {
    this.pack = pack;
    this.cards = cards;
    this.script = new Map([...pack.traditional].map((old, place) => [old, [...pack.simplified][place]]));
    this.reading = new Reading(pack.reading);
    this.texts = pack.id.map((_, n) => this.folded(this.searched(n).join(" ")));
    this.names = pack.id.map((_, n) => this.folded(this.named(n).join(" ")));
    this.numbers = pack.phones.map((phones) => phones.map(([text]) => text));
  }

  named(n) {
    const { pack } = this;
    return [pack.name[n], pack.name_en[n], this.reading.initialsOf(pack.name[n])];
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
   * Where the entries stand that answer the words: of the kinds that the words mean, nearest to the
   * place that they name; other words raise and exclude nothing. Words that mean no kind and name no
   * place must all stand in an entry. What is called so comes first, the line 110 before a house of
   * that number; what the plan only expects comes later.
   */
  find(words, kind) {
    const folded = this.folded(words);
    const terms = folded.split(/[\s,，、。]+/).filter(Boolean);
    const { kinds, place, isNear, left } = this.reading.read(folded);
    const all = this.pack.id.map((_, n) => n).filter((n) => !kind || this.kindOf(n).id === kind);
    const meant = kinds.length || place ? this.meant(all, kinds, isNear ? null : place) : [];
    const found = meant.length ? meant : all.filter((n) => this.holds(this.texts, n, terms));
    return this.inOrder(found, terms, place, left);
  }

  /** Those of the kinds, in the street where one is named and has any. */
  meant(all, kinds, place) {
    const { category, street } = this.pack;
    const found = kinds.length ? all.filter((n) => kinds.includes(category[n])) : all;
    const there = place && place.street >= 0 ? found.filter((n) => street[n] === place.street) : [];
    return there.length ? there : found;
  }

  inOrder(found, terms, place, left) {
    const expected = this.pack.statuses.indexOf("expected");
    const keys = new Map(found.map((n) => [n, this.keysOf(n, terms, place, left, this.pack.status[n] === expected)]));
    return found.sort((one, other) => firstDifference(keys.get(one), keys.get(other)) || one - other);
  }

  keysOf(n, terms, place, left, isExpected) {
    const isOther = Number(!this.holds(this.names, n, terms));
    const raised = -left.filter((word) => this.holds(this.texts, n, [word])).length;
    const doubt = Number(isExpected);
    if (!place) return [doubt, isOther, raised];
    return [isOther, raised, Math.min(this.metres(n, place), FARTHEST_M) + DOUBT_M * doubt];
  }

  holds(texts, n, terms) {
    return terms.every((term) => texts[n].includes(term) || this.numbers[n].includes(term));
  }

  kindOf(n) {
    return this.pack.categories[this.pack.category[n]];
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

function firstDifference(one, other) {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : one[at] - other[at];
}
