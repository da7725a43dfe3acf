/**
 * Popups: opened by tap, click or Enter, closed by Escape. The focus goes in, and back to where it
 * came from; what is shown is marked in the list, and a button leads there.
 */

import { textScale } from "./room.js";

const WIDEST_PX = 320 * textScale;
const HIGHEST_PX = 380 * textScale;
const ROOM_PX = 16;
const MARGINS_PX = 36 * textScale;
const CLEAR_PX = 64 * textScale;

export class Popups {
  constructor(L, map, words, rows) {
    Object.assign(this, { L, map, words, rows });
    this.opener = null;
    this.bounds = map.options.maxBounds;
    map.on("popupclose", (event) => this.closed(event.popup));
    map.getContainer().addEventListener("keydown", (event) => this.key(event));
  }

  /** Show `content` at a marker, for these rows; `opener` gets the focus back afterwards. While it
   * is open the map may be moved as far as it takes to show the popup whole. */
  open(marker, content, rows, opener) {
    this.map.closePopup();
    this.map.setMaxBounds(null);
    const popup = this.L.popup({
      className: "map-popup",
      maxWidth: Math.min(WIDEST_PX, this.map.getSize().x - 2 * ROOM_PX - MARGINS_PX),
      maxHeight: Math.min(HIGHEST_PX, this.map.getSize().y - 2 * CLEAR_PX),
      autoPanPadding: [ROOM_PX, ROOM_PX],
      offset: marker.options.icon.options.popupAnchor || [0, 0],
    });
    content.append(this.toList(rows[0]));
    popup.setLatLng(marker.getLatLng()).setContent(content).openOn(this.map);
    this.describe(popup.getElement(), content);
    this.opener = opener;
    this.rows.mark(rows);
    content.querySelector("a[href], button").focus({ preventScroll: true });
  }

  describe(element, content) {
    const heading = content.querySelector("h3");
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", heading.textContent);
    const lang = heading.querySelector("[lang]");
    if (lang) element.lang = lang.lang;
    const close = element.querySelector(".leaflet-popup-close-button");
    close.setAttribute("aria-label", this.words.close);
  }

  toList(row) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-popup__list";
    button.textContent = this.words.inList;
    button.addEventListener("click", () => {
      this.opener = null;
      this.map.closePopup();
      this.rows.goTo(row);
    });
    return button;
  }

  key(event) {
    const button = event.target.closest("[role=button]");
    if (event.key === "Escape" && this.opener) {
      event.preventDefault();
      this.map.closePopup();
    } else if (event.key === " " && button) {
      event.preventDefault();
      button.click();
    }
  }

  closed(popup) {
    const element = popup.getElement();
    const active = document.activeElement;
    const lost = active === document.body || (element && element.contains(active));
    this.rows.mark([]);
    this.map.setMaxBounds(this.bounds);
    if (this.opener && lost) this.focusOn(this.opener);
    this.opener = null;
  }

  /** A pin may have been gathered into a bubble meanwhile; then the map itself takes the focus. */
  focusOn(opener) {
    const element = opener.getElement ? opener.getElement() : opener;
    const target = element && element.isConnected ? element : this.map.getContainer();
    target.focus({ preventScroll: true });
  }
}
