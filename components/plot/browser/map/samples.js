// The legend and the list of what is in view, with small drawings of the patterns from the same table as the map.

import { drawing, SAMPLE, sampleFrame } from "../elements.js";
import { strokesOf } from "./bands.js";
import { broughtSample } from "./brought.js";
import { fillsOf } from "./fills.js";
import { inView } from "./hit.js";
import { placeMark } from "./marks.js";

/** @type {Point} */
const CENTRE = [SAMPLE.width / 2, SAMPLE.height / 2];
const [LEFT, RIGHT] = [2, SAMPLE.width - 2];
const BOX = { x: LEFT, y: 1.5, width: RIGHT - LEFT, height: SAMPLE.height - 3 }; // of an area
const SHAPES = ["line", "area", "band", "point", "disc", "circle", "dots", "density"]; // in the list
const WITH_COLOUR = new Set(["northern-sea-route", "northwest-passage", "brought"]); // statuses
const FILLS = /** @type {Fill[]} */ (["hatch", "tint", "none"]); // the one that says most first
let patterns = 0;

/** Gives the rows of the legend: a drawing of each pattern as the map has it, and what it means.
 * @param {MapData} data @param {Theme} theme @param {Feature[]} features @returns {Sample[]} */
export function samplesOf(data, theme, features) {
  const how = fillsOf(data, features);
  return data.legend.map(({ shape, key, label, group }) => {
    const paint = WITH_COLOUR.has(key) ? key : "neutral";
    const found = new Set(features.filter(({ item }) => item.status === key).map(({ item }) => how.get(item.id)));
    const fill = FILLS.find((one) => found.has(one));
    return { sample: sampleOf(data, theme, shape, key, paint, fill), label, group };
  });
}

/** Gives what is in view for the list: lines, zones, routes, places, each by name.
 * @param {PolarMap} map @returns {Entry[]} */
export function entriesOf({ data, theme, features, viewport }) {
  const how = fillsOf(data, features);
  const collator = new Intl.Collator(data.lang, { numeric: true });
  const items = features.filter((feature) => inView(feature, viewport)).map(({ item }) => item);
  const rank = (/** @type {Item} */ { shape }) => SHAPES.indexOf(shape);
  items.sort((one, other) => rank(one) - rank(other) || collator.compare(one.name, other.name));
  return items.map((item) => {
    const sample = sampleOf(data, theme, item.shape, item.status, item.colour, how.get(item.id));
    return { id: item.id, name: item.name, detail: meaningOf(data, item), sample };
  });
}

/** Gives what the legend says of an item. @param {MapData} data @param {Item} item */
export const meaningOf = ({ legend }, { shape, status }) =>
  legend.find((entry) => entry.shape === shape && entry.key === status)?.label ?? "";

/** Gives the sample of a pattern, which says nothing to screen readers. One of the shape "colour" is a swatch of the
 * colour `key`, or the sign of the places that have it; all others are in the style `key`.
 * @param {MapData} data @param {Theme} theme @param {Shape | "colour"} shape @param {string} key
 * @param {string} paint @param {Fill} [how] of an area */
function sampleOf({ colours, items, signs, styles, band }, theme, shape, key, paint, how = "hatch") {
  const { [key]: swatch, [paint]: colour, page } = colours[theme];
  if (shape === "colour") {
    const isOfPlaces = items.some((item) => item.shape === "point" && item.colour === key);
    if (isOfPlaces) return sampleFrame(placeMark(CENTRE, swatch, page, signs[key]));
    return sampleFrame(drawing("rect", { x: 12, y: 2, width: 16, height: 12, fill: swatch }));
  }
  const { mark, width, dash, fill, fillSize } = styles[key];
  if (shape === "dots" || shape === "density" || shape === "circle") {
    const sizes = new Set(items.filter((item) => item.shape === shape).map(({ size }) => size));
    return sampleFrame(...broughtSample(shape, colour, sizes.size > 1));
  }
  if (shape === "point") {
    const layers = signs[paint] ?? Object.values(signs)[0]; // "place" stands for places of any sign
    return sampleFrame(placeMark(CENTRE, colour, page, layers, { outward: mark === "edge" ? [0, 1] : null }));
  }
  const circle = (/** @type {number} */ cx, /** @type {Attributes} */ look) =>
    drawing("circle", { cx, cy: CENTRE[1], stroke: colour, ...look });
  if (shape === "disc")
    return sampleFrame(circle(CENTRE[0], { r: 6.5, fill: colour, "fill-opacity": 0.25, "stroke-width": width }));
  const stroke = { fill: "none", stroke: colour, "stroke-width": width, "stroke-dasharray": dash.join(" ") || null };
  if (shape === "area") {
    const inside = how === "none" ? [] : filled(how === "hatch" ? fill : "", fillSize, colour);
    return sampleFrame(...inside, drawing("rect", { ...BOX, ...stroke }));
  }
  const d = `M${LEFT} ${CENTRE[1]}H${RIGHT}`;
  if (shape === "band") {
    const strokes = strokesOf(styles[key], band, colour, page);
    return sampleFrame(...strokes.map((look) => drawing("path", { d, fill: "none", ...look })));
  }
  const ends = mark === "open-ends" ? [LEFT + 2, RIGHT - 2] : [];
  return sampleFrame(
    drawing("path", { d, ...stroke }),
    ...ends.map((cx) => circle(cx, { r: 3, fill: page, "stroke-width": 1.5 })),
  );
}

/** Gives the inside of an area. @param {string} fill @param {number} fillSize @param {string} colour */
function filled(fill, fillSize, colour) {
  const tint = drawing("rect", { ...BOX, fill: colour, "fill-opacity": fill ? 0.08 : 0.15 });
  if (!fill) return [tint];
  patterns += 1;
  const id = `polar-map-pattern-${patterns}`;
  const side = Math.min(fillSize, 9);
  const tile = { id, width: side, height: side, patternUnits: "userSpaceOnUse" };
  const pattern = drawing("pattern", tile, fillMark(fill, side, colour));
  return [drawing("defs", {}, pattern), tint, drawing("rect", { ...BOX, fill: `url(#${id})` })];
}

/** @param {string} sign as plotly has it @param {number} side @param {string} colour */
function fillMark(sign, side, colour) {
  const [half, over] = [side / 2, side / 4];
  const [less, more] = [side - over, side + over]; // the corners are drawn too, so that the tiles join
  const up = `M${-over} ${over}L${over} ${-over}M0 ${side}L${side} 0M${less} ${more}L${more} ${less}`;
  const down = `M${-over} ${less}L${over} ${more}M0 0L${side} ${side}M${less} ${-over}L${more} ${over}`;
  const level = `M0 ${half}H${side}`;
  const upright = `M${half} 0V${side}`;
  if (sign === ".")
    return drawing("circle", { cx: half, cy: half, r: side > 7 ? 1.4 : 1, fill: colour, "fill-opacity": 0.7 });
  /** @type {Record<string, string>} */
  const paths = { "/": up, "\\": down, x: up + down, "-": level, "|": upright, "+": level + upright };
  return drawing("path", { d: paths[sign], fill: "none", stroke: colour, "stroke-width": 0.9, "stroke-opacity": 0.7 });
}
