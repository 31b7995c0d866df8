// Measures a distance between two points that the reader sets.

import { drawing, numbers, say } from "../elements.js";
import { degreesAt, distance, forward, KM_PER_NAUTICAL_MILE, turned, wayBetween } from "./geodesy.js";

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
