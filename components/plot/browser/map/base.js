// What was baked, as it is drawn: shapes decoded, thinned and turned, the sea floor as a data address.

import { once } from "../fetching.js";
import { turned } from "./geodesy.js";
import { asAddress } from "../saving.js";
import { thinned } from "./thin.js";

const GAP = -2147483648;
const reliefs = new Map(); // address and kind -> promise of a data address
const made = new WeakMap(); // encoded shape -> Map of what was made of it

/**
 * Gives {x, y} as arrays of metres with NaN between parts, turned to an orientation, without the points that nobody
 * sees at a tolerance in metres; kept for the next call.
 */
export function partsOf(encoded, orientation, tolerance = 0) {
  const known = kept(made, encoded, () => new Map());
  const plain = () => kept(known, "plain", () => ({ x: decoded(encoded.x), y: decoded(encoded.y) }));
  const thin = () => kept(known, tolerance, () => thinned(plain(), tolerance));
  return kept(known, `${orientation} ${tolerance}`, () => turnedParts(thin(), orientation));
}

function kept(store, key, make) {
  if (!store.has(key)) store.set(key, make());
  return store.get(key);
}

/** Turns {x, y} to an orientation. */
export function turnedParts({ x, y }, orientation) {
  const [c, s] = turned([1, 0], orientation); // the unit vector tells cosine and, negated, sine
  const parts = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let at = 0; at < x.length; at += 1) {
    parts.x[at] = x[at] * c - y[at] * s;
    parts.y[at] = y[at] * c + x[at] * s;
  }
  return parts;
}

function decoded(text) {
  const letters = atob(text);
  const view = new DataView(new ArrayBuffer(letters.length));
  for (let at = 0; at < letters.length; at += 1) view.setUint8(at, letters.charCodeAt(at));
  const metres = new Float64Array(letters.length / 4);
  for (let at = 0; at < metres.length; at += 1) {
    const value = view.getInt32(at * 4, true);
    metres[at] = value === GAP ? NaN : value;
  }
  return metres;
}

/** Gives the picture of the sea floor as a data address, which plotly takes without making it another picture first. */
export function relief(address, kind = "image/webp") {
  const key = `${address} ${kind}`;
  if (!reliefs.has(key)) {
    const coming = once(address, (answer) => answer.blob()).then((blob) =>
      kind === blob.type ? asAddress(blob) : redrawn(blob, kind),
    );
    coming.catch(() => reliefs.delete(key));
    reliefs.set(key, coming);
  }
  return reliefs.get(key);
}

/** Gives by how many degrees, clockwise, the picture is turned to an orientation. */
export const reliefTurn = (orientation) => orientation + 100;

async function redrawn(blob, kind) {
  const bitmap = await createImageBitmap(blob);
  const side = bitmap.width;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#FFFFFF"; // not every kind knows transparency
  pen.fillRect(0, 0, side, side);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL(kind, 0.9);
}
