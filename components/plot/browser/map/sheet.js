// Lays out a picture of 1920 x 1080: title above, map left, legend right, notes below.

import { drawing, numbers } from "../elements.js";
import { distance, inverse, turnedBack } from "./geodesy.js";
import { FAMILY, widthOf } from "../letters.js";
import { SAMPLE, sampleOf } from "./samples.js";
import { SHEET } from "../saving.js";
import { metresPerPixel } from "./view.js";

const MARGIN = 44;
const MAGNIFIED = 1.35; // the map is drawn smaller and enlarged, so that its letters suit a slide
const LEGEND_WIDTH = 430;
const GUTTER = 32;
const NOTE = { size: 18, line: 24 };
const TITLE = { size: 36, line: 44 };
const AS_ON_THE_PAGE = ".js-fill{fill-rule:evenodd}"; // what the stylesheet does there
const ANYWHERE = "Arial, Helvetica, sans-serif"; // as wide as any letters a program may put in place of ours

/** Gives the `<svg>` of the whole picture; `draw(scene, size)` gives the `<svg>` of the map alone. */
export async function compose(scene, letters, draw) {
  const { data } = scene;
  const colours = data.colours.light;
  const width = SHEET.width - 2 * MARGIN;
  const wrapped = (...text) => wrappedIn(letters ? FAMILY : ANYWHERE, ...text);
  const title = wrapped(data.texts.title, TITLE.size, 600, width);
  const notes = [data.texts.definition, data.texts.disclaimer, data.texts.source].filter(Boolean);
  const lines = notes.flatMap((text) => wrapped(text, NOTE.size, 400, width));
  const top = MARGIN + title.length * TITLE.line + 12;
  const bottom = SHEET.height - MARGIN - lines.length * NOTE.line - 20;
  const box = { x: MARGIN, y: top, width: width - LEGEND_WIDTH - GUTTER, height: bottom - top };
  const size = { width: Math.round(box.width / MAGNIFIED), height: Math.round(box.height / MAGNIFIED) };
  const map = await draw(scene, size);
  for (const [name, value] of Object.entries({ ...box, viewBox: `0 0 ${size.width} ${size.height}` }))
    map.setAttribute(name, value);
  const side = { x: MARGIN + box.width + GUTTER, y: top, height: box.height };
  return drawing(
    "svg",
    {
      ...SHEET,
      viewBox: `0 0 ${SHEET.width} ${SHEET.height}`,
      "font-family": FAMILY,
      fill: colours.ink,
      lang: data.lang,
    },
    drawing("title", {}, data.texts.title),
    drawing("desc", {}, data.texts.description),
    drawing("style", {}, `${letters}\n${AS_ON_THE_PAGE}`),
    drawing("rect", { ...SHEET, fill: colours.page }),
    ...textLines(title, { x: MARGIN, y: MARGIN + TITLE.size * 0.8, size: TITLE.size, line: TITLE.line, weight: 600 }),
    map,
    drawing("rect", { ...box, fill: "none", stroke: colours.hairline }),
    ...legend(scene, side, wrapped),
    ...scaleBar(scene, size, side),
    ...textLines(lines, { x: MARGIN, y: bottom + 20 + NOTE.size, ...NOTE, weight: 400, fill: colours.muted }),
  );
}

function legend(scene, { x, y, height }, wrapped) {
  const { data } = scene;
  const entries = data.legend;
  const room = height - 110;
  // The letters shrink until all entries stand between the heading and the scale bar.
  for (let size = 22; ; size -= 1) {
    const rows = entries.map((entry) => wrapped(entry.label, size, 400, LEGEND_WIDTH - 76));
    const line = size * 1.25;
    const total = rows.reduce((sum, row) => sum + row.length * line + size * 0.45, 0);
    if (total > room && size > 11) continue;
    let down = y + 56;
    return [
      ...textLines([data.texts.legend], { x, y: y + 22, size: 22, line: 26, weight: 600 }),
      ...entries.flatMap((entry, at) => {
        const made = sampleOf(data, "light", entry.shape, entry.key);
        const factor = 1.4;
        const place = {
          x,
          y: down - size * 0.36 - (SAMPLE.height * factor) / 2,
          width: SAMPLE.width * factor,
          height: SAMPLE.height * factor,
        };
        for (const [name, value] of Object.entries(place)) made.setAttribute(name, value);
        const words = textLines(rows[at], { x: x + 72, y: down, size, line, weight: 400 });
        down += rows[at].length * line + size * 0.45;
        return [made, ...words];
      }),
    ];
  }
}

function scaleBar({ data, view }, size, { x, y, height }) {
  const scale = metresPerPixel(view, size) / MAGNIFIED;
  const [cx, cy] = [view.x, view.y];
  const [ux, uy] = turnedBack([1, 0], data.orientation);
  const half = 120 * scale;
  const at = (far) => inverse(cx + far * ux, cy + far * uy);
  const km = distance(at(-half), at(half)) / 1000;
  const ten = 10 ** Math.floor(Math.log10(km));
  const round = ten * [1, 2, 5].findLast((step) => step * ten <= km);
  const long = (240 * round) / km;
  const [left, down] = [x, y + height - 6];
  const bar = drawing("path", {
    d: `M${left} ${down - 8}v8h${long}v-8`,
    fill: "none",
    stroke: data.colours.light.ink,
    "stroke-width": 1.5,
  });
  return [
    bar,
    ...textLines([`${numbers(data.lang).format(round)} km`], {
      x: left,
      y: down - 14,
      size: 18,
      line: 20,
      weight: 400,
    }),
  ];
}

function textLines(lines, { x, y, size, line, weight, fill = null }) {
  return lines.map((words, at) =>
    drawing("text", { x, y: y + at * line, "font-size": size, "font-weight": weight, fill }, words),
  );
}

/** Breaks a text into lines that are no wider than `width` pixels. */
function wrappedIn(family, text, size, weight, width) {
  const lines = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, { size, weight, family }) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
