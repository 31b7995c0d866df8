// The marks of a figure that can be picked, read from what plotly has drawn, and the outline of one.

import { drawing } from "../elements.js";

/** @typedef {PlotlyElement["_fullLayout"]} Layout plotly's full layout */

/** Gives the marks of the traces of a figure. @param {Trace[]} traces */
export function marksOf(traces) {
  return traces.flatMap(({ type, x = [], y = [], customdata = [], base = [], width = [] }) =>
    customdata.flatMap(([id, name, detail, ...between], at) => {
      if (!id) return [];
      /** @type {ChartMark} */
      const mark = { id, name, detail, x: x[at], y: y[at] };
      if (type !== "bar") return [between.length > 1 ? { ...mark, between } : mark];
      const begin = typeof base[at] === "number" ? base[at] : Date.parse(`${base[at]}Z`);
      return [{ ...mark, x: begin, until: begin + x[at], wide: width[at] }];
    }),
  );
}

/** Gives where a mark is, in pixels of the figure. @param {ChartMark} mark @param {Layout} layout */
function placeOf({ x, y, until }, { xaxis, yaxis }) {
  const across = (/** @type {number | string} */ value) => xaxis._offset + xaxis.d2p(value);
  return { x: across(x), y: yaxis._offset + yaxis.d2p(y), until: until === undefined ? undefined : across(until) };
}

/** Gives the marks in sight, in order: of time or of way, else nodes before edges and by name.
 * @param {ChartMark[]} marks @param {Layout} layout @param {string} lang */
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
        ((isTime || here.until !== undefined) && here.x - there.x) ||
        Number(Boolean(one.between)) - Number(Boolean(other.between)) ||
        collator.compare(one.name, other.name),
    )
    .map(({ mark }) => mark);
}

/** Gives what is drawn round a mark that is pointed at; of a node, its edges too.
 * @param {ChartMark} mark @param {ChartMark[]} marks @param {Layout} layout */
export function outlineOf(mark, marks, layout) {
  const { x, y, until } = placeOf(mark, layout);
  const joined = mark.between ? [mark] : marks.filter(({ between }) => between?.includes(mark.id));
  const edges = joined.map(({ between = [] }) => {
    const ends = between.flatMap((id) => marks.find((one) => one.id === id) ?? []);
    const points = ends.map((end) => placeOf(end, layout)).map((at) => `${at.x} ${at.y}`);
    return drawing("path", { class: "joined", d: `M${points.join("L")}` });
  });
  if (until === undefined) return [...edges, drawing("circle", { class: "pointed", cx: x, cy: y, r: 11 })];
  const left = Math.max(x, layout.xaxis._offset);
  const right = Math.min(until, layout.xaxis._offset + layout.xaxis._length);
  const high = mark.wide ?? 12;
  const box = { x: left - 3, y: y - high / 2 - 3, width: Math.max(3, right - left) + 6, height: high + 6 };
  return [drawing("rect", { class: "pointed", ...box })];
}
