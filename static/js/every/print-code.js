/** On paper a page shows its code: another phone leads back to it. */

const folds = () => document.querySelectorAll(".share-sheet");

window.addEventListener("beforeprint", () => {
  for (const fold of folds()) {
    fold.dataset.wasOpen = fold.open;
    fold.open = true;
  }
});

window.addEventListener("afterprint", () => {
  for (const fold of folds()) fold.open = fold.dataset.wasOpen === "true";
});
