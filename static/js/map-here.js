/**
 * Where the visitor is, on the map and in the list beside it, worked out on the device: after a tap
 * the browser is asked, and no request carries the answer. Its words are those of the sheet in which
 * a place can be named instead.
 */

const WALKING_DETOUR = 1.3;
const WALKING_METRES_PER_MINUTE = 67;
const ROUGH_M = 1000;
const OUTSIDE_M = 3000;
const PATIENCE_MS = 10000;

function position() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition((found) => resolve(found.coords), reject, {
      timeout: PATIENCE_MS,
      maximumAge: 60000,
    });
  });
}

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
      const { latitude, longitude, accuracy } = await position();
      this.tell(this.L.latLng(latitude, longitude), accuracy);
    } catch {
      this.status.textContent = this.words.refused;
      this.sheet.querySelector("input[name=near]").focus();
    }
  }

  tell(here, accuracy) {
    const metres = new Map();
    for (const [id, pin] of this.pins.byId) metres.set(id, here.distanceTo(pin.getLatLng()));
    this.rows.sort(metres, (away) => this.way(away));
    this.status.textContent = "";
    this.sheet.open = false;
    this.show(here, this.sentence(Math.min(...metres.values()), accuracy));
  }

  sentence(nearest, accuracy) {
    if (nearest > OUTSIDE_M) return this.words.outside;
    return accuracy > ROUGH_M ? this.words.rough : this.words.sorted;
  }

  /** How far, no finer than a device knows it, and how long on foot. */
  way(metres) {
    const isNear = metres < 995;
    const number = isNear ? Math.max(10, Math.round(metres / 10) * 10) : (metres / 1000).toFixed(1);
    const minutes = Math.max(1, Math.round((metres * WALKING_DETOUR) / WALKING_METRES_PER_MINUTE));
    const distance = (isNear ? this.words.metres : this.words.kilometres).replace("{n}", number);
    return [distance, this.words.walk.replace("{n}", minutes)];
  }
}
