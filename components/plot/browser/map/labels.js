// Names on the map: which of them, where, and none over another.

import { placesAlong } from "./along.js";
import { placesInside } from "./edge.js";
import { drawing } from "../elements.js";
import { DISC_RADIUS_M, turned } from "./geodesy.js";
import { boxOfLines, textOf } from "./words.js";
import { roomIn } from "./room.js";
import { isMarked } from "./things.js";
import { metresPerPixel } from "./view.js";

const BAKED_PX = 900; // the window in which the disc lay when the positions were chosen
const OFFSET_PX = 7;
const RING_PX = 11; // what the ring round a marked place takes, and below what is left without one
const MARK_PX = 6;
const ALWAYS = new Set(["north-pole"]); // a place of nobody's register
const ANCHORS = ["top center", "middle right", "middle left", "bottom center"];

/**
 * Gives the names on show, each {id, font, lines, at, box, shift, align, leader}: `at` a point of the turned plane, the
 * box [width, height] in pixels, and the shift of its middle from there.
 */
export function labelsOf(scene, view, size) {
  const { data, things } = scene;
  const room = roomIn(view, size, data.orientation);
  const points = things.filter((thing) => isPoint(thing) && room.sees(thing.spot));
  for (const thing of points) room.block(thing.spot, 2 * (isMarked(data, thing) ? RING_PX : MARK_PX), idOf(thing));
  const unnamed = (thing) => thing.item.label && thing.item.shape !== "area";
  for (const thing of things.filter(unnamed)) room.trace(thing.edge, idOf(thing));
  const named = new Set(things.filter((thing) => isPoint(thing) && !points.includes(thing)).map(idOf));
  const chosen = [];
  for (const { label, positions } of wanted(scene, (2 * DISC_RADIUS_M) / BAKED_PX / metresPerPixel(view, size))) {
    if (named.has(label.id)) continue;
    const position = room.place(label, positions);
    if (position || label.font !== "item") named.add(label.id); // a line has further places for its name
    if (position) chosen.push({ ...label, ...position });
  }
  return chosen;
}

// Gives what would be named if there is room, with its positions, the most important first.
function* wanted({ data, things, names }, zoom) {
  const baked = new Map(names.map((name) => [name.id, name.positions[String(data.orientation)]]));
  const shown = new Map(things.map((thing) => [idOf(thing), thing]));
  const points = things.filter(isPoint);
  const selected = things.find((thing) => thing.item.id === data.selected);
  if (selected) yield ofThing(selected, "selected", broken(selected.item.name), baked, OFFSET_PX);
  const places = data.labels.includes("place");
  const ofPoint = (thing) => {
    const font = thing.item.major ? "major" : "place";
    return ofThing(thing, font, thing.item.name, baked, isMarked(data, thing) ? RING_PX : OFFSET_PX);
  };
  if (places) yield* points.filter((thing) => isMarked(data, thing)).map(ofPoint);
  if (data.labels.includes("line"))
    for (const thing of things) if (thing.item.label && thing !== selected) yield* beside(thing);
  for (const name of names) {
    const thing = shown.get(name.id);
    if (!data.labels.includes(name.kind)) continue;
    if (name.kind === "place" && !thing && !ALWAYS.has(name.id)) continue;
    // Below the widest baked zoom there is less room than was reckoned with: what does not fit is left out.
    if (name.min_zoom > 0 && zoom < 2 ** name.min_zoom && !thing) continue;
    const [x, y, anchor] = baked.get(name.id);
    const text = name.kind === "place" && thing ? thing.item.name : name[`name_${data.lang}`];
    const label = labelled(name.id, thing?.item.major ? "major" : name.kind, text, turned([x, y], data.orientation));
    yield { label, positions: [besides(anchor, label.box, OFFSET_PX)] };
  }
  // Last those that have many positions, or were not known when positions were baked.
  const last = places ? points.filter((thing) => thing.outward || !baked.has(idOf(thing))) : [];
  yield* last.sort((one, other) => Boolean(other.item.major) - Boolean(one.item.major)).map(ofPoint);
}

const idOf = ({ item }) => item.drawn || item.id;
const isPoint = ({ item }) => item.shape === "point";

function labelled(id, font, text, at, within = false) {
  const lines = text.split("\n");
  return { id, font, lines, at, box: boxOfLines(lines, font), within };
}

function ofThing(thing, font, text, baked, offset) {
  const label = labelled(idOf(thing), font, text, thing.spot, Boolean(thing.outward));
  if (thing.outward) return { label, positions: placesInside(thing.outward, ...label.box) };
  const first = isPoint(thing) ? [baked.get(idOf(thing))?.[2]] : thing.item.shape === "area" ? ["middle center"] : [];
  const anchors = [...first.filter(Boolean), ...ANCHORS];
  const clear = font === "selected" && isPoint(thing) ? RING_PX : offset;
  return { label, positions: anchors.map((anchor) => besides(anchor, label.box, clear)) };
}

// Gives the places for the short name of a line beside it, of a zone in its middle.
function beside(thing) {
  const [id, text] = [idOf(thing), thing.item.label];
  if (thing.item.shape === "area") return [ofThing(thing, "item", broken(text), new Map(), OFFSET_PX)];
  return placesAlong(thing.edge).map(({ at, anchors }) => {
    const label = labelled(id, "item", text, at);
    return { label, positions: anchors.map((anchor) => besides(anchor, label.box, OFFSET_PX)) };
  });
}

// Gives where the middle of a box lies from the place that it names, for an anchor as plotly has it.
function besides(anchor, [width, height], offset) {
  const across = anchor.includes("right") ? 1 : anchor.includes("left") ? -1 : 0;
  const below = anchor.includes("bottom") ? 1 : anchor.includes("top") ? -1 : 0;
  const shift = [across * (offset + width / 2), below * ((across ? 0 : offset) + height / 2)];
  return { shift, align: { 1: "start", 0: "middle", "-1": "end" }[across] };
}

// A long name in two lines, broken at the space nearest its middle.
function broken(text) {
  if (text.length < 24 || text.includes("\n")) return text;
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index);
  const middle = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? text : `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}

/** Gives labels as SVG, for `place` that gives the pixel of a point of the turned plane. */
export function labelsAsSvg(labels, place, colours) {
  const placed = labels.map((label) => ({ label, from: place(label.at) }));
  return [
    ...placed.filter(({ label }) => label.leader).map(({ label, from }) => line(from, label.leader, colours)),
    ...placed.flatMap(({ label, from }) =>
      textOf(label, [from[0] + label.shift[0], from[1] + label.shift[1]], colours),
    ),
  ];
}

function line([right, down], [from, to], colours) {
  const at = ([x, y]) => [right + x, down + y].map((value) => value.toFixed(1));
  const [[x1, y1], [x2, y2]] = [at(from), at(to)];
  return drawing("line", { x1, y1, x2, y2, stroke: colours.muted, "stroke-width": 1 });
}
