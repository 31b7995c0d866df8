// Leaves out of lines what nobody sees at a scale, so that plotly has a tenth of the points to draw.

const FINEST_M = 100;
const UNSEEN_PX = 0.5;

/** Gives how far in metres a line may be drawn off its place where a pixel has so many metres; 0 for not at all.
 * @param {number} metresPerPixel */
export function toleranceAt(metresPerPixel) {
  const steps = Math.floor(Math.log2((UNSEEN_PX * metresPerPixel) / FINEST_M));
  return steps >= 0 ? FINEST_M * 2 ** steps : 0; // few steps, so that a zoom seldom asks for other points
}

/** Gives parts without the points that lie within `tolerance` of the line without them (Douglas and Peucker), and
 * without islands that are no wider; what consists of nothing else stays as it is.
 * @param {Parts} parts @param {number} tolerance */
export function thinned({ x, y }, tolerance) {
  const kept = new Uint8Array(x.length);
  for (let first = 0; tolerance && first < x.length; first += 1) {
    if (Number.isNaN(x[first])) continue;
    let last = first;
    while (last + 1 < x.length && !Number.isNaN(x[last + 1])) last += 1;
    const corners = keepCorners({ x, y }, first, last, tolerance, kept);
    const closed = x[first] === x[last] && y[first] === y[last];
    if (closed && corners < 2) kept.fill(0, first, last + 1);
    else kept[first] = kept[last] = kept[last + 1] = 1; // with the gap behind it
    first = last;
  }
  if (!kept.includes(1)) return { x, y };
  return { x: x.filter((_, at) => kept[at]), y: y.filter((_, at) => kept[at]) };
}

/** Marks the corners between two points; gives how many there are.
 * @param {Parts} parts @param {number} begin @param {number} end @param {number} tolerance @param {Uint8Array} kept */
function keepCorners({ x, y }, begin, end, tolerance, kept) {
  const open = [[begin, end]];
  let corners = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    const [first, last] = step;
    const [dx, dy] = [x[last] - x[first], y[last] - y[first]];
    const long = dx * dx + dy * dy;
    let [farthest, found] = [tolerance * tolerance, -1];
    for (let at = first + 1; at < last; at += 1) {
      const [px, py] = [x[at] - x[first], y[at] - y[first]];
      const along = long ? Math.min(1, Math.max(0, (px * dx + py * dy) / long)) : 0;
      const far = (px - along * dx) ** 2 + (py - along * dy) ** 2;
      if (far > farthest) [farthest, found] = [far, at];
    }
    if (found < 0) continue;
    kept[found] = 1;
    corners += 1;
    open.push([first, found], [found, last]);
  }
  return corners;
}
