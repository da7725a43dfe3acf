/**
 * The worker's own organisation, name and phone: kept on this device where the box is ticked, and
 * taken away where it is not. Nothing of the family is ever kept.
 */

const KEY = "jiamenkou.own-desk";
const OWN = ["from-unit", "from-person"];

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** A storage that is full or forbidden leaves the sheet as it is. */
function keep(values) {
  try {
    if (values) localStorage.setItem(KEY, JSON.stringify(values));
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  return true;
}

function own() {
  return OWN.map((id) => document.getElementById(id)).filter(Boolean);
}

/** Offer the box; where something is kept it is filled in where nothing stands yet. */
function offer() {
  const box = document.getElementById("own-desk");
  if (!box) return;
  box.closest("[hidden], .sheet__own").hidden = false;
  const values = kept();
  box.checked = values !== null;
  for (const field of own()) {
    if (!values || field.value || !values[field.id]) continue;
    field.value = values[field.id];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

document.addEventListener("change", (event) => {
  const box = document.getElementById("own-desk");
  if (!box || (event.target !== box && !OWN.includes(event.target.id))) return;
  const values = Object.fromEntries(own().map((field) => [field.id, field.value]));
  if (box.checked) box.checked = keep(values);
  else keep(null);
});

document.addEventListener("jiamenkou:sheet", offer);
offer();
