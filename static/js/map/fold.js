/**
 * A map that is drawn when it is unfolded: until then the page loads nothing of it. A wide screen has
 * room for it, and shows it at once.
 */

const isWide = matchMedia("(min-width: 62em)").matches;

for (const fold of document.querySelectorAll("[data-map-fold]")) {
  fold.addEventListener("toggle", () => import(fold.dataset.mapFold), { once: true });
  if (isWide) fold.open = true;
}
