// What was baked, as it is drawn: shapes decoded, thinned and turned, the sea floor as a data address.

import { blob } from "../fetching.js";
import { asAddress } from "../saving.js";
import { turned } from "./geodesy.js";
import { thinned } from "./thin.js";

const GAP = -2147483648;
/** @type {Map<string, Promise<string>>} */
const reliefs = new Map(); // address and kind -> data address
/** @type {WeakMap<Encoded, Map<unknown, Parts>>} */
const made = new WeakMap(); // encoded shape -> what was made of it

/** Gives metres turned to an orientation, without the points that nobody sees at a tolerance in metres; kept for the
 * next call.
 * @param {Encoded} encoded @param {number} orientation @param {number} tolerance */
export function partsOf(encoded, orientation, tolerance) {
  const known = kept(made, encoded, () => new Map());
  const plain = () => kept(known, "plain", () => ({ x: decoded(encoded.x), y: decoded(encoded.y) }));
  const thin = () => kept(known, tolerance, () => thinned(plain(), tolerance));
  return kept(known, `${orientation} ${tolerance}`, () => turnedParts(thin(), orientation));
}

/** @template  Key, Value @param {{get(key: Key): Value | undefined, set(key: Key, value: Value): unknown}} store
 * @param {Key} key @param {() => Value} make @returns {Value} */
export function kept(store, key, make) {
  const known = store.get(key) ?? make();
  store.set(key, known);
  return known;
}

/** @param {Parts} parts @param {number} orientation @returns {Parts} */
export function turnedParts({ x, y }, orientation) {
  const [c, s] = turned([1, 0], orientation); // the unit vector tells cosine and, negated, sine
  return { x: x.map((value, at) => value * c - y[at] * s), y: y.map((value, at) => value * c + x[at] * s) };
}

/** @param {string} text */
function decoded(text) {
  const letters = atob(text);
  const bytes = new DataView(new ArrayBuffer(letters.length));
  for (let at = 0; at < letters.length; at += 1) bytes.setUint8(at, letters.charCodeAt(at));
  return new Float64Array(letters.length / 4).map((_, at) => {
    const value = bytes.getInt32(at * 4, true);
    return value === GAP ? NaN : value;
  });
}

/** Gives the picture of the sea floor as a data address, which plotly takes without making it another picture first.
 * @param {string} address @param {string} kind */
export function relief(address, kind = "image/webp") {
  const key = `${address} ${kind}`;
  return kept(reliefs, key, () => {
    const coming = blob(address).then((found) => (kind === found.type ? asAddress(found) : redrawn(found, kind)));
    coming.catch(() => reliefs.delete(key));
    return coming;
  });
}

/** Gives what lies below a map in a theme; a map without its sea floor is a map still.
 * @param {MapData} data @param {boolean} isOnDark */
export const seaFloor = async ({ relief: isWanted, assets }, isOnDark) =>
  isWanted ? relief(assets[`relief-${isOnDark ? "dark" : "light"}.webp`]).catch(() => null) : null;

/** Gives by how many degrees, clockwise, the picture is turned to an orientation. @param {number} orientation */
export const reliefTurn = (orientation) => orientation + 100;

/** @param {Blob} picture @param {string} kind */
async function redrawn(picture, kind) {
  const bitmap = await createImageBitmap(picture);
  const side = bitmap.width;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = "#FFFFFF"; // not every kind knows transparency
  pen.fillRect(0, 0, side, side);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL(kind, 0.9);
}
