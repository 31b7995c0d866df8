// Names on the map: which of them, where, and none over another.

import { drawing } from "../elements.js";
import { widthOf } from "../letters.js";
import { isMarked, isPlace } from "./features.js";
import { DISC_RADIUS_M, turned } from "./geodesy.js";
import { FreeSpace, placesAlong, positionAt, positionsInside } from "./placement.js";

const LINE_PX = 16;
const PADDING_PX = 3;
/** @type {Record<string, {size: number, style?: string, weight: number, ink: string, spacing?: number}>} */
const FONTS = {
  sea: { size: 12.5, style: "italic", weight: 400, ink: "sea-name", spacing: 0.06 },
  line: { size: 12, style: "italic", weight: 400, ink: "muted" },
  item: { size: 12, weight: 600, ink: "ink" },
  land: { size: 13, weight: 600, ink: "muted" },
  place: { size: 12.5, weight: 400, ink: "ink" },
  major: { size: 13.5, weight: 600, ink: "ink" },
  selected: { size: 13.5, weight: 700, ink: "ink" },
};
const BAKED_PX = 900; // the window in which the disc lay when the positions were chosen
const OFFSET_PX = 7;
const FARTHER_PX = 12; // of the name of a line that finds no place beside it
const RING_PX = 11; // what the ring round a marked place takes, and below what is left without one
const MARK_PX = 6;
const ALWAYS = new Set(["north-pole"]); // a place of nobody's register
const ANCHORS = ["top center", "middle right", "middle left", "bottom center"];

/** Gives the names on show, each with its position. @param {Scene} scene @returns {PlacedLabel[]} */
export function labelsOf(scene) {
  const { data, features, viewport, size } = scene;
  const free = new FreeSpace(viewport, size);
  const [seen, unseen] = [true, false].map((isSeen) =>
    features.filter((feature) => isPlace(feature) && free.sees(feature.spot) === isSeen),
  );
  for (const place of seen) free.block(place.spot, 2 * (isMarked(data, place) ? RING_PX : MARK_PX), idOf(place));
  for (const feature of features) {
    const { label, shape } = feature.item;
    if (label && shape !== "area") free.trace(feature.edge, idOf(feature), shape === "band");
  }
  const named = new Set(unseen.map(idOf));
  const chosen = [];
  for (const { label, positions } of wanted(scene)) {
    if (named.has(label.id)) continue;
    const position = free.place(label, positions);
    if (position || label.font !== "item") named.add(label.id); // a line has further places for its name
    if (position) chosen.push({ ...label, ...position });
  }
  return chosen;
}

/** Gives what would be named if there is room, the most important first.
 * @param {Scene} scene @returns {Generator<Wanted>} */
function* wanted({ data, features, names, viewport }) {
  const zoom = (2 * DISC_RADIUS_M) / BAKED_PX / viewport.scale;
  const baked = new Map(names.map((name) => [name.id, name.positions[String(data.orientation)]]));
  const shown = new Map(features.map((feature) => [idOf(feature), feature]));
  const anchorOf = (/** @type {Feature} */ feature) => baked.get(idOf(feature))?.[2];
  const places = data.labels.includes("place") ? features.filter(isPlace) : [];
  const ofPlace = (/** @type {Feature} */ place) => {
    const clear = isMarked(data, place) ? RING_PX : OFFSET_PX;
    return ofFeature(place, place.item.major ? "major" : "place", place.item.name, clear, anchorOf(place));
  };
  const selected = features.find(({ item }) => item.id === data.selected);
  if (selected) {
    const clear = isPlace(selected) ? RING_PX : OFFSET_PX;
    yield ofFeature(selected, "selected", broken(selected.item.name), clear, anchorOf(selected));
  }
  yield* places.filter((place) => isMarked(data, place)).map(ofPlace);
  if (data.labels.includes("line")) {
    const others = features.filter((feature) => feature !== selected);
    // a route has one name for many ways, and so few places for it
    for (const isFirst of [true, false])
      for (const feature of others) if ((feature.item.shape === "band") === isFirst) yield* shortNames(feature);
  }
  for (const name of names) {
    const feature = shown.get(name.id);
    if (!data.labels.includes(name.kind)) continue;
    if (name.kind === "place" && !feature && !ALWAYS.has(name.id)) continue;
    // Below the widest baked zoom there is less room than was reckoned with: what does not fit is left out.
    if (name.min_zoom > 0 && zoom < 2 ** name.min_zoom && !feature) continue;
    const [x, y, anchor] = name.positions[String(data.orientation)];
    const own = data.lang === "fr" ? name.name_fr : name.name_en;
    const text = name.kind === "place" && feature ? feature.item.name : own;
    const font = feature?.item.major ? "major" : name.kind;
    const label = labelled(name.id, font, text, turned([x, y], data.orientation));
    yield { label, positions: [positionAt(anchor, label.box, OFFSET_PX)] };
  }
  // Last those that have many positions, or were not known when positions were baked.
  const last = places.filter((place) => place.outward || !anchorOf(place));
  yield* last.sort((one, other) => Number(other.item.major ?? 0) - Number(one.item.major ?? 0)).map(ofPlace);
}

/** @param {Feature} feature */
const idOf = ({ item }) => item.drawn || item.id;

/** @param {string} id @param {string} font @param {string} text @param {Point} at @returns {Label} */
function labelled(id, font, text, at, isInside = false) {
  const lines = text.split("\n");
  return { id, font, lines, at, box: boxOfLines(lines, font), isInside };
}

/** @param {Feature} feature @param {string} font @param {string} text @param {number} clear @param {string} [anchor] */
function ofFeature(feature, font, text, clear, anchor) {
  const { item, spot, outward } = feature;
  const label = labelled(idOf(feature), font, text, spot, Boolean(outward));
  if (outward) return { label, positions: positionsInside(outward, label.box) };
  const first = isPlace(feature) ? anchor : item.shape === "area" ? "middle center" : undefined;
  const anchors = first ? [first, ...ANCHORS] : ANCHORS;
  return { label, positions: anchors.map((one) => positionAt(one, label.box, clear)) };
}

/** Gives the places for the short name of a line beside it, of a zone in its middle. @param {Feature} feature */
function shortNames(feature) {
  const { label: text, shape } = feature.item;
  if (!text) return [];
  if (shape === "area") {
    const { label, positions } = ofFeature(feature, "item", broken(text), OFFSET_PX);
    return [false, true].map((isNear) => ({ label: { ...label, isNear }, positions }));
  }
  return [false, true].flatMap((isNear) =>
    placesAlong(feature.edge).map(({ at, anchors }) => {
      const label = { ...labelled(idOf(feature), "item", text, at), isNear };
      const [clear, more] = isNear ? [FARTHER_PX, ANCHORS] : [OFFSET_PX, []];
      return { label, positions: [...anchors, ...more].map((anchor) => positionAt(anchor, label.box, clear)) };
    }),
  );
}

/** Puts a long name in two lines, broken at the space nearest its middle. @param {string} text */
function broken(text) {
  if (text.length < 24 || text.includes("\n")) return text;
  const off = (/** @type {number} */ at) => Math.abs(at - text.length / 2);
  const [at] = [...text.matchAll(/ /g)].map(({ index }) => index).sort((one, other) => off(one) - off(other));
  return at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

/** Gives labels as SVG. @param {PlacedLabel[]} labels @param {ToPixel} toPixel @param {Colours} colours */
export function labelsAsSvg(labels, toPixel, colours) {
  const placed = labels.map((label) => ({ label, spot: toPixel(label.at) }));
  const from = (/** @type {Point} */ [right, down], /** @type {Point} */ [x, y]) =>
    /** @type {Point} */ ([right + x, down + y]);
  const leaders = placed.flatMap(({ label: { leader }, spot }) => {
    if (!leader) return [];
    const [x1, y1, x2, y2] = leader.flatMap((end) => from(spot, end)).map((pixel) => pixel.toFixed(1));
    return [drawing("line", { x1, y1, x2, y2, stroke: colours.muted, "stroke-width": 1 })];
  });
  return [...leaders, ...placed.flatMap(({ label, spot }) => textOf(label, from(spot, label.shift), colours))];
}

/** Gives [width, height] in pixels of the box that lines of text in a font need, with a narrow margin.
 * @param {string[]} lines @param {string} font @returns {Point} */
function boxOfLines(lines, font) {
  const { size, spacing = 0 } = FONTS[font];
  const wide = lines.map((line) => widthOf(line, FONTS[font]) + line.length * size * spacing);
  return [Math.max(...wide) + 2 * PADDING_PX, lines.length * LINE_PX + 2];
}

/** Gives a label whose box has its middle at a pixel: a halo, and the words of each line. `align` says which side of
 * the box the words keep to where another font makes them longer or shorter.
 * @param {PlacedLabel} label @param {Point} middle @param {Colours} colours */
function textOf({ lines, font, align = "middle", box: [width] }, [right, down], colours) {
  const { size, style, weight, ink, spacing } = FONTS[font];
  const x = right + { start: PADDING_PX - width / 2, middle: 0, end: width / 2 - PADDING_PX }[align];
  const first = down - ((lines.length - 1) * LINE_PX) / 2 + 0.35 * size;
  const look = {
    "text-anchor": align,
    "font-size": size,
    "font-style": style,
    "font-weight": weight,
    "letter-spacing": spacing && `${spacing}em`,
  };
  // Words of their own, not `paint-order`: programs that do not know it would draw the halo over the letters.
  const halo = { stroke: colours.page, "stroke-width": 3, "stroke-opacity": 0.85, "stroke-linejoin": "round" };
  return [{ fill: colours.page, ...halo }, { fill: colours[ink] }].flatMap((more) =>
    lines.map((line, at) => {
      const y = (first + at * LINE_PX).toFixed(1);
      return drawing("text", { x: x.toFixed(1), y, ...look, ...more }, line);
    }),
  );
}
