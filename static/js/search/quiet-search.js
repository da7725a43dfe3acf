/**
 * The search of the help page without a step in the history: what is sent comes back into the page
 * that is open. Without this script the same form answers with a page of its own.
 */

function asks(form) {
  return form.matches("[data-quiet-search]");
}

async function answer(form) {
  const sent = new URLSearchParams(new FormData(form));
  const response = await fetch(form.action, { method: "POST", body: sent, cache: "no-store" });
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = page.querySelector("#found");
  const box = document.querySelector("#q");
  box.value = page.querySelector("#q").value;
  document.querySelector("#found").replaceWith(found);
  found.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !asks(form)) return;
  event.preventDefault();
  answer(form).catch(() => form.submit());
});
