/**
 * Loads Leaflet and its style once, from our own addresses, when the first map needs them.
 */

function loaded(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(element.src || element.href)));
    document.head.append(element);
  });
}

async function loadStyle(href) {
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`)) return;
  await loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

async function loadScript(src) {
  if (!window.L) await loaded(Object.assign(document.createElement("script"), { src }));
}

/** The script leaves what it is in `window.L`. */
export async function loadLeaflet({ leaflet, style }) {
  await Promise.all([loadStyle(style), loadScript(leaflet)]);
  return window.L;
}

/** Nothing glides or fades for people who asked for that. */
export function holdStill(L) {
  const { panBy } = L.Map.prototype;
  L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, inertia: false });
  if (L.MarkerClusterGroup) L.MarkerClusterGroup.mergeOptions({ animate: false });
  L.Map.include({
    panBy(offset, options) {
      return panBy.call(this, offset, { ...options, animate: false });
    },
  });
}

/** Leaflet names its buttons in English; the page has the words of its own language. */
export function nameButtons(canvas, { closer, wider }) {
  for (const [name, words] of [
    ["in", closer],
    ["out", wider],
  ]) {
    const button = canvas.querySelector(`.leaflet-control-zoom-${name}`);
    button.setAttribute("aria-label", words);
    button.title = words;
  }
}
