// @ts-check
// The marks of a figure that can be picked, read from what plotly has drawn, and the outline of one.

import { drawing } from "../elements.js";

/**
 * @typedef {object} Mark
 * @property {string} id
 * @property {string} name
 * @property {string} detail
 * @property {any} x
 * @property {any} y
 * @property {any} [until] where a bar ends
 * @property {number} [wide] how high a bar is
 * @property {string[]} [between] what an edge joins
 */

/**
 * Gives the marks of the traces of a figure.
 * @param {any[]} traces
 * @returns {Mark[]}
 */
export function marksOf(traces) {
  return traces.flatMap((trace) =>
    (trace.customdata ?? []).flatMap((/** @type {string[]} */ [id, name, detail, ...between], /** @type {number} */ at) => {
      if (!id) return [];
      const mark = { id, name, detail, y: trace.y[at] };
      if (trace.type !== "bar") return [{ ...mark, x: trace.x[at], ...(between.length > 1 ? { between } : {}) }];
      const x = Date.parse(`${trace.base[at]}Z`);
      return [{ ...mark, x, until: x + trace.x[at], wide: trace.width[at] }];
    }),
  );
}

/**
 * Gives {x, y, until} of a mark in pixels of the figure.
 * @param {Mark} mark
 * @param {any} layout plotly's full layout
 */
export function placeOf(mark, { xaxis, yaxis }) {
  const across = (/** @type {any} */ value) => xaxis._offset + xaxis.d2p(value);
  const until = mark.until === undefined ? undefined : across(mark.until);
  return { x: across(mark.x), y: yaxis._offset + yaxis.d2p(mark.y), until };
}

/**
 * Gives the marks in sight, in order: of time, else nodes before edges and by name.
 * @param {Mark[]} marks
 * @param {any} layout plotly's full layout
 * @param {string} lang
 */
export function inSight(marks, layout, lang) {
  const { xaxis, yaxis } = layout;
  const [left, top] = [xaxis._offset - 1, yaxis._offset - 1];
  const [right, bottom] = [left + xaxis._length + 2, top + yaxis._length + 2];
  const collator = new Intl.Collator(lang, { numeric: true });
  const isTime = xaxis.type === "date";
  return marks
    .map((mark) => ({ mark, place: placeOf(mark, layout) }))
    .filter(({ place: { x, y, until } }) => x <= right && (until ?? x) >= left && y >= top && y <= bottom)
    .sort(
      ({ mark: one, place: here }, { mark: other, place: there }) =>
        (isTime && here.x - there.x) ||
        Number(Boolean(one.between)) - Number(Boolean(other.between)) ||
        collator.compare(one.name, other.name),
    )
    .map(({ mark }) => mark);
}

/**
 * Gives what is drawn round a mark that is pointed at; of a node, its edges too.
 * @param {Mark} mark
 * @param {Mark[]} marks
 * @param {any} layout plotly's full layout
 * @returns {Element[]}
 */
export function outlineOf(mark, marks, layout) {
  const { x, y, until } = placeOf(mark, layout);
  const joined = mark.between ? [mark] : marks.filter(({ between }) => between?.includes(mark.id));
  const edges = joined.map(({ between = [] }) => {
    const ends = between.map((id) => marks.find((one) => one.id === id)).filter((one) => one !== undefined);
    const points = ends.map((one) => placeOf(one, layout));
    return drawing("path", { class: "joined", d: `M${points.map((at) => `${at.x} ${at.y}`).join("L")}` });
  });
  if (until === undefined) return [...edges, drawing("circle", { class: "pointed", cx: x, cy: y, r: 11 })];
  const left = Math.max(x, layout.xaxis._offset);
  const right = Math.min(until, layout.xaxis._offset + layout.xaxis._length);
  const high = mark.wide ?? 12;
  const box = { x: left - 3, y: y - high / 2 - 3, width: Math.max(3, right - left) + 6, height: high + 6 };
  return [drawing("rect", { class: "pointed", ...box })];
}
