/**
 * A map that is drawn when it is unfolded: until then the page loads nothing of it.
 */

for (const fold of document.querySelectorAll("[data-map-fold]")) {
  fold.addEventListener("toggle", () => import(fold.dataset.mapFold), { once: true });
}
