// What lies under the pointer. Plotly finds only the points of a line; here its segments count, and what is inside.

import { clipped } from "./paths.js";

const REACH_PX = { mouse: 7, touch: 16 };
const ORDER = { circle: -1, point: 0, dots: 0, line: 1, band: 2, disc: 3, area: 4, density: 5 };

/** Gives the item nearest to a point of the turned plane, or null.
 * @param {Feature[]} features @param {Point} point @param {number} scale @param {boolean} isTouch */
export function featureAt(features, point, scale, isTouch = false) {
  const reach = (isTouch ? REACH_PX.touch : REACH_PX.mouse) * scale;
  let [found, order, least] = [/** @type {Feature | null} */ (null), Infinity, Infinity];
  for (const feature of features) {
    const worth = worthOf(feature, point, reach, scale);
    const rank = ORDER[feature.item.shape];
    // of two that are as near, the later one: it is drawn above
    if (worth === null || rank > order || (rank === order && worth > least)) continue;
    [found, order, least] = [feature, rank, worth];
  }
  return found;
}

/** @param {Feature} feature @param {Point} point @param {number} reach @param {number} scale */
function worthOf({ item: { shape, size = 0 }, parts, box }, [x, y], reach, scale) {
  const extra = shape === "band" || shape === "point" ? reach + 4 * scale : Math.max(reach, size * scale);
  if (x < box[0] - extra || x > box[2] + extra || y < box[1] - extra || y > box[3] + extra) return null;
  if (shape === "area" || shape === "disc") {
    const size = (box[2] - box[0]) * (box[3] - box[1]); // of two areas, the smaller one
    return isInside(parts, x, y) || farFrom(parts, x, y) <= reach ? size : null;
  }
  if (shape === "dots") {
    const near = nearest(parts, x, y);
    return near <= reach ? near : null;
  }
  if (shape === "circle") {
    const far = nearest(parts, x, y);
    return far <= extra ? size * scale + far / reach : null; // of circles within each other the smaller one
  }
  const far = shape === "point" ? Math.hypot(parts.x[0] - x, parts.y[0] - y) : farFrom(parts, x, y);
  if (far > extra) return null;
  return shape === "point" ? far : Math.round(far / (2 * scale));
}

/** Gives how far the nearest of many points is. @param {Parts} parts @param {number} x @param {number} y */
function nearest({ x: xs, y: ys }, x, y) {
  let least = Infinity;
  for (let at = 0; at < xs.length; at += 1) least = Math.min(least, Math.hypot(xs[at] - x, ys[at] - y));
  return least;
}

/** @param {Parts} parts @param {number} x @param {number} y */
export function farFrom({ x: xs, y: ys }, x, y) {
  let least = Infinity;
  for (let at = 1; at < xs.length; at += 1) {
    const [dx, dy] = [xs[at] - xs[at - 1], ys[at] - ys[at - 1]];
    const long = dx * dx + dy * dy;
    if (!(long >= 0)) continue; // a gap
    const along = long ? Math.min(1, Math.max(0, ((x - xs[at - 1]) * dx + (y - ys[at - 1]) * dy) / long)) : 0;
    least = Math.min(least, Math.hypot(xs[at - 1] + along * dx - x, ys[at - 1] + along * dy - y));
  }
  return least;
}

/** @param {Parts} parts @param {number} x @param {number} y */
export function isInside({ x: xs, y: ys }, x, y) {
  let isOdd = false;
  for (let at = 1; at < xs.length; at += 1) {
    const [y1, y2] = [ys[at - 1], ys[at]];
    if (y1 > y === y2 > y || Number.isNaN(y1) || Number.isNaN(y2)) continue;
    if (x < xs[at - 1] + ((y - y1) / (y2 - y1)) * (xs[at] - xs[at - 1])) isOdd = !isOdd;
  }
  return isOdd;
}

/** Tells whether any of an item is in view. @param {Feature} feature @param {Viewport} viewport */
export function inView({ item, parts, box }, { ranges, centre }) {
  const [[left, right], [bottom, top]] = ranges;
  if (box[0] > right || box[2] < left || box[1] > top || box[3] < bottom) return false;
  const { x: xs, y: ys } = parts;
  for (let at = 0; at < xs.length; at += 1) {
    if (xs[at] >= left && xs[at] <= right && ys[at] >= bottom && ys[at] <= top) return true;
    if (!at || item.shape === "dots") continue;
    const [x, y] = [xs[at - 1], ys[at - 1]];
    if (clipped([x, y], [xs[at] - x, ys[at] - y], [left, bottom, right, top])) return true;
  }
  return (item.shape === "area" || item.shape === "disc") && isInside(parts, ...centre);
}

/** @param {Parts} parts @returns {Bounds} */
export function boxOf({ x, y }) {
  /** @type {Bounds} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < x.length; at += 1) {
    if (Number.isNaN(x[at])) continue;
    box[0] = Math.min(box[0], x[at]);
    box[1] = Math.min(box[1], y[at]);
    box[2] = Math.max(box[2], x[at]);
    box[3] = Math.max(box[3], y[at]);
  }
  return box;
}
