// @ts-check
// Legends: rows of a small drawing and what it means. Charts and maps share how they stand on the page.

import { drawing, element } from "./elements.js";

export const SAMPLE = { width: 40, height: 16 };

/**
 * Gives an `<svg>` of a sample that says nothing to screen readers.
 * @param {Element[]} parts
 */
export function frameOf(...parts) {
  const hidden = { class: "sample", "aria-hidden": "true", focusable: "false" };
  return drawing("svg", { ...SAMPLE, viewBox: `0 0 ${SAMPLE.width} ${SAMPLE.height}`, ...hidden }, ...parts);
}

/**
 * Fills a legend anew if anything in it changed.
 * @param {HTMLElement} legend
 * @param {{id: string, title: string, written: string, rows: () => {sample: Element, label: string}[]}} content
 */
export function dressLegend(legend, { id, title, written, rows }) {
  if (legend.dataset.written === written) return;
  legend.dataset.written = written;
  const made = rows().map(({ sample, label }) => element("li", {}, sample, element("span", {}, label)));
  legend.replaceChildren(element("p", { id }, title), element("ul", {}, ...made));
  legend.hidden = made.length === 0;
}
