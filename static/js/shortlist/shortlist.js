/**
 * The visitor's own list: ids, kept in this browser only. Shows the save buttons that the page
 * holds, wherever cards are put later, and says on each whether its entry is in the list. Where the
 * browser keeps nothing, the buttons stay away.
 */

const KEY = "jiamenkou.shortlist";
const MOST = 50;
const AN_ID = /^[a-z0-9-]{1,64}$/;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((id) => AN_ID.test(id)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Whether the browser keeps it: private windows and full disks refuse. */
function write(ids) {
  try {
    if (ids.length) localStorage.setItem(KEY, JSON.stringify(ids));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

function show(scope) {
  const ids = read();
  for (const save of scope.querySelectorAll("[data-save]")) {
    const kept = ids.includes(save.dataset.save);
    save.toggleAttribute("data-kept", kept);
  }
  for (const count of document.querySelectorAll("[data-count]")) count.textContent = String(ids.length);
  for (const counted of document.querySelectorAll("[data-list-count]")) counted.hidden = ids.length === 0;
}

/** In one place of the page, whichever button was tapped. */
function tell(reason) {
  const told = document.querySelector("[data-save-told]");
  told.textContent = reason ? told.dataset[reason] : "";
}

function turn(save) {
  const ids = read();
  const id = save.dataset.save;
  const kept = ids.includes(id);
  const isFull = !kept && ids.length >= MOST;
  const isKept = !isFull && write(kept ? ids.filter((one) => one !== id) : [...ids, id]);
  tell(isFull ? "full" : isKept ? "" : "refused");
  show(document);
}

function holdsButtons(node) {
  return node instanceof Element && node.querySelector("[data-save]") !== null;
}

/** One that holds something and takes no more is full, which is told at the tap. */
function canKeep() {
  try {
    return write(read()) || localStorage.length > 0;
  } catch {
    return false;
  }
}

if (canKeep()) {
  document.documentElement.classList.add("can-save");
  show(document);
  document.addEventListener("click", (event) => {
    const save = event.target.closest("[data-save]");
    if (save && event.target.closest("button")) turn(save);
  });
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) show(document);
  });
  window.addEventListener("pageshow", () => show(document));
  document.addEventListener("list-changed", () => show(document));
  new MutationObserver((changes) => {
    if (changes.some((change) => [...change.addedNodes].some(holdsButtons))) show(document);
  }).observe(document.querySelector("main"), { childList: true, subtree: true });
}
