/**
 * Draws streets in classes: the script that Folium made gives their outlines, the list beside the map
 * gives their numbers and words. Choosing a street leads to its line in the list.
 */

import { holdStill, loadLeaflet, nameButtons } from "../map/loading.js";

const LABEL_PX = 26;
const KEYS = ["Enter", " "];

function row(id) {
  return document.getElementById(`area-${id}`);
}

/** The street's number on the map; it can be reached by Tab and says what its line says. */
function label(L, map, id, point) {
  const line = row(id);
  const number = document.createElement("span");
  number.textContent = line.querySelector(".choropleth__level").textContent;
  const icon = L.divIcon({ className: "map-street", html: number, iconSize: [LABEL_PX, LABEL_PX] });
  const parts = [".choropleth__level", ".choropleth__name", ".choropleth__value"];
  const words = parts.map((part) => line.querySelector(part).textContent).join(" ");
  const marker = L.marker(point, { icon, keyboard: true, title: words }).addTo(map);
  const button = marker.getElement();
  button.setAttribute("aria-label", words);
  marker.on("click", () => choose(id));
  button.addEventListener("keydown", (event) => {
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    choose(id);
  });
}

function choose(id) {
  for (const line of document.querySelectorAll("[data-area]")) delete line.dataset.chosen;
  row(id).dataset.chosen = "";
  row(id).focus({ preventScroll: true });
  row(id).scrollIntoView({ block: "nearest" });
}

async function draw(root) {
  const canvas = root.querySelector(".map__canvas");
  try {
    const [L, drawing] = await Promise.all([loadLeaflet(root.dataset), import(root.dataset.script)]);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) holdStill(L);
    const { map, streets, areas } = drawing.default(L);
    map.scrollWheelZoom.disable();
    map.fitBounds(streets.getBounds(), { animate: false, padding: [8, 8] });
    for (const [id, point] of Object.entries(areas)) label(L, map, id, point);
    nameButtons(canvas, root.dataset);
    root.dataset.ready = "";
  } catch (error) {
    canvas.hidden = true;
    root.querySelector(".map__status").textContent = root.dataset.failed;
    throw error;
  }
}

for (const root of document.querySelectorAll("[data-classes]")) draw(root);
