/**
 * One tap without leaving the page: the panel of the answer takes the place of the one that was
 * tapped. Without this script the same buttons are answered with the whole page.
 */

async function tell(form, button) {
  const sent = new URLSearchParams([[button.name, button.value]]);
  const response = await fetch(form.action, { method: "POST", body: sent, cache: "no-store" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector("#seen").replaceWith(page.querySelector("#seen"));
  document.querySelector("#seen [role=status]").focus();
}

/** Sends the form as the browser would; what a button says is not sent by itself then. */
function leave(button) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = button.name;
  field.value = button.value;
  button.form.append(field);
  button.form.submit();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-seen] button");
  if (!button || event.defaultPrevented) return;
  event.preventDefault();
  tell(button.form, button).catch(() => leave(button));
});
