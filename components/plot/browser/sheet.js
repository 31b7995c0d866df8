// @ts-check
// Lays out a picture of 1920 x 1080, or higher: title above, the figure left, the legend right, source and notes below. Charts and
// maps share it.

import { drawing } from "./elements.js";
import { SAMPLE } from "./legend.js";
import { FAMILY, widthOf, wrapped } from "./letters.js";
import { SHEET } from "./saving.js";

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {object} Content
 * @property {string} lang
 * @property {{title: string, subtitle?: string, description: string, legend: string}} texts
 * @property {Record<string, string>} colours
 * @property {string[]} notes what stands below: definitions, disclaimer, source
 * @property {{sample: Element, label: string}[]} legend
 * @property {string} letters the stylesheet that brings the letters along, or empty
 * @property {string} [style] further rules
 * @property {boolean} [framed] whether a hairline runs round the figure
 * @property {number} [legendWidth]
 * @property {number} [height] of the picture, where the figure would be too small in that of a slide
 * @property {number} [kept] pixels below the legend for what `beside` gives
 */

const MARGIN = 44;
const GUTTER = 32;
const TITLE = { size: 36, line: 44, weight: 600 };
const SUBTITLE = { size: 22, line: 29, weight: 400 };
const NOTE = { size: 20, line: 26, weight: 400 };
const [LARGEST, SMALLEST] = [22, 11]; // letters of the legend
const FACTOR = 1.4; // of a sample beside them
export const MAGNIFIED = 1.35; // a figure is drawn smaller and enlarged, so that its letters suit a slide
export const ANYWHERE = "Arial, Helvetica, sans-serif"; // as wide as any letters a program may put in place of ours

/** How much wider a text may come out in a program that does not have our letters. */
export const widening = () => {
  const text = "Canada-Russia Intergovernmental Economic Commission, 1995";
  return Math.max(1, widthOf(text, { size: 12, family: ANYWHERE }) / widthOf(text, { size: 12, family: FAMILY }));
};

/**
 * Gives the `<svg>` of the whole picture. `draw(box)` gives the `<svg>` of the figure alone, made for a box of the
 * picture; `beside(box)` what stands below the legend.
 * @param {Content} content
 * @param {(box: Box) => Promise<Element>} draw
 * @param {(side: Box) => Element[]} beside
 */
export async function compose(content, draw, beside = () => []) {
  const { texts, colours, letters, legendWidth = 380, height = SHEET.height } = content;
  const size = { width: SHEET.width, height };
  const family = letters ? FAMILY : ANYWHERE;
  const width = SHEET.width - 2 * MARGIN;
  const broken = (/** @type {string} */ text, /** @type {{size: number, weight: number}} */ font, room = width) =>
    wrapped(text, room, { ...font, family });
  const title = broken(texts.title, TITLE);
  const subtitle = broken(texts.subtitle ?? "", SUBTITLE);
  const notes = content.notes.filter(Boolean).flatMap((text) => broken(text, NOTE));
  const below = MARGIN + title.length * TITLE.line;
  const top = below + subtitle.length * SUBTITLE.line + 12;
  const bottom = height - MARGIN - notes.length * NOTE.line - 20;
  const box = { x: MARGIN, y: top, width: width - legendWidth - GUTTER, height: bottom - top };
  const side = { x: MARGIN + box.width + GUTTER, y: top, width: legendWidth, height: box.height };
  const figure = await draw(box);
  const frame = content.framed ? [drawing("rect", { ...box, fill: "none", stroke: colours.hairline })] : [];
  const look = { viewBox: `0 0 ${SHEET.width} ${height}`, "font-family": family, fill: colours.ink };
  return drawing(
    "svg",
    { ...size, ...look, lang: content.lang },
    drawing("title", {}, texts.title),
    drawing("desc", {}, texts.description),
    drawing("style", {}, `${letters}\n${content.style ?? ""}`),
    drawing("rect", { ...size, fill: colours.page }),
    ...textLines(title, [MARGIN, MARGIN + TITLE.size * 0.8], TITLE),
    ...textLines(subtitle, [MARGIN, below + SUBTITLE.size * 0.8], SUBTITLE, colours.muted),
    figure,
    ...frame,
    ...legendOf(content, side, broken),
    ...beside(side),
    ...textLines(notes, [MARGIN, bottom + 20 + NOTE.size], NOTE, colours.muted),
  );
}

/**
 * The letters shrink until all entries stand between the heading and what is kept below.
 * @param {Content} content
 * @param {Box} side
 * @param {(text: string, font: any, room: number) => string[]} broken
 * @returns {Element[]}
 */
function legendOf({ legend, texts, kept = 0 }, { x, y, width, height }, broken) {
  if (!legend.length) return [];
  for (let size = LARGEST; ; size -= 1) {
    const font = { size, line: size * 1.25, weight: 400 };
    const rows = legend.map(({ label }) => broken(label, font, width - 76));
    const total = rows.reduce((sum, row) => sum + row.length * font.line + size * 0.45, 0);
    if (total > height - 60 - kept && size > SMALLEST) continue;
    let down = y + 56;
    const drawn = legend.flatMap(({ sample }, at) => {
      const [across, high] = [SAMPLE.width * FACTOR, SAMPLE.height * FACTOR];
      const place = { x, y: down - size * 0.36 - high / 2, width: across, height: high };
      for (const [name, value] of Object.entries(place)) sample.setAttribute(name, String(value));
      const words = textLines(rows[at], [x + 72, down], font);
      down += rows[at].length * font.line + size * 0.45;
      return [sample, ...words];
    });
    return [...textLines([texts.legend], [x, y + 22], { size: LARGEST, line: 26, weight: 600 }), ...drawn];
  }
}

/**
 * Gives lines of words below each other.
 * @param {string[]} lines
 * @param {number[]} place
 * @param {{size: number, line: number, weight: number}} font
 * @param {string | null} fill
 */
export function textLines(lines, [x, y], { size, line, weight }, fill = null) {
  return lines.map((words, at) =>
    drawing("text", { x, y: y + at * line, "font-size": size, "font-weight": weight, fill }, words),
  );
}
