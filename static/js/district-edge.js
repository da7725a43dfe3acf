/**
 * Whether somebody is outside the district, and where its nearest edge is. `edge` is the district's
 * outer line as every visitor gets it: columns of points, each near one of `names`.
 */

import { metresBetween } from "./walking.js";

/** Across the street is not outside, nor is what a device's error may explain. */
const BESIDE_M = 300;

/** Ray casting: odd crossings of the line to the east are inside. */
function isInside({ lat, lon }, here) {
  let inside = false;
  for (let one = 0, other = lat.length - 1; one < lat.length; other = one, one += 1) {
    if (lat[one] > here.lat === lat[other] > here.lat) continue;
    const share = (here.lat - lat[one]) / (lat[other] - lat[one]);
    if (here.lon < lon[one] + share * (lon[other] - lon[one])) inside = !inside;
  }
  return inside;
}

/** The nearest point of the edge, its name and its metres for who is outside; else null. */
export function nearestEdge(edge, here) {
  if (!edge.lat.length || isInside(edge, here)) return null;
  let nearest = { metres: Infinity };
  edge.lat.forEach((lat, place) => {
    const lon = edge.lon[place];
    const metres = metresBetween(here, { lat, lon });
    if (metres < nearest.metres) nearest = { lat, lon, metres, name: edge.names[edge.name[place]] };
  });
  return nearest.metres > Math.max(BESIDE_M, here.accuracy) ? nearest : null;
}
