// What a reader brought, where it is neither lines nor areas: dots, a picture of how many there are, or circles.

import { drawing } from "../elements.js";
import { turned } from "./geodesy.js";

const DOT = { width: 5, halo: 7.5 };
const CIRCLE = { width: 2, halo: 4.5, opacity: 0.16 };

/** Gives the pictures of densities, which lie below all lines: turned and enlarged as the map is.
 * @param {Scene} scene @param {ToPixel} toPixel */
export function densitiesAsSvg({ data, features }, toPixel) {
  return features.flatMap(({ item }) => {
    const { id, picture, half = 0 } = item;
    if (!picture) return [];
    const corner = (/** @type {Point} */ point) => toPixel(turned(point, data.orientation));
    const [[left, top], right, low] = [corner([-half, half]), corner([half, half]), corner([-half, -half])];
    const matrix = [right[0] - left, right[1] - top, low[0] - left, low[1] - top, left, top];
    const look = { width: 1, height: 1, preserveAspectRatio: "none", style: "image-rendering:pixelated" };
    return [drawing("image", { "data-item": id, href: picture, ...look, transform: `matrix(${matrix.join(" ")})` })];
  });
}

/** Gives points as dots, one path for all of a layer: strokes of no length with round ends.
 * @param {Scene} scene @param {ToPixel} toPixel */
export function dotsAsSvg({ data, features, colours, size }, toPixel) {
  return features.flatMap(({ item, parts: { x, y } }) => {
    if (item.shape !== "dots") return [];
    let d = "";
    for (let at = 0; at < x.length; at += 1) {
      const [right, down] = toPixel([x[at], y[at]]);
      const isSeen = right > -9 && down > -9 && right < size.width + 9 && down < size.height + 9;
      if (isSeen) d += `M${right.toFixed(1)} ${down.toFixed(1)}h0`;
    }
    const look = { d, fill: "none", "stroke-linecap": "round" };
    return [
      drawing("path", { ...look, stroke: colours.page, "stroke-width": DOT.halo }),
      drawing("path", { ...look, "data-item": item.id, stroke: colours[item.colour], "stroke-width": DOT.width }),
    ];
  });
}

/** Gives circles round the places that a table is joined to, the larger ones below.
 * @param {Scene} scene @param {ToPixel} toPixel */
export function circlesAsSvg({ features, colours }, toPixel) {
  const circles = features.filter(({ item }) => item.shape === "circle");
  circles.sort((one, other) => (other.item.size ?? 0) - (one.item.size ?? 0));
  return circles.flatMap(({ item, spot }) => {
    const [cx, cy] = toPixel(spot);
    const halo = { fill: "none", stroke: colours.page, "stroke-width": CIRCLE.halo };
    return [
      drawing("circle", { cx, cy, r: item.size ?? 0, ...halo }),
      circle([cx, cy], item.size ?? 0, colours[item.colour], { "data-item": item.id }),
    ];
  });
}

/** @param {Point} at @param {number} r @param {string} colour @param {Attributes} [more] */
const circle = ([cx, cy], r, colour, more = {}) =>
  drawing("circle", {
    cx, cy, r, fill: colour, "fill-opacity": CIRCLE.opacity, stroke: colour, "stroke-width": CIRCLE.width, ...more,
  });

/** Gives the sample of dots, of circles, or of a density from few to many.
 * @param {string} shape @param {string} colour @param {boolean} isSized whether circles are of several sizes */
export function broughtSample(shape, colour, isSized) {
  if (shape === "circle")
    return isSized ? [circle([11, 8], 3.5, colour), circle([27, 8], 7, colour)] : [circle([20, 8], 6.5, colour)];
  const places = [8, 16, 24, 32];
  if (shape === "dots") return places.map((cx) => drawing("circle", { cx, cy: 8, r: DOT.width / 2, fill: colour }));
  const shade = (/** @type {number} */ x, /** @type {number} */ at) =>
    drawing("rect", { x: x - 4, y: 3, width: 8, height: 10, fill: colour, "fill-opacity": 0.35 + 0.15 * at });
  return places.map(shade);
}
