/**
 * The map beside a list of results, drawn where the screen has room for both: a phone loads nothing of it.
 */

const beside = document.querySelector("[data-map-beside]");
const roomy = matchMedia("(min-width: 56.25em)");

function draw() {
  if (getComputedStyle(beside).display !== "none") import(beside.dataset.mapBeside);
}

if (beside) {
  draw();
  // Safari 13 knows no other way to listen.
  roomy.addListener(draw);
}
