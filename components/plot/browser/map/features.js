// The items of a map with their shapes, as the view needs them: turned, and no finer than can be seen.

import { partsOf, turnedParts } from "./base.js";
import { DISC_RADIUS_M, ringAround, turned } from "./geodesy.js";
import { boxOf } from "./hit.js";

/** Gives each item with its turned shape, in the order of the table of styles, so that what is agreed lies above
 * what is claimed; `lacking` holds the ids of those without one.
 * @param {MapData} data @param {Drawn} drawn @param {number} tolerance */
export function featuresOf(data, drawn, tolerance) {
  const ranks = Object.keys(data.styles);
  const found = data.items.map((item) => placed(item, data) ?? shaped(item, data, drawn, tolerance));
  const features = found.filter((feature) => feature !== null);
  features.sort((one, other) => ranks.indexOf(other.item.status) - ranks.indexOf(one.item.status));
  return { features, lacking: data.items.filter((_, at) => !found[at]).map(({ id }) => id) };
}

/** @param {Item} item @param {MapData} data @param {Drawn} drawn @param {number} tolerance @returns {Feature | null} */
function shaped(item, { orientation }, drawn, tolerance) {
  if (item.picture) return pictured(item);
  /** @type {Drawn[string] | undefined} */
  const shape = item.own ?? drawn[item.drawn || item.id];
  if (!shape?.x) return null;
  const parts = partsOf(shape, orientation, item.shape === "dots" || item.shape === "circle" ? 0 : tolerance);
  const box = boxOf(parts);
  const spot = shape.label ? turned(shape.label, orientation) : middleOf(box);
  const edge = shape.edge?.x ? partsOf(shape.edge, orientation, tolerance) : parts;
  return { item, parts, edge, box, spot, outward: null, orientation };
}

/** A density has a picture in place of a shape: nothing of it can be picked. @param {Item} item @returns {Feature} */
function pictured(item) {
  const parts = { x: new Float64Array(), y: new Float64Array() };
  return { item, parts, edge: parts, box: boxOf(parts), spot: [0, 0], outward: null };
}

/** A place beyond the map's edge stands on the edge.
 * @param {Item} item @param {MapData} data @returns {Feature | null} */
function placed(item, { orientation, styles }) {
  if (item.x === undefined || item.y === undefined) return null;
  const isBeyond = styles[item.status].mark === "edge";
  const far = isBeyond ? Math.hypot(item.x, item.y) / DISC_RADIUS_M : 1;
  const [x, y] = [item.x / far, item.y / far];
  const ring = item.shape === "disc" ? ringAround(x, y, item.radius ?? 0) : [x, y].map((one) => Float64Array.of(one));
  const parts = turnedParts({ x: ring[0], y: ring[1] }, orientation);
  const spot = turned([x, y], orientation);
  const outward = isBeyond ? /** @type {Point} */ (spot.map((metres) => metres / DISC_RADIUS_M)) : null;
  return { item, parts, edge: parts, box: boxOf(parts), spot, outward };
}

/** @param {Bounds} box @returns {Point} */
const middleOf = (box) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];

/** Tells whether an item is the selected one or belongs to it. @param {MapData} data @param {Feature} feature */
export const isMarked = (data, { item }) => item.id === data.selected || data.marked.includes(item.id);

/** @param {Feature} feature */
export const isPlace = ({ item }) => item.shape === "point";

/** @param {Feature} feature */
export const isFilled = ({ item }) => item.shape === "area" || item.shape === "disc";

/** Gives the first and last points of each part that does not close. @param {Parts} parts */
export function endsOf({ x, y }) {
  const ends = /** @type {Point[]} */ ([]);
  let first = -1;
  for (let at = 0; at <= x.length; at += 1) {
    const isGap = at === x.length || Number.isNaN(x[at]);
    if (!isGap && first < 0) first = at;
    if (!isGap || first < 0) continue;
    const last = at - 1;
    const isOpen = Math.hypot(x[first] - x[last], y[first] - y[last]) > 1;
    if (isOpen) ends.push([x[first], y[first]], [x[last], y[last]]);
    first = -1;
  }
  return ends;
}
