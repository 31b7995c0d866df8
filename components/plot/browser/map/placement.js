// Where names may stand, and which part of the map is still free for them.

import { DISC_RADIUS_M } from "./geodesy.js";

const MARGIN_PX = 2;
const LEADER_PX = 4;
const LEADER_STEP_PX = 6; // no farther than names are high
const BESIDE_PX = 18; // what a line keeps free of the short names of other lines, so that none can be taken for its own
const STEP_PX = 9;
const CLEAR_PX = 8; // of a name beyond the edge, from the middle of its triangle
const ROW_PX = 17;
const NEAR = [0, 20, -20, 40, -40, 60, -60, 75, -75]; // degrees from straight inwards
const FAR = [0, 30, -30, 60, -60];
const ALONG = [0.35, 0.65, 0.5, 0.2, 0.8, 0.1, 0.9, 0.28, 0.42, 0.58, 0.72]; // parts of the length, the best first
const LEVEL = 0.35; // a line that rises less than this is level, one that rises more than the inverse is upright

/** The free part of a viewport: what is blocked or placed takes its share of it. */
export class FreeSpace {
  #taken = /** @type {{box: Bounds, id: string}[]} */ ([]);
  #traced = /** @type {{box: Bounds, id: string, isRoute: boolean}[]} */ ([]);

  /** @param {Viewport} viewport @param {Size} size */
  constructor(viewport, size) {
    this.viewport = viewport;
    this.size = size;
  }

  /** Gives the box of a size whose middle is shifted from a point of the turned plane.
   * @param {Point} point @param {Point} shift @param {Point} size @returns {Bounds} */
  #box(point, [right, down], [width, height]) {
    const [x, y] = this.viewport.toPixel(point);
    return [x + right - width / 2, y + down - height / 2, x + right + width / 2, y + down + height / 2];
  }

  /** @param {Bounds} box */
  #isCut([left, top, right, bottom]) {
    const { width, height } = this.size;
    return left < MARGIN_PX || top < MARGIN_PX || right > width - MARGIN_PX || bottom > height - MARGIN_PX;
  }

  /** @param {Bounds} box */
  #isBeyondEdge([left, top, right, bottom]) {
    const { toPixel, scale } = this.viewport;
    const pole = toPixel([0, 0]);
    const far = (/** @type {number} */ x, /** @type {number} */ y) => Math.hypot(x - pole[0], y - pole[1]) * scale;
    return [left, right].some((x) => [top, bottom].some((y) => far(x, y) > DISC_RADIUS_M));
  }

  /** Takes a square with its middle at a point of the turned plane; names of the same id may lie on it.
   * @param {Point} point @param {number} side @param {string} id */
  block(point, side, id) {
    this.#taken.push({ box: this.#box(point, [0, 0], [side, side]), id });
  }

  /** Takes a line of the turned plane for its own short name: those of other lines keep away from it, or from a route
   * where they find room.
   * @param {Parts} line @param {string} id @param {boolean} isRoute */
  trace({ x, y }, id, isRoute) {
    for (let at = 1; at < x.length; at += 1) {
      const [dx, dy] = [x[at] - x[at - 1], y[at] - y[at - 1]];
      const steps = Math.ceil(Math.hypot(dx, dy) / this.viewport.scale / STEP_PX); // none between parts
      for (let step = 1; step <= steps; step += 1) {
        const share = step / steps;
        const box = this.#box([x[at - 1] + dx * share, y[at - 1] + dy * share], [0, 0], [BESIDE_PX, BESIDE_PX]);
        if (!this.#isCut(box)) this.#traced.push({ box, id, isRoute });
      }
    }
  }

  /** Tells whether a point of the turned plane is in sight. @param {Point} point */
  sees(point) {
    return !this.#isCut(this.#box(point, [0, 0], [0, 0]));
  }

  /** Gives the first of several positions in which a label is in sight and free, if any.
   * @param {Label} label @param {Position[]} positions */
  place({ id, at, font, box: size, isInside, isNear }, positions) {
    const isFree = (/** @type {Bounds} */ box, others = this.#taken) =>
      !others.some((other) => other.id !== id && overlap(box, other.box));
    const traced = isNear ? this.#traced.filter(({ isRoute }) => !isRoute) : this.#traced;
    return positions.find(({ shift, leader }) => {
      const box = this.#box(at, shift, size);
      if (this.#isCut(box) || (isInside && this.#isBeyondEdge(box))) return false;
      const way = leader ? pointsOn(leader).map((point) => this.#box(at, point, [LEADER_PX, LEADER_PX])) : [];
      const boxes = [box, ...way];
      if (!boxes.every((own) => isFree(own)) || (font === "item" && !isFree(box, traced))) return false;
      this.#taken.push(...boxes.map((own) => ({ box: own, id })));
      return true;
    });
  }
}

/** @param {Bounds} one @param {Bounds} other */
const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** @param {[Point, Point]} leader @returns {Point[]} */
function pointsOn([[x, y], [toX, toY]]) {
  const steps = Math.ceil(Math.hypot(toX - x, toY - y) / LEADER_STEP_PX);
  return Array.from({ length: steps }, (_, step) => [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps]);
}

/** Gives where the middle of a box lies from the place that it names, for an anchor as plotly has it.
 * @param {string} anchor @param {Point} box @param {number} offset @returns {Position} */
export function positionAt(anchor, [width, height], offset) {
  const across = anchor.includes("right") ? 1 : anchor.includes("left") ? -1 : 0;
  const below = anchor.includes("bottom") ? 1 : anchor.includes("top") ? -1 : 0;
  const align = across > 0 ? "start" : across < 0 ? "end" : "middle";
  return { shift: [across * (offset + width / 2), below * ((across ? 0 : offset) + height / 2)], align };
}

/** Gives where the name of a place beyond the map's edge may stand, best first: inside the edge, round the triangle
 * that points to the place. One that stands farther off has a line that leads to it.
 * @param {Point} outward @param {Point} box @returns {Position[]} */
export function positionsInside([right, up], [width, height]) {
  const inward = Math.atan2(up, -right); // on the screen, where down is positive
  const at = (/** @type {number} */ clear) => (/** @type {number} */ degrees) => {
    const angle = inward + (degrees * Math.PI) / 180;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    const along = (/** @type {number} */ far) => /** @type {Point} */ ([far * across, far * down]);
    const half = Math.min(width / 2 / Math.abs(across), height / 2 / Math.abs(down));
    /** @type {[Point, Point] | null} */
    const leader = clear > CLEAR_PX ? [along(CLEAR_PX), along(clear)] : null;
    return { shift: along(clear + half), leader };
  };
  return [...NEAR.map(at(CLEAR_PX)), ...[1, 2, 3].flatMap((row) => FAR.map(at(CLEAR_PX + row * ROW_PX)))];
}

/** Gives places on a line where its name may stand: on one side of it, never across it. @param {Parts} line */
export function placesAlong({ x, y }) {
  const far = [0];
  for (let at = 1; at < x.length; at += 1)
    far.push(far[at - 1] + (Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1]) || 0)); // not a number between parts
  const whole = far[far.length - 1];
  return ALONG.flatMap((part) => {
    const next = far.findIndex((length) => whole && length >= part * whole);
    const before = next - 1;
    if (before < 0 || Number.isNaN(x[before]) || Number.isNaN(x[next])) return [];
    const share = (part * whole - far[before]) / (far[next] - far[before] || 1);
    const [dx, dy] = [x[next] - x[before], y[next] - y[before]];
    const at = /** @type {Point} */ ([x[before] + share * dx, y[before] + share * dy]);
    return [{ at, anchors: anchorsBeside(dx, dy) }];
  });
}

/** @param {number} right @param {number} up */
function anchorsBeside(right, up) {
  const rise = Math.abs(up) / (Math.abs(right) || 1e-9);
  if (rise < LEVEL) return ["top center", "bottom center"];
  if (rise > 1 / LEVEL) return ["middle right", "middle left"];
  return right * up > 0 ? ["top left", "bottom right"] : ["top right", "bottom left"];
}
