/**
 * The filter sheet: Escape and a tap beside it close it and give the focus back to its button, and
 * values that say nothing stay out of the address. It opens and works without this script.
 */

const sheet = document.getElementById("filters");

function close() {
  const button = sheet.querySelector("summary");
  if (!sheet.open || button.offsetParent === null) return;
  sheet.open = false;
  button.focus();
}

if (sheet) {
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("click", (event) => {
    if (sheet.open && !sheet.contains(event.target)) sheet.open = false;
  });
  sheet.querySelector("form").addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") event.formData.delete(name);
    }
  });
}
