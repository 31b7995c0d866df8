// @ts-check
// The legend of a chart: the drawings come with its content.

import { drawing } from "../elements.js";
import { frameOf } from "../legend.js";

/**
 * Gives the rows of the legend: a drawing of each pattern, and what it means.
 * @param {any} content
 * @returns {{sample: Element, label: string}[]}
 */
export const samplesOf = ({ legend }) =>
  legend.map((/** @type {any} */ { label, sample }) => ({
    label,
    sample: frameOf(...sample.map((/** @type {any} */ path) => drawing("path", { "stroke-linejoin": "round", ...path }))),
  }));
