/**
 * Where the visitor is, on the map and in the list beside it, worked out on the device: after a tap
 * the browser is asked, and no request carries the answer. Its words are those of the sheet in which
 * a place can be named instead.
 */

import { nearestEdge } from "./district-edge.js";
import { distanceWords, position, wayWords } from "./walking.js";

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
    this.offerEdge();
    this.sort(here, this.sentence(here));
  }

  sort({ lat, lon }, sentence) {
    const point = this.L.latLng(lat, lon);
    const metres = new Map();
    for (const [id, pin] of this.pins.byId) metres.set(id, point.distanceTo(pin.getLatLng()));
    this.rows.sort(metres, (away) => wayWords(away, this.words));
    this.show(point, sentence);
  }

  sentence({ accuracy }) {
    if (this.outside) return this.words.outside;
    return accuracy > ROUGH_M ? this.words.rough : this.words.sorted;
  }

  /** For who is outside: the way to see the map and the list as from where they will come in. */
  offerEdge() {
    this.offer.hidden = !this.outside;
    if (!this.outside) return;
    const { name, metres } = this.outside;
    const words = this.words.edge.replace("{place}", name);
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.className = "button button--outline";
    button.textContent = words.replace("{away}", distanceWords(metres, this.words));
    this.offer.replaceChildren(button);
  }

  beginAtEdge() {
    this.offer.hidden = true;
    this.sort(this.outside, this.words.atEdge.replace("{place}", this.outside.name));
  }
}
