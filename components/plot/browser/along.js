// What a figure that unrolls a line and the map that has the line tell each other: which place of it is looked at. It
// happens in the browser alone. A place that was clicked, tapped or reached by keys is kept while others pass.

/** @type {Set<AlongListener>} */
const listeners = new Set();
let passing = /** @type {PlaceAlong | null} */ (null);
let kept = /** @type {PlaceAlong | null} */ (null);

/** Hears of every place until a figure or map ends. @param {AlongListener} listener @param {AbortSignal} ended */
export function hear(listener, ended) {
  listeners.add(listener);
  ended.addEventListener("abort", () => listeners.delete(listener));
}

/** Gives the place that is looked at, if any. */
export const place = () => passing ?? kept;

/** Says where the pointer is; null for nowhere. @param {PlaceAlong | null} next */
export const pass = (next) => tell(next, kept);

/** Keeps a place; null lets go of the one that was. @param {PlaceAlong | null} next */
export const keep = (next) => tell(passing, next);

/** Brings the place that is looked at into view, wherever its line is drawn. */
export const reveal = () => listeners.forEach((listener) => listener.reveal?.());

/** Tells whether a line is on a map, or unrolled. @param {string | undefined} line @param {"map" | "figure"} on */
export const isOn = (line, on) => [...listeners].some((one) => Boolean(one.reveal) === (on === "map") && one.has(line));

/** @param {PlaceAlong | null} nextPassing @param {PlaceAlong | null} nextKept */
function tell(nextPassing, nextKept) {
  if (nextPassing === passing && nextKept === kept) return;
  [passing, kept] = [nextPassing, nextKept];
  for (const listener of listeners) listener.show();
}
