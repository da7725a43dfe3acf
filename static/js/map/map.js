/**
 * Draws the maps of a page: loads Leaflet and the script that Folium made, fetches the points of the
 * same search, and joins map and list, so that choosing in one shows in the other. Without this
 * script the list says the same. Whatever comes from the data is written as text, never as HTML.
 */

import { Areas } from "./areas.js";
import { Here } from "./here.js";
import { holdStill, loadLeaflet, nameButtons } from "./loading.js";
import { Names } from "./names.js";
import { Pins } from "./pins.js";
import { Popups } from "./popups.js";
import { Room } from "./room.js";
import { Rows } from "./rows.js";
import { drawSketch } from "./sketch.js";
import { lineOf, Streets } from "./streets.js";

const CLOSE_ZOOM = 16;
const FAR_ZOOM = 14;
const HOUSE_ZOOM = 17;
const NEAREST_SHOWN = 5;
/** Above streets and lines of the metro, under pins. */
const WAY_DEPTH = 420;
const ROOM = {
  paddingTopLeft: [24, 56],
  paddingBottomRight: [24, 20],
  maxZoom: CLOSE_ZOOM,
  animate: false,
};

async function fetched(href) {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  return answer.json();
}

/** Lets taps be answered and what is drawn be shown before the next piece of work. */
function breath() {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** A place and what is nearest to it. */
function around(here, points) {
  const byDistance = (one, other) => here.distanceTo(one) - here.distanceTo(other);
  return [here, ...[...points].sort(byDistance).slice(0, NEAREST_SHOWN)];
}

class DistrictMap {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.canvas = root.querySelector(".map__canvas");
  }

  async start() {
    try {
      const [L, drawing, points, names] = await Promise.all([
        loadLeaflet(this.words),
        import(this.words.script),
        this.points(),
        fetched(this.words.names),
      ]);
      await this.show(L, drawing.default, points, names);
    } catch (error) {
      this.say(this.canvas.querySelector(".map__fallback").textContent);
      this.canvas.hidden = true;
      throw error;
    }
  }

  /** The pins as columns: those of the search, or the one entry whose page this is; none where they
   * are those of the cards beside the map. */
  points() {
    const { points, id, lat, lon, category } = this.words;
    if (points) return fetched(points);
    if (!id) return null;
    return { id: [id], lat: [lat], lon: [lon], category: [category] };
  }

  async show(L, draw, points, names) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) holdStill(L);
    const drawn = draw(L);
    this.map = drawn.map;
    this.rows = new Rows(this.words);
    const shown = points || this.rows.points();
    this.beginNear(L, shown);
    await breath();
    const popups = new Popups(L, this.map, this.words, this.rows);
    this.pins = new Pins(L, drawn, this.root, this.rows, popups);
    this.areas = new Areas(L, drawn, names, this.rows, popups);
    this.names = new Names(L, this.map);
    this.names.add(names);
    this.drawGround(L, names.sketch);
    this.edge = names.edge;
    await breath();
    this.pins.fill(shown);
    this.rows.offer((row, button) => this.reveal(row, button));
    nameButtons(this.canvas, this.words);
    if (this.words.id) this.map.scrollWheelZoom.disable();
    await breath();
    this.begin(L);
    this.arrange();
    this.map.on("zoomend moveend", () => this.arrange());
    if (!points) this.followCards(L);
    drawn.pins.on("animationend spiderfied unspiderfied", () => this.arrange());
    this.root.dataset.ready = "";
  }

  /** Beside a list: what its reader points at is pointed out, and what comes into it comes here. */
  followCards(L) {
    const list = document.querySelector(".answer__list");
    const look = ({ target }) => {
      const card = target.closest(".service-card");
      this.pins.point(card ? card.dataset.id : "");
    };
    for (const sign of ["mouseover", "focusin"]) list.addEventListener(sign, look);
    document.addEventListener("cards", ({ detail }) => {
      this.rows.read();
      this.pins.clear();
      this.pins.fill(this.rows.points());
      if (detail) this.showPlace(L, L.latLng(detail.lat, detail.lon), "");
      this.arrange();
    });
  }

  /** Real streets where they were imported, else main roads; lines of the metro over both. */
  drawGround(L, { parks, roads, metro }) {
    const { network } = this.words;
    drawSketch(L, this.map, network ? { parks: [], roads: {}, metro } : { parks, roads, metro });
    if (!network) return;
    this.streets = new Streets(L, this.map);
    fetched(network).then((lines) => this.streets.add(lines));
  }

  /** What fits the zoom and the room: pins come first, then areas, then names. */
  arrange() {
    const isClose = this.map.getZoom() >= CLOSE_ZOOM;
    this.canvas.classList.toggle("is-close", isClose);
    this.canvas.classList.toggle("is-far", this.map.getZoom() < FAR_ZOOM);
    if (isClose) this.addLanes();
    if (this.map.getZoom() >= HOUSE_ZOOM) this.addHouses();
    const room = new Room();
    this.pins.take(room);
    this.areas.show(this.map.getZoom());
    this.areas.place(room);
    this.names.show(room, this.areas.shown);
  }

  async addHouses() {
    const { buildings } = this.words;
    delete this.words.buildings;
    if (buildings && this.streets) this.streets.add(await fetched(buildings));
  }

  /** Lanes are many, and of use from near only. */
  async addLanes() {
    const { lanes } = this.words;
    delete this.words.lanes;
    if (!lanes) return;
    this.names.add(await fetched(lanes));
    this.arrange();
  }

  /** The first picture is of where the map will stay: whoever looks early sees no other. */
  beginNear(L, { id, lat, lon }) {
    const found = id.map((_, i) => L.latLng(lat[i], lon[i]));
    const here = this.here(L);
    this.fit(L, here ? around(here, found) : found);
  }

  /** The place that was asked for, or the one entry; null where there is neither. */
  here(L) {
    const { lat, lon } = this.words;
    return lat ? L.latLng(lat, lon) : null;
  }

  /** With the place that was asked for, or the one entry, else with all there is. */
  begin(L) {
    const { id, points, place, way } = this.words;
    const here = this.here(L);
    if (here && !id) this.showPlace(L, here, place);
    else if (way) this.showWay(L, lineOf(way));
    else this.fit(L, here ? [here] : this.everything(L));
    if (points) this.offerHere(L);
  }

  /** A button that asks the device where it is, where it may be asked. */
  offerHere(L) {
    const device = document.querySelector("[data-near-me]");
    if (!device || !isSecureContext || !("geolocation" in navigator)) return;
    new Here(L, device, this, (point, sentence) => {
      this.showPlace(L, point, "");
      this.say(sentence);
      this.canvas.focus();
    }).start();
  }

  say(sentence) {
    this.root.querySelector(".map__status").textContent = sentence;
  }

  everything(L) {
    return [...this.pins.points(), ...this.areas.points()].map((point) => L.latLng(point));
  }

  /** Mark a place, and show it with what is nearest to it. */
  showPlace(L, here, words) {
    if (this.place) this.place.remove();
    const name = document.createElement("span");
    name.className = "map-place__name";
    name.textContent = words;
    const icon = L.divIcon({ className: "map-place", html: name, iconSize: [28, 28] });
    this.place = L.marker(here, { icon, interactive: false, keyboard: false }).addTo(this.map);
    this.fit(L, around(here, this.everything(L)));
  }

  /** From the place that was asked for to the one entry. */
  showWay(L, line) {
    this.showPlace(L, L.latLng(line[0]), this.words.from);
    this.map.createPane("way").style.zIndex = WAY_DEPTH;
    const renderer = L.svg({ pane: "way", padding: 0.5 });
    L.polyline(line, { className: "map-way", renderer, interactive: false }).addTo(this.map);
    this.fit(L, line);
  }

  fit(L, points) {
    if (points.length > 0) this.map.fitBounds(L.latLngBounds(points), ROOM);
  }

  /** Something was chosen in the list. */
  reveal(row, opener) {
    this.canvas.scrollIntoView({ block: "nearest" });
    if (row.dataset.area) this.areas.open(row, opener);
    else this.pins.open(row.dataset.id, opener);
  }
}

for (const root of document.querySelectorAll("[data-map]")) new DistrictMap(root).start();
