/**
 * How far on foot, in the words of the page: the same figures, rounding and phrases as on the server
 * (webapp/domain/coordinates.py and nearness.py, webapp/present/wording/numbers.py), for pages that
 * must not ask it.
 */

export const EARTH_RADIUS_M = 6371008.8;
export const NEAR_DETOUR = 1.49;
export const FAR_DETOUR = 1.37;
export const NEAR_M = 1200;
export const WALKING_METRES_PER_MINUTE = 67;

export const STEPS_M = [10, 50, 250, 500, 1000];
export const STEPS_MINUTES = [1, 2, 5, 10, 20, 30, 60];
export const FAR_M = 995;
export const FAR_STEP_M = 500;

const METRES_IN_KILOMETRE = 1000;

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

function walkedMetres(metres) {
  return Math.max(NEAR_DETOUR * Math.min(metres, NEAR_M), FAR_DETOUR * metres);
}

export function walkMinutes(metres) {
  return Math.max(1, Math.round(walkedMetres(metres) / WALKING_METRES_PER_MINUTE));
}

/** A number as finely as it may be said: to the first step that is not finer than the error. */
function rounded(value, error, steps) {
  const step = steps.find((one) => one >= error) || steps[steps.length - 1];
  return Math.max(step, Math.floor(value / step + 0.5) * step);
}

function measured(metres, inMetres, inKilometres) {
  if (metres < METRES_IN_KILOMETRE) return inMetres.replace("{n}", metres);
  return inKilometres.replace("{n}", metres / METRES_IN_KILOMETRE);
}

/** The distance that is said of a place farther off than the error. */
function roundedMetres(whole, within) {
  return rounded(whole, Math.max(within, whole < FAR_M ? 0 : FAR_STEP_M), STEPS_M);
}

/**
 * `about 500 m`, `about 1.5 km` of a place that is known to `within` metres; inside of that only
 * `within 500 m`. `words` holds the phrases with a gap.
 */
export function distanceWords(metres, within, words) {
  const whole = Math.round(metres);
  if (whole <= within) return measured(within, words.withinMetres, words.withinKilometres);
  return measured(roundedMetres(whole, within), words.metres, words.kilometres);
}

/** The distance and the time that this distance takes on foot; no time inside of the error, or where it is too far to walk. */
export function wayWords(metres, within, words) {
  const whole = Math.round(metres);
  const told = walkMinutes(roundedMetres(whole, within));
  const minutes = rounded(told, within ? walkMinutes(within) : 0, STEPS_MINUTES);
  const isTold = whole > within && minutes <= FAR_MINUTES;
  return [distanceWords(metres, within, words), isTold ? words.walk.replace("{n}", minutes) : ""];
}

/** The metres to which both are known, the place and where the device is. */
export function errorOf(within, { accuracy = 0 }) {
  const step = accuracy < METRES_IN_KILOMETRE ? 50 : 500;
  return Math.max(Number(within) || 0, Math.ceil(accuracy / step) * step);
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
