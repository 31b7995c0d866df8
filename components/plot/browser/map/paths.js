// Lines of the plane as SVG paths.

const MARGIN_PX = 100;

/** Gives the path of parts, for `place` that gives the pixel of a point of the turned plane. */
export function pathOf({ x, y }, place) {
  let [text, pen] = ["", "M"];
  for (let at = 0; at < x.length; at += 1) {
    if (Number.isNaN(x[at])) {
      pen = "M";
      continue;
    }
    text += pen + written(place([x[at], y[at]]));
    pen = "L";
  }
  return text;
}

/**
 * Gives the paths of what is near the window, each {d, begin}: `begin` is how many pixels of its part come before, so
 * that strokes stay on their places while the map moves. Long lines outside would be dashed all the way.
 */
export function runsOf({ x, y }, place, { width, height }) {
  const window = [-MARGIN_PX, -MARGIN_PX, width + MARGIN_PX, height + MARGIN_PX];
  const [whole, cut] = [{ d: "", begin: 0 }, []];
  let [before, passed, run] = [null, 0, null];
  for (let at = 0; at < x.length; at += 1) {
    if (Number.isNaN(x[at])) {
      [before, passed, run] = [null, 0, null];
      continue;
    }
    const here = place([x[at], y[at]]);
    if (before) {
      const [dx, dy] = [here[0] - before[0], here[1] - before[1]];
      const inside = clipped(before, [dx, dy], window);
      if (inside) {
        const point = (share) => written([before[0] + share * dx, before[1] + share * dy]);
        const long = Math.hypot(dx, dy);
        if (!run) {
          run = passed + inside[0] * long > 0 ? { d: "", begin: passed + inside[0] * long } : whole;
          if (run !== whole) cut.push(run);
          run.d += `M${point(inside[0])}`;
        }
        run.d += `L${point(inside[1])}`;
      }
      if (!inside || inside[1] < 1) run = null;
      passed += Math.hypot(dx, dy);
    }
    before = here;
  }
  return whole.d ? [whole, ...cut] : cut;
}

const written = ([right, down]) => `${right.toFixed(1)} ${down.toFixed(1)}`;

/** Gives from which to which share of its length a step from a point is inside of a window, or null (Liang, Barsky). */
export function clipped([x, y], [dx, dy], [left, top, right, bottom]) {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - top],
    [dy, bottom - y],
  ]) {
    if (Number.isNaN(step) || (step === 0 && room < 0)) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to ? [from, to] : null;
}
