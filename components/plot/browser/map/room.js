// Which part of the map is still free for names.

import { pointsOn } from "./edge.js";
import { DISC_RADIUS_M } from "./geodesy.js";
import { metresPerPixel, pixelOf, ranges } from "./view.js";

const MARGIN_PX = 2;
const LEADER_PX = 4;
const BESIDE_PX = 18; // what a line keeps free of the short names of other lines, so that none can be taken for its own
const STEP_PX = 9;

/** Gives {block, sees, place} for a view: what is blocked or placed takes its part of the room. */
export function roomIn(view, size, orientation) {
  const [window, scale] = [ranges(view, size, orientation), metresPerPixel(view, size)];
  const taken = [];
  const traced = [];
  const boxAt = (place, [right, down], [width, height]) => {
    const [cx, cy] = pixelOf(place, window, scale);
    return [cx + right - width / 2, cy + down - height / 2, cx + right + width / 2, cy + down + height / 2];
  };
  const isCut = ([left, top, right, bottom]) =>
    left < MARGIN_PX || top < MARGIN_PX || right > size.width - MARGIN_PX || bottom > size.height - MARGIN_PX;
  const [poleRight, poleDown] = pixelOf([0, 0], window, scale);
  const isBeyond = ([left, top, right, bottom]) =>
    [left, right].some((x) =>
      [top, bottom].some((y) => Math.hypot(x - poleRight, y - poleDown) * scale > DISC_RADIUS_M),
    );

  return {
    /** Takes a square with its middle at a point of the turned plane; names of the same id may lie on it. */
    block(place, side, id) {
      taken.push({ box: boxAt(place, [0, 0], [side, side]), id });
    },
    /** Takes a line {x, y} of the turned plane for its own short name: those of other lines keep away from it. */
    trace({ x, y }, id) {
      for (let at = 1; at < x.length; at += 1) {
        const [dx, dy] = [x[at] - x[at - 1], y[at] - y[at - 1]];
        const steps = Math.ceil(Math.hypot(dx, dy) / scale / STEP_PX); // not a number between parts: no step
        for (let step = 1; step <= steps; step += 1) {
          const point = [x[at - 1] + (dx * step) / steps, y[at - 1] + (dy * step) / steps];
          const box = boxAt(point, [0, 0], [BESIDE_PX, BESIDE_PX]);
          if (!isCut(box)) traced.push({ box, id });
        }
      }
    },
    /** Tells whether a point of the turned plane is in sight. */
    sees(place) {
      return !isCut(boxAt(place, [0, 0], [0, 0]));
    },
    /** Gives the first of several positions, each {shift, leader}, in which a label is in sight and free, or null. */
    place({ id, at, font, box: size, within }, positions) {
      for (const position of positions) {
        const box = boxAt(at, position.shift, size);
        if (isCut(box) || (within && isBeyond(box))) continue;
        const way = position.leader ? pointsOn(position.leader) : [];
        const boxes = [box, ...way.map((point) => boxAt(at, point, [LEADER_PX, LEADER_PX]))];
        if (taken.some((other) => other.id !== id && boxes.some((own) => overlap(own, other.box)))) continue;
        if (font === "item" && traced.some((other) => other.id !== id && overlap(box, other.box))) continue;
        for (const own of boxes) taken.push({ box: own, id });
        return position;
      }
      return null;
    },
  };
}

const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
