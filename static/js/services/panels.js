/**
 * Panels of an entry: one that an address names is open, and one that opens is brought into view.
 * Without this script a tap opens them where they are.
 */

const panels = [...document.querySelectorAll(".entry details")];

function openNamed() {
  const named = panels.find((panel) => location.hash === `#${panel.id}`);
  if (!named) return;
  named.open = true;
  named.scrollIntoView({ block: "nearest" });
}

for (const panel of panels) {
  panel.addEventListener("toggle", () => panel.open && panel.scrollIntoView({ block: "nearest" }));
}

window.addEventListener("hashchange", openNamed);
openNamed();
