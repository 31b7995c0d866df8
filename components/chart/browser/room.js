// Which part of the drawing is still free for words, and words cut to the room there is.

import { widthOf } from "./letters.js";

const LEAST_CUT = 64; // pixels below which cut words tell nothing

/** Gives {block, place, isFree} for a box [left, top, right, bottom]: what is blocked or placed takes its part of it. */
export function roomIn([left, top, right, bottom]) {
  const taken = [];
  const isIn = (box) => box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
  const isFree = (box) => isIn(box) && !taken.some((other) => overlap(box, other));
  return {
    isFree,
    /** Takes a box [left, top, right, bottom]. */
    block(box) {
      taken.push(box);
    },
    /** Takes boxes along a line between two points. */
    blockLine([x1, y1], [x2, y2], half = 3) {
      const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6);
      for (let at = 0; at <= steps; at += 1) {
        const [x, y] = [x1 + ((x2 - x1) * at) / (steps || 1), y1 + ((y2 - y1) * at) / (steps || 1)];
        taken.push([x - half, y - half, x + half, y + half]);
      }
    },
    /** Gives the first of several {box, ...} that is free, and takes it; null if none is. */
    place(candidates) {
      const found = candidates.find(({ box }) => isFree(box)) ?? null;
      if (found) taken.push(found.box);
      return found;
    },
  };
}

const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** Gives a text as it fits into a width: whole, cut with three points, or empty. */
export function fitted(text, width, font) {
  if (widthOf(text, font) <= width) return text;
  if (width < LEAST_CUT) return "";
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`, font) <= width) least = middle;
    else most = middle - 1;
  }
  return `${text.slice(0, least).trimEnd()}…`;
}

/** Breaks a text into lines no wider than `width`, at most `most` of them: the last is then cut. */
export function wrapped(text, width, font, most = Infinity) {
  const lines = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const last = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), fitted(last, width, font)];
}
