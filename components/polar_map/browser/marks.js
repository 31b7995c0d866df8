// The marks of places, and the rings round those that are marked.

import { drawing } from "./elements.js";
import { isMarked } from "./things.js";

const RING_PX = { selected: 9, marked: 7.5 };
const MAJOR = 1.35;

// What each colour says is also said by form, so that the map can be read in grey; a dot where none is named.
const FORMS = {
  russia: "M-4 -4H4V4H-4Z",
  "united-states": "M0 -5.2L5.2 0 0 5.2 -5.2 0Z",
  limited: "M0 -5.2L5.2 0 0 5.2 -5.2 0Z",
  suspended: "M-4 -4.5H-1V4.5H-4ZM1 -4.5H4V4.5H1Z",
  ended: "M-4 -4H4V4H-4Z",
};
const HOLLOW = new Set(["planned", "not-stated"]);

/** Gives the marks of all places, for `place` that gives the pixel of a point of the turned plane. */
export function marksAsSvg({ data, things }, place, colours) {
  const places = things.filter((thing) => thing.item.shape === "point");
  return [
    ...places.map(({ item, spot, outward }) =>
      placeMark(place(spot), colours[item.colour], colours.page, {
        outward,
        major: item.major,
        id: item.id,
        key: item.colour,
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
 * Gives the mark of a place with its middle at a pixel: a dot or the form of a colour's key, or a triangle that points
 * outward, [right, up].
 */
export function placeMark([right, down], fill, page, { outward = null, major = false, id = null, key = "" } = {}) {
  const size = major ? MAJOR : 1;
  const look = { "data-item": id, fill, stroke: page, "stroke-width": 1.5, "stroke-linejoin": "round" };
  if (!outward && FORMS[key])
    return drawing("path", { d: FORMS[key], transform: `translate(${right} ${down}) scale(${size})`, ...look });
  if (!outward && HOLLOW.has(key))
    return drawing("circle", { cx: right, cy: down, r: 3.5 * size, ...look, fill: page, stroke: fill });
  if (!outward) return drawing("circle", { cx: right, cy: down, r: 4 * size, ...look });
  const turn = (Math.atan2(outward[0], outward[1]) * 180) / Math.PI;
  const corners = [
    [0, -6.5],
    [5.5, 4.5],
    [-5.5, 4.5],
  ];
  const d = `M${corners.map(([x, y]) => `${x * size} ${y * size}`).join("L")}Z`;
  return drawing("path", { d, transform: `translate(${right} ${down}) rotate(${turn})`, ...look });
}
