/**
 * Where the visitor is, on the map and in the list beside it, worked out on the device: after a tap
 * the browser is asked, and no request carries the answer. Its words are those of the sheet in which
 * a place can be named instead.
 */

import { position, wayWords } from "./walking.js";

const ROUGH_M = 1000;
const OUTSIDE_M = 3000;

export class Here {
  /** `show` takes a point and a sentence: it shows what is near, and says the sentence. */
  constructor(L, device, pins, rows, show) {
    Object.assign(this, { L, device, pins, rows, show, words: device.dataset });
    this.sheet = device.closest("details");
    this.status = this.sheet.querySelector("[role=status]");
  }

  start() {
    this.device.hidden = false;
    this.device.querySelector("button").addEventListener("click", () => this.find());
  }

  async find() {
    this.status.textContent = this.words.busy;
    try {
      const { lat, lon, accuracy } = await position();
      this.tell(this.L.latLng(lat, lon), accuracy);
    } catch {
      this.status.textContent = this.words.refused;
      this.sheet.querySelector("input[name=near]").focus();
    }
  }

  tell(here, accuracy) {
    const metres = new Map();
    for (const [id, pin] of this.pins.byId) metres.set(id, here.distanceTo(pin.getLatLng()));
    this.rows.sort(metres, (away) => wayWords(away, this.words));
    this.status.textContent = "";
    this.sheet.open = false;
    this.show(here, this.sentence(Math.min(...metres.values()), accuracy));
  }

  sentence(nearest, accuracy) {
    if (nearest > OUTSIDE_M) return this.words.outside;
    return accuracy > ROUGH_M ? this.words.rough : this.words.sorted;
  }
}
