// The view: what part of the whole is shown, {x: [from, to], y: [from, to]} in the units of the marks: days, or places
// of nodes. Along time only x changes.

const LEAST_DAYS = 60;
const MOST_ENLARGED = 8;

/** Gives the view in which everything is shown. */
export function wholeOf({ kind, marks }) {
  if (kind !== "network") return { x: [marks.first, marks.last], y: [0, 1] };
  return { x: reach(marks.nodes.map((node) => node.x)), y: reach(marks.nodes.map((node) => node.y)) };
}

function reach(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > least ? [least, most] : [least - 0.5, least + 0.5];
}

const axesOf = (data) => (data.kind === "network" ? ["x", "y"] : ["x"]);
const long = ([from, to]) => to - from;

/** Keeps a view within the whole, and from being too narrow. */
export function clamped(view, data) {
  const whole = wholeOf(data);
  const kept = { ...whole };
  for (const axis of axesOf(data)) {
    const most = long(whole[axis]);
    const least = data.kind === "network" ? most / MOST_ENLARGED : Math.min(most, LEAST_DAYS);
    const span = Math.min(most, Math.max(least, long(view[axis])));
    const middle = (view[axis][0] + view[axis][1]) / 2;
    const from = Math.min(Math.max(middle - span / 2, whole[axis][0]), whole[axis][1] - span);
    kept[axis] = [from, from + span];
  }
  return kept;
}

/** Gives the view zoomed by a factor about a point given as shares [right, down] of the view. */
export function zoomed(view, factor, data, about = [0.5, 0.5]) {
  const made = { ...view };
  axesOf(data).forEach((axis, at) => {
    const [from, span] = [view[axis][0], long(view[axis])];
    const fixed = from + about[at] * span;
    made[axis] = [fixed - (about[at] * span) / factor, fixed + ((1 - about[at]) * span) / factor];
  });
  return clamped(made, data);
}

/** Gives the view moved by shares of what it shows, right and down. */
export function moved(view, [right, down], data) {
  const by = ([from, to], share) => [from + share * (to - from), to + share * (to - from)];
  return clamped({ x: by(view.x, right), y: by(view.y, down) }, data);
}

/** Tells whether a view shows everything. */
export function isWhole(view, data) {
  const whole = wholeOf(data);
  return axesOf(data).every((axis) => long(view[axis]) > 0.999 * long(whole[axis]));
}

/** Gives a function from a value to a pixel, for a range shown between two pixels. */
export function scale([from, to], [start, end]) {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
