// The marks of places, and the rings round those that are marked.

import { drawing } from "../elements.js";
import { isMarked, isPlace } from "./features.js";

const RING_PX = { selected: 9, marked: 7.5 };
const MAJOR = 1.35;
const SIZE = 0.86; // of a sign beside those in tables and charts
const CORNERS = [[0, -6.5], [5.5, 4.5], [-5.5, 4.5]]; // of the triangle that points outward

/** Gives the marks of all places. @param {Scene} scene @param {ToPixel} toPixel */
export function marksAsSvg({ data, features, colours }, toPixel) {
  const places = features.filter(isPlace);
  const marks = places.map(({ item, spot, outward }) => {
    const { id, major, colour } = item;
    return placeMark(toPixel(spot), colours[colour], colours.page, data.signs[colour], { outward, major, id });
  });
  const rings = places.filter((place) => isMarked(data, place)).map(({ item, spot }) => {
    const [cx, cy] = toPixel(spot);
    const [radius, width] = item.id === data.selected ? [RING_PX.selected, 3] : [RING_PX.marked, 2];
    const look = { fill: "none", stroke: colours.accent, "stroke-width": width };
    return drawing("circle", { cx, cy, r: radius + (item.major ? 1.5 : 0), class: "ring", ...look });
  });
  return [...marks, ...rings];
}

/** Gives the mark of a place with its middle at a pixel: its sign, or a triangle that points outward.
 * @param {Point} pixel @param {string} colour @param {string} page @param {Layer[]} layers
 * @param {{outward?: Point | null, major?: boolean, id?: string}} more */
export function placeMark([right, down], colour, page, layers, { outward = null, major = false, id } = {}) {
  const size = major ? MAJOR : 1;
  const look = { "stroke-width": 1.5, "stroke-linejoin": "round" };
  const filled = { ...look, fill: colour, stroke: page, "paint-order": "stroke" };
  const lined = { ...look, fill: page, stroke: colour };
  if (!outward) {
    const transform = `translate(${right} ${down}) scale(${SIZE * size})`;
    const drawn = layers.map(([paint, d]) => {
      const dots = { "stroke-dasharray": paint === "dots" ? "1.6 2.33" : null };
      return drawing("path", { d, ...(paint === "fill" ? filled : lined), ...dots });
    });
    return drawing("g", { "data-item": id, transform }, ...drawn);
  }
  const isHollow = layers.every(([paint]) => paint !== "fill");
  const turn = (Math.atan2(outward[0], outward[1]) * 180) / Math.PI;
  const d = `M${CORNERS.map(([x, y]) => `${x * size} ${y * size}`).join("L")}Z`;
  const transform = `translate(${right} ${down}) rotate(${turn})`;
  return drawing("path", { "data-item": id, d, transform, ...(isHollow ? lined : filled) });
}
