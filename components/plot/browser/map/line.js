// A line that the reader draws: clicks, taps and keys put its vertices, and what ends it hands them over.

import { drawing, numbers, say } from "../elements.js";
import { degreesAt, distance, forward, KM_PER_NAUTICAL_MILE, turned, wayBetween } from "./geodesy.js";

const DECIMALS = 3; // as an address holds them

/** Begins to draw, or leaves it. @param {PolarMap} map @param {boolean} isWanted */
export function setDrawing(map, isWanted) {
  map.button("line").setAttribute("aria-pressed", String(isWanted));
  map.root.classList.toggle("drawing", isWanted);
  if (isWanted) map.frame.focus({ preventScroll: true });
  show(map, isWanted ? [] : null);
}

/** Puts a vertex at a point of the turned plane. @param {PolarMap} map @param {Point} point */
export function addVertex(map, point) {
  const degrees = degreesAt(point, map.data.orientation);
  const { line } = map;
  if (!line || !degrees || line.length >= map.newest.mostVertices) return;
  map.frame.focus({ preventScroll: true }); // for the keys
  show(map, [...line, degrees]);
}

/** Ends the line: hands it over if it is one. @param {PolarMap} map */
export function endLine(map) {
  const line = map.line ?? [];
  setDrawing(map, false);
  const written = line.map(([lon, lat]) => [lat, lon].map((one) => one.toFixed(DECIMALS)).join(","));
  if (new Set(written).size > 1) map.send(written.join("_"));
}

/** Gives what a key is for while one draws, if anything. @param {PolarMap} map @param {string} key */
export function lineActOf(map, key) {
  const { line } = map;
  if (!line) return null;
  if (key === "Enter") return () => endLine(map);
  if (key === "Escape") return () => setDrawing(map, false);
  if (key === "Backspace") return () => show(map, line.slice(0, -1));
  if (key === " ") return () => addVertex(map, map.viewport.centre);
  return null;
}

/** Gives the vertices with the ways between them, the last one to the pointer.
 * @param {PolarMap} map @param {ToPixel} toPixel */
export function lineDrawing({ line, position, data }, toPixel) {
  if (!line) return [];
  const pixelOf = (/** @type {Point} */ point) => toPixel(turned(point, data.orientation));
  const wayTo = (/** @type {Point} */ one, /** @type {Point} */ other) =>
    wayBetween(one, other).map((point) => pixelOf(point).map((pixel) => pixel.toFixed(1)).join(" "));
  const ways = line.slice(1).map((vertex, at) => wayTo(line[at], vertex));
  const d = ways.map((way) => `M${way.join("L")}`).join("");
  const next = position && line.length ? `M${wayTo(line[line.length - 1], position).join("L")}` : "";
  const dots = line.map((vertex) => {
    const [cx, cy] = pixelOf(forward(...vertex));
    return drawing("circle", { cx, cy, r: 5, class: "measured" });
  });
  return [
    drawing("path", { d: d + next, class: "way halo" }),
    drawing("path", { d, class: "way" }),
    drawing("path", { d: next, class: "way next" }),
    ...dots,
  ];
}

/** @param {PolarMap} map @param {Point[] | null} line in degrees, while one draws */
function show(map, line) {
  const { texts, lang } = map.data;
  map.line = line;
  map.drawPassing();
  if (!line || line.length < 2) return say(map.message, line ? texts.line_hint : "");
  const km = line.slice(1).reduce((sum, vertex, at) => sum + distance(line[at], vertex), 0) / 1000;
  const [kilometres, miles] = [km, km / KM_PER_NAUTICAL_MILE].map(numbers(lang).format);
  const result = texts.distance_result.replace("{km}", kilometres).replace("{nm}", miles);
  return say(map.message, line.length >= map.newest.mostVertices ? `${result} · ${texts.line_most}` : result);
}
