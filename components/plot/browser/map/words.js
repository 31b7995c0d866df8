// Words on the map as SVG.

import { drawing } from "../elements.js";
import { widthOf } from "../letters.js";

export const LINE_PX = 16;
const PADDING_PX = 3;
/** @type {Record<string, {size: number, style?: string, weight: number, ink: string, spacing?: number}>} */
const FONTS = {
  sea: { size: 12.5, style: "italic", weight: 400, ink: "sea-name", spacing: 0.06 },
  line: { size: 12, style: "italic", weight: 400, ink: "muted" },
  item: { size: 12, weight: 600, ink: "ink" },
  land: { size: 13, weight: 600, ink: "muted" },
  place: { size: 12.5, weight: 400, ink: "ink" },
  major: { size: 13.5, weight: 600, ink: "ink" },
  selected: { size: 13.5, weight: 700, ink: "ink" },
};

/** Gives [width, height] in pixels of the box that lines of text in a font need, with a narrow margin.
 * @param {string[]} lines @param {string} font @returns {Point} */
export function boxOfLines(lines, font) {
  const { size, spacing = 0 } = FONTS[font];
  const wide = lines.map((line) => widthOf(line, FONTS[font]) + line.length * size * spacing);
  return [Math.max(...wide) + 2 * PADDING_PX, lines.length * LINE_PX + 2];
}

/**
 * Gives a label whose box has its middle at a pixel: a halo, and the words of each line. `align` says which side of the
 * box the words keep to where another font makes them longer or shorter.
 * @param {PlacedLabel} label @param {Point} middle @param {Colours} colours
 */
export function textOf({ lines, font, align = "middle", box: [width] }, [right, down], colours) {
  const { size, style, weight, ink, spacing } = FONTS[font];
  const x = right + { start: PADDING_PX - width / 2, middle: 0, end: width / 2 - PADDING_PX }[align];
  const first = down - ((lines.length - 1) * LINE_PX) / 2 + 0.35 * size;
  const look = {
    "text-anchor": align,
    "font-size": size,
    "font-style": style,
    "font-weight": weight,
    "letter-spacing": spacing && `${spacing}em`,
  };
  // Words of their own, not `paint-order`: programs that do not know it would draw the halo over the letters.
  const halo = { stroke: colours.page, "stroke-width": 3, "stroke-opacity": 0.85, "stroke-linejoin": "round" };
  return [{ fill: colours.page, ...halo }, { fill: colours[ink] }].flatMap((more) =>
    lines.map((line, at) => {
      const y = (first + at * LINE_PX).toFixed(1);
      return drawing("text", { x: x.toFixed(1), y, ...look, ...more }, line);
    }),
  );
}
