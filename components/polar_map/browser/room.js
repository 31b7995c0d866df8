// Which part of the map is still free for names.

import { pointsOn } from "./edge.js";
import { DISC_RADIUS_M } from "./geodesy.js";
import { metresPerPixel, pixelOf, ranges } from "./view.js";

const MARGIN_PX = 2;
const LEADER_PX = 4;

/** Gives {block, sees, place} for a view: what is blocked or placed takes its part of the room. */
export function roomIn(view, size, orientation) {
  const [window, scale] = [ranges(view, size, orientation), metresPerPixel(view, size)];
  const taken = [];
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
    /** Tells whether a point of the turned plane is in sight. */
    sees(place) {
      return !isCut(boxAt(place, [0, 0], [0, 0]));
    },
    /** Gives the first of several positions, each {shift, leader}, in which a label is in sight and free, or null. */
    place({ id, at, box: size, within }, positions) {
      for (const position of positions) {
        const box = boxAt(at, position.shift, size);
        if (isCut(box) || (within && isBeyond(box))) continue;
        const way = position.leader ? pointsOn(position.leader) : [];
        const boxes = [box, ...way.map((point) => boxAt(at, point, [LEADER_PX, LEADER_PX]))];
        if (taken.some((other) => other.id !== id && boxes.some((own) => overlap(own, other.box)))) continue;
        for (const own of boxes) taken.push({ box: own, id });
        return position;
      }
      return null;
    },
  };
}

const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
