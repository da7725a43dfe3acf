/**
 * Suggestions under the search box, as the combobox of ARIA 1.2: arrows choose, Enter takes, Escape
 * closes. It asks our own server only, never while a character is still being composed, and the
 * form works the same without it.
 */

const WAIT_MS = 150;

class Suggestions {
  constructor(box) {
    this.box = box;
    this.form = box.form;
    this.list = document.createElement("ul");
    this.options = [];
    this.chosen = -1;
    this.timer = 0;
    this.asking = null;
  }

  start() {
    this.list.id = "q-options";
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.box.dataset.suggest);
    this.box.closest(".search-form__row").after(this.list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", this.list.id],
      ["aria-expanded", "false"],
    ]) {
      this.box.setAttribute(name, value);
    }
    this.box.addEventListener("input", (event) => {
      if (!event.isComposing) this.later();
    });
    this.box.addEventListener("compositionend", () => this.later());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(this.options[Number(option.dataset.index)]);
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  async ask() {
    const words = this.box.value.trim();
    if (this.asking) this.asking.abort();
    if (!words) {
      this.close();
      return;
    }
    this.asking = new AbortController();
    const asked = new URLSearchParams({ q: words, lang: document.documentElement.lang });
    try {
      const answer = await fetch(`/api/v1/suggest?${asked}`, { signal: this.asking.signal });
      if (answer.ok) this.show(await answer.json());
    } catch {
      this.close();
    }
  }

  show(answer) {
    this.options = Array.isArray(answer) ? answer : answer.suggestions;
    this.list.textContent = "";
    this.list.append(...this.options.map(optionOf));
    this.chosen = -1;
    this.open(this.options.length > 0 && document.activeElement === this.box);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.box.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.box.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.open(false);
  }

  key(event) {
    if (event.isComposing || this.list.hidden) return;
    if (event.key === "ArrowDown") this.move(1, event);
    else if (event.key === "ArrowUp") this.move(-1, event);
    else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.chosen >= 0) {
      event.preventDefault();
      this.take(this.options[this.chosen]);
    }
  }

  /** One step further or back; one step beyond an end is the box itself. */
  move(step, event) {
    event.preventDefault();
    const places = this.options.length + 1;
    this.chosen = ((this.chosen + 1 + step + places) % places) - 1;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.chosen));
    });
    const current = this.list.children[this.chosen];
    if (current) {
      this.box.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    } else this.box.removeAttribute("aria-activedescendant");
  }

  /** An entry opens its own page; anything else is searched for. */
  take(suggestion) {
    this.close();
    if (suggestion.kind === "entry") {
      const address = new URL(`services/${encodeURIComponent(suggestion.id)}`, this.form.action);
      if (document.querySelector("[data-exit]")) location.replace(address);
      else location.assign(address);
      return;
    }
    this.box.value = suggestion.text;
    this.form.querySelector("button[type=submit]").click();
  }
}

function optionOf(suggestion, index) {
  const option = document.createElement("li");
  option.id = `q-option-${index}`;
  option.className = "suggestions__option";
  option.dataset.index = String(index);
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(
    iconOf(suggestion.kind),
    part("suggestions__text", suggestion.text),
    " ",
    part("suggestions__detail", suggestion.detail),
  );
  return option;
}

function part(name, words) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = words;
  return span;
}

/** The drawing for what is offered: a kind, an entry or a place. */
function iconOf(kind) {
  return document.querySelector(`[data-suggest-icon=${kind}]`).content.cloneNode(true);
}

const box = document.querySelector("input[data-suggest]");
if (box) new Suggestions(box).start();
