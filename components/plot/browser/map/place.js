// Where a map is, who asked it to be there, and what it has reported; kept while the map leaves the page for a run.

import { clamped, home, isSameExtent, ofExtent, toExtent } from "./view.js";

const REPORT_AFTER_MS = 800;
/** @type {Map<string, MapPlace>} */
const places = new Map(); // by key

/** Gives the place of the map of a key. @param {string} key */
export function placeOf(key) {
  const place = places.get(key) ?? new MapPlace();
  places.set(key, place);
  return place;
}

class MapPlace {
  view = home();
  #asked = /** @type {Extent | null | undefined} */ (undefined);
  #reported = /** @type {Extent[]} */ ([]);
  #timer = 0;

  /** Goes where the data ask, if they ask for another place than before. What the map itself reported comes back
   * some runs later, when the reader may be elsewhere: it moves nothing.
   * @param {MapData} data */
  follow({ extent, limits }) {
    if (this.#asked !== undefined && isSameExtent(extent, this.#asked)) return;
    this.#asked = extent;
    const at = extent ? this.#reported.findIndex((reported) => isSameExtent(reported, extent)) : -1;
    this.#reported.splice(0, at < 0 ? Infinity : at + 1);
    if (at >= 0) return;
    this.rest();
    this.view = clamped(extent ? ofExtent(extent) : home(), limits);
  }

  /** Reports the view once the reader rests. @param {(extent: Extent) => void} tell */
  report(tell) {
    this.rest();
    this.#timer = window.setTimeout(() => {
      const extent = toExtent(this.view);
      if (isSameExtent(extent, this.#reported.at(-1) ?? this.#asked)) return;
      this.#reported.push(extent);
      tell(extent);
    }, REPORT_AFTER_MS);
  }

  /** Reports nothing any more. */
  rest() {
    clearTimeout(this.#timer);
  }
}
