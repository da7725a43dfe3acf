/**
 * Where the visitor is, on the map and in the list beside it, worked out on the device: after a tap
 * the browser is asked, and no request carries the answer. Its words are those of the sheet in which
 * a place can be named instead.
 */

import { nearestEdge, offerEdge } from "../search/district-edge.js";
import { errorOf, position, wayWords } from "../search/walking.js";

const ROUGH_M = 1000;

export class Here {
  /** `show` takes a point and a sentence: it shows what is near, and says the sentence. */
  constructor(L, device, { pins, rows, edge }, show) {
    Object.assign(this, { L, device, pins, rows, edge, show, words: device.dataset });
    this.sheet = device.closest("details");
    this.status = this.sheet.querySelector("[role=status]");
    this.offer = document.getElementById("near-edge");
  }

  start() {
    this.device.hidden = false;
    this.device.querySelector("button").addEventListener("click", () => this.find());
    this.offer.addEventListener("click", () => this.beginAtEdge());
  }

  async find() {
    this.status.textContent = this.words.busy;
    try {
      this.tell(await position());
    } catch {
      this.status.textContent = this.words.refused;
      this.sheet.querySelector("input[name=near]").focus();
    }
  }

  tell(here) {
    this.outside = nearestEdge(this.edge, here);
    this.status.textContent = "";
    this.sheet.open = false;
    offerEdge(this.offer, this.outside, this.words.edge, this.words);
    this.sort(here, this.sentence(here));
  }

  sort(from, sentence) {
    const point = this.L.latLng(from.lat, from.lon);
    const metres = new Map();
    for (const [id, pin] of this.pins.byId) metres.set(id, point.distanceTo(pin.getLatLng()));
    this.rows.sort(metres, (away, within) => wayWords(away, errorOf(within, from), this.words));
    this.show(point, sentence);
  }

  sentence({ accuracy }) {
    if (this.outside) return this.words.outside;
    return accuracy > ROUGH_M ? this.words.rough : this.words.sorted;
  }

  beginAtEdge() {
    this.offer.hidden = true;
    this.sort(this.outside, this.words.atEdge.replace("{place}", this.outside.name));
  }
}
