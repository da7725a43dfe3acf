/**
 * Sheets that open on a tap (filters, order of the list): Escape closes them and gives the focus
 * back to their button, a tap or the Tab key leaving them closes them, so that nothing that has the
 * focus lies under them, the filters move to the top of the screen,
 * and filters that say nothing stay out of the address. They open and work without this script.
 */

const sheets = [...document.querySelectorAll("details[data-sheet]")];

/** On a wide screen a sheet stands open for good and its button is not there. */
function closes(sheet) {
  return sheet.open && sheet.querySelector("summary").offsetParent !== null;
}

function withoutEmptyValues({ formData }) {
  for (const [name, value] of [...formData]) {
    if (value === "") formData.delete(name);
  }
}

for (const sheet of sheets) {
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !closes(sheet)) return;
    sheet.open = false;
    sheet.querySelector("summary").focus();
  });
  const form = sheet.querySelector("form");
  if (!form) continue;
  form.addEventListener("formdata", withoutEmptyValues);
  sheet.addEventListener("toggle", () => {
    const sticks = getComputedStyle(sheet.parentElement).position === "sticky";
    if (sticks && closes(sheet)) sheet.scrollIntoView({ block: "start" });
  });
}

function closeBut({ target }) {
  for (const sheet of sheets) {
    if (closes(sheet) && !sheet.contains(target)) sheet.open = false;
  }
}

document.addEventListener("click", closeBut);
document.addEventListener("keyup", (event) => event.key === "Tab" && closeBut(event));
