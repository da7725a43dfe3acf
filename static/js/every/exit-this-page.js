/**
 * Exit this page: a tap, or Shift three times within five seconds, blanks the page at once and puts
 * another site in its place. While a quiet page is open every way on replaces it too, so that Back
 * leads out of the quiet part. Without this script the button is an ordinary link.
 */

const SECONDS_BETWEEN_PRESSES = 5;
const PRESSES = 3;

class Exit {
  constructor(root) {
    this.root = root;
    this.link = root.querySelector("a");
    this.presses = 0;
    this.timer = 0;
    this.otherKeyHeld = false;
    this.status = root.appendChild(element("span", "govuk-visually-hidden", "status"));
    this.lights = this.link.appendChild(element("span", "govuk-exit-this-page__indicator"));
    this.lights.setAttribute("aria-hidden", "true");
    for (let light = 0; light < PRESSES; light += 1) {
      this.lights.append(element("span", "govuk-exit-this-page__indicator-light"));
    }
  }

  listen() {
    this.link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Shift") this.otherKeyHeld = event.shiftKey;
    });
    document.addEventListener("keyup", (event) => this.count(event));
    document.addEventListener("click", replaceInsteadOfFollowing);
    document.addEventListener("submit", replaceInsteadOfSending);
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  /** Blanks first: the other site may take seconds, a glance does not. */
  leave() {
    const cover = element("div", "govuk-exit-this-page-overlay", "alert");
    document.body.classList.add("govuk-exit-this-page-hide-content");
    document.body.append(cover);
    cover.textContent = this.root.dataset.loading;
    document.title = this.root.dataset.loading;
    location.replace(this.link.href);
  }

  /** A Shift that was part of another key's press (a capital letter) does not count. */
  count(event) {
    if (event.key !== "Shift") return;
    if (this.otherKeyHeld) {
      this.otherKeyHeld = false;
      return;
    }
    this.presses += 1;
    if (this.presses === PRESSES) {
      this.leave();
      return;
    }
    this.show(this.presses === 1 ? this.root.dataset.two : this.root.dataset.one);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.presses = 0;
      this.show(this.root.dataset.expired);
    }, SECONDS_BETWEEN_PRESSES * 1000);
  }

  show(words) {
    this.status.textContent = words;
    this.lights.classList.toggle("govuk-exit-this-page__indicator--visible", this.presses > 0);
    [...this.lights.children].forEach((light, index) => {
      light.classList.toggle("govuk-exit-this-page__indicator-light--on", index < this.presses);
    });
  }
}

function element(name, className, role) {
  const made = document.createElement(name);
  made.className = className;
  if (role) made.setAttribute("role", role);
  return made;
}

/** A plain click, which opens the link in this same window. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
}

/** Whether a link leads to another page of this site, in this same window. */
function leadsOn(link) {
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return false;
  return !(link.hash && link.pathname === location.pathname && link.search === location.search);
}

function replaceInsteadOfFollowing(event) {
  const link = event.target.closest("a[href]");
  if (event.defaultPrevented || !link || !isPlain(event) || !leadsOn(link)) return;
  event.preventDefault();
  location.replace(link.href);
}

function replaceInsteadOfSending(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "get") return;
  const address = new URL(form.action);
  if (address.origin !== location.origin) return;
  event.preventDefault();
  address.search = new URLSearchParams(new FormData(form)).toString();
  location.replace(address.href);
}

const root = document.querySelector("[data-exit]");
if (root) new Exit(root).listen();
