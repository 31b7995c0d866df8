// What is read off the map: the scale, a position, and a distance between two points that the reader sets.

import { drawing, numbers, say } from "../elements.js";
import { degreesAt, distance, forward, inverse, inWords, KM_PER_NAUTICAL_MILE } from "./geodesy.js";
import { turned, turnedBack, wayBetween } from "./geodesy.js";

const STEPS = [1, 2, 5];

/** Gives the longest bar of a round length, not wider than so many pixels, for the scale at the centre of the view.
 * @param {Scene} scene @param {number} widest */
export function scaleBar({ data, viewport: { centre, scale } }, widest) {
  const end = (/** @type {number} */ right) =>
    /** @type {Point} */ (inverse(...turnedBack([centre[0] + right * scale, centre[1]], data.orientation)));
  const km = distance(end(-widest / 2), end(widest / 2)) / 1000;
  const ten = 10 ** Math.floor(Math.log10(km));
  const round = ten * (STEPS.findLast((step) => step * ten <= km) ?? 1);
  return { width: (widest * round) / km, words: `${numbers(data.lang).format(round)} km` };
}

/** Writes a position in degrees, or without one that of the centre.
 * @param {PolarMap} map @param {Point | null} degrees */
export function positionInWords({ view, data }, degrees) {
  const shown = degrees ?? inverse(view.x, view.y);
  return shown ? inWords(shown, data.texts.compass) : "";
}

/** Begins to measure, or ends it. @param {PolarMap} map @param {boolean} isWanted */
export function setMeasuring(map, isWanted) {
  map.button("distance").setAttribute("aria-pressed", String(isWanted));
  map.root.classList.toggle("measuring", isWanted);
  if (isWanted) map.frame.focus({ preventScroll: true });
  show(map, isWanted ? [] : null);
}

/** Takes a point of the turned plane: the first, the second, or the first again.
 * @param {PolarMap} map @param {Point} point */
export function measureAt(map, point) {
  const degrees = degreesAt(point, map.data.orientation);
  if (degrees && map.measuring) show(map, map.measuring.length < 2 ? [...map.measuring, degrees] : [degrees]);
}

/** @param {PolarMap} map @param {Point[] | null} points in degrees, while one measures */
function show(map, points) {
  const { texts, lang } = map.data;
  map.measuring = points;
  map.drawPassing();
  if (!points || points.length < 2) {
    say(map.message, points ? texts.distance_hint : "");
    return;
  }
  const km = distance(points[0], points[1]) / 1000;
  const [kilometres, miles] = [km, km / KM_PER_NAUTICAL_MILE].map(numbers(lang).format);
  say(map.message, texts.distance_result.replace("{km}", kilometres).replace("{nm}", miles));
}

/** Gives the points and the shortest way between them. @param {PolarMap} map @param {ToPixel} toPixel */
export function measurement({ measuring: points, data }, toPixel) {
  if (!points) return [];
  const pixelOf = (/** @type {Point} */ point) => toPixel(turned(point, data.orientation));
  const dots = points.map((point) => {
    const [cx, cy] = pixelOf(forward(...point));
    return drawing("circle", { cx, cy, r: 5, class: "measured" });
  });
  if (points.length < 2) return dots;
  const way = wayBetween(points[0], points[1]).map(pixelOf);
  const d = `M${way.map(([right, down]) => `${right.toFixed(1)} ${down.toFixed(1)}`).join("L")}`;
  return [drawing("path", { d, class: "way halo" }), drawing("path", { d, class: "way" }), ...dots];
}
