/** Patterns of danger as people wrote them → sources of regular expressions, as the site makes them. */

export const NEVER = "(?!)";

const GAP = { han: 5, english: 4 };
const ANY = { han: "[^.!?。]", english: "[ a-z0-9.]" };
const ENDS = { "^": { han: "^", english: "^" }, $: { han: "[\\s?]*$", english: "(?= $)" } };
const ITEM = /(?:\{[^}]*\}|[^\s{])+/g;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

const isGap = (item) => "…~^$".includes(item[0]);

/** The parts of a pattern: gaps, groups and words, alternatives together. */
export const itemsOf = (pattern) => pattern.match(ITEM) || [];

const alternatives = (item) => item.replace(/\?/g, "").split("/").filter(Boolean);

/** Any of the words, the longest first. */
export function anyOf(writing, words) {
  const written = [...new Set(words.map((word) => writtenAs(writing, word)))];
  const longestFirst = written.sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return longestFirst.length ? `(?:${longestFirst.join("|")})` : NEVER;
}

function writtenAs(writing, word) {
  if (word[0] === "{") return word;
  if (writing === "han") return word.replace(SPECIAL, "\\$&");
  return word
    .split(/\s+/)
    .map((part) => ` ${part}`)
    .join("");
}

/** Any of the patterns, each a list of its items; tight ones reach over no space. */
export function oneOf(writing, patterns, tight = false) {
  const sources = patterns.map((items) => sourceOf(writing, items, gapOf(writing, tight)));
  return sources.length ? `(?:${sources.join("|")})${writing === "english" ? "(?= )" : ""}` : NEVER;
}

function gapOf(writing, tight) {
  if (writing === "english") return "(?: [a-z0-9]+)";
  return tight ? "[^\\s.!?。]" : "[^.!?。]";
}

function sourceOf(writing, items, gap) {
  let source = "";
  let before = "";
  items.forEach((item) => {
    if (isGap(item)) {
      source += reachOf(writing, item, gap);
      before = "";
      return;
    }
    source += before + anyOf(writing, alternatives(item)) + (item.includes("?") ? "?" : "");
    before = writing === "han" ? "\\s?" : "";
  });
  return source;
}

function reachOf(writing, item, gap) {
  if (item[0] === "…") return `${gap}{0,${item.slice(1) || GAP[writing]}}`;
  if (item[0] !== "~") return ENDS[item][writing];
  return `(?:(?!${item.slice(1)}${writing === "english" ? "(?= )" : ""})${ANY[writing]})*`;
}

/** The ways of a harmless pattern in pinyin: one syllable counts right behind what it belongs to only. */
export function withoutShortBehindGaps(items) {
  const kept = [...items];
  const ways = [];
  items.forEach((item, place) => {
    if (!place || !isGap(items[place - 1]) || isGap(item)) return;
    const short = alternatives(item).filter((one) => one.length === 1);
    if (!short.length) return;
    kept[place] = alternatives(item)
      .filter((one) => !short.includes(one))
      .join("/");
    ways.push([...items.slice(0, place - 1), short.join("/"), ...items.slice(place + 1)]);
  });
  return kept.every((item) => item && (isGap(item) || alternatives(item).length)) ? [...ways, kept] : ways;
}
