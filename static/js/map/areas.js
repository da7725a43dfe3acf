/**
 * Entries of which only the street or community is known: counted in one bubble there, by street
 * from afar and by community from near. A bubble opens into the list of its entries.
 */

import { isInRing } from "../search/district-edge.js";
import { boxAround, textScale, widthOf } from "./room.js";

const COMMUNITY_ZOOM = 15;
const HEIGHT_PX = 32 * textScale;
const COUNT_PX = 44 * textScale;
const STEPS_PX = [0, 12, -12, 24, -24, 40, -40, 60, -60];
const MOST_COVERED_PX2 = 250;

/** The spot where a bubble of this width covers least of what is there. */
function least(spots, width, room) {
  const boxes = spots.map((spot) => ({ spot, box: boxAround(spot, width, HEIGHT_PX) }));
  const judged = boxes.map((one) => ({ ...one, covered: room.overlap(one.box) }));
  return judged.reduce((one, other) => (other.covered < one.covered ? other : one));
}

export class Areas {
  constructor(L, { map, areas, ground }, names, rows, popups) {
    Object.assign(this, { L, map, rows, popups, at: areas });
    this.names = new Map(names.id.map((id, i) => [id, names.name[i]]));
    this.outlines = new Map();
    if (ground.eachLayer) ground.eachLayer((layer) => this.outlines.set(layer.feature.id, layer.getLatLngs()));
    this.layer = L.layerGroup().addTo(map);
    this.shown = new Map();
    this.isNear = null;
  }

  points() {
    const streets = this.rows.inAreas().map((row) => this.rows.street(row));
    return [...new Set(streets)].map((street) => this.at[street]);
  }

  /** Draw the bubbles that fit the zoom. */
  show(zoom) {
    const isNear = zoom >= COMMUNITY_ZOOM;
    if (isNear === this.isNear) return;
    this.isNear = isNear;
    this.layer.clearLayers();
    this.shown.clear();
    for (const [area, rows] of this.gathered()) {
      this.shown.set(area, this.bubble(area, rows).addTo(this.layer));
    }
  }

  /** A bubble may stand anywhere in its area: put each where it covers least, and leave its name
   * out where even that is too much. Those with the least choice of spots choose first. What is
   * taken by a bubble counts twice: a number behind another tells nothing. */
  place(room) {
    for (const { area, marker, spots } of this.choices()) {
      const whole = least(spots, COUNT_PX + widthOf(this.names.get(area)), room);
      const best = whole.covered > MOST_COVERED_PX2 ? least(spots, COUNT_PX, room) : whole;
      room.take(best.box);
      room.take(best.box);
      marker.setLatLng(this.map.layerPointToLatLng(best.spot));
      marker.getElement().classList.toggle("map-area--narrow", best !== whole);
    }
  }

  /** The bubbles in view and where each may stand. */
  choices() {
    const view = this.map.getBounds().pad(0.2);
    const inView = [...this.shown].filter(([area]) => view.contains(this.at[area]));
    const all = inView.map(([area, marker]) => ({ area, marker, spots: this.spots(area) }));
    return all.sort((one, other) => one.spots.length - other.spots.length);
  }

  spots(area) {
    const middle = this.map.latLngToLayerPoint(this.at[area]);
    const spots = STEPS_PX.flatMap((x) => STEPS_PX.map((y) => middle.add([x, y])));
    return spots.filter((spot) => spot.equals(middle) || this.isInside(area, spot));
  }

  isInside(area, spot) {
    const point = this.map.layerPointToLatLng(spot);
    return (this.outlines.get(area) || []).some(([outer]) => isInRing(point, outer));
  }

  gathered() {
    const areas = new Map();
    for (const row of this.rows.inAreas()) {
      const area = this.areaOf(row);
      areas.set(area, [...(areas.get(area) || []), row]);
    }
    return areas;
  }

  areaOf(row) {
    return this.isNear ? row.dataset.area : this.rows.street(row);
  }

  bubble(area, rows) {
    const icon = this.L.divIcon({
      className: "map-area",
      html: this.drawing(area, rows.length),
      iconSize: [COUNT_PX + widthOf(this.names.get(area)), HEIGHT_PX],
      popupAnchor: [0, -HEIGHT_PX / 2],
    });
    const marker = this.L.marker(this.at[area], { icon, zIndexOffset: 1000 });
    marker.on("click keypress", ({ type, originalEvent }) => {
      if (type === "click" || originalEvent.key === "Enter") this.tell(area, rows, marker);
    });
    return marker;
  }

  drawing(area, count) {
    const drawing = document.createElement("span");
    drawing.className = "map-area__drawing";
    for (const [name, words, isSpoken] of [
      ["map-area__count", count, false],
      ["map-area__name", this.names.get(area), false],
      ["govuk-visually-hidden", this.sentence(area, count), true],
    ]) {
      const part = document.createElement("span");
      part.className = name;
      part.textContent = words;
      if (!isSpoken) part.setAttribute("aria-hidden", "true");
      drawing.append(part);
    }
    return drawing;
  }

  sentence(area, count) {
    const { areaOne, areaMany } = this.popups.words;
    const sentence = count === 1 ? areaOne : areaMany;
    return sentence.replace("{area}", this.names.get(area)).replace("{n}", count);
  }

  tell(area, rows, opener) {
    const content = document.createElement("div");
    const heading = document.createElement("h3");
    heading.textContent = this.sentence(area, rows.length);
    const list = document.createElement("ul");
    list.className = "map-popup__many";
    list.append(...rows.map((row) => this.rows.brief(row)));
    content.append(heading, list);
    this.popups.open(this.shown.get(area), content, rows, opener);
  }

  /** Chosen in the list. */
  open(row, opener) {
    const area = this.areaOf(row);
    this.map.panTo(this.shown.get(area).getLatLng(), { animate: false });
    this.tell(area, this.gathered().get(area), opener);
  }
}
