/**
 * Whether somebody is outside the district, and where its nearest edge is. `edge` is the district's
 * outer line as every visitor gets it: columns of points, each near one of `names`.
 */

import { outlineButton } from "./outline-button.js";
import { distanceWords, metresBetween } from "./walking.js";

/** Across the street is not outside, nor is what a device's error may explain. */
const BESIDE_M = 300;

/** Whether a point lies in a ring: a ray to the east crosses its border an odd number of times. */
export function isInRing({ lat, lng }, ring) {
  let inside = false;
  ring.forEach((one, i) => {
    const other = ring[(i + ring.length - 1) % ring.length];
    const crosses = one.lat > lat !== other.lat > lat;
    const at = ((other.lng - one.lng) * (lat - one.lat)) / (other.lat - one.lat) + one.lng;
    if (crosses && lng < at) inside = !inside;
  });
  return inside;
}

/** The nearest point of the edge, its name and its metres for who is outside; else null. */
export function nearestEdge(edge, here) {
  const ring = edge.lat.map((lat, place) => ({ lat, lng: edge.lon[place] }));
  if (!ring.length || isInRing({ lat: here.lat, lng: here.lon }, ring)) return null;
  let nearest = { metres: Infinity };
  edge.lat.forEach((lat, place) => {
    const lon = edge.lon[place];
    const metres = metresBetween(here, { lat, lon });
    if (metres < nearest.metres) nearest = { lat, lon, metres, name: edge.names[edge.name[place]] };
  });
  return nearest.metres > Math.max(BESIDE_M, here.accuracy) ? nearest : null;
}

/** For who is outside: a button in `offer` that says where they will come in, and how far that is.
 * `phrase` has gaps for both. */
export function offerEdge(offer, outside, phrase, words) {
  offer.hidden = !outside;
  if (!outside) return;
  const named = phrase.replace("{place}", outside.name);
  const away = distanceWords(outside.metres, 0, words);
  offer.textContent = "";
  offer.append(outlineButton(named.replace("{away}", away)));
}
