/**
 * Reads typed words as the site's own search does, by the tables of the pack: which kinds of service
 * they mean, which place they name, and what is left of them.
 */

import { isOneSlip } from "./danger.js";

const LONGER_WINS = 1.4;
const PLACE_WORTH = 0.96;
const NOTHING_WORTH = 0.97;
const HEARD_WORTH = 0.9;
const PLACED = 1.1;
const USUALLY_MEANS = 0.6;
const ALIKE = 0.9;
const DIGITS = "零一二三四五六七八九";
const LETTER = /[a-z0-9]/;
const SHORTEST_MENDED = 6;
const WORD = /^[a-z]{5,}$/;
const LATIN = /^[a-z][a-z ]*$/;
const AROUND = [
  /(?:附近|周边|周围|旁边?|边上|一带|[这那](?:边|里|儿)|隔壁|对面|门口|不远处?|外面|最近|近一?点)的?/g,
  /距离|靠近|临近|邻近|挨着|离(?=.{2,12}(?:近|不远|多远))/g,
  /\b(?:near(?:by|est)?(?: to)?|clos(?:e|est) to|around|next to|beside|opposite|outside|not far from)(?: the)?\b/g,
];
const PARTS = [
  /(?:[a-z]\d?|\d{1,2}号?|东北|东南|西北|西南|[东西南北])(?:出入口|出站口|出口|口)/g,
  /(?:地上|地下|负|[bfl])?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:层|楼(?!梯|房))/g,
  /(?:门诊|住院|急诊|医技|外科|内科|综合|办公|主)(?:大?楼|大厅)|住院部|站台上?|站厅里?|候车[厅室]|[a-z]馆/g,
  /(?:地铁|出站|进站|检票|出入|出|入)口/g,
  /(?:东北|东南|西北|西南|[东西南北正前后侧大])门(?=口|外|里|内|\s|的|$)/g,
  /\bexit [a-z]\d?\b(?: of)?|\b(?:metro|subway) station\b|\b\d{1,2}(?:st|nd|rd|th) floor\b/g,
];

export class Reading {
  /** ``kept`` are the tables; the phrases of the n-th kind are the n-th of its ``phrases``. */
  constructor(kept) {
    this.kept = kept;
    this.known = new Map();
    this.heard = new Map();
    this.longest = 0;
    this.slips = new Map();
    this.sounds = soundsOf(kept.sounds);
    kept.stops.split("|").forEach((word) => (this.held(word).nothing = true));
    kept.places.forEach((place) =>
      place.names.split("|").forEach((name) => {
        this.held(name).place = this.held(name).place || place;
      }),
    );
    kept.phrases.forEach((weights, kind) =>
      Object.keys(weights).forEach((weight) =>
        weights[weight].split("|").forEach((phrase) => this.addKind(phrase, kind, Number(weight))),
      ),
    );
  }

  /** Latin words, for slips. */
  get words() {
    if (!this.latin) this.latin = [...this.known.keys(), ...this.heard.keys()].filter((key) => WORD.test(key));
    return this.latin;
  }

  held(text) {
    if (!this.known.has(text)) this.known.set(text, { weights: null, place: null, nothing: false });
    this.longest = Math.max(this.longest, text.length);
    return this.known.get(text);
  }

  addKind(phrase, kind, weight) {
    const held = this.held(phrase);
    held.weights = held.weights || new Map();
    held.weights.set(kind, weight);
    const sound = this.soundOf(phrase);
    if (phrase.length > 1 && sound && !this.heard.has(sound)) this.heard.set(sound, held);
  }

  /** The pinyin of Chinese characters, written together; empty where one is not known. */
  soundOf(text) {
    const sounds = [...text].map((one) => this.sounds.get(one) || "");
    return sounds.every(Boolean) ? sounds.join("") : "";
  }

  /** The first letters of what a name is read as. */
  initialsOf(name) {
    return [...name].map((one) => (this.sounds.get(one) || (LETTER.test(one) ? one : ""))[0] || "").join("");
  }

  /** The kinds by their places in the pack, the place or null, whether near it, and the words left. */
  read(folded) {
    const spoken = asNamed(this.inWords(folded));
    const bare = [...PARTS, ...AROUND].reduce((text, each) => text.replace(each, blank), spoken);
    const isNear = AROUND.some((each) => spoken.search(each) >= 0);
    const chosen = this.chosen(bare, bare === spoken ? 1 : PLACED);
    const found = chosen.map(({ meaning }) => meaning);
    const place = found.find(({ what }) => what === "place");
    const rest = chosen.reduce(
      (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
      bare,
    );
    return {
      kinds: kindsOf(found.filter(({ what }) => what === "kind").map(({ weights }) => weights)),
      place: place ? place.place : null,
      isNear,
      left: rest.split(/[\s,，、。.!?！？]+/).filter((word) => word.length > 1),
    };
  }

  inWords(folded) {
    return this.kept.emoji.reduce((text, [sign, words]) => text.split(sign).join(` ${words} `), folded);
  }

  /** The stretches that together are worth most, none over another: longer ones before several. */
  chosen(text, placed) {
    const best = [{ worth: 0, last: null }];
    for (let end = 1; end <= text.length; end += 1) {
      best.push(best[end - 1]);
      for (let start = Math.max(0, end - this.longest); start < end; start += 1) {
        const meaning = this.meaning(text, start, end, placed);
        const worth = meaning ? best[start].worth + (end - start) ** LONGER_WINS * meaning.worth : 0;
        if (worth > best[end].worth) best[end] = { worth, last: { start, end, meaning, before: best[start].last } };
      }
    }
    const found = [];
    for (let span = best[text.length].last; span; span = span.before) found.unshift(span);
    return found;
  }

  /** What a stretch means; Latin letters only as whole words, whatever their spaces. */
  meaning(text, start, end, placed) {
    const said = text.slice(start, end);
    const isWhole = !isCut(text, start) && !isCut(text, end);
    const held = isWhole && (this.known.get(said) || this.spelled(said));
    return held ? this.weighed(held, said, placed) : null;
  }

  weighed({ weights, place }, said, placed) {
    if (place && (placed > 1 || !weights)) return { what: "place", place, worth: PLACE_WORTH * placed };
    if (!weights) return { what: "nothing", worth: NOTHING_WORTH };
    return { what: "kind", weights, worth: this.known.has(said) ? 1 : HEARD_WORTH };
  }

  /** What is written otherwise: in the plural, in pinyin, or with another character of the sound. */
  spelled(said) {
    if (LATIN.test(said)) {
      const together = said.replace(/ /g, "").replace(/([jqxy])v/g, "$1u");
      return this.known.get(said.replace(/s$/, "")) || this.heard.get(together) || this.mended(together);
    }
    return said.length > 1 ? this.heard.get(this.soundOf(said)) : null;
  }

  /** The Latin word that one is a slip away from. */
  mended(word) {
    if (this.known.has(word) || word.length < SHORTEST_MENDED) return this.known.get(word);
    if (!this.slips.has(word)) {
      const one = this.words.find((each) => each[0] === word[0] && isOneSlip(word, each));
      this.slips.set(word, one && (this.known.get(one) || this.heard.get(one)));
    }
    return this.slips.get(word);
  }
}

/** Numbers of schools as their names write them: 161中 is 一六一中, 35中 三十五中. */
function asNamed(text) {
  return text.replace(/(?:第)?(\d{1,3})(?=中(?![心午国旬队班型等间])|小(?![时孩朋组区学班型])|幼)/g, (_, number) =>
    inHan(number),
  );
}

function inHan(number) {
  const [tens, ones] = number.padStart(2, "0");
  if (number.length > 2) return [...number].map((one) => DIGITS[one]).join("");
  const ten = tens === "0" ? "" : `${tens === "1" ? "" : DIGITS[tens]}十`;
  return ten + (ones === "0" && ten ? "" : DIGITS[ones]);
}

function blank(found) {
  return " ".repeat(found.length);
}

function isCut(text, at) {
  return LETTER.test(text[at - 1] || "") && LETTER.test(text[at] || "");
}

/** Each character with its syllable. */
function soundsOf(kept) {
  const sounds = new Map();
  for (const row of kept.split("|")) {
    const [sound] = row.match(/^[a-z]+/) || [""];
    for (const one of row.slice(sound.length)) sounds.set(one, sound);
  }
  return sounds;
}

/** The surest kinds that the phrases vote for; hints only where nothing is surer. */
function kindsOf(ballots) {
  const votes = new Map();
  const surest = Math.max(0, ...ballots.map((weights) => Math.max(...weights.values())));
  const invited = new Set();
  for (const weights of ballots) {
    for (const [kind, weight] of weights) {
      votes.set(kind, (votes.get(kind) || 0) + weight);
      if (weight >= Math.min(surest, USUALLY_MEANS)) invited.add(kind);
    }
  }
  const kinds = [...votes].filter(([kind]) => invited.has(kind)).sort((one, other) => other[1] - one[1]);
  return kinds.filter(([, sum]) => sum >= ALIKE * kinds[0][1]).map(([kind]) => kind);
}
