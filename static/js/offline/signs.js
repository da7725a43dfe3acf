/**
 * What must be told first of typed words, where the site's own search cannot be asked.
 */

import { DangerReader } from "./danger.js";

/** By the signs that the pack keeps. */
export class Signs {
  constructor({ danger, care_mode }) {
    this.danger = new DangerReader(danger);
    this.careMode = care_mode;
  }

  /** What is told of a folded text: the gravest danger by its id, then the version with large text. */
  toldFirst(folded) {
    const text = folded
      .split(/[\s,，、。.!！?？]+/)
      .filter(Boolean)
      .join(" ");
    const told = this.danger
      .read(folded.trim())
      .slice(0, 1)
      .map((id) => `danger-${id}`);
    return this.careMode.includes(text) ? [...told, "care-mode"] : told;
  }
}
