// How wide words are, words broken into lines, and lines drawn.

import { drawing } from "./elements.js";

export const FAMILY = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif';
const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** Gives how many pixels a line of text is wide. @param {string} text @param {Font} font */
export function widthOf(text, { size, weight = 400, style = "normal", family = FAMILY }) {
  pen.font = `${style} ${weight} ${size}px ${family}`;
  return pen.measureText(text).width;
}

/** Breaks a text into lines that are no wider than `width` pixels.
 * @param {string} text @param {number} width @param {Font} font */
export function wrapped(text, width, font) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text ? text.split(/[ \n]+/) : []) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Gives lines of words below each other.
 * @param {string[]} lines @param {Point} place @param {SheetFont} font @param {string | null} fill */
export function textLines(lines, [x, y], { size, line, weight }, fill = null) {
  return lines.map((words, at) =>
    drawing("text", { x, y: y + at * line, "font-size": size, "font-weight": weight, fill }, words),
  );
}
