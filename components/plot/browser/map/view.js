// The view: {x, y} its centre and span what its shorter side shows, in metres of EPSG:3573 whatever the orientation.

import { turned, turnedBack } from "./geodesy.js";

const HOME_SPAN_M = 9_100_000; // the whole map, with room for the triangles on its edge

export const ZOOM = 1.5; // for a step

export const home = () => ({ x: 0, y: 0, span: HOME_SPAN_M });

export const ofExtent = ([x, y, span]) => ({ x: x * 1000, y: y * 1000, span: span * 1000 });

export const toExtent = (view) => [view.x, view.y, view.span].map((metres) => Math.round(metres / 100) / 10);

/** Tells whether two extents in kilometres are the same for the eye. */
export function sameExtent(one, other) {
  if (!one || !other) return one === other || (!one && !other);
  const near = Math.max(0.2, 0.005 * Math.min(one[2], other[2]));
  return one.every((value, at) => Math.abs(value - other[at]) <= near);
}

export const metresPerPixel = (view, size) => view.span / Math.min(size.width, size.height);

/** Gives the ranges [[left, right], [bottom, top]] of the turned plane. */
export function ranges(view, size, orientation) {
  const scale = metresPerPixel(view, size);
  const [x, y] = turned([view.x, view.y], orientation);
  const [across, up] = [(scale * size.width) / 2, (scale * size.height) / 2];
  return [
    [x - across, x + across],
    [y - up, y + up],
  ];
}

/** Undoes `ranges`. */
export function ofRanges([[left, right], [bottom, top]], size, orientation) {
  const [x, y] = turnedBack([(left + right) / 2, (bottom + top) / 2], orientation);
  const scale = Math.max((right - left) / size.width, (top - bottom) / size.height);
  return { x, y, span: scale * Math.min(size.width, size.height) };
}

/** Keeps a view on the map. */
export function clamped(view, limits) {
  const span = Math.min(Math.max(view.span, limits.smallest * 1000), limits.largest * 1000);
  const far = Math.hypot(view.x, view.y) / (limits.farthest * 1000);
  const back = far > 1 ? 0.999 / far : 1;
  return { x: view.x * back, y: view.y * back, span };
}

/** Gives the view zoomed by a factor about a point [x, y] of the turned plane, or about the centre. */
export function zoomed(view, factor, orientation, about = null) {
  const [ax, ay] = about ? turnedBack(about, orientation) : [view.x, view.y];
  return { x: ax + (view.x - ax) / factor, y: ay + (view.y - ay) / factor, span: view.span / factor };
}

/** Gives the view moved by a share of what it shows, right and up on the screen. */
export function moved(view, right, up, orientation) {
  const [x, y] = turnedBack([right * view.span, up * view.span], orientation);
  return { ...view, x: view.x + x, y: view.y + y };
}

/** Gives the pixel [right, down] of a point of the turned plane. */
export function pixelOf([x, y], [[left], [, top]], scale) {
  return [(x - left) / scale, (top - y) / scale];
}

/** Gives the point of the turned plane at a pixel. */
export function pointAt([right, down], [[left], [, top]], scale) {
  return [left + right * scale, top - down * scale];
}
