/**
 * The page of the list: fetches the entries that this browser keeps, as anybody would fetch a list
 * that was handed on; clears the list with one tap; takes a list that was handed on into it.
 */

const KEY = "jiamenkou.shortlist";
const MOST = 50;

function kept() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(ids) ? ids.filter((id) => /^[a-z0-9-]{1,64}$/.test(id)) : [];
  } catch {
    return [];
  }
}

function keep(ids) {
  try {
    if (ids.length) localStorage.setItem(KEY, JSON.stringify(ids.slice(0, MOST)));
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
  document.dispatchEvent(new Event("list-changed"));
}

class OwnList {
  constructor(page) {
    this.page = page;
    this.status = page.querySelector("[role=status]");
    this.clear = page.querySelector("[data-clear-list]");
    this.take = page.querySelector("[data-take-list]");
  }

  start() {
    this.clear.addEventListener("click", () => {
      keep([]);
      this.clear.hidden = true;
      if (this.isShared()) return;
      this.part().textContent = "";
      this.say(this.page.dataset.cleared);
    });
    this.take.addEventListener("click", () => {
      keep([...new Set([...kept(), ...this.shownIds()])]);
      this.take.hidden = true;
      this.clear.hidden = false;
      this.say(this.page.dataset.taken);
    });
    if (this.isShared()) this.take.hidden = this.shownIds().every((id) => kept().includes(id));
    else if (kept().length) this.fill(kept());
    this.clear.hidden = !kept().length;
  }

  isShared() {
    return new URLSearchParams(location.search).has("ids");
  }

  part() {
    return this.page.querySelector("[data-list]");
  }

  shownIds() {
    return [...this.part().querySelectorAll("[data-save]")].map((save) => save.dataset.save);
  }

  async fill(ids) {
    try {
      const answer = await fetch(`${location.pathname}?ids=${ids.join(",")}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.part().replaceWith(document.adoptNode(html.querySelector("[data-list]")));
      document.dispatchEvent(new Event("list-shown"));
    } catch {
      this.say(this.page.dataset.failed);
    }
  }

  say(words) {
    this.status.textContent = words;
  }
}

const page = document.querySelector("[data-own-list]");
if (page) new OwnList(page).start();
