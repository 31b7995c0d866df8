// Where along a line its name may stand: on one side of it, never across it.

const WHERE = [0.35, 0.65, 0.5, 0.2, 0.8, 0.1, 0.9]; // parts of its length, the best first
const LEVEL = 0.35; // a line that rises less than this is level, one that rises more than the inverse is upright

/** Gives places on a line, each {at, anchors}, from {x, y} in the turned plane with NaN between parts. */
export function placesAlong({ x, y }) {
  const far = [0];
  for (let at = 1; at < x.length; at += 1) {
    const step = Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1]);
    far.push(far[at - 1] + (Number.isNaN(step) ? 0 : step));
  }
  const whole = far.at(-1);
  if (!whole) return [];
  return WHERE.flatMap((part) => {
    const next = far.findIndex((length) => length >= part * whole);
    const before = next - 1;
    if (before < 0 || Number.isNaN(x[before]) || Number.isNaN(x[next])) return [];
    const share = (part * whole - far[before]) / (far[next] - far[before] || 1);
    const [dx, dy] = [x[next] - x[before], y[next] - y[before]];
    return [{ at: [x[before] + share * dx, y[before] + share * dy], anchors: anchorsBeside(dx, dy) }];
  });
}

function anchorsBeside(right, up) {
  const rise = Math.abs(up) / (Math.abs(right) || 1e-9);
  if (rise < LEVEL) return ["top center", "bottom center"];
  if (rise > 1 / LEVEL) return ["middle right", "middle left"];
  return right * up > 0 ? ["top left", "bottom right"] : ["top right", "bottom left"];
}
