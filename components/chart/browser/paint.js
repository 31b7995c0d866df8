// What marks are made of: symbols, bars with their fills, strokes, words. All colours come by name, so that the same
// marks are drawn on the page, where a name is a property of the stylesheet, and in pictures, where it is a colour.

import { drawing } from "./elements.js";
import { FAMILY } from "./letters.js";

export const SMALL = { size: 12, weight: 400 };
export const STRONG = { size: 13, weight: 600 };
const R = 6; // of a symbol
const SHAPES = {
  circle: "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
  square: "M-5-5H5V5H-5z",
  diamond: "M0-7L7 0L0 7L-7 0z",
  triangle: "M0-6.5L6.5 5H-6.5z",
  "triangle-down": "M0 6.5L6.5-5H-6.5z",
  plus: "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z",
  cross: "M-5.7-2.9L-2.9-5.7L0-2.8L2.9-5.7L5.7-2.9L2.8 0L5.7 2.9L2.9 5.7L0 2.8L-2.9 5.7L-5.7 2.9L-2.8 0z",
  star: "M0-7.2L1.9-2.3L7-2.2L2.9 1L4.3 6L0 3.1L-4.3 6L-2.9 1L-7-2.2L-1.9-2.3z",
  hourglass: "M-5.5-6H5.5L1 0L5.5 6H-5.5L-1 0z",
  bowtie: "M-6.5-5L0-1L6.5-5V5L0 1L-6.5 5z",
  slant: "M-2.5-5.5H7.5L2.5 5.5H-7.5z",
  bar: "M-2.5-7H2.5V7H-2.5z",
  half: "M-6.5 3.5a6.5 6.5 0 0 1 13 0z",
};

/** Gives names of colours as properties of the stylesheet. */
export const onPage = new Proxy({}, { get: (_, name) => `var(--${name})` });

/** Gives the marker of a symbol with its middle at a point. */
export function marker([x, y], { symbol, colour = "neutral", outlined = false }, colours) {
  const ink = colours[colour === "neutral" ? "ink" : colour];
  const look = outlined
    ? { fill: colours.page, stroke: ink, "stroke-width": 1.8 }
    : { fill: ink, stroke: colours.page, "stroke-width": 1.2 };
  return drawing("path", {
    d: SHAPES[symbol],
    transform: `translate(${px(x)} ${px(y)})${outlined ? " scale(0.9)" : ""}`,
    "stroke-linejoin": "round",
    "paint-order": outlined ? null : "stroke",
    ...look,
  });
}

/** Gives the outline round a marker. */
export function ringAt([x, y], more = 0) {
  const r = R + 4 + more;
  return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

export const px = (value) => Math.round(value * 10) / 10;

/** Gives words at a point, with a halo of the page's colour. */
export function words(text, [x, y], { size, weight }, { anchor = "start", ink, halo = null, spacing = null }) {
  const round = halo && { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  const place = { x: px(x), y: px(y), "text-anchor": anchor, "font-size": size, "font-weight": weight, fill: ink };
  return drawing("text", { ...place, "font-family": FAMILY, "letter-spacing": spacing, ...round }, text);
}

/** Gives a straight stroke. */
export function stroke([x1, y1], [x2, y2], colour, width = 1, more = {}) {
  const d = `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`;
  return drawing("path", { d, fill: "none", stroke: colour, "stroke-width": width, ...more });
}

/** Gives the outline of a bar; its begin may be ragged, its end may be a point. */
export function barPath(x0, x1, y, height, { ragged = false, pointed = false } = {}) {
  const [left, right, bottom] = [px(x0), px(Math.max(x1, x0 + 3)), y + height];
  const half = height / 2;
  const end = pointed ? `H${right}L${px(right + half)} ${y + half}L${right} ${bottom}` : `H${right}V${bottom}`;
  const quarter = height / 4;
  const teeth = [3, 2, 1].map((at) => `L${at % 2 ? left + quarter : left} ${y + at * quarter}`).join("");
  return `M${left} ${y}${end}H${left}${ragged ? teeth : ""}z`;
}

const OUTLINED = new Set(["half", "bars", "hollow", "hatch", "pale", "dots", "plus", "cross", "rows"]);

/** Gives {defs, look} for the fills of a drawing: what they need, and the attributes of a bar of a fill. */
export function fillsOf(keys, fills, colours, prefix) {
  const address = (key) => `${prefix}-fill-${key}`;
  const defs = keys.flatMap((key) => {
    const made = SERVERS[fills[key]]?.(address(key), colours[key], colours.page);
    return made
      ? [made, unsure(`${address(key)}-unsure`, colours[key])]
      : [unsure(`${address(key)}-unsure`, colours[key])];
  });
  const look = (key, isUnsure = false) => {
    const style = fills[key];
    const border = style === "hatch" ? colours.muted : colours[key]; // that grey alone is too pale
    const edge = OUTLINED.has(style) || isUnsure ? border : "none";
    if (isUnsure) return { fill: `url(#${address(key)}-unsure)`, stroke: edge, "stroke-dasharray": "3 2" };
    const paint =
      { even: colours[key], hollow: colours.page, middling: colours[key] }[style] ?? `url(#${address(key)})`;
    return { fill: paint, "fill-opacity": style === "middling" ? 0.75 : null, stroke: edge, "stroke-width": 1.4 };
  };
  return { defs, look };
}

const SERVERS = {
  half: (id, colour) =>
    steps(id, colour, [
      [0, 0.18],
      [0.5, 0.18],
      [0.5, 1],
      [1, 1],
    ]),
  thin: (id, colour) =>
    steps(id, colour, [
      [0, 0],
      [0.34, 0],
      [0.34, 1],
      [0.66, 1],
      [0.66, 0],
      [1, 0],
    ]),
  pale: (id, colour) =>
    steps(id, colour, [
      [0, 0.3],
      [1, 0.3],
    ]),
  bars: (id, colour) => tile(id, 7, colour, 0, "M2 0V7", 3.4),
  hatch: (id, colour) => tile(id, 6, colour, 0, "M-1.5 1.5L1.5-1.5M0 6L6 0M4.5 7.5L7.5 4.5", 1.6),
  dots: (id, colour) => tile(id, 6, colour, 0.12, "M3 3h0.01", 2.6, "round"),
  plus: (id, colour) => tile(id, 7, colour, 0.12, "M3.5 0V7M0 3.5H7", 1),
  cross: (id, colour) => tile(id, 6, colour, 0.12, "M0 0L6 6M0 6L6 0", 1),
  rows: (id, colour) => tile(id, 4, colour, 0.12, "M0 2H4", 1.4),
};
const unsure = (id, colour) => tile(id, 8, colour, 0.08, "M-2 6L2 10M0 0L8 8M6-2L10 2", 1);

function steps(id, colour, stops) {
  const made = stops.map(([offset, opacity]) =>
    drawing("stop", { offset, "stop-color": colour, "stop-opacity": opacity }),
  );
  return drawing("linearGradient", { id, x1: 0, y1: 0, x2: 0, y2: 1 }, ...made);
}

function tile(id, side, colour, tint, d, width, cap = null) {
  return drawing(
    "pattern",
    { id, width: side, height: side, patternUnits: "userSpaceOnUse" },
    drawing("rect", { width: side, height: side, fill: colour, "fill-opacity": tint }),
    drawing("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-linecap": cap }),
  );
}

/** Gives the head of an arrow that ends at a point, coming from another. */
export function arrowHead([x, y], [fromX, fromY], colour) {
  const turn = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  return drawing("path", {
    d: "M0 0L-7-3.2V3.2z",
    fill: colour,
    transform: `translate(${px(x)} ${px(y)}) rotate(${px(turn)})`,
  });
}
