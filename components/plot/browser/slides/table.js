// A table as pictures: as many rows on each as can be read on a slide, under the heads of the columns.

import { drawing } from "../elements.js";
import { textLines, widthOf, wrapped } from "../letters.js";
import { compose, laidOut } from "../sheet.js";

const WORDS = { size: 22, line: 28, weight: 400 };
const STRONG = { size: 22, line: 28, weight: 600 };
const SMALL = { size: 21, line: 26, weight: 400 };
const [GAP, ABOVE, MARK, WIDEST, STRIP, BAR] = [28, 9, 28, 620, 440, 18];
const DOTS = { "grade-one-source": [0], "grade-two-sources": [-5, 5], silent: [0] };

/** Gives the pictures of a table; each is drawn when it is asked for.
 * @param {TableData} table @param {Omit<Sheet, "legend">} about @returns {(() => Promise<SVGElement>)[]} */
export function tablePictures(table, about) {
  const { box } = laidOut({ ...about, legend: [], legendWidth: 0 });
  const { columns, left } = columnsIn(table, box.width);
  const head = Math.max(...columns.map(({ heads, axis }) => (axis ? 2 : heads.length) * SMALL.line)) + ABOVE;
  let group = /** @type {Cell | undefined} */ (undefined); // only the first row of a group brings what heads it
  const rows = table.rows.map((row) => measured({ ...row, group: (group = row.group ?? group) }, columns));
  const pages = paged(rows, box.height - head);
  return pages.map((page) => () => {
    const part = pages.length > 1 ? `${page[0].number}–${page[page.length - 1].number} / ${rows.length}` : "";
    const subtitle = [about.texts.subtitle, part].filter(Boolean).join(" · ");
    const notes = left.length ? [...about.notes, `${table.hints.left_out} ${left.join(", ")}`] : about.notes;
    const sheet = { ...about, texts: { ...about.texts, subtitle }, notes, legend: [], legendWidth: 0 };
    return compose(sheet, async (place) => drawnPage(table, about.colours, columns, page, { ...place, head }));
  });
}

/** @typedef {{column: Column, at: number, x: number, width: number, heads: string[], axis?: Tick[]}} Across */
/** @typedef {{row: TableRow, number: number, cells: Line[][], high: number, group: string}} Measured */
/** @typedef {{text: string, font: SheetFont, muted: boolean}} Line */

/** Gives the columns that have room, each with its place, and the names of those that have none.
 * @param {TableData} table @param {number} width @returns {{columns: Across[], left: string[]}} */
function columnsIn(table, width) {
  const needs = table.columns.map((column, at) => {
    if (column.axis) return { column, at, least: STRIP, most: STRIP };
    const cells = table.rows.map(({ cells }) => cells[at]);
    const texts = cells.flatMap((cell) => [...linesOf(cell, column).map(({ text }) => text)]);
    const longest = (/** @type {string[]} */ words) => Math.max(0, ...words.map((word) => widthOf(word, STRONG)));
    const mark = cells.some(({ tone }) => tone) ? MARK : 0;
    const least = longest([...texts, column.label].flatMap((text) => text.split(/\s+/))) + mark;
    return { column, at, least, most: Math.max(least, Math.min(WIDEST, longest([...texts, column.label]) + mark)) };
  });
  const kept = [...needs];
  const total = (/** @type {"least" | "most"} */ which) =>
    kept.reduce((sum, need) => sum + need[which], 0) + GAP * (kept.length - 1);
  const left = [];
  while (kept.length > 1 && total("least") > width) {
    const last = kept.findLastIndex(({ column }) => !column.axis && !column.header);
    left.unshift(...kept.splice(last, 1).map(({ column }) => column.label));
  }
  const spare = Math.max(0, width - total("least"));
  const wanted = total("most") - total("least");
  let x = 0;
  const columns = kept.map(({ column, at, least, most }) => {
    const wide = least + (wanted ? Math.min(1, spare / wanted) * (most - least) : 0);
    const place = { column, at, x, width: wide, heads: wrapped(column.label, wide, SMALL), axis: column.axis };
    x += wide + GAP;
    return place;
  });
  return { columns, left };
}

/** @param {Cell} cell @param {{header: boolean}} column @returns {Line[]} */
function linesOf({ text, lines = [], links = [] }, { header }) {
  const words = text ? [{ text, font: header ? STRONG : WORDS, muted: false }] : [];
  const further = [...lines, ...links.map(({ text: name, after }) => `${name} ${after}`.trim())];
  return [...words, ...further.map((line) => ({ text: line, font: SMALL, muted: true }))];
}

/** @param {TableRow} row @param {Across[]} columns @returns {Omit<Measured, "number">} */
function measured(row, columns) {
  const cells = columns.map(({ column, at, width, axis }) => {
    const cell = row.cells[at];
    const room = width - (cell.tone ? MARK : 0);
    return axis
      ? []
      : linesOf(cell, column).flatMap((line) => wrapped(line.text, room, line.font).map((text) => ({ ...line, text })));
  });
  const high = Math.max(WORDS.line, ...cells.map((lines) => lines.reduce((sum, { font }) => sum + font.line, 0)));
  const group = row.group ? [row.group.text, ...(row.group.lines ?? [])].join(" · ") : "";
  return { row, cells, high: high + 2 * ABOVE, group };
}

/** Parts rows into pages; a page begins with the heading of the group that goes on there.
 * @param {Omit<Measured, "number">[]} rows @param {number} room @returns {Measured[][]} */
function paged(rows, room) {
  /** @type {Measured[][]} */
  const pages = [];
  let used = Infinity;
  rows.forEach((row, index) => {
    const isNew = row.group && (used === Infinity || row.group !== rows[index - 1]?.group);
    const heading = isNew ? WORDS.line + 2 * ABOVE : 0;
    if (used + heading + row.high > room) {
      pages.push([]);
      used = row.group ? WORDS.line + 2 * ABOVE : 0;
      used += row.high;
    } else used += heading + row.high;
    pages[pages.length - 1].push({ ...row, number: index + 1 });
  });
  return pages;
}

/** @param {TableData} table @param {Colours} colours @param {Across[]} columns @param {Measured[]} page
 * @param {Place & {head: number}} place */
function drawnPage(table, colours, columns, page, { x, y, width, head }) {
  const parts = columns.flatMap((column) => headOf(column, x, y + head - ABOVE, colours));
  const rule = (/** @type {number} */ at, /** @type {string} */ stroke) =>
    drawing("path", { d: `M${x} ${at}h${width}`, stroke, "stroke-width": 1.5, fill: "none" });
  parts.push(rule(y + head, colours.muted));
  let down = y + head;
  let group = "";
  for (const { row, cells, high, group: own } of page) {
    if (own && own !== group) {
      parts.push(...signAt(table, row.group?.tone ?? "", x + 9, down + ABOVE + 18));
      const begin = row.group?.tone ? x + MARK : x;
      parts.push(...textLines([own], [begin, down + ABOVE + 22], STRONG), rule(down + 46, colours.muted));
      down += WORDS.line + 2 * ABOVE;
    }
    group = own;
    columns.forEach((column, index) => {
      const cell = row.cells[column.at];
      if (column.axis) parts.push(...stripOf(table, cell, column, { x, y: down, width, height: high }, colours));
      else parts.push(...cellOf(table, cell, column, cells[index], x, down + ABOVE, colours));
    });
    down += high;
    parts.push(rule(down, colours.hairline));
  }
  return parts;
}

/** @param {Across} column @param {number} x @param {number} bottom @param {Colours} colours */
function headOf({ column, x: own, width, heads, axis }, x, bottom, colours) {
  if (axis) {
    return axis.filter(({ label }) => label).map(({ at, label, strong }) => {
      const place = { x: x + own + at * width, y: bottom - (strong ? SMALL.line : 0), "text-anchor": "middle" };
      const look = { "font-size": 19, "font-weight": strong ? 600 : 400, fill: strong ? colours.ink : colours.muted };
      return drawing("text", { ...place, ...look }, label);
    });
  }
  const first = bottom - (heads.length - 1) * SMALL.line;
  const lines = textLines(heads, [x + own, first], SMALL, colours.muted);
  if (column.align === "end") for (const line of lines) atEnd(line, x + own + width);
  return lines;
}

/** @param {Element} line @param {number} x */
function atEnd(line, x) {
  line.setAttribute("x", String(x));
  line.setAttribute("text-anchor", "end");
}

/** @param {TableData} table @param {Cell} cell @param {Across} column @param {Line[]} lines
 * @param {number} x @param {number} y @param {Colours} colours */
function cellOf(table, cell, { column, x: own, width }, lines, x, y, colours) {
  const sign = signAt(table, cell.tone ?? "", x + own + 9, y + 17);
  const begin = x + own + (sign.length ? MARK : 0);
  let down = y;
  const words = lines.flatMap(({ text, font, muted }) => {
    const [line] = textLines([text], [begin, down + font.size * 0.95], font, muted ? colours.muted : null);
    if (column.align === "end") atEnd(line, x + own + width);
    down += font.line;
    return [line];
  });
  return [...sign, ...words];
}

/** Gives the mark of a tone: the sign of a state, or the dots of a grade.
 * @param {TableData} table @param {string} tone @param {number} x @param {number} y */
function signAt(table, tone, x, y) {
  const sign = table.signs[tone];
  if (sign) {
    const ink = sign.colours[0];
    const paths = sign.layers.map(([paint, d]) => {
      const dashes = paint === "dots" ? "1.6 2.33" : null;
      const line = { fill: "none", stroke: ink, "stroke-width": 1.7, "stroke-dasharray": dashes };
      return drawing("path", { d, ...(paint === "fill" ? { fill: ink } : line) });
    });
    return [drawing("g", { transform: `translate(${x} ${y}) scale(1.4)` }, ...paths)];
  }
  const dots = DOTS[/** @type {keyof typeof DOTS} */ (tone)] ?? [];
  return dots.map((off) => drawing("circle", { cx: x + off, cy: y, r: tone === "silent" ? 2 : 4 }));
}

/** Gives the bars of a cell with the lines of the axis; the patterns are those of the page.
 * @param {TableData} table @param {Cell} cell @param {Across} column @param {Place} place @param {Colours} colours */
function stripOf(table, { strip = [] }, { x: own, width, axis = [] }, { x, y, height }, colours) {
  const begin = x + own;
  const lines = axis.map(({ at, strong }) =>
    drawing("path", { d: `M${begin + at * width} ${y}v${height}`, stroke: strong ? colours.ink : colours.hairline }),
  );
  const bars = strip.flatMap(({ look, state, hollow, begin: from, end }) => {
    const ink = table.signs[look].colours[0];
    const high = state === "ended" ? 6 : BAR;
    const box = { x: begin + from * width, y: y + (height - high) / 2, width: Math.max(3, (end - from) * width) };
    const isFull = !hollow && (state === "active" || state === "ended");
    const dashes = hollow ? "6 4" : state === "not-stated" ? "2 3" : null;
    const fill = isFull ? ink : colours.page;
    const line = { stroke: ink, "stroke-width": 1.5, "stroke-dasharray": dashes };
    const frame = drawing("rect", { ...box, height: high, fill, ...line });
    const d = hollow ? "" : inside(state, box, high);
    return d ? [frame, drawing("path", { d, stroke: ink, "stroke-width": 2.5, fill: "none" })] : [frame];
  });
  return [...lines, ...bars];
}

/** Gives the strokes inside a bar that tell its state without colour.
 * @param {string} state @param {{x: number, y: number, width: number}} bar @param {number} high */
function inside(state, { x, y, width }, high) {
  if (state === "limited") return [1, 2].map((part) => `M${x} ${y + (part * high) / 3}h${width}`).join("");
  if (state !== "suspended" && state !== "planned") return "";
  const step = state === "suspended" ? 8 : 12;
  return Array.from({ length: Math.floor(width / step) }, (_, at) => `M${x + (at + 0.5) * step} ${y}v${high}`).join("");
}
