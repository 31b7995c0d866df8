// Lays out a picture of 1920 x 1080: title and subtitle above, the drawing left, the legend right, the source below.

import { drawing } from "./elements.js";
import { SAMPLE, sampleOf, shownEntries } from "./legend.js";
import { FAMILY } from "./letters.js";
import { wrapped } from "./room.js";
import { SHEET } from "./saving.js";

const MARGIN = 44;
const MAGNIFIED = 1.35; // the drawing is made smaller and enlarged, so that its letters suit a slide
const LEGEND_WIDTH = 380;
const GUTTER = 32;
const TITLE = { size: 36, line: 44, weight: 600 };
const SUBTITLE = { size: 22, line: 29, weight: 400 };
const NOTE = { size: 18, line: 24, weight: 400 };
const [LARGEST, SMALLEST] = [22, 11]; // letters of the legend
const ANYWHERE = "Arial, Helvetica, sans-serif"; // as wide as any letters a program may put in place of ours

/**
 * Gives the `<svg>` of the whole picture. `draw(box)` gives {svg, named} of the drawing alone, made for a box of the
 * picture; `letters` is the stylesheet that brings the letters along, or empty.
 */
export function compose(data, letters, draw) {
  const colours = data.paper;
  const family = letters ? FAMILY : ANYWHERE;
  const width = SHEET.width - 2 * MARGIN;
  const broken = (text, font, room = width) => (text ? wrapped(text, room, { ...font, family }) : []);
  const [title, subtitle, source] = [
    broken(data.texts.title, TITLE),
    broken(data.texts.subtitle, SUBTITLE),
    broken(data.texts.source, NOTE),
  ];
  const below = MARGIN + title.length * TITLE.line;
  const top = below + subtitle.length * SUBTITLE.line + 12;
  const bottom = SHEET.height - MARGIN - source.length * NOTE.line - 16;
  const box = { x: MARGIN, y: top, width: width - LEGEND_WIDTH - GUTTER, height: bottom - top };
  const { svg, named } = draw(box, MAGNIFIED);
  const side = { x: MARGIN + box.width + GUTTER, y: top, height: box.height };
  const look = {
    ...SHEET,
    viewBox: `0 0 ${SHEET.width} ${SHEET.height}`,
    "font-family": family,
    fill: colours.ink,
    lang: data.lang,
  };
  return drawing(
    "svg",
    look,
    drawing("title", {}, data.texts.title),
    drawing("desc", {}, data.texts.description),
    drawing("style", {}, letters),
    drawing("rect", { ...SHEET, fill: colours.page }),
    ...lines(title, [MARGIN, MARGIN + TITLE.size * 0.8], TITLE),
    ...lines(subtitle, [MARGIN, below + SUBTITLE.size * 0.8], SUBTITLE, colours.muted),
    svg,
    ...legendOf(data, named, side, broken),
    ...lines(source, [MARGIN, bottom + 16 + NOTE.size], NOTE, colours.muted),
  );
}

// The letters shrink until all entries stand beside the drawing.
function legendOf(data, named, { x, y, height }, broken) {
  const entries = shownEntries(data, named);
  if (!entries.length) return [];
  for (let size = LARGEST; ; size -= 1) {
    const font = { size, line: size * 1.25, weight: 400 };
    const rows = entries.map((entry) => broken(entry.label, font, LEGEND_WIDTH - 76));
    const total = rows.reduce((sum, row) => sum + row.length * font.line + size * 0.45, 0);
    if (total > height - 60 && size > SMALLEST) continue;
    let down = y + 56;
    const drawn = entries.flatMap((entry, at) => {
      const made = sampleOf(entry, data, data.paper);
      const [across, high] = [SAMPLE.width * 1.4, SAMPLE.height * 1.4];
      const place = { x, y: down - size * 0.36 - high / 2, width: across, height: high };
      for (const [name, value] of Object.entries(place)) made.setAttribute(name, value);
      const words = lines(rows[at], [x + 72, down], font);
      down += rows[at].length * font.line + size * 0.45;
      return [made, ...words];
    });
    return [...lines([data.texts.legend], [x, y + 22], { size: LARGEST, line: 26, weight: 600 }), ...drawn];
  }
}

function lines(texts, [x, y], { size, line, weight }, fill = null) {
  return texts.map((words, at) =>
    drawing("text", { x, y: y + at * line, "font-size": size, "font-weight": weight, fill }, words),
  );
}
