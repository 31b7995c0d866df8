// Lines of the plane as SVG paths.

const MARGIN_PX = 100;

/** Gives the path of parts. @param {Parts} parts @param {ToPixel} toPixel */
export function pathOf({ x, y }, toPixel) {
  let [text, pen] = ["", "M"];
  for (let at = 0; at < x.length; at += 1) {
    const isGap = Number.isNaN(x[at]);
    if (!isGap) text += pen + written(toPixel([x[at], y[at]]));
    pen = isGap ? "M" : "L";
  }
  return text;
}

/** Gives the paths of what is near the window: `begin` is how many pixels of its part come before, so that strokes
 * stay on their places while the map moves. Long lines outside would be dashed all the way.
 * @param {Parts} parts @param {ToPixel} toPixel @param {Size} size @returns {Run[]} */
export function runsOf({ x, y }, toPixel, { width, height }) {
  /** @type {Bounds} */
  const window = [-MARGIN_PX, -MARGIN_PX, width + MARGIN_PX, height + MARGIN_PX];
  const [whole, cut] = [{ d: "", begin: 0 }, /** @type {Run[]} */ ([])];
  let [before, run, passed] = [/** @type {Point | null} */ (null), /** @type {Run | null} */ (null), 0];
  for (let at = 0; at < x.length; at += 1) {
    if (Number.isNaN(x[at])) {
      [before, run, passed] = [null, null, 0];
      continue;
    }
    const here = toPixel([x[at], y[at]]);
    if (before) {
      const [[left, top], dx, dy] = [before, here[0] - before[0], here[1] - before[1]];
      const inside = clipped(before, [dx, dy], window);
      const long = Math.hypot(dx, dy);
      if (inside) {
        if (!run) {
          const begin = passed + inside[0] * long;
          run = begin > 0 ? { d: "", begin } : whole;
          if (run !== whole) cut.push(run);
          run.d += `M${written([left + inside[0] * dx, top + inside[0] * dy])}`;
        }
        run.d += `L${written([left + inside[1] * dx, top + inside[1] * dy])}`;
      }
      if (!inside || inside[1] < 1) run = null;
      passed += long;
    }
    before = here;
  }
  return whole.d ? [whole, ...cut] : cut;
}

/** @param {Point} pixel */
const written = ([right, down]) => `${right.toFixed(1)} ${down.toFixed(1)}`;

/** Gives from which to which share of its length a step from a point is inside of a window, or null (Liang, Barsky).
 * @param {Point} point @param {Point} step @param {Bounds} window @returns {Point | null} */
export function clipped([x, y], [dx, dy], [left, top, right, bottom]) {
  let [from, to] = [0, 1];
  for (const [step, space] of [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - top],
    [dy, bottom - y],
  ]) {
    if (Number.isNaN(step) || (step === 0 && space < 0)) return null;
    if (step < 0) from = Math.max(from, space / step);
    if (step > 0) to = Math.min(to, space / step);
  }
  return from <= to ? [from, to] : null;
}
