// The view: its centre and what its shorter side spans, in metres of EPSG:3573 whatever the orientation; and the
// viewport, how the turned plane then lies in the pixels.

import { turned, turnedBack } from "./geodesy.js";

const HOME_SPAN_M = 9_100_000; // the whole map, with room for the triangles on its edge

export const home = () => ({ x: 0, y: 0, span: HOME_SPAN_M });

/** @param {Extent} extent */
export const ofExtent = ([x, y, span]) => ({ x: x * 1000, y: y * 1000, span: span * 1000 });

/** @param {MapView} view @returns {Extent} */
export function toExtent({ x, y, span }) {
  const km = (/** @type {number} */ metres) => Math.round(metres / 100) / 10;
  return [km(x), km(y), km(span)];
}

/** Tells whether two extents in kilometres are the same for the eye.
 * @param {Extent | null | undefined} one @param {Extent | null | undefined} other */
export function isSameExtent(one, other) {
  if (!one || !other) return !one && !other;
  const near = Math.max(0.2, 0.005 * Math.min(one[2], other[2]));
  return one.every((value, at) => Math.abs(value - other[at]) <= near);
}

/** Gives the viewport of a view in a size. @type {(view: MapView, size: Size, orientation: number) => Viewport} */
export function viewportOf(view, { width, height }, orientation) {
  const scale = view.span / Math.min(width, height);
  const centre = turned([view.x, view.y], orientation);
  const [left, right] = [centre[0] - (scale * width) / 2, centre[0] + (scale * width) / 2];
  const [bottom, top] = [centre[1] - (scale * height) / 2, centre[1] + (scale * height) / 2];
  return {
    scale,
    centre,
    ranges: [[left, right], [bottom, top]],
    toPixel: ([x, y]) => [(x - left) / scale, (top - y) / scale],
    toPoint: ([across, down]) => [left + across * scale, top - down * scale],
  };
}

/** Gives the view that has these ranges of the turned plane.
 * @param {Ranges} ranges @param {Size} size @param {number} orientation */
export function ofRanges([[left, right], [bottom, top]], { width, height }, orientation) {
  const [x, y] = turnedBack([(left + right) / 2, (bottom + top) / 2], orientation);
  const scale = Math.max((right - left) / width, (top - bottom) / height);
  return { x, y, span: scale * Math.min(width, height) };
}

/** Keeps a view on the map. @param {MapView} view @param {MapData["limits"]} limits */
export function clamped({ x, y, span }, { smallest, largest, farthest }) {
  const far = Math.hypot(x, y) / (farthest * 1000);
  const back = far > 1 ? 0.999 / far : 1;
  return { x: x * back, y: y * back, span: Math.min(Math.max(span, smallest * 1000), largest * 1000) };
}

/** Gives the view zoomed by a factor about a point of the turned plane, or about the centre.
 * @param {MapView} view @param {number} factor @param {number} orientation @param {Point | null} about */
export function zoomed({ x, y, span }, factor, orientation, about = null) {
  const [ax, ay] = about ? turnedBack(about, orientation) : [x, y];
  return { x: ax + (x - ax) / factor, y: ay + (y - ay) / factor, span: span / factor };
}

/** Gives the view moved by shares of what it shows, to the right and upwards on the screen.
 * @param {MapView} view @param {Point} shares @param {number} orientation */
export function moved({ x, y, span }, [right, up], orientation) {
  const [across, along] = turnedBack([right * span, up * span], orientation);
  return { x: x + across, y: y + along, span };
}
