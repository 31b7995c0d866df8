// What moves too fast for the figure: the mark below the pointer, and the two points between which one measures.

import { drawing } from "./elements.js";
import { distance, forward, inverse, KM_PER_NAUTICAL_MILE, turned, turnedBack, wayBetween } from "./geodesy.js";
import { metresPerPixel, pixelOf, ranges } from "./view.js";

/** Draws the overlay anew for the view on show. */
export function drawOverlay(map) {
  const { overlay, size, data } = map;
  overlay.setAttribute("width", size.width);
  overlay.setAttribute("height", size.height);
  const window = ranges(map.view, size, data.orientation);
  const scale = metresPerPixel(map.view, size);
  const place = (point) => pixelOf(point, window, scale);
  overlay.replaceChildren(...pointed(map, place), ...measured(map, place));
}

function pointed({ pointed: thing }, place) {
  if (!thing) return [];
  const { item, parts, edge } = thing;
  if (item.shape === "point") {
    const [cx, cy] = place([parts.x[0], parts.y[0]]);
    return [drawing("circle", { cx, cy, r: 9, class: "pointed" })];
  }
  const filled = item.shape === "area" || item.shape === "disc";
  return [
    ...(filled ? [drawing("path", { d: path(parts, place), class: "pointed inside" })] : []),
    drawing("path", { d: path(edge, place), class: "pointed" }),
  ];
}

function path({ x, y }, place) {
  let [text, pen] = ["", "M"];
  for (let at = 0; at < x.length; at += 1) {
    if (Number.isNaN(x[at])) {
      pen = "M";
      continue;
    }
    const [right, down] = place([x[at], y[at]]);
    text += `${pen}${right.toFixed(1)} ${down.toFixed(1)}`;
    pen = "L";
  }
  return text;
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
