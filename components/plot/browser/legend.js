// The legend of a picture: in as many columns as it takes for its letters to be read on a slide.

import { SAMPLE, setAttributes } from "./elements.js";
import { textLines } from "./letters.js";

const [LARGEST, READ, SMALLEST] = [22, 21, 11]; // letters; those of 21 have 14 pixels on a slide 1280 wide
const FACTOR = 1.4; // of a sample beside them
const [SAMPLE_AND_GAP, BESIDE, GAP] = [72, 76, 24];
const [HEADING, FIRST] = [22, 56]; // where the lines of the heading and of the first entry stand
const SLIMMER = [1, 0.84, 0.74]; // how wide a column is, of one, two or three

/** @typedef {{sample: Element, heading: string, words: string[], high: number}} LegendRow */
/** @typedef {{size: number, column: number, width: number, columns: LegendRow[][]}} Legend */

/** Parts a legend into columns: into more only where its letters would be too small to read in fewer, and only if
 * the sheet says that they have to be read. Where no number of columns is enough, they shrink.
 * @param {Sheet} sheet @param {number} width of a legend of one column @param {number} height @param {Breaking} broken
 * @returns {Legend | null} */
export function parted({ legend, kept = 0, isSlide = false }, width, height, broken) {
  if (!legend.length) return { size: LARGEST, column: width, width, columns: [] };
  const room = height - FIRST - kept;
  const widths = (isSlide ? SLIMMER : SLIMMER.slice(0, 1)).map((share) => Math.round(share * width));
  const tried = (/** @type {number} */ size, /** @type {number} */ number) => {
    const column = widths[number - 1];
    const columns = filled(rowsOf(legend, size, column, broken), room, size);
    return { size, column, width: number * column + (number - 1) * GAP, columns };
  };
  for (const number of widths.keys())
    for (let size = LARGEST; size >= READ; size -= 1) {
      const found = tried(size, number + 1);
      if (found.columns.length <= number + 1) return found;
    }
  for (let size = READ - 1; size > SMALLEST; size -= 1) {
    const found = tried(size, widths.length);
    if (found.columns.length <= widths.length) return found;
  }
  return tried(SMALLEST, widths.length);
}

/** @param {Sample[]} legend @param {number} size @param {number} width @param {Breaking} broken
 * @returns {LegendRow[]} */
function rowsOf(legend, size, width, broken) {
  return legend.map(({ label, sample, group }, at) => {
    const heading = group && group !== legend[at - 1]?.group ? group : "";
    const words = broken(label, fontOf(size), width - BESIDE);
    return { sample, heading, words, high: (words.length + (heading ? 1.3 : 0)) * size * 1.25 + size * 0.45 };
  });
}

/** Fills columns with rows from the top. @param {LegendRow[]} rows @param {number} room @param {number} size */
function filled(rows, room, size) {
  /** @type {LegendRow[][]} */
  const columns = [[]];
  let used = 0;
  for (const row of rows) {
    if (used && used + row.high - size * 0.7 > room) {
      columns.push([]);
      used = 0;
    }
    used += row.high;
    columns[columns.length - 1].push(row);
  }
  return columns;
}

/** @param {number} size */
const fontOf = (size) => ({ size, line: size * 1.25, weight: 400 });

/** @param {Legend} legend @param {Sheet} sheet @param {Place} side */
export function drawnLegend({ size, column, columns }, { texts, colours }, { x, y }) {
  if (!columns.length) return [];
  const font = fontOf(size);
  const [across, high] = [SAMPLE.width * FACTOR, SAMPLE.height * FACTOR];
  const drawn = columns.flatMap((rows, number) => {
    const left = x + number * (column + GAP);
    let down = y + FIRST;
    return rows.flatMap(({ sample, heading, words }) => {
      const strong = { ...font, weight: 600 };
      const above = heading ? textLines([heading], [left, down + size * 0.2], strong, colours.muted) : [];
      if (heading) down += 1.3 * font.line;
      setAttributes(sample, { x: left, y: down - size * 0.36 - high / 2, width: across, height: high });
      const lines = textLines(words, [left + SAMPLE_AND_GAP, down], font);
      down += words.length * font.line + size * 0.45;
      return [...above, sample, ...lines];
    });
  });
  return [...textLines([texts.legend], [x, y + HEADING], { size: LARGEST, line: 26, weight: 600 }), ...drawn];
}
