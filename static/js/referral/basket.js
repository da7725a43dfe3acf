/**
 * The worker's basket: entries are ticked on lists and pages and open as one sheet. It lives in this
 * tab only and is gone with it, for discreet entries are in it too. Without this script an entry's
 * page makes a sheet of it alone.
 */

const KEY = "jiamenkou.sheet";
const MOST = 6;
const A_WORD = /^[a-z0-9-]{1,64}$/;

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((word) => A_WORD.test(word)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Whether this tab keeps it: private windows may refuse. An empty basket leaves nothing behind. */
function write(words) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(words));
    if (words.length === 0) sessionStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** An entry goes by the word that stands for it in addresses; that of the page is in its own. */
function wordOf(place) {
  const { pathname } = place.querySelector("h3 a") || location;
  return pathname.split("/").pop();
}

class Basket {
  constructor(root) {
    this.root = root;
    this.opener = root.querySelector("[data-basket-start]");
    this.strip = root.querySelector("[data-basket-strip]");
    this.sheet = this.strip.querySelector("a");
    this.isChoosing = read().length > 0;
  }

  start() {
    this.opener.hidden = false;
    this.opener.addEventListener("click", () => {
      this.isChoosing = !this.isChoosing;
      if (!this.isChoosing) write([]);
      this.show();
    });
    document.addEventListener("change", ({ target }) => target.matches("[data-pick] input") && this.turn(target));
    new MutationObserver(() => this.isChoosing && this.offer()).observe(document.querySelector("main"), {
      childList: true,
      subtree: true,
    });
    window.addEventListener("pageshow", () => this.show());
    this.show();
  }

  turn(box) {
    const others = read().filter((word) => word !== box.value);
    write(box.checked ? [...others, box.value] : others);
    this.show();
  }

  /** A box on each card that has none yet. */
  offer() {
    for (const place of document.querySelectorAll(".service-card, [data-basket-here]")) {
      if (!place.querySelector("[data-pick]")) place.append(this.pick(wordOf(place)));
    }
  }

  pick(word) {
    const pick = this.root.querySelector("template").content.firstElementChild.cloneNode(true);
    pick.querySelector("input").value = word;
    return pick;
  }

  show() {
    const words = read();
    document.documentElement.classList.toggle("choosing", this.isChoosing);
    this.opener.setAttribute("aria-pressed", String(this.isChoosing));
    if (this.isChoosing) this.offer();
    for (const box of document.querySelectorAll("[data-pick] input")) {
      box.checked = words.includes(box.value);
      box.disabled = !box.checked && words.length >= MOST;
    }
    this.strip.hidden = !this.isChoosing || words.length === 0;
    this.sheet.search = `?ids=${words.join(",")}`;
    this.sheet.querySelector("[data-basket-count]").textContent = String(words.length);
  }
}

const root = document.querySelector("[data-basket]");
if (root && write(read())) new Basket(root).start();
