// How the insides of areas are drawn: hatched, but no hatching over another; with many areas on the map by their edges
// alone, whose pattern says the same.

import { kept } from "./base.js";
import { isFilled } from "./features.js";
import { isInside } from "./hit.js";

const GRID = 24; // points a side
const MEETING = 0.05; // of the points of the smaller one, where two only meet
/** @type {WeakMap<Parts, WeakMap<Parts, boolean>>} */
const met = new WeakMap(); // shape -> shape -> whether they lie over one another

/** Gives how each area is filled, by id. The chosen one and the smaller ones are hatched before the others.
 * @param {MapData} data @param {Feature[]} features @returns {Map<string, Fill>} */
export function fillsOf({ selected, mostFilled }, features) {
  const areas = features.filter((feature) => isFilled(feature) && feature.item.shape === "area");
  if (areas.length > mostFilled)
    return new Map(areas.map(({ item: { id } }) => [id, id === selected ? "tint" : "none"]));
  const isChosen = (/** @type {Feature} */ { item }) => Number(item.id === selected);
  areas.sort((one, other) => isChosen(other) - isChosen(one) || sizeOf(one) - sizeOf(other));
  const hatched = /** @type {Feature[]} */ ([]);
  return new Map(
    areas.map((area) => {
      const isFree = !hatched.some((other) => overlap(area, other));
      if (isFree) hatched.push(area);
      return [area.item.id, isFree ? "hatch" : "tint"];
    }),
  );
}

/** @param {Feature} feature */
const sizeOf = ({ box: [left, bottom, right, top] }) => (right - left) * (top - bottom);

/** Tells whether two areas lie over one another by more than where they meet: in the part of the map that both may
 * take, some of the points of a grid that are in one are in the other.
 * @param {Feature} one @param {Feature} other */
export function overlap({ parts, box: a }, { parts: others, box: b }) {
  const [left, bottom, right, top] = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  if (left >= right || bottom >= top) return false;
  const known = kept(met, parts, () => new WeakMap());
  return kept(known, others, () => {
    let [inOne, inOther, inBoth] = [0, 0, 0];
    for (let row = 0.5; row < GRID; row += 1)
      for (let column = 0.5; column < GRID; column += 1) {
        const x = left + ((right - left) * column) / GRID;
        const y = bottom + ((top - bottom) * row) / GRID;
        const [isInOne, isInOther] = [isInside(parts, x, y), isInside(others, x, y)];
        inOne += Number(isInOne);
        inOther += Number(isInOther);
        inBoth += Number(isInOne && isInOther);
      }
    return inBoth > MEETING * Math.min(inOne, inOther);
  });
}
