// What lies below everything: land, graticule, relief, shapes. Each file is fetched once a page, by hashed address.

import { turned } from "./geodesy.js";

const GAP = -2147483648;
const fetched = new Map(); // address -> promise of its content
const reliefs = new Map(); // address and orientation -> promise of a data address
const turns = new WeakMap(); // parts -> Map of orientation -> turned parts

/** Fetches the shapes; gives {base, drawn, labels}, with all coordinates decoded. */
export async function shapes(assets) {
  const [base, drawn, labels] = await Promise.all(
    ["base.json", "drawn.json", "labels.json"].map((name) => once(assets[name], (answer) => answer.json())),
  );
  return { base, drawn, labels };
}

function once(address, read) {
  if (!fetched.has(address)) {
    const coming = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return read(answer);
    });
    coming.catch(() => fetched.delete(address));
    fetched.set(address, coming);
  }
  return fetched.get(address);
}

/** Gives {x, y} as arrays of metres with NaN between parts, turned to an orientation; kept for the next call. */
export function partsOf(encoded, orientation) {
  if (!turns.has(encoded)) turns.set(encoded, new Map());
  const known = turns.get(encoded);
  if (!known.has(orientation)) {
    const plain = known.get("plain") ?? { x: decoded(encoded.x), y: decoded(encoded.y) };
    known.set("plain", plain);
    known.set(orientation, turnedParts(plain, orientation));
  }
  return known.get(orientation);
}

/** Turns {x, y} to an orientation. */
export function turnedParts({ x, y }, orientation) {
  const [c, s] = turned([1, 0], orientation); // the unit vector tells cosine and, negated, sine
  const made = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let at = 0; at < x.length; at += 1) {
    made.x[at] = x[at] * c - y[at] * s;
    made.y[at] = y[at] * c + x[at] * s;
  }
  return made;
}

function decoded(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 4 }, (_, at) => {
    const metres = view.getInt32(at * 4, true);
    return metres === GAP ? NaN : metres;
  });
}

/** Gives the picture of the sea floor, turned to an orientation, as a data address: pictures then hold it too. */
export function relief(address, orientation, kind = "image/webp") {
  const key = `${address} ${orientation} ${kind}`;
  if (!reliefs.has(key)) {
    const coming = once(address, (answer) => answer.blob()).then((blob) =>
      orientation === -100 && kind === blob.type ? asAddress(blob) : redrawn(blob, orientation, kind),
    );
    coming.catch(() => reliefs.delete(key));
    reliefs.set(key, coming);
  }
  return reliefs.get(key);
}

/** Gives a blob as a data address. */
export function asAddress(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function redrawn(blob, orientation, kind) {
  const bitmap = await createImageBitmap(blob);
  const side = bitmap.width;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const pen = canvas.getContext("2d");
  if (kind === "image/jpeg") {
    pen.fillStyle = "#FFFFFF"; // no transparency there
    pen.fillRect(0, 0, side, side);
  }
  pen.translate(side / 2, side / 2);
  pen.rotate(((orientation + 100) * Math.PI) / 180); // the canvas counts downwards, so the turn keeps its sign
  pen.drawImage(bitmap, -side / 2, -side / 2);
  bitmap.close();
  return canvas.toDataURL(kind, 0.9);
}
