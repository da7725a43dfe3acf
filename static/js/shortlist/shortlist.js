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

/** Whether the browser keeps lists at all: private windows and full disks refuse. */
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
    save.querySelector("[data-count]").textContent = String(ids.length);
    if (kept) save.removeAttribute("data-full");
  }
}

function turn(save) {
  const ids = read();
  const id = save.dataset.save;
  const kept = ids.includes(id);
  const full = !kept && ids.length >= MOST;
  save.toggleAttribute("data-full", full);
  if (!full) write(kept ? ids.filter((one) => one !== id) : [...ids, id]);
  show(document);
}

function holdsButtons(node) {
  return node instanceof Element && node.querySelector("[data-save]") !== null;
}

if (write(read())) {
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
