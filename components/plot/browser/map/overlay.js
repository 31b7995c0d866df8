// What lies on the figure and moves with it: lines, places, names, the mark below the pointer, and what one measures.

import { drawing } from "../elements.js";
import { distance, forward, inverse, KM_PER_NAUTICAL_MILE, turned, turnedBack, wayBetween } from "./geodesy.js";
import { labelsAsSvg, labelsOf } from "./labels.js";
import { linesAsSvg } from "./lines.js";
import { marksAsSvg } from "./marks.js";
import { pathOf } from "./paths.js";
import { metresPerPixel, pixelOf, ranges } from "./view.js";

/** Gives what lies on the figure whoever looks at it, as SVG for a view and a size. */
export function lasting(scene, view, size, labels) {
  const colours = scene.data.colours[scene.theme];
  const place = placeIn(scene, view, size);
  return [
    ...linesAsSvg(scene, place, size, colours),
    ...marksAsSvg(scene, place, colours),
    ...labelsAsSvg(labels, place, colours),
  ];
}

/** Draws the overlay anew for the view on show; while that moves, with the names that were chosen before. */
export function drawOverlay(map, moving = false) {
  const { overlay, size } = map;
  if (!map.things) return;
  if (!moving || !map.labels) map.labels = labelsOf(map, map.view, size);
  overlay.setAttribute("width", size.width);
  overlay.setAttribute("height", size.height);
  overlay.firstChild.replaceChildren(...lasting(map, map.view, size, map.labels));
  drawPassing(map);
}

/** Draws anew only what follows the pointer, and what one measures. */
export function drawPassing(map) {
  const place = placeIn(map, map.view, map.size);
  map.overlay.lastChild.replaceChildren(...pointed(map, place), ...measured(map, place));
}

function placeIn({ data }, view, size) {
  const [window, scale] = [ranges(view, size, data.orientation), metresPerPixel(view, size)];
  return (point) => pixelOf(point, window, scale);
}

function pointed({ pointed: thing }, place) {
  if (!thing) return [];
  const { item, parts, edge, spot } = thing;
  if (item.shape === "point") {
    const [cx, cy] = place(spot);
    return [drawing("circle", { cx, cy, r: 9, class: "pointed" })];
  }
  const filled = item.shape === "area" || item.shape === "disc";
  return [
    ...(filled ? [drawing("path", { d: pathOf(parts, place), class: "pointed inside" })] : []),
    drawing("path", { d: pathOf(edge, place), class: "pointed" }),
  ];
}

function measured({ measuring, data }, place) {
  if (!measuring) return [];
  const spots = measuring.points.map((point) => place(turned(forward(...point), data.orientation)));
  const dots = spots.map(([cx, cy]) => drawing("circle", { cx, cy, r: 5, class: "measured" }));
  if (spots.length < 2) return dots;
  const way = wayBetween(...measuring.points).map((point) => place(turned(point, data.orientation)));
  const d = `M${way.map(([right, down]) => `${right.toFixed(1)} ${down.toFixed(1)}`).join("L")}`;
  return [drawing("path", { d, class: "way halo" }), drawing("path", { d, class: "way" }), ...dots];
}

/** Gives the degrees [lon, lat] of a point of the turned plane; null outside the map. */
export function degreesAt(point, orientation) {
  const found = inverse(...turnedBack(point, orientation));
  return found && found[1] >= 50 ? found : null;
}

/** Takes a point for measuring: the first, the second, or the first again. */
export function measureAt(measuring, point) {
  if (measuring.points.length >= 2) measuring.points = [];
  measuring.points.push(point);
}

/** Gives the distance between the two points in metres, or null before there are two. */
export function measuredLength({ points }) {
  return points.length === 2 ? distance(...points) : null;
}

/** Writes a distance in kilometres and nautical miles. */
export function distanceInWords(metres, texts, numbers) {
  const km = metres / 1000;
  return texts.distance_result
    .replace("{km}", numbers.format(km))
    .replace("{nm}", numbers.format(km / KM_PER_NAUTICAL_MILE));
}
