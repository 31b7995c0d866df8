// What lies on the figure and moves with it: lines, places, names, and what the pointer is at.

import { drawing } from "../elements.js";
import { strokesOf } from "./bands.js";
import { circlesAsSvg, densitiesAsSvg, dotsAsSvg } from "./brought.js";
import { endsOf, isFilled, isMarked, isPlace } from "./features.js";
import { labelsAsSvg } from "./labels.js";
import { marksAsSvg } from "./marks.js";
import { pathOf, runsOf } from "./paths.js";

const HALO = { wider: 3, opacity: 0.85 };
// By how much the halo is wider than the line, the accent than that. It is pale and below all lines: what is chosen
// keeps its own pattern, and nothing beside it is hidden.
const MARKED = { halo: 4, line: 5, selected: 7, opacity: 0.35 };
const RING = { radius: 5.5, width: 2, most: 8 }; // round the ends of a line that is marked, but of one in many parts

/** Gives what lies on the figure whoever looks at it. @param {Scene} scene @param {PlacedLabel[]} labels */
export function lasting(scene, labels) {
  const { toPixel } = scene.viewport;
  return [
    ...discsAsSvg(scene, toPixel),
    ...densitiesAsSvg(scene, toPixel),
    ...linesAsSvg(scene, toPixel),
    ...dotsAsSvg(scene, toPixel),
    ...circlesAsSvg(scene, toPixel),
    ...marksAsSvg(scene, toPixel),
    ...labelsAsSvg(labels, toPixel, scene.colours),
  ];
}

/** Gives what is drawn round an item that is pointed at. @param {Feature | null} feature @param {ToPixel} toPixel */
export function outlineOf(feature, toPixel) {
  if (!feature || feature.item.shape === "dots") return [];
  if (isPlace(feature) || feature.item.shape === "circle") {
    const [cx, cy] = toPixel(feature.spot);
    return [drawing("circle", { cx, cy, r: feature.item.size ? feature.item.size + 2 : 9, class: "pointed" })];
  }
  const edge = drawing("path", { d: pathOf(feature.edge, toPixel), class: "pointed" });
  if (!isFilled(feature)) return [edge];
  return [drawing("path", { d: pathOf(feature.parts, toPixel), class: "pointed inside" }), edge];
}

/** Gives the insides of places that are known to lie within a circle. They come and go with every filter, for which
 * plotly would draw all of the ground anew. @param {Scene} scene @param {ToPixel} toPixel */
function discsAsSvg({ features, colours }, toPixel) {
  const isHollow = (/** @type {string} */ key) => key.endsWith("-faded"); // last seen longer ago
  const discs = features.filter(({ item }) => item.shape === "disc" && !isHollow(item.colour));
  return discs.map(({ item, parts }) =>
    drawing("path", { d: pathOf(parts, toPixel), fill: colours[item.colour], "fill-opacity": 0.25 }),
  );
}

/** Gives lines, edges of areas and routes, each in the pattern of its status, from below upwards.
 * @param {Scene} scene @param {ToPixel} toPixel */
function linesAsSvg({ data, features, size, colours }, toPixel) {
  const isStroked = (/** @type {Feature} */ { item }) => !["dots", "density", "circle"].includes(item.shape);
  const drawn = features.filter(isStroked).map((feature) => {
    const runs = runsOf(feature.edge, toPixel, size);
    return { feature, runs, style: data.styles[feature.item.status], colour: colours[feature.item.colour] };
  });
  /** @typedef {typeof drawn[number]} Line */
  /** @type {(runs: Run[], stroke: string, width: number, more?: Attributes) => Element} */
  const path = (runs, stroke, width, more = {}) =>
    drawing("path", { d: runs.map((run) => run.d).join(""), fill: "none", stroke, "stroke-width": width, ...more });
  const isBand = (/** @type {Line} */ { feature }) => feature.item.shape === "band";
  const halo = (/** @type {Line} */ { runs, style: { width } }) =>
    path(runs, colours.page, width + HALO.wider, { "stroke-opacity": HALO.opacity });
  const markedBelow = (/** @type {Line} */ one) => {
    const wide = (isBand(one) ? data.band.width : one.style.width) + MARKED.halo;
    const accent = wide + (one.feature.item.id === data.selected ? MARKED.selected : MARKED.line);
    const pale = path(one.runs, colours.accent, accent, { "stroke-opacity": MARKED.opacity });
    return [pale, path(one.runs, colours.page, wide)];
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

  const rings = (/** @type {Line} */ { feature }) => {
    const found = isMarked(data, feature) ? endsOf(feature.edge) : [];
    const look = { fill: "none", stroke: colours.accent, "stroke-width": RING.width };
    return (found.length > RING.most ? [] : found).map((end) => {
      const [cx, cy] = toPixel(end).map((pixel) => pixel.toFixed(1));
      return drawing("circle", { cx, cy, r: RING.radius, ...look });
    });
  };
  const bandsOf = (/** @type {Line[]} */ alike) => {
    const [{ style, colour }] = alike;
    return strokesOf(style, data.band, colour, colours.page).map(({ stroke, opacity, "stroke-width": width }, at) => {
      const named = (/** @type {Line} */ { feature }) => ({ "data-item": at === 0 && feature.item.id });
      return drawing("g", { opacity }, ...alike.map((one) => path(one.runs, stroke, width, named(one))));
    });
  };
  const bands = drawn.filter(isBand);
  const looks = [...new Set(bands.map(({ style }) => style))];
  const edges = drawn.filter(({ feature }) => isFilled(feature));
  const lines = drawn.filter(({ feature }) => feature.item.shape === "line");
  const height = (/** @type {Line} */ { feature }) =>
    2 * Number(isMarked(data, feature)) + Number(Boolean(feature.item.own)); // a reader's own lie above ours
  lines.sort((one, other) => height(one) - height(other));
  return [
    ...drawn.filter(({ feature }) => !isPlace(feature) && isMarked(data, feature)).flatMap(markedBelow),
    ...edges.map(halo),
    ...looks.flatMap((look) => bandsOf(bands.filter(({ style }) => style === look))),
    ...edges.flatMap(line),
    // A halo each: where two lines run along each other, dashes below would fill the gaps of those above.
    ...lines.flatMap((one) => [halo(one), ...line(one)]),
    ...[...lines, ...edges].flatMap(ends),
    ...[...bands, ...lines].flatMap(rings),
  ];
}
