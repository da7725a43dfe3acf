/**
 * Reads danger out of typed words as the site's own search does, by the patterns of the pack: in
 * Chinese, in English with a slip in a word, and in pinyin.
 */

import { NEVER, anyOf, itemsOf, oneOf, withoutShortBehindGaps } from "./danger-patterns.js";

const MOST_READ = 300;
const SHORTEST_MENDED = 6;
const LEAST_COMPOSED = 3;
const LEAST_ALONE = 2;
const SPOKEN = ["alone", "composed"];
const HAN_WORD = /[0-9a-z]*[\u4e00-\u9fff][0-9a-z\u4e00-\u9fff]*/g;
const CUT = " . ";
const ASCII = /^[ -~]*$/;
const NOT = / (ca|do|does|did|is|are|was|were|has|have|had|could|would|should)(?:n not|nnot| not)(?= )/g;

const WHO_IS = / (?:(he|she|who)s|theyre)(?= )/g;
const NOUN_IS = /([a-z])['’`´]s(?![a-z])/g;

export class DangerReader {
  constructor(kept) {
    this.kept = kept;
    this.compiled = new Map();
    this.known = new Set([...kept.spelled, ...kept.ordinary]);
    this.sounds = new Map(kept.syllables.map((one, n) => [one, String.fromCharCode(kept.first_sound + n)]));
    this.soundOf = new Map(
      [].concat(
        ...kept.sounds.map((all, n) => [...all].map((one) => [one, String.fromCharCode(kept.first_sound + n)])),
      ),
    );
    const any = kept.syllables.join("|");
    this.syllable = new RegExp(`(?:${any})(?![aeiouv])|(?:${any})`, "g");
    this.groups = { han: this.groupsOf("han", kept.zh), english: this.groupsOf("english", kept.en) };
    this.harmless = this.harmlessOf(kept.zh, kept.en);
    this.dangers = kept.dangers.map((id, n) => this.dangerOf(id, kept.zh.said[n], kept.en.said[n]));
  }

  /** Each group of words as a source; behind a group stand those that hold it. */
  groupsOf(writing, { words }) {
    const all = {};
    const sources = {};
    this.kept.groups.forEach((name, n) => {
      const own = words[n] ? words[n].split("/") : [];
      all[name] = [].concat(this.meant(own), ...this.kept.holds[n].map((held) => all[held]));
      sources[name] = anyOf(writing, all[name]);
    });
    return sources;
  }

  harmlessOf(zh, en) {
    const han = this.meant(zh.harmless).map(itemsOf);
    const ways = [].concat(...[...this.meant(zh.by_sound).map(itemsOf), ...han].map(withoutShortBehindGaps));
    return {
      han: oneOf("han", han, true),
      english: oneOf("english", en.harmless.map(itemsOf)),
      spoken: oneOf("han", ways, true),
    };
  }

  /** Chinese patterns of a single word or group, alone, and of several, composed. */
  dangerOf(id, zh, en) {
    const all = this.meant(zh).map(itemsOf);
    const source = (isAlone) =>
      oneOf(
        "han",
        all.filter((items) => (items.length === 1) === isAlone),
      );
    return { id, alone: source(true), composed: source(false), english: oneOf("english", en.map(itemsOf)) };
  }

  meant(written) {
    return written.map((each) => this.asMeant(each));
  }

  /** The ids of what the folded words tell of, the gravest first. */
  read(folded) {
    const texts = this.texts(folded.slice(0, MOST_READ)).map(([writing, text]) => [
      writing,
      text.replace(this.expression(writing, this.harmless[SPOKEN.includes(writing) ? "spoken" : writing]), CUT),
    ]);
    return this.dangers.filter((danger) => this.isSaid(danger, texts)).map(({ id }) => id);
  }

  /** Alone and composed are the same syllables: of one word, or of several that hold three. */
  isSaid({ alone, composed, english }, texts) {
    const said = {
      english: [[english, 0]],
      han: [
        [alone, 0],
        [composed, 0],
      ],
      alone: [[alone, LEAST_ALONE]],
      composed: [[composed, LEAST_COMPOSED]],
    };
    return texts.some(([writing, text]) =>
      said[writing].some(([source, least]) => this.isFound(writing, source, text, least)),
    );
  }

  isFound(writing, source, text, least) {
    const found = text.match(this.expression(writing, source, writing === "alone" ? least : 0)) || [];
    return found.some((one) => one.length >= least);
  }

  /** The words as they are looked at in each writing that they may be in. */
  texts(folded) {
    const texts = ASCII.test(folded) ? [] : [["han", this.asMeant(folded)]];
    const words = folded.replace(/['’`´]/g, "").match(/[a-z0-9]+/g) || [];
    if (!words.length) return texts;
    const ways = [...new Set([folded, folded.replace(NOUN_IS, "$1 s")])];
    texts.push(["english", ways.map((way) => this.english(way)).join(CUT)]);
    const read = words.map((word) => this.syllables(spelled(word)));
    if (read.every((found) => found.length)) {
      const sounds = [].concat(...read).map((one) => this.sounds.get(one));
      texts.push(...SPOKEN.map((writing) => [writing, sounds.join("")]));
    }
    return texts;
  }

  /** With the characters of speech at home as those that are meant: 冇 → 没. */
  asMeant(folded) {
    const [spoken, meant] = this.kept.spoken;
    return folded.replace(new RegExp(`[${spoken}]`, "g"), (one) => meant[spoken.indexOf(one)]);
  }

  /** The words as they are spoken: cannot → cant, hes → he is. */
  english(folded) {
    const words = folded.replace(/['’`´]/g, "").match(/[a-z0-9]+/g) || [];
    return ` ${words.map((word) => this.mended(word)).join(" ")} `
      .replace(WHO_IS, (_, who) => (who ? ` ${who} is` : " they are"))
      .replace(NOT, " $1nt")
      .replace(/ will not(?= )/g, " wont");
  }

  syllables(word) {
    const found = word.match(this.syllable) || [];
    return found.join("") === word ? found : [];
  }

  mended(word) {
    if (word.length < SHORTEST_MENDED || this.known.has(word)) return word;
    return this.kept.spelled.find((one) => one[0] === word[0] && isOneSlip(word, one)) || word;
  }

  expression(writing, source, least = 0) {
    const key = `${writing}\n${least}\n${source}`;
    if (!this.compiled.has(key)) this.compiled.set(key, new RegExp(this.written(writing, source, least), "g"));
    return this.compiled.get(key);
  }

  /** The source with its groups; of those that stand alone in pinyin, none is of one syllable. */
  written(writing, source, least) {
    const groups = this.groups[writing === "english" ? writing : "han"];
    const isSpoken = SPOKEN.includes(writing);
    const own = isSpoken ? this.sounding(source, least) : source;
    return own.replace(/\{([a-z ]+)\}/g, (_, name) =>
      isSpoken ? this.sounding(groups[name], writing === "alone" ? LEAST_ALONE : 0) : groups[name],
    );
  }

  /** Each word of a source as it sounds; shorter ones are never found. */
  sounding(source, least) {
    return source.replace(HAN_WORD, (word) =>
      word.length < least
        ? NEVER
        : this.kept.readings[word] || [...word].map((one) => this.soundOf.get(one) || one).join(""),
    );
  }
}

/** A word of pinyin with *üe* and *nü er* as the list of syllables writes them. */
function spelled(word) {
  return word.replace(/nuer(?!a)/g, "nver").replace(/([ln])ve(?!r)/g, "$1ue");
}

/** Whether one letter is wrong, missing or too much, or two neighbours are swapped. */
export function isOneSlip(typed, word) {
  let first = 0;
  while (first < typed.length && typed[first] === word[first]) first += 1;
  const most = Math.min(typed.length, word.length) - first;
  let last = 0;
  while (last < most && typed[typed.length - 1 - last] === word[word.length - 1 - last]) last += 1;
  const one = typed.slice(first, typed.length - last);
  const other = word.slice(first, word.length - last);
  return (
    Math.max(one.length, other.length) <= 1 ||
    (one.length === 2 && other.length === 2 && one[0] + one[1] === other[1] + other[0])
  );
}
