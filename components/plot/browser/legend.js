// Legends: rows of a small drawing and what it means. Charts and maps share how they stand on the page.

import { drawing, element } from "./elements.js";

export const SAMPLE = { width: 40, height: 16 };

/** Gives an `<svg>` of a sample that says nothing to screen readers. @param {Element[]} parts */
export function frameOf(...parts) {
  const hidden = { class: "sample", "aria-hidden": "true", focusable: "false" };
  return drawing("svg", { ...SAMPLE, viewBox: `0 0 ${SAMPLE.width} ${SAMPLE.height}`, ...hidden }, ...parts);
}

/** Fills a legend. @param {HTMLElement} legend @param {Element} title @param {Sample[]} samples */
export function fillLegend(legend, title, samples) {
  const rows = samples.map(({ sample, label }) => element("li", {}, sample, element("span", {}, label)));
  legend.replaceChildren(title, element("ul", {}, ...rows));
  legend.hidden = rows.length === 0;
}
