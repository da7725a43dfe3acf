/**
 * Names on the ground: streets, stations, roads, landmarks, communities and lanes, as many as have
 * room, the most useful first. A road or lane that runs down the map bears its name along it. They are for the eye alone: no tap, no focus, no part in the reading.
 */

import { boxAround, textScale, widthOf } from "./room.js";

const LANDMARK_ZOOM = 14;
const FROM_ZOOM = {
  street: 11,
  metro_station: 12.5,
  road: 13,
  "road-down": 13,
  metro: 14.5,
  community: 15.5,
  exit: 16,
  school: 16,
  lane: 16,
  "lane-down": 16,
};
const UNTIL_ZOOM = { street: 14.5 };
const WIDEST_PX = 150 * textScale;
const LINE_PX = 19 * textScale;
const ROOM_PX = 6;

export class Names {
  constructor(L, map) {
    Object.assign(this, { L, map });
    map.createPane("names").setAttribute("aria-hidden", "true");
    this.layer = L.layerGroup().addTo(map);
    this.all = [];
  }

  /** Columns: id, kind, lat, lon, name, zh. What comes first has the first choice of room. */
  add(columns) {
    columns.name.forEach((_, i) => {
      const row = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]]));
      this.all.push({ ...row, ...this.size(row), marker: this.marker(row) });
    });
  }

  size({ kind, name, zh }) {
    const lines = Math.ceil(widthOf(name) / WIDEST_PX) + (zh ? Math.ceil(widthOf(zh) / WIDEST_PX) : 0);
    const width = Math.min(WIDEST_PX, Math.max(widthOf(name), widthOf(zh), LINE_PX)) + ROOM_PX;
    const height = Math.max(1, lines) * LINE_PX + ROOM_PX;
    return kind.slice(-5) === "-down" ? { width: height, height: width } : { width, height };
  }

  marker({ kind, lat, lon, name, zh }) {
    const words = document.createElement("span");
    words.className = "map-name__words";
    words.textContent = name;
    if (zh) {
      const second = document.createElement("span");
      second.lang = "zh-Hans";
      second.textContent = zh;
      words.append(document.createElement("br"), second);
    }
    const className = `map-name map-name--${kind}`;
    const icon = this.L.divIcon({ className, html: words, iconSize: [0, 0] });
    return this.L.marker([lat, lon], { icon, pane: "names", interactive: false, keyboard: false });
  }

  /** Draw what has room now; `taken` are areas whose bubble bears their name already. */
  show(room, taken) {
    const view = this.map.getBounds().pad(0.1);
    for (const name of this.all) {
      if (this.isWanted(name, taken, view) && this.fits(name, room)) this.layer.addLayer(name.marker);
      else this.layer.removeLayer(name.marker);
    }
  }

  isWanted({ id, kind, marker }, taken, view) {
    const zoom = this.map.getZoom();
    const isTime = zoom >= (FROM_ZOOM[kind] || LANDMARK_ZOOM) && zoom <= (UNTIL_ZOOM[kind] || Infinity);
    return isTime && !taken.has(id) && view.contains(marker.getLatLng());
  }

  fits({ width, height, marker }, room) {
    const box = boxAround(this.map.latLngToLayerPoint(marker.getLatLng()), width, height);
    if (!room.isFree(box)) return false;
    room.take(box);
    return true;
  }
}
