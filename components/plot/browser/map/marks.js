// The marks of places, and the rings round those that are marked.

import { drawing } from "../elements.js";
import { isMarked } from "./things.js";

const RING_PX = { selected: 9, marked: 7.5 };
const MAJOR = 1.35;

const SIZE = 0.86; // of a sign beside those in tables and charts

/** Gives the marks of all places, for `place` that gives the pixel of a point of the turned plane. */
export function marksAsSvg({ data, things }, place, colours) {
  const places = things.filter((thing) => thing.item.shape === "point");
  return [
    ...places.map(({ item, spot, outward }) =>
      placeMark(place(spot), colours[item.colour], colours.page, {
        outward,
        major: item.major,
        id: item.id,
        layers: data.signs[item.colour],
      }),
    ),
    ...places.filter((thing) => isMarked(data, thing)).map((thing) => ring(thing, data, place, colours)),
  ];
}

function ring({ item, spot }, data, place, colours) {
  const [cx, cy] = place(spot);
  const [r, width] = item.id === data.selected ? [RING_PX.selected, 3] : [RING_PX.marked, 2];
  const more = item.major ? 1.5 : 0;
  const look = { fill: "none", stroke: colours.accent, "stroke-width": width };
  return drawing("circle", { cx, cy, r: r + more, class: "ring", ...look });
}

/**
 * Gives the mark of a place with its middle at a pixel: its sign, given in layers of paint and path, or a triangle that
 * points outward, [right, up].
 */
export function placeMark([right, down], colour, page, { outward = null, major = false, id = null, layers = null } = {}) {
  const size = major ? MAJOR : 1;
  const isHollow = layers?.every(([paint]) => paint !== "fill");
  const look = { "stroke-width": 1.5, "stroke-linejoin": "round" };
  const filled = { ...look, fill: colour, stroke: page, "paint-order": "stroke" };
  const lined = { ...look, fill: page, stroke: colour };
  if (!outward) {
    const place = `translate(${right} ${down}) scale(${SIZE * size})`;
    const drawn = layers.map(([paint, d]) =>
      drawing("path", { d, ...(paint === "fill" ? filled : lined), "stroke-dasharray": paint === "dots" ? "1.6 2.33" : null }),
    );
    return drawing("g", { "data-item": id, transform: place }, ...drawn);
  }
  const turn = (Math.atan2(outward[0], outward[1]) * 180) / Math.PI;
  const corners = [
    [0, -6.5],
    [5.5, 4.5],
    [-5.5, 4.5],
  ];
  const d = `M${corners.map(([x, y]) => `${x * size} ${y * size}`).join("L")}Z`;
  const transform = `translate(${right} ${down}) rotate(${turn})`;
  return drawing("path", { "data-item": id, d, transform, ...(isHollow ? lined : filled) });
}
