/**
 * Helps to fill in the sheet. What is typed goes nowhere: it is mirrored into the sheet for paper,
 * where a long line is not cut off, and nothing here writes to storage, to an address or to the network. Only links that stand in the
 * page (other places, another print) are fetched, as they stand. Without this script fields print as
 * lines.
 */

const WRITTEN = "textarea, input[type=text]";
const VIOLENCE = "#need-violence, #risk-again";

/** Long words do not fit into a box on paper: the words beside it do. */
function mirror(area) {
  const field = area.parentElement;
  let typed = field.querySelector(".field__typed");
  if (!typed) {
    typed = field.appendChild(document.createElement("span"));
    typed.className = "field__typed";
    typed.setAttribute("aria-hidden", "true");
  }
  typed.textContent = area.value;
  field.classList.toggle("field--filled", area.value.trim() !== "");
}

/** Mediation is not the first step where there is violence: it stands last. */
function order() {
  if (![...document.querySelectorAll(VIOLENCE)].some((box) => box.checked)) return;
  const places = document.getElementById("places");
  places.append(...places.querySelectorAll(".place--mediation"));
}

/** The slip that comes back says which sheet it belongs to. */
function number() {
  const slip = document.getElementById("reply-number");
  if (slip) slip.textContent = document.getElementById("number").value;
}

/** What is filled in, by field, so that a sheet in other words or with other places has it too. It
    is held by this window alone and gone with it. */
const filled = new Map();

function fields() {
  return document.querySelectorAll("#sheet input:not(#own-desk), #sheet textarea");
}

function remember() {
  for (const field of fields()) {
    filled.set(field.id, field.type === "checkbox" ? field.checked : field.value);
  }
}

function refill() {
  for (const field of fields()) {
    if (!filled.has(field.id)) continue;
    if (field.type === "checkbox") field.checked = filled.get(field.id);
    else field.value = filled.get(field.id);
    if (field.matches(WRITTEN)) mirror(field);
  }
  number();
  order();
}

function empty() {
  filled.clear();
  for (const field of fields()) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = field.defaultValue;
    if (field.matches(WRITTEN)) mirror(field);
  }
  number();
}

/** A page that becomes quiet stays so: a neutral title, and the way out with its script. */
function quieten(page) {
  if (!page.body.classList.contains("quiet") || document.body.classList.contains("quiet")) return;
  document.title = page.title;
  document.body.className = page.body.className;
  const exit = document.adoptNode(page.querySelector("[data-exit]"));
  document.querySelector(".skip-link").after(exit);
  const icon = page.querySelector("link[rel=icon]").getAttribute("href");
  document.querySelector("link[rel=icon]").setAttribute("href", icon);
  const script = document.createElement("script");
  script.type = "module";
  script.src = page.querySelector("script[src*=exit-this-page]").getAttribute("src");
  document.body.append(script);
}

/** Shows the same page with other places or printed otherwise, and keeps what is filled in. */
async function swap(link) {
  let page;
  try {
    const answer = await fetch(link.href, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok) throw new Error(answer.status);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return false;
  }
  if (!page.getElementById("sheet")) return false;
  remember();
  quieten(page);
  for (const id of ["work", "sheet"]) {
    document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  }
  history.replaceState(null, "", link.href);
  reveal();
  refill();
  document.dispatchEvent(new CustomEvent("jiamenkou:sheet"));
  focusLike(link);
  return true;
}

/** The keyboard goes on where it was: at the same link, or at the first of the page's ways. */
function focusLike(link) {
  const words = link.textContent;
  const links = [...document.querySelectorAll("#work a")];
  const like = links.find((one) => one.textContent === words) || links[0];
  if (like) like.focus();
}

/** Whether a link leads to this same page, asked for other places or another print. */
function changesTheSheet(link) {
  return link.closest("#work") && link.origin === location.origin && link.pathname === location.pathname;
}

function reveal() {
  for (const button of document.querySelectorAll("[data-print], [data-empty]")) button.hidden = false;
}

document.addEventListener("input", (event) => {
  if (event.target.closest("#sheet") && event.target.matches(WRITTEN)) mirror(event.target);
  if (event.target.id === "number") number();
  if (event.target.matches("#sheet input[type=checkbox]")) order();
});

async function swapInsteadOfFollowing(event) {
  const link = event.target.closest("a[href]");
  if (!link || !changesTheSheet(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (!(await swap(link))) location.assign(link.href);
}

document.addEventListener(
  "click",
  (event) => {
    if (event.target.closest("[data-print]")) window.print();
    if (event.target.closest("[data-empty]")) empty();
    swapInsteadOfFollowing(event);
  },
  true,
);

reveal();
