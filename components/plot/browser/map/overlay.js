// What lies on the figure and moves with it: lines, places, names, and what the pointer is at.

import { drawing } from "../elements.js";
import { isFilled, isPlace } from "./features.js";
import { labelsAsSvg } from "./labels.js";
import { linesAsSvg } from "./lines.js";
import { marksAsSvg } from "./marks.js";
import { pathOf } from "./paths.js";

/** Gives what lies on the figure whoever looks at it. @param {Scene} scene @param {PlacedLabel[]} labels */
export function lasting(scene, labels) {
  const { toPixel } = scene.viewport;
  return [
    ...linesAsSvg(scene, toPixel),
    ...marksAsSvg(scene, toPixel),
    ...labelsAsSvg(labels, toPixel, scene.colours),
  ];
}

/** Gives what is drawn round an item that is pointed at. @param {Feature | null} feature @param {ToPixel} toPixel */
export function outlineOf(feature, toPixel) {
  if (!feature) return [];
  if (isPlace(feature)) {
    const [cx, cy] = toPixel(feature.spot);
    return [drawing("circle", { cx, cy, r: 9, class: "pointed" })];
  }
  const edge = drawing("path", { d: pathOf(feature.edge, toPixel), class: "pointed" });
  if (!isFilled(feature)) return [edge];
  return [drawing("path", { d: pathOf(feature.parts, toPixel), class: "pointed inside" }), edge];
}
