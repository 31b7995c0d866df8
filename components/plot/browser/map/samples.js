// Small drawings of the patterns, from the same table as the map: for the legend, for the list, for the pictures.

import { drawing } from "../elements.js";
import { frameOf, SAMPLE } from "../legend.js";
import { placeMark } from "./marks.js";

const MIDDLE = SAMPLE.height / 2;
const CENTRE = [SAMPLE.width / 2, MIDDLE];
const [LEFT, RIGHT] = [2, SAMPLE.width - 2];
let patterns = 0;

/** Gives an `<svg>` that shows a shape in a style, or a swatch of a colour; it says nothing to screen readers. */
export function sample(shape, style, band, colour, page, layers = null) {
  return frameOf(...parts(shape, style, band, colour, page, layers));
}

function parts(shape, style, band, colour, page, layers) {
  if (shape === "colour") return [drawing("rect", { x: 12, y: 2, width: 16, height: 12, fill: colour })];
  if (shape === "point")
    return [placeMark(CENTRE, colour, page, { layers, outward: style.mark === "edge" ? [0, 1] : null })];
  if (shape === "disc") {
    const circle = { cx: SAMPLE.width / 2, cy: MIDDLE, r: 6.5, fill: colour, "fill-opacity": 0.25, stroke: colour };
    return [drawing("circle", { ...circle, "stroke-width": style.width })];
  }
  const stroke = { stroke: colour, "stroke-width": style.width, "stroke-dasharray": style.dash.join(" ") || null };
  if (shape === "area") return area(style, colour, stroke);
  const straight = (more) => drawing("path", { d: `M${LEFT} ${MIDDLE}H${RIGHT}`, fill: "none", ...more });
  const wide = { stroke: colour, "stroke-width": band.width, "stroke-opacity": band.opacity };
  const circles = style.mark === "open-ends" ? [LEFT + 2, RIGHT - 2] : [];
  return [
    ...(style.mark === "band" ? [straight(wide)] : []),
    straight(stroke),
    ...circles.map((cx) =>
      drawing("circle", { cx, cy: MIDDLE, r: 3, fill: page, stroke: colour, "stroke-width": 1.5 }),
    ),
  ];
}

function area(style, colour, stroke) {
  const box = { x: LEFT, y: 1.5, width: RIGHT - LEFT, height: SAMPLE.height - 3 };
  const tint = drawing("rect", { ...box, fill: colour, "fill-opacity": style.fill ? 0.08 : 0.15 });
  const outline = drawing("rect", { ...box, fill: "none", ...stroke });
  if (!style.fill) return [tint, outline];
  patterns += 1;
  const id = `polar-map-pattern-${patterns}`;
  const side = Math.min(style.fillSize, 9);
  const pattern = drawing(
    "pattern",
    { id, width: side, height: side, patternUnits: "userSpaceOnUse" },
    fillMark(style.fill, side, colour),
  );
  return [drawing("defs", {}, pattern), tint, drawing("rect", { ...box, fill: `url(#${id})` }), outline];
}

function fillMark(sign, side, colour) {
  const [half, over] = [side / 2, side / 4];
  const [less, more] = [side - over, side + over]; // the corners are drawn too, so that the tiles join
  const up = `M${-over} ${over}L${over} ${-over}M0 ${side}L${side} 0M${less} ${more}L${more} ${less}`;
  const down = `M${-over} ${less}L${over} ${more}M0 0L${side} ${side}M${less} ${-over}L${more} ${over}`;
  const level = `M0 ${half}H${side}`;
  const upright = `M${half} 0V${side}`;
  if (sign === ".")
    return drawing("circle", { cx: half, cy: half, r: side > 7 ? 1.4 : 1, fill: colour, "fill-opacity": 0.7 });
  const path = { "/": up, "\\": down, x: up + down, "-": level, "|": upright, "+": level + upright }[sign];
  return drawing("path", { d: path, fill: "none", stroke: colour, "stroke-width": 0.9, "stroke-opacity": 0.7 });
}

/** Gives the sample of a legend entry or an item. */
export function sampleOf(data, theme, shape, key, colourKey = "neutral") {
  const colours = data.colours[theme];
  const places = data.items.filter((item) => item.shape === "point" && item.colour === key);
  if (shape === "colour" && places.length)
    return frameOf(placeMark(CENTRE, colours[key], colours.page, { layers: data.signs[key] }));
  if (shape === "colour") return sample("colour", null, null, colours[key], colours.page);
  const layers = data.signs[colourKey] ?? Object.values(data.signs)[0]; // "place" stands for places of any sign
  return sample(shape, data.styles[key], data.band, colours[colourKey], colours.page, layers);
}

/** Gives the rows of the legend: a drawing of each pattern, and what it means. */
export const samplesOf = (data, theme) =>
  data.legend.map(({ shape, key, label }) => ({ sample: sampleOf(data, theme, shape, key), label }));
