// The items of a map with their shapes, as the view needs them: turned, and no finer than can be seen.

import { partsOf, turnedParts } from "./base.js";
import { DISC_RADIUS_M, ringAround, turned } from "./geodesy.js";
import { boxOf } from "./hit.js";

/**
 * Gives each item with its turned shape, {item, parts, edge, box, spot, outward}; `lacking` holds the ids of those
 * without one. The edge is what is drawn as a line: of an area, where it does not follow the coast. A place beyond the
 * map's edge stands on the edge, and `outward` is the direction [right, up] in which it lies.
 */
export function thingsOf(data, drawn, tolerance) {
  const lacking = [];
  const things = [];
  for (const item of data.items) {
    const thing = item.x === undefined ? shaped(item, data, drawn, tolerance) : placed(item, data);
    if (thing) things.push(thing);
    else lacking.push(item.id);
  }
  return { things: byRank(things, data), lacking };
}

function shaped(item, { orientation }, drawn, tolerance) {
  const shape = drawn[item.drawn || item.id];
  if (!shape?.x) return null;
  const parts = partsOf(shape, orientation, tolerance);
  const box = boxOf(parts);
  const spot = shape.label ? turned(shape.label, orientation) : middleOf(box);
  const edge = shape.edge?.x ? partsOf(shape.edge, orientation, tolerance) : parts;
  return { item, parts, edge, box, spot, outward: null };
}

function placed(item, { orientation, styles }) {
  const beyond = styles[item.status].mark === "edge";
  const far = Math.hypot(item.x, item.y) / DISC_RADIUS_M;
  const [x, y] = beyond ? [item.x / far, item.y / far] : [item.x, item.y];
  const [xs, ys] = item.shape === "disc" ? ringAround(x, y, item.radius) : [[x], [y]];
  const parts = turnedParts({ x: xs, y: ys }, orientation);
  const spot = turned([x, y], orientation);
  const outward = beyond ? spot.map((metres) => metres / DISC_RADIUS_M) : null;
  return { item, parts, edge: parts, box: boxOf(parts), spot, outward };
}

const middleOf = (box) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];

// In the order of the table of styles, so that what is agreed lies above what is claimed.
function byRank(things, { styles }) {
  const ranks = Object.keys(styles);
  return [...things].sort((one, other) => ranks.indexOf(other.item.status) - ranks.indexOf(one.item.status));
}

/** Tells whether an item is the selected one or belongs to it. */
export const isMarked = (data, { item }) => item.id === data.selected || data.marked.includes(item.id);

/** Gives the first and last points of each part that does not close: {x, y}. */
export function endsOf({ x, y }) {
  const ends = { x: [], y: [] };
  let first = -1;
  for (let at = 0; at <= x.length; at += 1) {
    const gap = at === x.length || Number.isNaN(x[at]);
    if (!gap && first < 0) first = at;
    if (!gap || first < 0) continue;
    const last = at - 1;
    if (Math.hypot(x[first] - x[last], y[first] - y[last]) > 1) {
      ends.x.push(x[first], x[last]);
      ends.y.push(y[first], y[last]);
    }
    first = -1;
  }
  return ends;
}
