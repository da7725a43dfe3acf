/** A button of the site's own look, for scripts that offer something more. */

export function outlineButton(words) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  button.className = "button button--outline";
  return button;
}
