/**
 * Real streets on one canvas: unpacked once, drawn anew where the map comes to rest. Thousands of lines
 * as elements of their own would take a phone a second. Colours are tokens of the style sheet.
 */

/** Above the ground, under lines of the metro. */
const DEPTH = 405;
const STEPS_PER_DEGREE = 1e5;
const FIRST_LETTER = 63;
/** How far beyond the view is drawn, as a share of it: a map that is dragged shows no edge. */
const MARGIN = 0.25;
const AREAS = ["park", "water", "building"];
/** From the bottom up. */
const ORDER = ["5", "4", "river", "rail", "3", "closed", "2", "1"];
/** Pixels wide at zoom 16, and the zoom from which a kind is drawn. */
const LOOKS = {
  1: { width: 11, from: 11 },
  2: { width: 9, from: 12 },
  3: { width: 6, from: 13.5 },
  4: { width: 3.5, from: 14.5 },
  5: { width: 1.5, from: 15.5, dash: [4, 3] },
  closed: { width: 11, from: 11 },
  rail: { width: 2, from: 13, dash: [7, 5] },
  river: { width: 5, from: 12 },
  park: { from: 11 },
  water: { from: 11 },
  building: { from: 17 },
};
const EDGED = ["1", "2", "3", "4", "closed"];
const ROAD = "--map-road";
const EDGE = "--map-road-edge";
const COLOURS = {
  5: "--map-path",
  building: "--map-house",
  park: "--map-park",
  rail: "--map-rail",
  river: "--map-water",
  water: "--map-water",
};

/** A line that stands alone, as points of a map. */
export function lineOf(text) {
  const steps = unpack(text);
  const line = [];
  let [lat, lon] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    lat += steps[i];
    lon += steps[i + 1];
    line.push([lat / STEPS_PER_DEGREE, lon / STEPS_PER_DEGREE]);
  }
  return line;
}

/** Steps of 1e-5 degrees in letters of five bits each (Google's encoded polyline). */
function unpack(text) {
  const numbers = [];
  let step = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i += 1) {
    const bits = text.charCodeAt(i) - FIRST_LETTER;
    step |= (bits & 31) << shift;
    shift += 5;
    if (bits < 32) {
      numbers.push(step & 1 ? ~(step >> 1) : step >> 1);
      step = 0;
      shift = 0;
    }
  }
  return numbers;
}

/** Where a line runs at zoom 0, and the box around it. Its steps go on from where `pen` is. */
function placed(map, text, pen) {
  const steps = unpack(text);
  const line = { xs: [], ys: [] };
  for (let i = 0; i < steps.length; i += 2) {
    pen.lat += steps[i];
    pen.lon += steps[i + 1];
    const { x, y } = map.project([pen.lat / STEPS_PER_DEGREE, pen.lon / STEPS_PER_DEGREE], 0);
    line.xs.push(x);
    line.ys.push(y);
  }
  line.left = Math.min(...line.xs);
  line.right = Math.max(...line.xs);
  line.top = Math.min(...line.ys);
  line.bottom = Math.max(...line.ys);
  return line;
}

export class Streets {
  constructor(L, map) {
    Object.assign(this, { L, map, kinds: {} });
    const pane = map.createPane("streets");
    pane.style.zIndex = DEPTH;
    this.canvas = this.L.DomUtil.create("canvas", "map-streets", pane);
    this.canvas.setAttribute("aria-hidden", "true");
    map.on("moveend resize", () => this.draw());
    map.on("zoomstart", () => this.canvas.classList.add("is-zooming"));
    matchMedia("(prefers-color-scheme: dark)").addListener(() => this.draw());
  }

  /** All lines of a kind in one text, one after the other. */
  add(packed) {
    for (const [kind, text] of Object.entries(packed)) {
      const pen = { lat: 0, lon: 0 };
      this.kinds[kind] = text.split(" ").map((line) => placed(this.map, line, pen));
    }
    this.draw();
  }

  draw() {
    this.start();
    for (const kind of AREAS) this.trace(kind, (path) => path.fill());
    for (const kind of ORDER) if (EDGED.includes(kind)) this.stroke(kind, EDGE, 2);
    for (const kind of ORDER) this.stroke(kind, COLOURS[kind] || ROAD, 0);
    this.canvas.classList.remove("is-zooming");
  }

  /** A canvas of the size of the view and its margin, and how lines fall on it. */
  start() {
    const size = this.map.getSize();
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const margin = size.multiplyBy(MARGIN);
    const whole = size.add(margin.multiplyBy(2));
    this.canvas.width = whole.x * ratio;
    this.canvas.height = whole.y * ratio;
    this.canvas.style.width = `${whole.x}px`;
    this.canvas.style.height = `${whole.y}px`;
    this.L.DomUtil.setPosition(this.canvas, this.map.containerPointToLayerPoint(margin.multiplyBy(-1)));
    this.scale = this.map.getZoomScale(this.map.getZoom(), 0);
    this.origin = this.map.getPixelBounds().min.subtract(margin);
    this.whole = whole;
    this.style = getComputedStyle(this.canvas);
    this.context = this.canvas.getContext("2d");
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.lineJoin = "round";
    this.context.lineCap = "round";
  }

  colour(name) {
    return this.style.getPropertyValue(name).trim();
  }

  stroke(kind, colour, wider) {
    const { width, dash } = LOOKS[kind];
    const near = Math.min(1.8, Math.max(0.35, 2 ** (0.6 * (this.map.getZoom() - 16))));
    this.context.lineWidth = width * near + wider;
    this.context.strokeStyle = this.colour(colour);
    this.context.setLineDash(dash || []);
    this.trace(kind, (context) => context.stroke());
  }

  /** One path of all lines of a kind that are in view. */
  trace(kind, finish) {
    const lines = this.kinds[kind];
    if (!lines || this.map.getZoom() < LOOKS[kind].from) return;
    this.context.fillStyle = this.colour(COLOURS[kind] || ROAD);
    this.context.beginPath();
    for (const line of lines) if (this.isInView(line)) this.follow(line);
    finish(this.context);
  }

  isInView({ left, right, top, bottom }) {
    const { scale, origin, whole } = this;
    const isAcross = right * scale >= origin.x && left * scale <= origin.x + whole.x;
    return isAcross && bottom * scale >= origin.y && top * scale <= origin.y + whole.y;
  }

  follow({ xs, ys }) {
    const { context, scale, origin } = this;
    context.moveTo(xs[0] * scale - origin.x, ys[0] * scale - origin.y);
    for (let i = 1; i < xs.length; i += 1) context.lineTo(xs[i] * scale - origin.x, ys[i] * scale - origin.y);
  }
}
