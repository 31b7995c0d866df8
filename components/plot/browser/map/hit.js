// What lies under the pointer. Plotly finds only the points of a line; here its segments count, and what is inside.

import { clipped } from "./paths.js";

const REACH_PX = { mouse: 7, touch: 16 };
const ORDER = { point: 0, line: 1, band: 2, disc: 3, area: 4 };

/** Gives the item nearest to a point [x, y] of the turned plane, or null. */
export function itemAt(things, [x, y], scale, touch = false) {
  const reach = (touch ? REACH_PX.touch : REACH_PX.mouse) * scale;
  let best = null;
  for (const thing of things) {
    const worth = worthOf(thing, x, y, reach, scale);
    if (worth === null) continue;
    const rank = [ORDER[thing.item.shape], worth];
    // of two that are as near, the later one: it is drawn above
    if (!best || rank[0] < best.rank[0] || (rank[0] === best.rank[0] && rank[1] <= best.rank[1]))
      best = { thing, rank };
  }
  return best?.thing ?? null;
}

function worthOf({ item, parts, box }, x, y, reach, scale) {
  const extra = item.shape === "band" || item.shape === "point" ? reach + 4 * scale : reach;
  if (x < box[0] - extra || x > box[2] + extra || y < box[1] - extra || y > box[3] + extra) return null;
  if (item.shape === "point") {
    const far = Math.hypot(parts.x[0] - x, parts.y[0] - y);
    return far <= extra ? far : null;
  }
  if (item.shape === "area" || item.shape === "disc") {
    const size = (box[2] - box[0]) * (box[3] - box[1]); // of two areas, the smaller one
    return inside(parts, x, y) || farFrom(parts, x, y) <= reach ? size : null;
  }
  const far = farFrom(parts, x, y);
  return far <= extra ? Math.round(far / (2 * scale)) : null;
}

function farFrom({ x: xs, y: ys }, x, y) {
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

function inside({ x: xs, y: ys }, x, y) {
  let odd = false;
  for (let at = 1; at < xs.length; at += 1) {
    const [y1, y2] = [ys[at - 1], ys[at]];
    if (y1 > y === y2 > y || Number.isNaN(y1) || Number.isNaN(y2)) continue;
    if (x < xs[at - 1] + ((y - y1) / (y2 - y1)) * (xs[at] - xs[at - 1])) odd = !odd;
  }
  return odd;
}

/** Tells whether any of an item is within ranges [[left, right], [bottom, top]]. */
export function inView({ item, parts, box }, [[left, right], [bottom, top]]) {
  if (box[0] > right || box[2] < left || box[1] > top || box[3] < bottom) return false;
  const { x: xs, y: ys } = parts;
  for (let at = 0; at < xs.length; at += 1) {
    if (xs[at] >= left && xs[at] <= right && ys[at] >= bottom && ys[at] <= top) return true;
    const step = at ? [xs[at] - xs[at - 1], ys[at] - ys[at - 1]] : null;
    if (step && clipped([xs[at - 1], ys[at - 1]], step, [left, bottom, right, top])) return true;
  }
  return (item.shape === "area" || item.shape === "disc") && inside(parts, (left + right) / 2, (bottom + top) / 2);
}

/** Gives [left, bottom, right, top] of parts. */
export function boxOf({ x, y }) {
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
