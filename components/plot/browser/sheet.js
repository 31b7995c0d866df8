// Lays out a picture of 1920 x 1080, or higher: title above, the figure left, the legend right, source and notes below.
// Charts and maps share it.

import { drawing } from "./elements.js";
import { drawnLegend, parted } from "./legend.js";
import { FAMILY, textLines, widthOf, wrapped } from "./letters.js";
import { SHEET } from "./saving.js";

const MARGIN = 44;
const GUTTER = 32;
const TITLE = { size: 36, line: 44, weight: 600 };
const SUBTITLE = { size: 22, line: 29, weight: 400 };
const NOTE = { size: 21, line: 27, weight: 400 };
export const MAGNIFIED = 1.35; // a figure is drawn smaller and enlarged, so that its letters suit a slide
export const ANYWHERE = "Arial, Helvetica, sans-serif"; // as wide as any letters a program may put in place of ours

/** How much wider a text may come out in a program that does not have our letters. */
export const widening = () => {
  const text = "Canada-Russia Intergovernmental Economic Commission, 1995";
  return Math.max(1, widthOf(text, { size: 12, family: ANYWHERE }) / widthOf(text, { size: 12, family: FAMILY }));
};

/** Gives where everything on a picture stands: the lines of its words, the box of the figure, the one beside it and
 * the legend in that.
 * @param {Sheet} sheet */
export function laidOut(sheet) {
  const { texts, letters, legendWidth = 380, height = SHEET.height, notes: told } = sheet;
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
  const legend = legendWidth ? parted(sheet, legendWidth, bottom - top, broken) : null;
  const beside = legend ? legend.width + GUTTER : 0;
  const box = { x: MARGIN, y: top, width: width - beside, height: bottom - top };
  const side = { x: MARGIN + box.width + GUTTER, y: top, width: legend?.width ?? 0, height: box.height };
  return { title, subtitle, notes, below, bottom, box, side, legend };
}

/** Gives the `<svg>` of the whole picture. `draw` gives the `<svg>` of the figure alone, made for its box of the
 * picture, and what stands below the legend in the box beside it.
 * @param {Sheet} sheet @param {(box: Place, side: Place) => Promise<Element[]>} draw */
export async function compose(sheet, draw) {
  const { texts, colours, letters, height = SHEET.height } = sheet;
  const size = { width: SHEET.width, height };
  const family = letters ? FAMILY : ANYWHERE;
  const { title, subtitle, notes, below, bottom, box, side, legend } = laidOut(sheet);
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
    ...(legend ? drawnLegend(legend, sheet, side) : []),
    ...textLines(notes, [MARGIN, bottom + 20 + NOTE.size], NOTE, colours.muted),
  );
}
