// @ts-check
// The view: what part of the whole is shown, {x: [from, to], y?: [from, to]} as numbers; days of an axis of time in
// milliseconds. An axis that is fixed is not in it.

/** @typedef {{x: number[], y?: number[]}} View */

export const ZOOM = 1.5; // for a step
const LEAST_MS = 60 * 86_400_000;
const MOST_ENLARGED = 8;

/**
 * Gives the view in which everything is shown.
 * @param {any} layout
 * @returns {View}
 */
export function wholeOf({ xaxis, yaxis }) {
  const x = xaxis.range.map((/** @type {string | number} */ end) => (xaxis.type === "date" ? Date.parse(`${end}Z`) : Number(end)));
  return yaxis.fixedrange ? { x } : { x, y: yaxis.range.map(Number) };
}

/**
 * Gives the ranges of a view as plotly's layout names them.
 * @param {View} view
 * @param {boolean} isTime
 */
export function rangesOf(view, isTime) {
  const written = (/** @type {number} */ value) => (isTime ? new Date(value).toISOString().replace("T", " ").slice(0, 19) : value);
  /** @type {Record<string, any>} */
  const ranges = { "xaxis.range": view.x.map(written) };
  if (view.y) ranges["yaxis.range"] = view.y;
  return ranges;
}

/** @type {(range: number[]) => number} */
const long = ([from, to]) => to - from;

/**
 * Keeps a view within the whole, and from being too narrow.
 * @param {View} view
 * @param {View} whole
 * @param {boolean} isTime
 * @returns {View}
 */
export function clamped(view, whole, isTime) {
  const least = isTime ? Math.min(LEAST_MS, long(whole.x)) : long(whole.x) / MOST_ENLARGED;
  /** @type {View} */
  const kept = { x: within(view.x, whole.x, least) };
  if (whole.y) kept.y = within(view.y ?? whole.y, whole.y, Math.abs(long(whole.y)) / MOST_ENLARGED);
  return kept;
}

/**
 * @param {number[]} range which may lead downwards, as the whole does
 * @param {number[]} whole
 * @param {number} least
 */
function within(range, whole, least) {
  const way = Math.sign(long(whole));
  const span = Math.min(Math.abs(long(whole)), Math.max(least, Math.abs(long(range))));
  const [low, high] = [Math.min(...whole), Math.max(...whole)];
  const from = Math.min(Math.max((range[0] + range[1]) / 2 - span / 2, low), high - span);
  return way > 0 ? [from, from + span] : [from + span, from];
}

/**
 * Gives the view zoomed by a factor about a point given as shares [right, down] of what it shows.
 * @param {View} view
 * @param {number} factor
 * @param {number[]} about
 * @returns {View}
 */
export function zoomed(view, factor, about = [0.5, 0.5]) {
  const by = (/** @type {number[]} */ [from, to], /** @type {number} */ share) => {
    const fixed = from + share * (to - from);
    return [fixed - (fixed - from) / factor, fixed + (to - fixed) / factor];
  };
  return view.y ? { x: by(view.x, about[0]), y: by(view.y, 1 - about[1]) } : { x: by(view.x, about[0]) };
}

/**
 * Gives the view moved by shares of what it shows, right and down.
 * @param {View} view
 * @param {number[]} shares
 * @returns {View}
 */
export function moved(view, [right, down]) {
  const by = (/** @type {number[]} */ [from, to], /** @type {number} */ share) => [from + share * (to - from), to + share * (to - from)];
  return view.y ? { x: by(view.x, right), y: by(view.y, -down) } : { x: by(view.x, right) };
}

/**
 * Tells whether a view shows everything.
 * @param {View} view
 * @param {View} whole
 */
export function isWhole(view, whole) {
  const all = (/** @type {number[]} */ one, /** @type {number[]} */ other) => Math.abs(long(one)) > 0.999 * Math.abs(long(other));
  return all(view.x, whole.x) && (!view.y || !whole.y || all(view.y, whole.y));
}
