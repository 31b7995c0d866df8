// What is read off the map: the scale, a position.

import { numbers } from "../elements.js";
import { distance, inverse, inWords, turnedBack } from "./geodesy.js";

const STEPS = [1, 2, 5];

/** Gives the longest bar of a round length, not wider than so many pixels, for the scale at the centre of the view.
 * @param {Scene} scene @param {number} widest */
export function scaleBar({ data, viewport: { centre, scale } }, widest) {
  const end = (/** @type {number} */ right) =>
    /** @type {Point} */ (inverse(...turnedBack([centre[0] + right * scale, centre[1]], data.orientation)));
  const km = distance(end(-widest / 2), end(widest / 2)) / 1000;
  const ten = 10 ** Math.floor(Math.log10(km));
  const round = ten * (STEPS.findLast((step) => step * ten <= km) ?? 1);
  return { width: (widest * round) / km, words: `${numbers(data.lang).format(round)} km` };
}

/** Writes a position in degrees, or without one that of the centre.
 * @param {PolarMap} map @param {Point | null} degrees */
export function positionInWords({ view, data }, degrees) {
  const shown = degrees ?? inverse(view.x, view.y);
  return shown ? inWords(shown, data.texts.compass) : "";
}
