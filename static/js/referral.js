/**
 * Helps to fill in the sheet. What is typed goes nowhere: it is mirrored into the sheet for paper,
 * and nothing here writes to storage, to an address or to the network. Only links that stand in the
 * page (places up, down, away) are fetched, as they stand. Without this script fields print as lines.
 */

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
  document.getElementById("reply-number").textContent = document.getElementById("number").value;
}

function empty() {
  for (const field of document.querySelectorAll("#sheet input, #sheet textarea")) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = field.defaultValue;
    if (field.matches("textarea")) mirror(field);
  }
  number();
}

/** Shows the same page with other places, and leaves the fields as they are filled in. */
async function swap(link) {
  let page;
  try {
    const answer = await fetch(link.href, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok) throw new Error(answer.status);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return false;
  }
  if (!page.getElementById("places")) return false;
  for (const id of ["work", "places"]) {
    document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  }
  document.getElementById("sheet").className = page.getElementById("sheet").className;
  history.replaceState(null, "", link.href);
  reveal();
  order();
  document.getElementById("work").querySelector("[data-swap]")?.focus();
  return true;
}

function reveal() {
  for (const button of document.querySelectorAll("[data-print], [data-empty]")) button.hidden = false;
}

document.addEventListener("input", (event) => {
  if (event.target.matches("#sheet textarea")) mirror(event.target);
  if (event.target.id === "number") number();
  if (event.target.matches("#sheet input[type=checkbox]")) order();
});

document.addEventListener(
  "click",
  async (event) => {
    const link = event.target.closest("[data-swap]");
    if (event.target.closest("[data-print]")) window.print();
    if (event.target.closest("[data-empty]")) empty();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(await swap(link))) location.assign(link.href);
  },
  true,
);

reveal();
