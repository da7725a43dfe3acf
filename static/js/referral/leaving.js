/**
 * Whoever leaves a sheet with something typed is asked once: what is typed is kept nowhere. A quiet
 * page never asks: there the way out comes first.
 */

let asked = false;

function typed() {
  const fields = document.querySelectorAll("#sheet textarea, #sheet input[type=text]");
  return [...fields].some((field) => !field.id.startsWith("from-") && field.value !== field.defaultValue);
}

window.addEventListener("beforeunload", (event) => {
  if (asked || document.body.classList.contains("quiet") || !typed()) return;
  asked = true;
  event.preventDefault();
  event.returnValue = "";
});
