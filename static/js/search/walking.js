/**
 * How far on foot, in the words of the page: the same figures, rounding and phrases as on the server
 * (webapp/domain/coordinates.py, webapp/present/wording/numbers.py), for pages that must not ask it.
 */

export const EARTH_RADIUS_M = 6371008.8;
export const WALKING_DETOUR = 1.3;
export const WALKING_METRES_PER_MINUTE = 67;

/** Beyond two hours nobody asks how long it takes on foot. */
const FAR_MINUTES = 120;
const PATIENCE_MS = 10000;
const OLDEST_MS = 60000;

/** Metres along the great circle (haversine formula) between points in WGS-84 degrees. */
export function metresBetween(one, other) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const halfLat = Math.sin(radians(other.lat - one.lat) / 2);
  const halfLon = Math.sin(radians(other.lon - one.lon) / 2);
  const cosines = Math.cos(radians(one.lat)) * Math.cos(radians(other.lat));
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(halfLat ** 2 + cosines * halfLon ** 2));
}

export function walkMinutes(metres) {
  return Math.max(1, Math.round((metres * WALKING_DETOUR) / WALKING_METRES_PER_MINUTE));
}

/** `about 410 m`, `about 1.2 km`: `words` holds both phrases with a gap. */
export function distanceWords(metres, words) {
  const whole = Math.round(metres);
  if (whole < 995) return words.metres.replace("{n}", Math.max(10, Math.round(whole / 10) * 10));
  return words.kilometres.replace("{n}", (Math.round(whole / 100) / 10).toFixed(1));
}

/** The distance and the time on foot; no time where it is too far to walk. */
export function wayWords(metres, words) {
  const minutes = walkMinutes(Math.round(metres));
  const walk = minutes > FAR_MINUTES ? "" : words.walk.replace("{n}", minutes);
  return [distanceWords(metres, words), walk];
}

/** Where the device is: WGS-84 degrees and how many metres it may be wrong. It never leaves here. */
export function position() {
  const plain = ({ coords }) => ({
    lat: coords.latitude,
    lon: coords.longitude,
    accuracy: coords.accuracy || 0,
  });
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition((found) => resolve(plain(found)), reject, {
      timeout: PATIENCE_MS,
      maximumAge: OLDEST_MS,
    });
  });
}
