/**
 * Keeps what works without a signal: one page in each language, its files, the pack of public
 * entries, the page of numbers to call; their cards and the guides in the languages that are read here. Nothing that a visitor
 * looks at is ever kept. self.jiamenkou says what to keep; another release or another edition is
 * another worker, which waits until the visitor takes it over.
 */

const { version, pages, numbers, guides, cards, files } = self.jiamenkou;
const NAME = `jiamenkou-${version}`;
const PATIENCE_MS = 10000;

/** Addresses of which whoever asks may be in danger. */
const QUIET = new RegExp(self.jiamenkou.quiet);

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

/** The one of a page's languages in which the visitor reads; the first has no prefix. */
function inLanguage([first, ...others], pathname) {
  const prefix = (own) => own.slice(0, own.indexOf("/offline") + 1);
  return others.find((own) => pathname.startsWith(prefix(own))) || first;
}

async function offlinePage({ pathname }) {
  if (QUIET.test(pathname)) return kept(inLanguage(numbers, pathname));
  const guide = /\/guides(\/|$)/.test(pathname) && (await kept(inLanguage(guides, pathname)));
  return guide || kept(inLanguage(pages, pathname));
}

/** Those in the language of a page that was reached. */
async function keepRead(pathname) {
  for (const list of [cards, guides]) {
    const address = inLanguage(list, pathname);
    if (!(await kept(address))) await keep([address]);
  }
}

async function keepAll() {
  await keep([...files, ...pages, ...numbers]);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const { url } of open) await keepRead(new URL(url).pathname);
}

/** The choice of large text is part of a page. */
async function keepAnew() {
  const cache = await caches.open(NAME);
  const read = [];
  for (const address of guides) {
    if (await cache.match(address, { ignoreVary: true })) read.push(address);
  }
  await keep([...pages, ...numbers, ...read]);
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

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const isAsked = event.request.method === "GET" || QUIET.test(address.pathname);
  if (!isAsked || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    const answer = page(event, address);
    event.respondWith(answer);
    const after = address.pathname === "/care" ? keepAnew : () => keepRead(address.pathname);
    event.waitUntil(answer.then(after).catch(() => {}));
  } else if ([...files, ...cards].includes(address.pathname)) {
    event.respondWith(kept(address.pathname).then((found) => found || fetch(event.request)));
  }
});
