// The view: what part of the whole is shown, as numbers; days of an axis of time in milliseconds. An axis that is fixed
// is not in it.

const LEAST_MS = 60 * 86_400_000;
const MOST_ENLARGED = 8;

/** @param {Point} range */
const long = ([from, to]) => to - from;

/** Gives the view in which everything is shown. @type {(layout: PlotlyLayout) => View} */
export function wholeOf({ xaxis, yaxis }) {
  const [from, to] = xaxis.range.map((end) => (xaxis.type === "date" ? Date.parse(`${end}Z`) : Number(end)));
  const [bottom, top] = yaxis.range.map(Number);
  return yaxis.fixedrange ? { x: [from, to] } : { x: [from, to], y: [bottom, top] };
}

/** Gives the range across as plotly writes it. @param {View} view @param {boolean} isTime */
export const acrossOf = ({ x }, isTime) =>
  x.map((end) => (isTime ? new Date(end).toISOString().replace("T", " ").slice(0, 19) : end));

/** Keeps a view within the whole, and from being too narrow.
 * @type {(view: View, whole: View, isTime: boolean) => View} */
export function clamped(view, whole, isTime) {
  const least = isTime ? Math.min(LEAST_MS, long(whole.x)) : long(whole.x) / MOST_ENLARGED;
  const x = within(view.x, whole.x, least);
  return whole.y ? { x, y: within(view.y ?? whole.y, whole.y, Math.abs(long(whole.y)) / MOST_ENLARGED) } : { x };
}

/** The range may lead downwards, as the whole does. @type {(range: Point, whole: Point, least: number) => Point} */
function within(range, whole, least) {
  const span = Math.min(Math.abs(long(whole)), Math.max(least, Math.abs(long(range))));
  const [low, high] = [Math.min(...whole), Math.max(...whole)];
  const from = Math.min(Math.max((range[0] + range[1]) / 2 - span / 2, low), high - span);
  return long(whole) > 0 ? [from, from + span] : [from + span, from];
}

/** Gives the view zoomed by a factor about a point, given as shares of what it shows from the left and from below.
 * @param {View} view @param {number} factor @param {Point} about */
export const zoomed = (view, factor, about = [0.5, 0.5]) =>
  changed(view, about, ([from, to], share) => {
    const fixed = from + share * (to - from);
    return [fixed - (fixed - from) / factor, fixed + (to - fixed) / factor];
  });

/** Gives the view moved by shares of what it shows, to the right and upwards. @param {View} view @param {Point} by */
export const moved = (view, by) =>
  changed(view, by, ([from, to], share) => [from + share * (to - from), to + share * (to - from)]);

/** @type {(view: View, shares: Point, change: (range: Point, share: number) => Point) => View} */
const changed = ({ x, y }, [right, up], change) =>
  y ? { x: change(x, right), y: change(y, up) } : { x: change(x, right) };

/** Tells whether a view shows everything. @param {View} view @param {View} whole */
export function isWhole(view, whole) {
  const all = (/** @type {Point} */ one, /** @type {Point} */ other) =>
    Math.abs(long(one)) > 0.999 * Math.abs(long(other));
  return all(view.x, whole.x) && (!view.y || !whole.y || all(view.y, whole.y));
}
