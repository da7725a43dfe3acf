/**
 * Pieces of a page as the server renders them, for scripts that show more of the same. No script
 * writes markup of its own.
 */

/** HTML of the server's as content for a page. */
export function made(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** A copy of the element in the page's template of that name. */
export function copyOf(name) {
  return document.getElementById(name).content.firstElementChild.cloneNode(true);
}

/** How far something is, in the form that the page's list has for it. */
export function wayLine([distance, walk]) {
  const line = copyOf("way-line");
  line.querySelector(".way-line__distance").textContent = distance;
  line.querySelector(".way-line__walk").textContent = walk;
  return line;
}

/** Other cards stand in the list now, nearest to `from` where that is known: a map beside it follows. */
export function tellOfCards(from) {
  document.dispatchEvent(new CustomEvent("cards", { detail: from }));
}
