// The features of a layer that a reader brought, one by one: what lies under the pointer has its own name.

import { partsOf } from "./base.js";
import { boxOf, farFrom, isInside } from "./hit.js";

/** @type {WeakMap<Feature, Feature[]>} */
const made = new WeakMap(); // what is drawn of a layer in one shape -> its features

/** Gives the feature of a layer that is nearest to a point, or holds it; what has no features of its own as it is.
 * @param {Feature} feature @param {Point} point */
export function namedAt(feature, [x, y]) {
  if (!feature.item.named) return feature;
  const all = made.get(feature) ?? featuresIn(feature);
  made.set(feature, all);
  let [found, least] = [feature, Infinity];
  for (const one of all) {
    const { parts, box } = one;
    const isHeld = feature.item.shape === "area" && isInside(parts, x, y);
    const size = (box[2] - box[0]) * (box[3] - box[1]);
    const far = isHeld ? -1 / (1 + size) : parts.x.length > 1 ? farFrom(parts, x, y) : farTo(parts, x, y);
    if (far < least) [found, least] = [one, far];
  }
  return found;
}

/** @param {Parts} parts @param {number} x @param {number} y */
const farTo = (parts, x, y) => Math.hypot(parts.x[0] - x, parts.y[0] - y);

/** Takes what is drawn of a layer apart; each feature is named, and says below whose layer it is.
 * @param {Feature} feature @returns {Feature[]} */
function featuresIn(feature) {
  const { item } = feature;
  const [names, counts] = /** @type {[string[], number[]]} */ (item.named);
  const whole = wholeOf(feature);
  let begin = 0;
  return names.map((name, at) => {
    const end = endOf(whole, begin, counts[at], item.shape === "dots");
    const parts = { x: whole.x.slice(begin, end), y: whole.y.slice(begin, end) };
    begin = item.shape === "dots" ? end : end + 1; // a gap parts two lines, and nothing two dots
    const lines = name ? [item.name, ...(item.lines ?? [])] : item.lines;
    return { ...feature, item: { ...item, name: name || item.name, lines }, parts, edge: parts, box: boxOf(parts) };
  });
}

/** Gives the whole shape of a layer, turned as what is drawn of it is: thinned, small parts are missing.
 * @param {Feature} feature */
function wholeOf({ item, orientation = 0 }) {
  return partsOf(/** @type {Encoded} */ (item.own), orientation, 0);
}

/** Gives where so many parts end. @param {Parts} parts @param {number} begin @param {number} count
 * @param {boolean} isDots */
function endOf({ x }, begin, count, isDots) {
  if (isDots) return begin + count;
  let left = count;
  for (let at = begin; at < x.length; at += 1) {
    if (!Number.isNaN(x[at])) continue;
    left -= 1;
    if (!left) return at;
  }
  return x.length;
}
