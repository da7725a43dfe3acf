/**
 * The list beside the map: what it says of an entry, a button in each row that shows it on the map,
 * and a mark on the row that the map shows.
 */

import { wayLine } from "../search/rendered.js";

const CARD = ".service-card";

function copied(row, parts) {
  const body = document.createElement("div");
  body.append(...parts.map((part) => row.querySelector(part).cloneNode(true)));
  return body;
}

export class Rows {
  constructor(words) {
    this.words = words;
    this.read();
  }

  /** What the list holds now; of an entry that stands in it twice, the first. */
  read() {
    this.byId = new Map();
    for (const row of document.querySelectorAll(`.map-row, .entry[data-id], ${CARD}[data-id]`)) {
      if (!this.byId.has(row.dataset.id)) this.byId.set(row.dataset.id, row);
    }
  }

  /** The cards that have a place, as columns of points. */
  points() {
    const placed = [...this.byId.values()].filter((row) => row.matches(`${CARD}[data-lat]`));
    const column = (name) => placed.map((row) => row.dataset[name]);
    return { id: column("id"), lat: column("lat"), lon: column("lon"), category: [] };
  }

  /** The mark and the picture that a card bears; rows bear none, their page holds them once. */
  pictures(id) {
    const row = this.byId.get(id);
    if (!row.matches(CARD)) return [];
    const mark = row.querySelector(".status-mark").cloneNode(false);
    mark.append(row.querySelector(".status-mark__shape").cloneNode(true));
    return [mark, row.querySelector(".category-icon").cloneNode(true)];
  }

  /** The entry's name, as its own element so that it keeps the language it is in. */
  name(id) {
    const found = this.byId.get(id).querySelector("h1, h3 a");
    const name = document.createElement("span");
    if (found.lang) name.lang = found.lang;
    name.textContent = found.textContent;
    return name;
  }

  /** Who says that it is there, in words. */
  status(id) {
    const mark = this.byId.get(id).querySelector(".status-mark");
    return mark ? mark.textContent.trim() : "";
  }

  /** The same as the name of its shape. */
  shape(id) {
    const mark = this.byId.get(id).querySelector(".status-mark");
    return mark ? mark.className.split("--")[1] : "";
  }

  isRough(id) {
    return "rough" in this.byId.get(id).dataset;
  }

  /** All that the row says, for the popup of its pin; null where the page itself says it. */
  body(id) {
    const row = this.byId.get(id);
    if (row.matches(CARD)) return copied(row, [".service-card__title", ".service-card__when"]);
    return row.matches(".map-row") ? copied(row, [".map-row__body"]) : null;
  }

  /** Name, link and status only, for the popup of many. */
  brief(row) {
    const item = document.createElement("li");
    const name = row.querySelector("h3 a").cloneNode(true);
    item.append(name, " ", row.querySelector(".status-mark").cloneNode(true));
    return item;
  }

  /** Rows without a pin, by the area in which they are counted. */
  inAreas() {
    return [...this.byId.values()].filter((row) => row.dataset.area);
  }

  street(row) {
    return row.closest("[data-street]").dataset.street;
  }

  /** Put the rows of pins in order of their metres from somewhere, and write how far each is. */
  sort(metres, way) {
    for (const list of document.querySelectorAll(".map-list__rows")) {
      const rows = [...list.children].filter((row) => metres.has(row.dataset.id));
      rows.sort((one, other) => metres.get(one.dataset.id) - metres.get(other.dataset.id));
      for (const row of rows) this.writeWay(row, way(metres.get(row.dataset.id), row.dataset.within));
      list.prepend(...rows);
    }
  }

  writeWay(row, way) {
    const facts = row.querySelector(".map-row__facts");
    const old = facts.querySelector(".way-line");
    if (old) old.remove();
    facts.prepend(wayLine(way));
  }

  /** A button in each row that the map can show. */
  offer(show) {
    for (const [id, row] of this.byId) {
      if (!row.matches(".map-row") || row.matches(".map-list--elsewhere .map-row")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "map-row__show";
      const words = document.createElement("span");
      words.className = "govuk-visually-hidden";
      words.append(`${this.words.show}: `, this.name(id));
      button.append(words);
      button.addEventListener("click", () => show(row, button));
      row.append(button);
    }
  }

  /** Mark the rows that the map shows now; none to take the mark away. */
  mark(rows) {
    for (const old of document.querySelectorAll(".map-row.is-shown, .service-card.is-shown"))
      old.classList.remove("is-shown");
    for (const row of rows) row.classList.add("is-shown");
    const list = document.getElementById("map-list");
    const scrolls = !list || getComputedStyle(list).overflowY === "auto";
    if (rows.length === 1 && scrolls) rows[0].scrollIntoView({ block: "nearest" });
  }

  /** Go to the row in the list. */
  goTo(row) {
    const folded = row.closest("details");
    if (folded) folded.open = true;
    row.scrollIntoView({ block: "center" });
    row.querySelector("a").focus();
  }
}
