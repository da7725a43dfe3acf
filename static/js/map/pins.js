/**
 * Pins and the bubbles that gather near ones. A pin's shape says who says that the entry is there,
 * its picture what kind of service it is; its words are those of the list.
 */

import { boxAround, textScale } from "./room.js";

const PIN_PX = [40, 50];
const NAME_PX = [130 * textScale, 40 * textScale];
const BUBBLE_PX = { least: 40, most: 52 };
const BUBBLE_SCALE = Math.sqrt(textScale);
const COUNT_PX = 24 * textScale;

export class Pins {
  constructor(L, { map, pins: group }, root, rows, popups) {
    Object.assign(this, { L, map, group, root, rows, popups });
    this.byId = new Map();
    group.options.iconCreateFunction = (cluster) => this.bubble(cluster);
    group.on("clusterkeypress", (event) => this.keepFocus(event.propagatedFrom || event.layer));
  }

  /** Columns of points: id, lat, lon, category. */
  fill({ id, lat, lon, category }) {
    id.forEach((one, i) => {
      if (!this.rows.byId.has(one)) return;
      const pin = this.pin(one, [Number(lat[i]), Number(lon[i])], category[i]);
      this.byId.set(one, pin);
    });
    this.group.addLayers([...this.byId.values()]);
  }

  clear() {
    this.group.clearLayers();
    this.byId.clear();
  }

  /** The pin, or the bubble that holds it, of a row that is looked at. */
  point(id) {
    const pin = this.byId.get(id);
    const visible = pin && this.group.getVisibleParent(pin);
    const element = visible && visible.getElement();
    for (const old of this.map.getPane("markerPane").querySelectorAll(".is-meant")) old.classList.remove("is-meant");
    if (element) element.classList.add("is-meant");
  }

  points() {
    return [...this.byId.values()].map((pin) => pin.getLatLng());
  }

  /** Where pins and bubbles stand now: nothing else should, least of all on a bubble's number. */
  take(room) {
    const isClose = this.map.getContainer().classList.contains("is-close");
    const standing = this.map.getPane("markerPane").querySelectorAll(".map-pin, .map-bubble, .map-place");
    for (const element of standing) {
      const foot = this.L.DomUtil.getPosition(element);
      const [width, height] = [element.clientWidth, element.clientHeight];
      const isPin = element.matches(".map-pin");
      room.take(boxAround(isPin ? foot.subtract([0, height / 2]) : foot, width, height));
      if (!isPin) room.take(boxAround(foot, COUNT_PX, COUNT_PX));
      if (isPin && isClose) room.take(boxAround(foot.add([0, NAME_PX[1] / 2]), ...NAME_PX));
    }
  }

  pin(id, point, category) {
    const shape = this.rows.shape(id);
    const rough = this.rows.isRough(id) ? " map-pin--rough" : "";
    const icon = this.L.divIcon({
      className: `map-pin map-pin--${shape}${rough}`,
      html: this.drawing(id, category, shape),
      iconSize: PIN_PX,
      iconAnchor: [PIN_PX[0] / 2, PIN_PX[1] - 2],
      popupAnchor: [0, 10 - PIN_PX[1]],
    });
    const opens = this.rows.body(id) !== null;
    const pin = this.L.marker(point, { icon, interactive: opens, keyboard: opens });
    pin.shape = shape;
    if (opens) pin.on("click keypress", (event) => this.asked(event, id));
    return pin;
  }

  /** The shape of the mark with the picture of the kind in it, and the words beside it. */
  drawing(id, category, shape) {
    const drawing = document.createElement("span");
    drawing.className = "map-pin__drawing";
    drawing.append(...this.rows.pictures(id));
    for (const name of [`[data-pin="${shape}"]`, `[data-kind="${category}"]`]) {
      const found = this.root.querySelector(`template${name}`);
      if (found) drawing.append(found.content.cloneNode(true));
    }
    const name = this.rows.name(id);
    name.className = "map-pin__name";
    const words = document.createElement("span");
    words.className = "govuk-visually-hidden";
    words.textContent = ` ${this.rows.status(id)}`;
    drawing.append(name, words);
    return drawing;
  }

  bubble(cluster) {
    const count = cluster.getChildCount();
    const hoped = cluster.getAllChildMarkers().every((pin) => pin.shape === "expected");
    const number = document.createElement("span");
    number.setAttribute("aria-hidden", "true");
    number.textContent = count;
    const words = document.createElement("span");
    words.className = "govuk-visually-hidden";
    words.textContent = this.root.dataset.bubble.replace("{n}", count);
    const html = document.createElement("span");
    html.append(number, words);
    const size = Math.min(BUBBLE_PX.most, BUBBLE_PX.least + Math.floor(count / 10) * 4) * BUBBLE_SCALE;
    const className = `map-bubble${hoped ? " map-bubble--expected" : ""}`;
    return this.L.divIcon({ className, html, iconSize: [size, size] });
  }

  asked({ type, originalEvent, target }, id) {
    if (type === "click" || originalEvent.key === "Enter") this.show(id, target);
  }

  show(id, opener) {
    this.popups.open(this.byId.get(id), this.rows.body(id), [this.rows.byId.get(id)], opener);
  }

  /** Chosen in the list: look into the bubbles until the pin stands alone. Pins at one place are
   * spread out; without animation the end of the zoom folds them again, so that comes after it. */
  open(id, opener) {
    const pin = this.byId.get(id);
    this.group.zoomToShowLayer(pin, () => {
      setTimeout(() => {
        const visible = this.group.getVisibleParent(pin);
        if (visible && visible !== pin) visible.spiderfy();
        this.show(id, opener);
      });
    });
  }

  /** A bubble opened by a key is gone; the focus goes to the first of what was in it. */
  keepFocus(cluster) {
    const [first] = cluster.getAllChildMarkers();
    const take = () => {
      const visible = this.group.getVisibleParent(first);
      const element = visible && visible.getElement();
      if (element) element.focus({ preventScroll: true });
    };
    this.group.once("animationend spiderfied", take);
    setTimeout(take, 400);
  }
}
