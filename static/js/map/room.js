/**
 * Which room on the map is taken: boxes in layer pixels, and how wide words are drawn.
 */

const LETTER_PX = { wide: 14, narrow: 8.2 };
const FIRST_WIDE_LETTER = "\u2e7f";
const USUAL_TEXT_PX = 14;

const page = getComputedStyle(document.documentElement);

/** How much larger than usual the words on the map are; their size is a token in rem. */
export const textScale = (parseFloat(page.fontSize) * parseFloat(page.getPropertyValue("--text-map"))) / USUAL_TEXT_PX;

/** About how wide words of 14 px are drawn; measuring each would cost a layout. */
export function widthOf(words) {
  let width = 0;
  for (const letter of words) width += letter > FIRST_WIDE_LETTER ? LETTER_PX.wide : LETTER_PX.narrow;
  return width * textScale;
}

export function boxAround({ x, y }, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export class Room {
  constructor() {
    this.taken = [];
  }

  take(box) {
    this.taken.push(box);
  }

  /** Square pixels of the box that are taken already. */
  overlap(box) {
    return this.taken.reduce((sum, other) => sum + overlap(box, other), 0);
  }

  isFree(box) {
    return !this.taken.some((other) => overlap(box, other) > 0);
  }
}
