// What a reader brought, where it is neither lines nor areas: dots, or a picture of how many there are.

import { drawing } from "../elements.js";
import { turned } from "./geodesy.js";

const DOT = { width: 5, halo: 7.5 };

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

/** Gives the sample of dots, or of a density from few to many. @param {string} shape @param {string} colour */
export function broughtSample(shape, colour) {
  const places = [8, 16, 24, 32];
  if (shape === "dots") return places.map((cx) => drawing("circle", { cx, cy: 8, r: DOT.width / 2, fill: colour }));
  const shade = (/** @type {number} */ x, /** @type {number} */ at) =>
    drawing("rect", { x: x - 4, y: 3, width: 8, height: 10, fill: colour, "fill-opacity": 0.35 + 0.15 * at });
  return places.map(shade);
}
