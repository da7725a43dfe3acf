/**
 * What must be told first of typed words, read by the phrases of the pack where the site's own search
 * cannot be asked.
 */

const LATIN = /^[ -~]+$/;

/** Words in Latin letters stand apart, so that no phrase is found inside a longer word. */
function holds(text, phrase) {
  return text.includes(LATIN.test(phrase) ? ` ${phrase} ` : phrase);
}

/** The codes of the notices for a folded text. */
export function toldFirst(folded, signs) {
  const text = folded
    .split(/[\s,，、。.!！?？]+/)
    .filter(Boolean)
    .join(" ");
  const rest = signs.harmless.reduce((left, phrase) => left.split(phrase).join("  "), ` ${text} `);
  const told = signs.danger.some((phrase) => holds(rest, phrase)) ? ["danger"] : [];
  return signs.care_mode.includes(text) ? [...told, "care-mode"] : told;
}
