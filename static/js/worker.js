/**
 * Keeps what works without a signal: one page in each language, its files, and the pack of public
 * entries. Nothing that a visitor looks at is ever kept. self.jiamenkou says what to keep; another
 * release or another edition is another worker, which waits until the visitor takes it over.
 */

const { version, pages, files } = self.jiamenkou;
const NAME = `jiamenkou-${version}`;
const PATIENCE_MS = 10000;

/** Past the browser's own cache: the page holds the choice of large text. */
async function keep(addresses) {
  const cache = await caches.open(NAME);
  await cache.addAll(addresses.map((address) => new Request(address, { cache: "reload" })));
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith("jiamenkou-") && name !== NAME) await caches.delete(name);
  }
  await self.clients.claim();
}

async function kept(address) {
  const cache = await caches.open(NAME);
  return cache.match(address, { ignoreVary: true });
}

function offlinePage({ pathname }) {
  const inOthers = pages.find((page) => page !== "/offline" && pathname.startsWith(page.replace("offline", "")));
  return kept(inOthers || "/offline");
}

function patience() {
  return new Promise((_, reject) => {
    setTimeout(reject, PATIENCE_MS);
  });
}

async function page(event, address) {
  try {
    return await Promise.race([fetch(event.request), patience()]);
  } catch {
    return (await offlinePage(address)) || Response.error();
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep([...files, ...pages])));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    const answer = page(event, address);
    event.respondWith(answer);
    if (address.pathname === "/care") event.waitUntil(answer.then(() => keep(pages)).catch(() => {}));
  } else if (files.includes(address.pathname)) {
    event.respondWith(kept(address.pathname).then((found) => found || fetch(event.request)));
  }
});
