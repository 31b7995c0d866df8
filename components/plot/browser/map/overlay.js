// What lies on the figure and moves with it: lines, places, names, and what the pointer is at.

import { drawing } from "../elements.js";
import { endsOf, isFilled, isMarked, isPlace } from "./features.js";
import { labelsAsSvg } from "./labels.js";
import { marksAsSvg } from "./marks.js";
import { pathOf, runsOf } from "./paths.js";

const HALO = { wider: 3, opacity: 0.85 };
const MARKED = { halo: 4, line: 4, selected: 6 }; // by how much the halo is wider than the line, the accent than that

/** Gives what lies on the figure whoever looks at it. @param {Scene} scene @param {PlacedLabel[]} labels */
export function lasting(scene, labels) {
  const { toPixel } = scene.viewport;
  return [
    ...linesAsSvg(scene, toPixel),
    ...marksAsSvg(scene, toPixel),
    ...labelsAsSvg(labels, toPixel, scene.colours),
  ];
}

/** Gives what is drawn round an item that is pointed at. @param {Feature | null} feature @param {ToPixel} toPixel */
export function outlineOf(feature, toPixel) {
  if (!feature) return [];
  if (isPlace(feature)) {
    const [cx, cy] = toPixel(feature.spot);
    return [drawing("circle", { cx, cy, r: 9, class: "pointed" })];
  }
  const edge = drawing("path", { d: pathOf(feature.edge, toPixel), class: "pointed" });
  if (!isFilled(feature)) return [edge];
  return [drawing("path", { d: pathOf(feature.parts, toPixel), class: "pointed inside" }), edge];
}

/** Gives lines, edges of areas and routes, each in the pattern of its status, from below upwards.
 * @param {Scene} scene @param {ToPixel} toPixel */
function linesAsSvg({ data, features, size, colours }, toPixel) {
  const drawn = features.map((feature) => {
    const runs = runsOf(feature.edge, toPixel, size);
    return { feature, runs, style: data.styles[feature.item.status], colour: colours[feature.item.colour] };
  });
  /** @typedef {typeof drawn[number]} Line */
  /** @type {(runs: Run[], stroke: string, width: number, more?: Attributes) => Element} */
  const path = (runs, stroke, width, more = {}) =>
    drawing("path", { d: runs.map((run) => run.d).join(""), fill: "none", stroke, "stroke-width": width, ...more });
  const halo = (/** @type {Line} */ { feature, runs, style: { mark, width } }) => {
    const wide = mark === "band" ? data.band.width : width;
    if (!isMarked(data, feature))
      return mark === "band" ? [] : [path(runs, colours.page, wide + HALO.wider, { "stroke-opacity": HALO.opacity })];
    const accent = feature.item.id === data.selected ? MARKED.selected : MARKED.line;
    return [path(runs, colours.accent, wide + MARKED.halo + accent), path(runs, colours.page, wide + MARKED.halo)];
  };
  const line = (/** @type {Line} */ { feature, runs, style: { dash, width }, colour }) => {
    const look = { "data-item": feature.item.id, "stroke-dasharray": dash.join(" ") || null };
    if (!dash.length) return [path(runs, colour, width, look)];
    const offset = (/** @type {Run} */ { begin }) => ({ "stroke-dashoffset": begin ? begin.toFixed(1) : null });
    return runs.map((run) => path([run], colour, width, { ...look, ...offset(run) }));
  };
  const ends = (/** @type {Line} */ { feature, style, colour }) =>
    (style.mark === "open-ends" ? endsOf(feature.edge) : []).map((end) => {
      const [cx, cy] = toPixel(end).map((pixel) => pixel.toFixed(1));
      return drawing("circle", { cx, cy, r: 3.5, fill: colours.page, stroke: colour, "stroke-width": 1.5 });
    });

  const bands = drawn.filter(({ feature }) => feature.item.shape === "band");
  const edges = drawn.filter(({ feature }) => isFilled(feature));
  const lines = drawn.filter(({ feature }) => feature.item.shape === "line");
  lines.sort((one, other) => Number(isMarked(data, one.feature)) - Number(isMarked(data, other.feature)));
  // In one group, or the pale bands of routes that share a leg would add up to a dark one.
  const pale = bands.map(({ runs, colour }) => path(runs, colour, data.band.width));
  return [
    ...[...edges, ...bands].flatMap(halo),
    drawing("g", { opacity: data.band.opacity }, ...pale),
    ...[...bands, ...edges].flatMap(line),
    // A halo each: where two lines run along each other, dashes below would fill the gaps of those above.
    ...lines.flatMap((one) => [...halo(one), ...line(one)]),
    ...[...lines, ...edges].flatMap(ends),
  ];
}
