// Lays out a picture of 1920 x 1080, or higher: title above, the figure left, the legend right, source and notes below.
// Charts and maps share it.

import { drawing, SAMPLE, setAttributes } from "./elements.js";
import { FAMILY, widthOf, wrapped } from "./letters.js";
import { SHEET } from "./saving.js";

const MARGIN = 44;
const GUTTER = 32;
const TITLE = { size: 36, line: 44, weight: 600 };
const SUBTITLE = { size: 22, line: 29, weight: 400 };
const NOTE = { size: 21, line: 27, weight: 400 };
const [LARGEST, SMALLEST] = [22, 11]; // letters of the legend
const FACTOR = 1.4; // of a sample beside them
export const MAGNIFIED = 1.35; // a figure is drawn smaller and enlarged, so that its letters suit a slide
export const ANYWHERE = "Arial, Helvetica, sans-serif"; // as wide as any letters a program may put in place of ours

/** How much wider a text may come out in a program that does not have our letters. */
export const widening = () => {
  const text = "Canada-Russia Intergovernmental Economic Commission, 1995";
  return Math.max(1, widthOf(text, { size: 12, family: ANYWHERE }) / widthOf(text, { size: 12, family: FAMILY }));
};

/** Gives where everything on a picture stands: the lines of its words, the box of the figure and the one beside it.
 * @param {Sheet} sheet */
export function laidOut({ texts, letters, legendWidth = 380, height = SHEET.height, notes: told }) {
  const family = letters ? FAMILY : ANYWHERE;
  const width = SHEET.width - 2 * MARGIN;
  /** @type {Breaking} */
  const broken = (text, font, across = width) => wrapped(text, across, { ...font, family });
  const title = broken(texts.title, TITLE);
  const subtitle = broken(texts.subtitle ?? "", SUBTITLE);
  const notes = told.filter(Boolean).flatMap((text) => broken(text, NOTE));
  const below = MARGIN + title.length * TITLE.line;
  const top = below + subtitle.length * SUBTITLE.line + 12;
  const bottom = height - MARGIN - notes.length * NOTE.line - 20;
  const beside = legendWidth ? legendWidth + GUTTER : 0;
  const box = { x: MARGIN, y: top, width: width - beside, height: bottom - top };
  const side = { x: MARGIN + box.width + GUTTER, y: top, width: legendWidth, height: box.height };
  return { title, subtitle, notes, below, bottom, box, side, broken };
}

/** Gives the `<svg>` of the whole picture. `draw` gives the `<svg>` of the figure alone, made for its box of the
 * picture, and what stands below the legend in the box beside it.
 * @param {Sheet} sheet @param {(box: Place, side: Place) => Promise<Element[]>} draw */
export async function compose(sheet, draw) {
  const { texts, colours, letters, height = SHEET.height } = sheet;
  const size = { width: SHEET.width, height };
  const family = letters ? FAMILY : ANYWHERE;
  const { title, subtitle, notes, below, bottom, box, side, broken } = laidOut(sheet);
  const figure = await draw(box, side);
  const frame = sheet.framed ? [drawing("rect", { ...box, fill: "none", stroke: colours.hairline })] : [];
  const look = { viewBox: `0 0 ${SHEET.width} ${height}`, "font-family": family, fill: colours.ink };
  return drawing(
    "svg",
    { ...size, ...look, lang: sheet.lang },
    drawing("title", {}, texts.title),
    drawing("desc", {}, texts.description),
    drawing("style", {}, `${letters}\n${sheet.style ?? ""}`),
    drawing("rect", { ...size, fill: colours.page }),
    ...textLines(title, [MARGIN, MARGIN + TITLE.size * 0.8], TITLE),
    ...textLines(subtitle, [MARGIN, below + SUBTITLE.size * 0.8], SUBTITLE, colours.muted),
    ...figure,
    ...frame,
    ...legendOf(sheet, side, broken),
    ...textLines(notes, [MARGIN, bottom + 20 + NOTE.size], NOTE, colours.muted),
  );
}

/** The letters shrink until all entries stand between the heading and what is kept below.
 * @param {Sheet} sheet @param {Place} side @param {Breaking} broken */
function legendOf({ legend, texts, colours, kept = 0 }, { x, y, width, height }, broken) {
  if (!legend.length) return [];
  const rowsOf = (/** @type {number} */ size) => {
    const font = { size, line: size * 1.25, weight: 400 };
    const rows = legend.map(({ label, sample, group }, at) => {
      const heading = group && group !== legend[at - 1]?.group ? group : "";
      return { sample, heading, words: broken(label, font, width - 76) };
    });
    const total = rows.reduce(
      (sum, { words, heading }) => sum + (words.length + (heading ? 1.3 : 0)) * font.line + size * 0.45,
      0,
    );
    return { size, font, rows, total };
  };
  let fitting = rowsOf(LARGEST);
  while (fitting.total > height - 60 - kept && fitting.size > SMALLEST) fitting = rowsOf(fitting.size - 1);
  const { size, font, rows } = fitting;
  const [across, high] = [SAMPLE.width * FACTOR, SAMPLE.height * FACTOR];
  let down = y + 56;
  const drawn = rows.flatMap(({ sample, heading, words }) => {
    const above = heading ? textLines([heading], [x, down + size * 0.2], { ...font, weight: 600 }, colours.muted) : [];
    if (heading) down += 1.3 * font.line;
    setAttributes(sample, { x, y: down - size * 0.36 - high / 2, width: across, height: high });
    const lines = textLines(words, [x + 72, down], font);
    down += words.length * font.line + size * 0.45;
    return [...above, sample, ...lines];
  });
  return [...textLines([texts.legend], [x, y + 22], { size: LARGEST, line: 26, weight: 600 }), ...drawn];
}

/** Gives lines of words below each other.
 * @param {string[]} lines @param {Point} place @param {SheetFont} font @param {string | null} fill */
export function textLines(lines, [x, y], { size, line, weight }, fill = null) {
  return lines.map((words, at) =>
    drawing("text", { x, y: y + at * line, "font-size": size, "font-weight": weight, fill }, words),
  );
}
