/**
 * The schematic layer: parks, main roads and lines of the metro, drawn like a transit plan. Its colours
 * and widths come from a style sheet, its names are among the names of the map.
 */

/** Under bubbles and names, above the ground. */
const DEPTH = 410;

/** Wide roads come last: they lie above the others. */
function widestLast(roads) {
  return Object.keys(roads).sort((one, other) => other - one);
}

class Sketch {
  constructor(L, map) {
    map.createPane("sketch").style.zIndex = DEPTH;
    this.renderer = L.svg({ pane: "sketch", padding: 0.5 });
    Object.assign(this, { L, map });
  }

  line(points, name) {
    const options = { className: name, renderer: this.renderer, interactive: false, smoothFactor: 0 };
    this.L.polyline(points, options).addTo(this.map);
  }

  park([lat, lon, radius]) {
    const options = { className: "map-park", renderer: this.renderer, interactive: false, radius };
    this.L.circle([lat, lon], options).addTo(this.map);
  }
}

/** `parks` are `[lat, lon, metres]`, `roads` lines by their width, `metro` lines by their number. */
export function drawSketch(L, map, { parks, roads, metro }) {
  const sketch = new Sketch(L, map);
  for (const park of parks) sketch.park(park);
  for (const part of ["edge", "road"]) {
    for (const width of widestLast(roads)) sketch.line(roads[width], `map-${part} map-${part}--${width}`);
  }
  for (const [number, lines] of Object.entries(metro)) {
    sketch.line(lines, "map-track");
    sketch.line(lines, `map-metro map-metro--${number}`);
  }
}
