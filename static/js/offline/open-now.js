/**
 * Whether a place is open, from the timetables of the pack: each has a word for each day, worked out
 * beforehand, such as `540-690 780-1020` in minutes, with `?` where the rest of the day is not known.
 * Before and after these days, and where a day is not known, nothing is said.
 */

const DAY_MS = 86400000;
const DAY_MINUTES = 1440;

/** The whole country has kept one offset since 1991, wherever the device believes to be. */
const COUNTRY_MS = 28800000;
const NAMED_DAYS = 7;

/** The spans of a timetable around a day, in minutes from that day's midnight, joined. */
function spansFrom(table, today) {
  const spans = [];
  for (let day = Math.max(0, today - 1); day < table.length; day += 1) {
    const from = (day - today) * DAY_MINUTES;
    for (const [opens, closes] of spansOf(table[day])) {
      const last = spans[spans.length - 1];
      if (last && last[1] >= from + opens) last[1] = Math.max(last[1], from + closes);
      else spans.push([from + opens, from + closes]);
    }
  }
  return spans;
}

function spansOf(word) {
  return word
    .split(" ")
    .filter((part) => part.includes("-"))
    .map((part) => part.split("-").map(Number));
}

/** The first minute from which the timetable does not know: a day with `?`, or its end. */
function knownUntil(table, today) {
  const unknown = table.findIndex((word, day) => day >= today && word.includes("?"));
  return ((unknown < 0 ? table.length : unknown) - today) * DAY_MINUTES;
}

/** The state and the minute of its end, if that is known; null where nothing can be told. */
export function stateAt(table, today, minute, atLeast) {
  if (today < 0 || today >= table.length) return null;
  const known = knownUntil(table, today);
  const spans = spansFrom(table, today);
  const current = spans.find(([opens, closes]) => opens <= minute && minute < closes);
  if (current) return { state: "open", until: atLeast || current[1] < known ? current[1] : null };
  if (minute >= known) return null;
  const next = spans.find(([opens]) => opens > minute && opens < known);
  return { state: "closed", until: next ? next[0] : null };
}

function clock(minute) {
  const time = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`;
}

/** A coming moment with its day; null where it is too far away for a weekday's name. */
function named(minute, weekday, words) {
  const ahead = Math.floor(minute / DAY_MINUTES);
  const phrase = [words.today, words.tomorrow][ahead] || words.on_day;
  if (ahead >= NAMED_DAYS) return null;
  const day = words.weekdays[(weekday + ahead) % NAMED_DAYS];
  return phrase.replace("{time}", clock(minute)).replace("{day}", day);
}

/**
 * What the card says at this moment, or null. Hours that are not sure have a `doubt`: words of their
 * own; those that hold at least are told to their end, whatever comes then.
 */
export function openLine(table, built, now, all, doubt) {
  const words = doubt ? Object.assign({}, all, doubt) : all;
  const here = now + COUNTRY_MS;
  const today = Math.floor((here - Date.parse(`${built}T00:00:00Z`)) / DAY_MS);
  const found = stateAt(table, today, Math.floor((here % DAY_MS) / 60000), words.at_least);
  if (!found) return null;
  const { state, until } = found;
  const weekday = new Date(here).getUTCDay();
  if (state === "open") return { state: doubt ? "likely" : state, text: whileOpen(until, weekday, words) };
  const time = until === null ? null : named(until, weekday, words);
  return { state, text: time ? words.opens.replace("{time}", time) : words.closed };
}

function whileOpen(until, weekday, words) {
  if (until === null) return words.open;
  const isToday = until < DAY_MINUTES;
  const time = until === DAY_MINUTES ? "24:00" : isToday ? clock(until) : named(until, weekday, words);
  return time ? words.closes.replace("{time}", time) : words.open;
}
