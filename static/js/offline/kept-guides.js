/**
 * Stands in for a guide that cannot be reached: shows the step that was asked for, where this page
 * holds it, and says so where it does not. The steps themselves are shown by their anchors, without
 * scripts.
 */

const asked = location.pathname.match(/\/guides(?:\/([a-z-]+))?(?:\/(\d+))?$/);

function step() {
  const [, guide, number] = asked;
  if (number) return document.getElementById(`${guide}-${number}`);
  return document.querySelector(`.kept-guides__step[id^="${guide}-"]`);
}

function begin() {
  if (!asked || !asked[1] || location.hash) return;
  const found = step();
  if (found) location.replace(`#${found.id}`);
  else document.querySelector("[data-not-kept]").hidden = false;
}

/** A step is a page of its own to who reads it: its heading takes the focus. */
function focusStep() {
  const shown = location.hash && document.getElementById(location.hash.slice(1));
  const heading = shown && shown.querySelector("h2");
  if (heading) heading.focus();
}

/** What was kept long ago says itself that somebody should have looked at it again. */
function tellWhatMayHaveChanged() {
  const today = new Date().toISOString().slice(0, 10);
  for (const notice of document.querySelectorAll("[data-review-by]")) {
    notice.hidden = notice.dataset.reviewBy === "" || today <= notice.dataset.reviewBy;
  }
}

window.addEventListener("hashchange", focusStep);
tellWhatMayHaveChanged();
begin();
