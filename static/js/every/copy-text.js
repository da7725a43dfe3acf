/**
 * Shows each copy button whose text this browser can copy, and says when it is done. Without this
 * script, or where copying is refused, the text can be selected by hand.
 */

function select(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
  } catch {
    select(text);
    if (!document.execCommand("copy")) return;
  }
  const words = button.querySelector("span");
  words.setAttribute("role", "status");
  words.textContent = button.dataset.done;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", () => copy(button, text));
}
