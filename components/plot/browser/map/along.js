// A place along a line of the map, as a figure that unrolls the line tells it: as a share of the line's length, which
// is measured here on the shape that the map has. It passes, and is in no picture.

import { drawing } from "../elements.js";
import * as along from "../along.js";
import { showTip } from "../toolbar.js";
import { kept, partsOf } from "./base.js";
import { distance, inverse, turned, turnedBack } from "./geodesy.js";
import { showInset } from "./inset.js";

const PLAIN = -100; // the orientation in which the plane is not turned
const RING_PX = 9;
const REACH_PX = 11; // as that of a route that is pointed at
/** @type {WeakMap<Parts, Float64Array>} */
const lengths = new WeakMap(); // of a line in the plane -> how far each point is from its start, in metres

/** Begins to listen. @param {PolarMap} map */
export function listenAlong(map) {
  const has = (/** @type {string | undefined} */ line) => map.features.some(({ item }) => item.id === line);
  const show = () => {
    if (map.isDrawn) map.drawPassing();
  };
  along.hear({ has, show, reveal: () => reveal(map) }, map.ended.signal);
  const moved = () => map.isDrawn && along.place() && !map.pointed && tipAlong(map);
  map.on(document, "scroll", moved, { capture: true, passive: true });
}

/** Tells the figure that unrolls a line where on it the pointer is, though other lines may run along it and lie above.
 * @param {PolarMap} map @param {Point} point of the turned plane */
export function passAlong(map, point) {
  const unrolled = map.measuring || map.line ? [] : map.features.filter(({ item }) => along.isOn(item.id, "figure"));
  const near = unrolled.map((feature) => nearest(map, feature, turnedBack(point, map.data.orientation)));
  const found = near.sort((one, other) => one.off - other.off)[0];
  if (!found || found.off > REACH_PX * map.viewport.scale) return leave(map);
  map.isTellingPlace = true;
  along.pass({ line: found.line, at: found.at });
}

/** Gives the place of a line that is nearest to a point of the plane.
 * @param {PolarMap} map @param {Feature} feature @param {Point} point */
function nearest(map, feature, [px, py]) {
  const line = lineOf(map, feature);
  const { x, y } = line;
  const far = lengthsOf(line);
  let [at, least] = [0, Infinity];
  for (let one = 1; one < x.length; one += 1) {
    const [dx, dy] = [x[one] - x[one - 1], y[one] - y[one - 1]];
    const reached = ((px - x[one - 1]) * dx + (py - y[one - 1]) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, reached));
    const off = Math.hypot(x[one - 1] + share * dx - px, y[one - 1] + share * dy - py);
    if (off < least) [at, least] = [far[one - 1] + share * (far[one] - far[one - 1]), off];
  }
  return { line: feature.item.id, at: at / far[far.length - 1], off: least };
}

/** Says that the pointer is nowhere, if it was the map's. @param {PolarMap} map */
export function leave(map) {
  if (map.isTellingPlace) along.pass(null);
  map.isTellingPlace = false;
}

/** Gives the stretch that is looked at, and the place in it. @param {PolarMap} map @param {ToPixel} toPixel */
export function alongAsSvg(map, toPixel) {
  const found = placed(map);
  return found?.words ? marksOf(found, toPixel) : [];
}

/** @param {Placed} found @param {ToPixel} toPixel */
function marksOf(found, toPixel) {
  const pixels = found.stretch.map(toPixel).map((pixel) => pixel.map((one) => one.toFixed(1)));
  const [d, [cx, cy]] = [`M${pixels.map(([x, y]) => `${x} ${y}`).join("L")}`, toPixel(found.at)];
  const marks = [
    drawing("path", { d, class: "stretch halo" }),
    drawing("path", { d, class: "stretch" }),
    drawing("circle", { cx, cy, r: RING_PX, class: "place halo" }),
    drawing("circle", { cx, cy, r: RING_PX, class: "place" }),
  ];
  return [drawing("g", { class: "along" }, ...marks)];
}

/** Shows beside the place what it is, if it is in view; where the map itself is not, a small one.
 * @param {PolarMap} map */
export function tipAlong(map) {
  const found = placed(map);
  showInset(map, found, (toPixel) => (found ? marksOf(found, toPixel) : []));
  const pixel = found && map.viewport.toPixel(found.at);
  const isSeen = pixel && isWithin(pixel, map.size);
  map.root.dataset.along = found?.words ? found.id : "";
  showTip(map.tip, map.frame, isSeen ? (found.words ?? null) : null, pixel ?? undefined);
}

/** @param {Point} pixel @param {Size} size */
const isWithin = ([x, y], { width, height }) => x >= 0 && y >= 0 && x <= width && y <= height;

/** @typedef {{id: string, words: PlaceAlong["words"], stretch: Point[], at: Point, whole: Parts}} Placed */

/** Gives the place that is looked at with its points in the turned plane, if its line is on the map.
 * @param {PolarMap} map @returns {Placed | null} */
function placed(map) {
  const told = along.place();
  const feature = told && map.features.find(({ item }) => item.id === told.line);
  if (!told || !feature) return null;
  const line = lineOf(map, feature);
  const far = lengthsOf(line);
  const whole = far[far.length - 1];
  const pointAt = (/** @type {number} */ share) => turned(pointAlong(line, far, share * whole), map.data.orientation);
  const { from = told.at, to = told.at } = told;
  const inner = [...far.keys()].filter((one) => far[one] > from * whole && far[one] < to * whole);
  const passed = inner.map((one) => turned([line.x[one], line.y[one]], map.data.orientation));
  const stretch = [pointAt(from), ...passed, pointAt(to)];
  return { id: told.id ?? "", words: told.words, stretch, at: pointAt(told.at), whole: feature.parts };
}

/** Gives a line as it was measured, neither turned nor thinned. @param {PolarMap} map @param {Feature} feature */
const lineOf = (map, { item }) => partsOf(item.own ?? map.drawn[item.drawn || item.id], PLAIN, 0);

/** @param {Parts} line */
function lengthsOf(line) {
  return kept(lengths, line, () => {
    const { x, y } = line;
    const far = new Float64Array(x.length);
    const degrees = (/** @type {number} */ one) => /** @type {Point} */ (inverse(x[one], y[one]));
    for (let one = 1; one < x.length; one += 1) far[one] = far[one - 1] + distance(degrees(one - 1), degrees(one));
    return far;
  });
}

/** @param {Parts} line @param {Float64Array} far @param {number} metres @returns {Point} */
function pointAlong({ x, y }, far, metres) {
  const next = Math.max(1, far.findIndex((one) => one >= metres));
  const share = (metres - far[next - 1]) / (far[next] - far[next - 1] || 1);
  const between = (/** @type {Float64Array} */ of) => of[next - 1] + share * (of[next] - of[next - 1]);
  return [between(x), between(y)];
}

/** Brings the map into view, and the place into the map. @param {PolarMap} map */
function reveal(map) {
  const found = placed(map);
  if (!found || !map.isDrawn) return;
  if (!isWithin(map.viewport.toPixel(found.at), map.size)) {
    const [x, y] = turnedBack(found.at, map.data.orientation);
    map.goTo({ ...map.view, x, y });
  }
  const behavior = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  map.stage.scrollIntoView({ block: "center", behavior });
  map.frame.focus({ preventScroll: true });
}
