// Names on the map: which of them, where, and none over another. Baked positions come first in the order of importance.

import { DISC_RADIUS_M, turned } from "./geodesy.js";
import { metresPerPixel, pixelOf, ranges } from "./view.js";

const BAKED_PX = 900; // the window in which the disc lay when the positions were chosen
const LINE_PX = 16;
const OFFSET_PX = 7;
const FONTS = {
  sea: { size: 12.5, style: "italic", weight: 400, ink: "sea-name" },
  line: { size: 12, style: "italic", weight: 400, ink: "muted" },
  land: { size: 13, style: "normal", weight: 600, ink: "muted" },
  place: { size: 12.5, style: "normal", weight: 400, ink: "ink" },
  major: { size: 13.5, style: "normal", weight: 600, ink: "ink" },
  selected: { size: 13.5, style: "normal", weight: 700, ink: "ink" },
};
const ALWAYS = new Set(["north-pole"]); // a place of nobody's register

/** Gives the names on show, each {id, font, text, x, y, anchor} with x and y in the turned plane. */
export function labelsOf({ data, things, names }, view, size) {
  const { orientation, lang } = data;
  const scale = (2 * DISC_RADIUS_M) / BAKED_PX / metresPerPixel(view, size);
  const window = ranges(view, size, orientation);
  const shown = new Map(things.map((thing) => [thing.item.drawn || thing.item.id, thing.item]));
  const taken = things
    .filter((thing) => thing.item.shape === "point")
    .map((thing) => boxOfMark(thing, window, view, size));
  const chosen = [];
  const take = (label) => {
    const box = boxOf(label, window, metresPerPixel(view, size));
    const outside = box[0] < 2 || box[1] < 2 || box[2] > size.width - 2 || box[3] > size.height - 2;
    if (outside || taken.some((other) => other.owner !== label.id && overlap(box, other))) return;
    taken.push(box);
    chosen.push(label);
  };
  const marked = things.find((thing) => thing.item.id === data.selected);
  if (marked) take(selectedLabel(marked, names, orientation));
  for (const name of names) {
    const item = shown.get(name.id);
    if (!data.labels.includes(name.kind) || (item && item.id === data.selected)) continue;
    if (name.kind === "place" && !item && !ALWAYS.has(name.id)) continue;
    // Below the widest baked zoom there is less room than was reckoned with: what does not fit is left out here.
    if (name.min_zoom > 0 && scale < 2 ** name.min_zoom && !item) continue;
    const [x, y, anchor] = name.positions[String(orientation)];
    const [px, py] = turned([x, y], orientation);
    const text = name.kind === "place" && item ? item.name : name[`name_${lang}`];
    take({ id: name.id, font: item?.major ? "major" : name.kind, text, x: px, y: py, anchor });
  }
  return chosen;
}

function selectedLabel({ item, parts, spot }, names, orientation) {
  const baked = item.shape === "point" && names.find((name) => name.id === (item.drawn || item.id));
  const anchor = baked
    ? baked.positions[String(orientation)][2]
    : item.shape === "area"
      ? "middle center"
      : "top center";
  const [x, y] = item.shape === "point" ? [parts.x[0], parts.y[0]] : spot;
  return { id: item.drawn || item.id, font: "selected", text: broken(item.name), x, y, anchor };
}

// A long name in two lines, broken at the space nearest its middle.
function broken(text) {
  if (text.length < 24 || text.includes("\n")) return text;
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index);
  const middle = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? text : `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}

function boxOf({ text, x, y, anchor, font }, window, scale) {
  const lines = text.split("\n");
  const letter = FONTS[font].size * (FONTS[font].weight > 500 ? 0.56 : 0.52) + (font === "sea" ? 0.8 : 0);
  const [width, height] = [Math.max(...lines.map((line) => line.length)) * letter + 6, lines.length * LINE_PX + 2];
  const [right, down] = pixelOf([x, y], window, scale);
  const across = anchor.includes("right") ? 1 : anchor.includes("left") ? -1 : 0;
  const below = anchor.includes("bottom") ? 1 : anchor.includes("top") ? -1 : 0;
  const cx = right + across * (OFFSET_PX + width / 2);
  const cy = down + below * ((across ? 0 : OFFSET_PX) + height / 2);
  return [cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2];
}

function boxOfMark({ item, parts }, window, view, size) {
  const [right, down] = pixelOf([parts.x[0], parts.y[0]], window, metresPerPixel(view, size));
  return Object.assign([right - 6, down - 6, right + 6, down + 6], { owner: item.drawn || item.id });
}

const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** Gives plotly traces for names, one a font, so that the stylesheet can space their letters. */
export function labelTraces(labels, colours, family) {
  return Object.entries(FONTS).map(([font, { size, style, weight, ink }]) => {
    const own = labels.filter((label) => label.font === font);
    return {
      type: "scatter",
      mode: "markers+text",
      marker: { size: font === "selected" ? 18 : 9, opacity: 0 }, // unseen: plotly keeps a text clear of its mark
      uid: `label-${font}`,
      x: own.map((label) => label.x),
      y: own.map((label) => label.y),
      text: own.map((label) => escaped(label.text)),
      textposition: own.map((label) => label.anchor),
      textfont: { family, size, style, weight, color: colours[ink] },
      hoverinfo: "skip",
      showlegend: false,
    };
  });
}

// Plotly reads a few tags in a text.
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
