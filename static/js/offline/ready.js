/**
 * Has the browser keep what works without a signal, where it can, and says when a newer version of
 * it waits; a tap takes it over. Nothing on any page depends on it.
 */

/** So long after the first page a browser begins to keep: the page itself comes first. */
const WAIT_MS = 3000;

function announce(worker) {
  const notice = document.querySelector("[data-new-version]");
  if (!worker || !notice) return;
  notice.hidden = false;
  notice.querySelector("button").addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take-over");
  });
}

async function register() {
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  if (!navigator.serviceWorker.controller) return;
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming.addEventListener("statechange", () => {
      if (coming.state === "installed") announce(coming);
    });
  });
}

function begin() {
  const isNoHurry = !navigator.serviceWorker.controller && !document.querySelector("[data-offline]");
  setTimeout(() => register().catch(() => {}), isNoHurry ? WAIT_MS : 0);
}

const isQuiet = document.body.classList.contains("quiet");
if ("serviceWorker" in navigator && !isQuiet) {
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
}
