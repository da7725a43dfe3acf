/**
 * Shows the buttons that hand an address on: through the device where it can, else by copying. The
 * address stands on the page as a link and as a picture too.
 */

async function share(button) {
  const url = new URL(button.dataset.share, location.href).href;
  if (navigator.share) {
    await navigator.share({ title: document.title, url });
    return;
  }
  await navigator.clipboard.writeText(url);
  const words = button.querySelector("span");
  words.setAttribute("role", "status");
  words.textContent = button.dataset.done;
}

function reveal() {
  if (!navigator.share && !navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-share]")) button.hidden = false;
}

reveal();
document.addEventListener("list-shown", reveal);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-share]");
  if (button) share(button).catch(() => {});
});
